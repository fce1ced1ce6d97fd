namespace Regio.Projections;

/// <summary>Something that awaits an organisation (werkvoorraad).</summary>
/// <param name="Kind">Of <see cref="WorkKinds"/>.</param>
/// <param name="What">What it is about, as a code.</param>
/// <param name="On">By when; null: no day is set.</param>
/// <param name="DaysOverdue">Days since then; null when it is not overdue.</param>
/// <param name="Network">In which network; null: in none.</param>
/// <param name="Subject">Which agreement, facility, organisation or scheme; null: the network itself.</param>
/// <param name="Path">Where it is read, and answered.</param>
internal sealed record WorkItem(
    string Kind, string What, DateOnly? On, int? DaysOverdue, Thing? Network, Thing? Subject, string Path)
{
    /// <summary>To whom, of what a regional budget asks; else empty.</summary>
    public IReadOnlyList<Thing> To { get; init; } = [];

    /// <summary>By day, what has none last; then by network and what it is.</summary>
    public static IReadOnlyList<WorkItem> Ordered(IEnumerable<WorkItem> work) =>
    [
        .. work.OrderBy(item => item.On ?? DateOnly.MaxValue).ThenBy(item => item.Network is null).ThenBy(item => item.Network, Comparer<Thing?>.Create(Compare))
            .ThenBy(item => item.What, StringComparer.Ordinal).ThenBy(item => item.Subject?.Key, StringComparer.Ordinal)
            .ThenBy(item => item.Path, StringComparer.Ordinal),
    ];

    private static int Compare(Thing? one, Thing? other) => one is null || other is null ? 0 : Thing.Order.Compare(one, other);
}

/// <summary>Why something awaits an organisation.</summary>
internal static class WorkKinds
{
    /// <summary>To be done by a day.</summary>
    public const string Due = "due";

    /// <summary>Ends on a day, and nothing follows yet.</summary>
    public const string Expiring = "expiring";

    /// <summary>Others asked it, and wait.</summary>
    public const string Asked = "asked";

    /// <summary>Others declined what it asked: it can be asked again, or left.</summary>
    public const string Returned = "returned";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Due, Expiring, Asked, Returned];
}
