namespace Regio.Projections;

/// <summary>A page of the events behind a figure (bewijs).</summary>
/// <param name="Items">The events of the page, in the order in which they were taken in.</param>
/// <param name="Figure">The row that rests on them.</param>
/// <param name="Events">How many there are.</param>
/// <param name="WithSource">How many of them name what they rest on themselves.</param>
/// <param name="AsOf">As of when it holds.</param>
/// <param name="Rules">Version of the rules that made the figure of them.</param>
internal sealed record EvidencePage<T>(IReadOnlyList<RecordedEvent> Items, T Figure, int Events, int WithSource, AsOf AsOf, string Rules) where T : ViewRow;

/// <summary>The same (bewijs) in a view that tells something of all its rows together too: behind one of them, or behind that.</summary>
/// <param name="Items">The events of the page, in the order in which they were taken in.</param>
/// <param name="Figure">The row that rests on them; null where the key is <c>all</c>.</param>
/// <param name="Whole">What is told of all rows together and rests on them; null behind a row.</param>
/// <param name="Events">How many there are.</param>
/// <param name="WithSource">How many of them name what they rest on themselves.</param>
/// <param name="AsOf">As of when it holds.</param>
/// <param name="Rules">Version of the rules that made the figure of them.</param>
internal sealed record EvidencePage<T, TWhole>(
    IReadOnlyList<RecordedEvent> Items, T? Figure, TWhole? Whole, int Events, int WithSource, AsOf AsOf, string Rules)
    where T : ViewRow where TWhole : ViewRow;

/// <summary>Events behind a figure.</summary>
/// <param name="Items">Those of a page.</param>
/// <param name="Events">How many there are.</param>
/// <param name="WithSource">How many of them name what they rest on themselves.</param>
/// <param name="AsOf">As of when it holds.</param>
internal sealed record EventsBehind(IReadOnlyList<RecordedEvent> Items, int Events, int WithSource, AsOf AsOf);
