using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Networks.Coordination;
using Regio.Networks.Interests;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts that are for members alone say; what is kept outside the cooperation is not told in a sentence.</summary>
internal static class AmongMembersWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        InterestsStated { Needs.Count: 0, Offers.Count: 0 } f => new(
            $"{Name(f.OrganisationId)} noemde niets dat het zoekt of biedt", $"{Name(f.OrganisationId)} named nothing that it needs or offers"),
        InterestsStated { Offers.Count: 0 } f => new(
            $"{Name(f.OrganisationId)} vertelde wat het zoekt: {Told(f.Needs)}", $"{Name(f.OrganisationId)} told what it needs: {Told(f.Needs)}"),
        InterestsStated { Needs.Count: 0 } f => new(
            $"{Name(f.OrganisationId)} vertelde wat het biedt: {Told(f.Offers)}", $"{Name(f.OrganisationId)} told what it offers: {Told(f.Offers)}"),
        InterestsStated f => new(
            $"{Name(f.OrganisationId)} vertelde wat het zoekt ({Told(f.Needs)}) en biedt ({Told(f.Offers)})",
            $"{Name(f.OrganisationId)} told what it needs ({Told(f.Needs)}) and offers ({Told(f.Offers)})"),
        CoordinationHoursRecorded f => new(
            $"De uren van de netwerkcoördinator in kwartaal {f.Quarter} van {f.Year} werden vastgelegd: {Each(f.Hours.Select(Spent))}",
            $"The coordinator's hours in quarter {f.Quarter} of {f.Year} were recorded: {Each(f.Hours.Select(Spent))}"),
        _ => null,
    };

    private static string Told(Values<string> texts) => string.Join(", ", texts);

    private static Sentence Spent(HoursOfType hours) =>
        new($"{Code("hour-types", hours.Type)} {hours.Hours}", $"{Code("hour-types", hours.Type)} {hours.Hours}");
}
