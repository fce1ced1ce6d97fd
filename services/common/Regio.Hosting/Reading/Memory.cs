using Marten;
using Regio.Hosting.Inbox;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Reading;

/// <summary>Since when a service records: an answer as known before that would be empty for no reason in the world.</summary>
public sealed class Memory(IDocumentStore store, ServiceName service)
{
    /// <summary>Why a query is refused: it asks for what was known before anything was recorded.</summary>
    public async Task<Problem?> Refusal(QueryValues query, CancellationToken ct) =>
        query.Moment("knownOn") is { } knownOn && (await Begins(ct) is not { } begins || knownOn < begins)
            ? new Problem("before-memory", $"{service.Value} has recorded nothing as early as that.")
            : null;

    // What it took in from others keeps the moment at which these recorded it, and is no memory of its own.
    private async Task<DateTimeOffset?> Begins(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var received = InboxRegistration.ReceivedTypes.ToArray();
        var first = await session.Events.QueryAllRawEvents().Where(e => !received.Contains(e.EventTypeName)).OrderBy(e => e.Sequence).FirstOrDefaultAsync(ct);
        return first?.Timestamp;
    }
}
