namespace Regio.Networks.Pulses;

/// <summary>
/// Whether a mean may be told beside those that the network's earlier pulses told.
/// </summary>
/// <remarks>
/// Whoever believes that nobody changed their mind takes one mean from another, and is left with who answered one of the two
/// alone; with more pulses, with any group that the means together tell apart. As long as no such group has one or two
/// organisations, nor has any sum or difference of means. Low, mid and high are bounds of a mean, and no exception.
/// </remarks>
internal static class Distinction
{
    private const int Fewest = 3;

    /// <summary>Whether the means, this one too, tell no group of one or two apart.</summary>
    /// <param name="now">Who answers the question.</param>
    /// <param name="told">Over whom each earlier mean was told.</param>
    public static bool IsSafe(IReadOnlySet<Guid> now, IReadOnlyList<IReadOnlySet<Guid>> told) =>
        now.Union(told.SelectMany(organisations => organisations))
            .GroupBy(o => string.Concat(told.Append(now).Select(organisations => organisations.Contains(o) ? '1' : '0')))
            .All(group => group.Count() >= Fewest);
}
