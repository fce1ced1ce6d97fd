namespace Regio.Projections;

/// <summary>Pairs of municipalities that some region of an edition holds both of.</summary>
internal static class Together
{
    /// <summary>
    /// Pairs together in both editions and pairs together in either, of the municipalities both cover.
    /// </summary>
    public static PairsTogether Of(List<CutRegion> left, List<CutRegion> right, Bits common)
    {
        var (inLeft, inRight) = (Partners(left, common), Partners(right, common));
        var (both, either) = (0, 0);
        foreach (var municipality in common.Numbers())
        {
            var (l, r) = (inLeft[municipality], inRight[municipality]);
            var shared = l.CountBoth(r);
            // Each set holds the municipality itself, which is no pair; each pair is met from both sides.
            both += shared - 1;
            either += l.Count + r.Count - shared - 1;
        }

        return new(both / 2, either / 2);
    }

    /// <summary>Per municipality all that some region holds with it, itself included.</summary>
    private static Dictionary<int, Bits> Partners(List<CutRegion> regions, Bits common)
    {
        var partners = common.Numbers().ToDictionary(m => m, _ => common.None());
        foreach (var region in regions)
        {
            foreach (var municipality in region.Municipalities.Numbers())
            {
                partners[municipality].Add(region.Municipalities);
            }
        }

        return partners;
    }
}

/// <summary>Numbers of pairs of municipalities that two editions put together (gemeenteparen).</summary>
/// <param name="Both">In both.</param>
/// <param name="Either">In either.</param>
internal sealed record PairsTogether(int Both, int Either)
{
    /// <summary>Those in both among those in either; null where no two are together.</summary>
    public double? Congruence => Either == 0 ? null : (double)Both / Either;
}
