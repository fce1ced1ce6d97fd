using System.Text.Json.Serialization;

namespace Regio.Projections;

/// <summary>How far two editions (gebiedsindelingen) divide the municipalities that both cover in the same way.</summary>
/// <param name="Left">The edition whose regions are looked at.</param>
/// <param name="Right">The edition they are held against.</param>
/// <param name="Municipalities">Municipalities that both cover.</param>
/// <param name="Congruence">
/// Pairs of municipalities together in both, among those together in either; null where no two are together.
/// </param>
/// <param name="Regions">Numbers of regions of left, by outcome.</param>
/// <param name="PerRegion">Each region of left that has a municipality both cover.</param>
internal sealed record DivisionCongruence(
    Thing Left, Thing Right, int Municipalities, double? Congruence, RegionOutcomes Regions,
    IReadOnlyList<RegionFit> PerRegion) : ViewRow
{
    /// <summary>The pairs of municipalities that the congruence is counted from.</summary>
    [JsonIgnore]
    public PairsTogether Pairs { get; init; } = new(0, 0);

    /// <summary>What it was computed from, besides what it says.</summary>
    public IReadOnlyDictionary<string, object?> Inputs() =>
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["pairsInBoth"] = Pairs.Both, ["pairsInEither"] = Pairs.Either };
}

/// <summary>Numbers of regions (gebieden) by outcome.</summary>
internal sealed record RegionOutcomes(int Equal, int Nested, int Union, int Crossing)
{
    public static RegionOutcomes Of(IReadOnlyCollection<RegionFit> regions)
    {
        return new(Count(RegionOutcome.Equal), Count(RegionOutcome.Nested), Count(RegionOutcome.Union), Count(RegionOutcome.Crossing));
        int Count(string outcome) => regions.Count(r => r.Outcome == outcome);
    }
}

/// <summary>How a region (gebied) of left lies in right.</summary>
/// <param name="Region">The region.</param>
/// <param name="Outcome"><c>equal</c>, <c>nested</c>, <c>union</c> or <c>crossing</c>: the first that holds.</param>
/// <param name="Pieces">The regions of right it shares municipalities with, the largest share first.</param>
/// <param name="FallApart">
/// When crossing: its municipalities outside the largest piece (of equally large ones, the first in the order of
/// things).
/// </param>
/// <param name="Inhabitants">Of those that fall apart; null when of any of them the number is unknown.</param>
/// <param name="InhabitantsUnknown">Those of which it is unknown.</param>
internal sealed record RegionFit(
    Thing Region, string Outcome, IReadOnlyList<RegionPiece> Pieces, IReadOnlyList<Thing> FallApart, long? Inhabitants,
    IReadOnlyList<Thing> InhabitantsUnknown);

/// <summary>A region (gebied) of right, and how many municipalities of the region of left are in it.</summary>
internal sealed record RegionPiece(Thing Region, int Municipalities);
