using Regio.Rules;

namespace Regio.Projections;

/// <summary>What an active network agreed (afspraken), as it holds on a day: facts, and no judgement of how much there should be.</summary>
/// <param name="Network">The network.</param>
/// <param name="Agreements">Its agreements that hold, by external id.</param>
/// <param name="ReviewsOverdue">How many of them were to be reviewed before the day, and were not.</param>
/// <param name="ReviewsUnknown">Of how many no day of review is known.</param>
/// <param name="KindsMissing">Codes of the list <c>agreement-kinds</c> of which it has no agreement that holds, in the list's order; one that was retired by the day is not missed.</param>
internal sealed record AgreementShelf(
    Thing Network, IReadOnlyList<HeldAgreement> Agreements, int ReviewsOverdue, int ReviewsUnknown, IReadOnlyList<string> KindsMissing) : ViewRow
{
    private const string KindList = "agreement-kinds";

    /// <summary>The streams whose events it rests on: that a kind is missing also on the list of kinds.</summary>
    internal IEnumerable<Guid> RestsOn(Register register) =>
        [Network.Id, .. register.AgreementsOf[Network.Id], .. new Behind(register).Lists(KindList)];

    /// <summary>Each active network of which an agreement was ever recorded, in the order of things; of the others it is unknown.</summary>
    public static IReadOnlyList<AgreementShelf> Of(Picture picture, Func<ActiveNetwork, bool> asked)
    {
        var succession = new Succession(picture.Register, picture.Day);
        return
        [
            .. picture.Index.Networks.Values.Where(network => asked(network) && IsRecorded(picture.Register, network))
                .OrderBy(network => network.Thing, Thing.Order).Select(network => Of(picture, network, succession)),
        ];
    }

    /// <summary>Of how many networks anything can be said: those of which an agreement was ever recorded.</summary>
    public static Basis Basis(Picture picture, Func<ActiveNetwork, bool> asked) => Projections.Basis.Of(
        picture.Index.Networks.Values.Where(asked), ("agreements", network => !IsRecorded(picture.Register, network)));

    private static bool IsRecorded(Register register, ActiveNetwork network) => !register.AgreementsOf[network.Id].IsEmpty;

    private static AgreementShelf Of(Picture picture, ActiveNetwork network, Succession succession)
    {
        var register = picture.Register;
        List<HeldAgreement> held =
        [
            .. register.AgreementsOf[network.Id].Select(id => register.Agreements[id])
                .Select(agreement => HeldAgreement.Of(register, agreement, picture.Day, succession)).OfType<HeldAgreement>()
                .OrderBy(agreement => agreement.Agreement, Thing.Order),
        ];
        var kinds = held.SelectMany(agreement => agreement.Kinds).ToHashSet();
        return new(
            network.Thing, held, held.Count(agreement => agreement.DaysOverdue is not null),
            held.Count(agreement => agreement.ReviewOn is null),
            [.. register.CodeList(KindList).Concepts.Where(kind => kind.IsInUse(picture.Day) && !kinds.Contains(kind.Id)).Select(kind => kind.Id)]);
    }
}

/// <summary>An agreement (afspraak) that holds on a day.</summary>
/// <param name="Agreement">The agreement; its name is its subject.</param>
/// <param name="Kinds">Codes of the list <c>agreement-kinds</c>.</param>
/// <param name="Parties">Who is party to it, or stands for a party that has ended; empty is unknown.</param>
/// <param name="From">First day of this wording.</param>
/// <param name="Until">First day on which it no longer holds; null while open.</param>
/// <param name="ReviewOn">Day on which it is to be reviewed; null: none is known.</param>
/// <param name="DaysOverdue">Days since then; null when it is not overdue.</param>
internal sealed record HeldAgreement(
    Thing Agreement, IReadOnlyList<string> Kinds, IReadOnlyList<Thing> Parties, DateOnly From, DateOnly? Until, DateOnly? ReviewOn,
    int? DaysOverdue)
{
    public static HeldAgreement? Of(Register register, AgreementFacts agreement, DateOnly day, Succession succession)
    {
        if (agreement.On(day) is not { } says)
        {
            return null;
        }

        var reviewOn = agreement.ReviewOn(day);
        return new(
            new(agreement.Id, agreement.ExternalId, says.Subject), says.Kinds,
            [.. succession.Of(says.PartyIds).Select(register.OrganisationThing).Order(Thing.Order)], says.From, says.Until, reviewOn,
            reviewOn is { } due && due < day ? day.DayNumber - due.DayNumber : null);
    }
}
