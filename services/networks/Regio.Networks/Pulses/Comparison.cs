namespace Regio.Networks.Pulses;

/// <summary>
/// Over which organisations a change may be told without telling of fewer than three.
/// </summary>
/// <remarks>
/// A mean and a change, taken from each other, leave who is in one and not in the other; two changes leave who is in
/// both. Each of the figures told of one pulse's answers has the same weight for all organisations that the figures do not
/// tell apart. As long as no such group has one or two organisations, nor has any sum or difference of figures, however
/// many pulses it is taken over: the weight of an organisation is that of its whole group.
/// </remarks>
internal static class Comparison
{
    private const int Fewest = 3;

    /// <summary>Those that answered both, or nobody.</summary>
    /// <param name="now">Who answers the question.</param>
    /// <param name="then">Who did at the previous pulse.</param>
    /// <param name="compared">Over which of those the previous pulse told a change.</param>
    public static IReadOnlySet<Guid> Safe(IReadOnlySet<Guid> now, IReadOnlySet<Guid> then, IReadOnlySet<Guid> compared)
    {
        var both = now.Intersect(then).ToHashSet();
        IEnumerable<Guid>[] groups =
        [
            now.Except(both),
            then.Except(both).Except(compared), then.Except(both).Intersect(compared),
            both.Except(compared), both.Intersect(compared),
        ];
        return groups.All(group => group.Count() is 0 or >= Fewest) ? both : new HashSet<Guid>();
    }
}
