namespace Regio.Projections;

/// <summary>Something that awaits an organisation (werkvoorraad).</summary>
/// <param name="Kind">Of <see cref="WorkKinds"/>.</param>
/// <param name="What">What it is about, as a code.</param>
/// <param name="On">By when; null: no day is set.</param>
/// <param name="DaysOverdue">Days since then; null when it is not overdue.</param>
/// <param name="Network">In which network.</param>
/// <param name="Subject">Which agreement, facility or organisation; null: the network itself.</param>
/// <param name="Path">Where it is read, and answered.</param>
internal sealed record WorkItem(
    string Kind, string What, DateOnly? On, int? DaysOverdue, Thing Network, Thing? Subject, string Path);

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
