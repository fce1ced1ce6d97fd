namespace Regio.Projections;

/// <summary>Which overlaps are asked for; what is null is not asked.</summary>
/// <param name="MinShared">Least number of members in common.</param>
/// <param name="MinJaccard">Least share of members in common.</param>
/// <param name="Network">One of the two.</param>
/// <param name="Region">A region that both serve.</param>
internal sealed record OverlapFilter(int MinShared = 1, double MinJaccard = 0, Guid? Network = null, RegionFacts? Region = null)
{
    /// <summary>Those of a day, in the order of lists, and how many they are.</summary>
    public (IReadOnlyList<OverlapPair> Pairs, PairsTally Tally) Of(Picture picture)
    {
        // All of them are at hand, and counted.
        if (this is { MinShared: <= 1, MinJaccard: <= 0, Network: null, Region: null })
        {
            return (picture.Pairs, picture.Tally);
        }

        var serving = Region is null ? null : picture.NetworksServing(Region);
        List<OverlapPair> pairs =
        [
            .. (Network is null ? picture.Pairs : Overlap.PairsOf(new HashSet<Guid> { Network.Value }, picture.Index).AsEnumerable())
                .TakeWhile(pair => pair.Shared >= MinShared)
                .Where(pair => pair.Jaccard >= MinJaccard && (serving is null || (serving.Contains(pair.Left.Id) && serving.Contains(pair.Right.Id)))),
        ];
        return (pairs, PairsTally.Of(pairs));
    }
}
