using Regio.Rules;

namespace Regio.Landscape;

/// <summary>How the division of a draft lies to the divisions of its domains (gebiedsindeling van het concept).</summary>
/// <param name="Division">The edition; absent: it is not told, or not known.</param>
/// <param name="References">Reference divisions of its domains on the day; empty: none is set.</param>
/// <param name="IsReference">Whether it is one of them; absent: none is set, or the division is unknown.</param>
/// <param name="Crossing">Regions of it that cross those of a reference division.</param>
internal sealed record DivisionFinding(Thing? Division, IReadOnlyList<Thing> References, bool? IsReference, IReadOnlyList<Thing> Crossing);

/// <summary>How long a draft pays, against the networks that it would pay (looptijd).</summary>
/// <param name="Months">Full months; absent: it is open, or its period unknown.</param>
/// <param name="IsShort">Whether that is less than <see cref="ShortMonths"/>; absent: it is open, or unknown.</param>
/// <param name="YoungNetworks">Networks that could carry it whose chain is younger than <see cref="ShortMonths"/> months.</param>
/// <param name="OutlivedBy">How many of those that could carry it have chains that are older already than it lasts; absent: it is open, or unknown.</param>
internal sealed record DurationFinding(int? Months, bool? IsShort, IReadOnlyList<Thing> YoungNetworks, int? OutlivedBy)
{
    /// <summary>Shorter money hardly lets a network find its balance (seed: benefits take over two years).</summary>
    public const int ShortMonths = 24;
}

/// <summary>A draft held against all that is known (toets vooraf): facts and signals, no verdict.</summary>
/// <param name="Regions">What is in each region already.</param>
/// <param name="Networks">Networks that could carry it.</param>
/// <param name="Meets">Policies and schemes that it meets.</param>
/// <param name="Clashes">Clashes that it would add, with their repairs.</param>
/// <param name="Division">How its division lies to others.</param>
/// <param name="Duration">How long it pays.</param>
/// <param name="NotAssessable">What could not be looked at, and who can tell.</param>
/// <param name="NetworksNotAssessed">Of how many networks there it is not known whether they could carry it; absent: the draft does not tell enough to look.</param>
internal sealed record DraftCheck(
    IReadOnlyList<RegionFinding> Regions, IReadOnlyList<CarryingNetwork> Networks, IReadOnlyList<MetInitiative> Meets, IReadOnlyList<FoundClash> Clashes,
    DivisionFinding Division, DurationFinding Duration, IReadOnlyList<CheckLack> NotAssessable,
    int? NetworksNotAssessed = null)
{
    /// <summary>The check of a draft against others that its owner may know of, as if it were published on the day.</summary>
    public static (DraftCheck Check, IReadOnlyList<OwedPair> Owed, IReadOnlyList<Clash> Found) Of(Initiatives initiatives, Initiative draft, IEnumerable<Initiative> others)
    {
        var standing = initiatives.Standing;
        var beside = others.Where(other => other.Id != draft.Id).ToList();
        var (met, owed) = (Encounters.With(initiatives, draft, beside).ToList(), OwedPairs.Of(initiatives, draft, standing.Day, beside));
        var by = owed.ToDictionary(pair => pair.Earlier.Id);
        var clashes = met.SelectMany(one => Landscape.Clashes.Of(initiatives, one)).Concat(Apart(initiatives, draft, met, beside)).Concat(MandateClash.Of(initiatives, draft) is { } mandate ? [mandate] : []).ToList();
        var (networks, unknown) = (CarryingNetwork.Of(initiatives, draft), CarryingNetwork.Unknown(initiatives, draft));
        return (
            new(
                new RegionFindings(initiatives, draft).All(), networks,
                [
                    .. met.Select(one => MetInitiative.Of(standing, draft, one, by.GetValueOrDefault(one.Left.Id == draft.Id ? one.Right.Id : one.Left.Id)))
                        .OrderBy(one => one.Initiative, Thing.Order),
                ],
                [.. clashes.Select(clash => FoundClash.Of(initiatives, draft, clash))], DivisionOf(initiatives, draft), DurationOf(draft, networks),
                [.. CheckLack.Of(draft), .. CheckLack.Of(unknown ?? [])], unknown?.Count),
            owed, clashes);
    }

    // With what it does not meet, since the one comes long after the other.
    private static IEnumerable<Clash> Apart(Initiatives initiatives, Initiative draft, IReadOnlyList<Encounter> met, IReadOnlyList<Initiative> beside)
    {
        var apart = beside.Where(other => other.IsPublic(initiatives.Standing.Day)).Select(other => other.Id)
            .Except(met.SelectMany(one => new[] { one.Left.Id, one.Right.Id })).ToHashSet();
        return initiatives.Standing.Register.EdgesOf[draft.Id].Select(id => initiatives.Standing.Register.Edges[id])
            .Where(edge => apart.Contains(edge.Edge.FromId == draft.Id ? edge.Edge.ToId : edge.Edge.FromId))
            .Select(edge => PeriodClash.Of(initiatives, edge)).OfType<Clash>();
    }

    private static DivisionFinding DivisionOf(Initiatives initiatives, Initiative draft)
    {
        var references = initiatives.Standing.Delineations.For(draft.Domains, null) is { ChosenBy: HeldAgainst.Reference } against ? against.Editions : [];
        var crossing = draft.Land is not { } land ? [] : references.SelectMany(edition => initiatives.Crossings(land, edition.Whole).Regions).Distinct().Order(Thing.Order).ToList();
        return new(
            draft.Land?.Division, [.. references.Select(edition => edition.Division)],
            references.Count == 0 || draft.Land is null ? null : references.Any(edition => edition.Division.Id == draft.Land.Division.Id), crossing);
    }

    private static DurationFinding DurationOf(Initiative draft, IReadOnlyList<CarryingNetwork> networks)
    {
        int? months = draft is { From: { } from, Until: { } until } ? Months.Full(from, until) : null;
        return new(
            months, months is null ? null : months < DurationFinding.ShortMonths,
            [.. networks.Where(network => network.MonthsOld < DurationFinding.ShortMonths).Select(network => network.Network)],
            months is null ? null : networks.Count(network => network.MonthsOld > months));
    }
}
