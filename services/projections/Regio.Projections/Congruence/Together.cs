namespace Regio.Projections;

/// <summary>Pairs of municipalities that some region of an edition holds both of.</summary>
internal static class Together
{
    /// <summary>
    /// Pairs together in both editions among pairs together in either, of the municipalities both cover; null where no
    /// two are together.
    /// </summary>
    public static double? Congruence(List<CutRegion> left, List<CutRegion> right, Bits common)
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

        return either == 0 ? null : (double)both / either;
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
