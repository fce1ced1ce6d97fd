using JasperFx.Events;
using Marten;

namespace Regio.Projections;

/// <summary>What was recorded in streams, as of the moment of an answer, from the service's own store.</summary>
internal sealed class PastEvents(IDocumentStore store)
{
    /// <summary>The events of streams in the order in which they were taken in: of each those that were folded into the answer.</summary>
    public async Task<IReadOnlyList<IEvent>> Of(IReadOnlyCollection<Guid> streams, Moment moment, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (asked, until) = (streams.ToArray(), moment.Taken);
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => asked.Contains(e.StreamId) && e.Sequence <= until).OrderBy(e => e.Sequence).ToListAsync(ct);
        var fold = new PastFold(moment);
        return [.. events.Where(fold.Includes)];
    }
}
