using JasperFx.Events;

namespace Regio.Projections;

/// <summary>The events that something may have changed because of between two days (aanleidingen).</summary>
/// <param name="past">What was recorded.</param>
/// <param name="after">The first day.</param>
/// <param name="until">The last day, and up to where what was recorded is in it.</param>
internal sealed class EventsBetween(PastEvents past, DateOnly after, View until)
{
    /// <summary>Of streams those events that may be told and name a day after the first and not after the last, by stream.</summary>
    public async Task<ILookup<Guid, IEvent>> Of(IEnumerable<Guid> streams, CancellationToken ct) =>
        (await past.Of([.. streams.Distinct()], until.Moment, ct))
            .Where(e => RecordedEvent.IsTold(e) && NamedDays.LieBetween(e, after, until.AsOf.ValidOn)).ToLookup(e => e.StreamId);

    /// <summary>As they are told, in the order in which they were taken in.</summary>
    public static IReadOnlyList<RecordedEvent> Told(IEnumerable<Guid> streams, ILookup<Guid, IEvent> recorded) =>
        [.. streams.SelectMany(stream => recorded[stream]).OrderBy(e => e.Sequence).Select(RecordedEvent.Of)];
}
