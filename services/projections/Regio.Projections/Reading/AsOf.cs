namespace Regio.Projections;

/// <summary>As of when an answer holds (peilmoment), and how much of what happened it can know.</summary>
/// <param name="ValidOn">The day in the world.</param>
/// <param name="KnownOn">The recorded moment asked for; null: everything received.</param>
/// <param name="KnownUntil">
/// Everything that the sources recorded up to here is in the answer; null before each source was heard.
/// </param>
/// <param name="Complete">Whether all that was recorded by the moment asked for is in: for an earlier moment the answer never changes.</param>
/// <param name="Positions">Feed position of each source that the answer rests on.</param>
/// <param name="LagMs">Milliseconds that the views are behind the source that is furthest behind; null when one was never heard.</param>
/// <param name="Parked">Streams that could not be applied and are not in the answer.</param>
/// <param name="Snapshot">Given back as <c>snapshot</c>, it makes another call answer from the same moment; null where <c>knownOn</c> says which.</param>
internal sealed record AsOf(
    DateOnly ValidOn, DateTimeOffset? KnownOn, DateTimeOffset? KnownUntil, bool Complete,
    IReadOnlyDictionary<string, long> Positions, long? LagMs, IReadOnlyList<Guid> Parked, string? Snapshot);
