namespace Regio.Projections;

/// <summary>The middle of figures.</summary>
internal static class Median
{
    /// <summary>The middle one in their order, of an even number the mean of the two; null: there are none.</summary>
    public static double? Of(IEnumerable<double> figures)
    {
        var ordered = figures.Order().ToList();
        return ordered.Count == 0 ? null : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
