namespace Regio.Projections;

/// <summary>What an amount is counted under; what it is not asked by, or not known of, is null.</summary>
/// <param name="Network">The network.</param>
/// <param name="Region">The region that is served.</param>
/// <param name="Ministry">The ministry that pays.</param>
/// <param name="Domain">Code of the list <c>domains</c>.</param>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>.</param>
/// <param name="Year">Calendar year.</param>
internal sealed record MoneyKey(Thing? Network, Thing? Region, Thing? Ministry, string? Domain, string? TargetGroup, int? Year)
{
    /// <summary>Under nothing yet.</summary>
    public static MoneyKey None { get; } = new(null, null, null, null, null, null);

    /// <summary>The order of rows: what is known of each first, by its order; <c>unallocated</c> last.</summary>
    public static IComparer<MoneyKey> Order { get; } = Comparer<MoneyKey>.Create((one, other) =>
        Compare(one.Network, other.Network, Thing.Order) is not 0 and var network ? network
        : Compare(one.Region, other.Region, Thing.Order) is not 0 and var region ? region
        : Compare(one.Ministry, other.Ministry, Thing.Order) is not 0 and var ministry ? ministry
        : Compare(one.Domain, other.Domain, StringComparer.Ordinal) is not 0 and var domain ? domain
        : Compare(one.TargetGroup, other.TargetGroup, StringComparer.Ordinal) is not 0 and var group ? group
        : (one.Year ?? int.MaxValue).CompareTo(other.Year ?? int.MaxValue));

    private static int Compare<T>(T? one, T? other, IComparer<T> order) where T : class =>
        (one, other) is (null, null) ? 0 : one is null ? 1 : other is null ? -1 : order.Compare(one, other);
}

/// <summary>A part of an amount under a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Weight">Its part of the whole, when the whole is split.</param>
internal readonly record struct Share(MoneyKey Key, decimal Weight);
