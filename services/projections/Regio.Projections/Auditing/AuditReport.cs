namespace Regio.Projections;

/// <summary>What an audit of the figures found (controle).</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Sources">How many events of each source were held against its feed.</param>
/// <param name="Streams">How many streams were folded again and held against the view tables.</param>
/// <param name="Figures">How many figures were computed again from the events and held against those that are answered.</param>
/// <param name="Differences">What is not as it should be; empty: all of it is.</param>
internal sealed record AuditReport(
    DateTimeOffset StartedAt, DateTimeOffset FinishedAt, IReadOnlyDictionary<string, int> Sources, int Streams, int Figures, IReadOnlyList<AuditDifference> Differences);

/// <summary>Something that is not as it should be (afwijking), and what to do.</summary>
/// <param name="Kind"><c>event-missing</c>, <c>event-twice</c>, <c>event-out-of-order</c>, <c>row-differs</c> or <c>figure-differs</c>.</param>
/// <param name="Source">The service that recorded the event; absent: it is about a view.</param>
/// <param name="Stream">The stream; absent: it is about a figure.</param>
/// <param name="Version">The event's version of it; absent likewise.</param>
/// <param name="Position">The event's feed position; absent likewise.</param>
/// <param name="What">What it is about, and how it differs.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record AuditDifference(string Kind, string? Source, Guid? Stream, long? Version, long? Position, string What, string Remedy)
{
    private const string TakeInAnew =
        "Stop the views, empty their database but for regio.insight_citation, and start them: they take in everything again from the feeds of the sources, which are the truth.";

    /// <summary>Of an event that was not taken in as it was recorded.</summary>
    public static AuditDifference Of(Hosting.Inbox.InboxDifference found) => new(
        found.Kind, found.Source, found.Stream, found.Version, found.Position, $"Event {found.Version} of the stream, at {found.Source}:{found.Position}.", TakeInAnew);

    /// <summary>Of a row of the view tables that is not what its events fold to.</summary>
    public static AuditDifference OfRow(string view, Guid stream, string how) => new(
        "row-differs", null, stream, null, null, $"{view}: {how}", $"Rebuild it: ./regio rebuild {view}");

    /// <summary>Of a figure that is not what the events come to.</summary>
    public static AuditDifference OfFigure(string figure, string answered, string recomputed) => new(
        "figure-differs", null, null, null, null, $"{figure} is answered as {answered}, and comes to {recomputed}.", "Rebuild the views: ./regio rebuild; report it if it stays.");
}
