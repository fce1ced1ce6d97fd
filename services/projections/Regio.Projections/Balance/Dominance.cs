using Regio.Rules;

namespace Regio.Projections;

/// <summary>Whether one party carries more of a network than was agreed (dominantie).</summary>
/// <param name="Excess">By how much the contributed share of one exceeds the agreed one at most, of 1; null: unknown.</param>
/// <param name="By">Whose share that is.</param>
/// <param name="Year">Year of the accounts that tell it.</param>
/// <param name="Hours">Part of the coordinator's hours that it decides and executes itself, over the last four quarters told; null: unknown, or not for the reader.</param>
/// <param name="Objected">Whether a member objected to a decision of the last year; null: of none it is told how members stood to it.</param>
internal sealed record Dominance(double? Excess, Thing? By, int? Year, double? Hours, bool? Objected)
{
    private const int Quarters = 4;
    private static readonly string[] Own = ["deciding", "executing"];

    /// <summary>That of a network on the day of a picture.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="isMember">Whether the reader is a member: the hours are for members.</param>
    public static Dominance Of(Picture picture, ActiveNetwork network, bool isMember)
    {
        var (excess, by, year) = ExcessOf(picture, network);
        return new(excess, by, year, isMember ? HoursOf(picture, network.Id) : null, ObjectedIn(picture, network.Id));
    }

    // Against the agreed share, else against inhabitants; unknown unless it is told of every member.
    private static (double? Excess, Thing? By, int? Year) ExcessOf(Picture picture, ActiveNetwork network)
    {
        var accounts = picture.Register.Networks[network.Id].Terms?.Accounts?.LastOrDefault(one => one.Year <= picture.Day.Year && one.Contributions.Count > 0);
        if (accounts is null)
        {
            return (null, null, null);
        }

        var succession = new Succession(picture.Register, picture.Day);
        var paid = accounts.Contributions.Where(one => succession.Of(one.OrganisationId).Length == 1)
            .GroupBy(one => succession.Of(one.OrganisationId)[0]).ToDictionary(group => group.Key, group => group.Sum(one => one.Amount));
        var members = network.Members.Select(member => member.OrganisationId).ToList();
        var total = members.Sum(member => paid.GetValueOrDefault(member));
        return members.TrueForAll(paid.ContainsKey) && total > 0 && AgreedOf(picture, network) is { } agreed
            ? members.Select(member => ((double?)((paid[member] / total) - agreed[member]), picture.Register.OrganisationThing(member), (int?)accounts.Year))
                .OrderByDescending(one => one.Item1).ThenBy(one => one.Item2, Thing.Order).First()
            : (null, null, accounts.Year);
    }

    private static Dictionary<Guid, decimal>? AgreedOf(Picture picture, ActiveNetwork network)
    {
        var shares = network.Members.ToDictionary(member => member.OrganisationId, member => member.CostKeyShare / 100);
        var people = network.Members.ToDictionary(
            member => member.OrganisationId, member => (decimal?)picture.Register.Organisations.GetValueOrDefault(member.OrganisationId)?.Population);
        var all = people.Values.Sum();
        return shares.Values.All(share => share is not null) ? shares.ToDictionary(one => one.Key, one => one.Value!.Value)
            : people.Values.All(one => one is not null) && all > 0 ? people.ToDictionary(one => one.Key, one => one.Value!.Value / all.Value)
            : null;
    }

    private static double? HoursOf(Picture picture, Guid network)
    {
        var hours = picture.Register.CoordinationOf[network].SelectMany(id => picture.Register.Coordinations[id].Quarters)
            .Where(quarter => quarter.FirstDay <= picture.Day).OrderBy(quarter => quarter.FirstDay).TakeLast(Quarters)
            .SelectMany(quarter => quarter.Hours).ToList();
        var all = hours.Sum(one => one.Hours);
        return all > 0 ? (double)(hours.Where(one => Own.Contains(one.Type)).Sum(one => one.Hours) / all) : null;
    }

    private static bool? ObjectedIn(Picture picture, Guid network)
    {
        var told = picture.Register.DecisionsOf[network].Select(id => picture.Register.Decisions[id])
            .Where(one => one.TakenOn <= picture.Day && one.TakenOn > picture.Day.PlusYears(-1) && one.Consents.Count > 0).ToList();
        return told.Count == 0 ? null : told.Exists(one => one.Consents.Any(consent => consent.Consent == "objected"));
    }
}
