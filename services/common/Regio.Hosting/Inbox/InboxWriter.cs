using Marten;
using Microsoft.Extensions.Logging;
using Npgsql;
using Regio.Hosting.Defaults;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>
/// The one writer of an inbox. A batch is one transaction: the position row is locked, facts are appended to the
/// service's own streams, its views change. What fails is tried again without limit: nothing is skipped.
/// </summary>
internal sealed class InboxWriter(
    InboxSources inbox, IDocumentStore store, NpgsqlDataSource database, IInboxViews views, TimeProvider clock,
    ILogger<InboxWriter> log)
    : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Dictionary<string, Chain> chains = [];

    /// <summary>What this process took in.</summary>
    public TakenHere Here { get; } = new();

    /// <summary>What is known of a source, as committed.</summary>
    public Chain ChainOf(string source) => chains[source];

    /// <summary>Whether it can write.</summary>
    public Task<bool> CanWrite(CancellationToken ct) => views.AreWritable(ct);

    /// <summary>Reads what was committed last; whoever starts to lead begins with it.</summary>
    public async Task Load(CancellationToken ct)
    {
        chains = await InboxTables.Load(database, inbox.Sources, ct);
        foreach (var (source, chain) in chains)
        {
            Here.Committed(source, chain.Position);
        }
    }

    /// <summary>Handles what the broker brought from one source, in any order.</summary>
    public Task Write(string source, IReadOnlyList<CloudEvent> delivered, CancellationToken ct)
    {
        var checkpoints = delivered.Where(Checkpoint.Is).Select(Checkpoint.Of).OfType<Checkpoint>().ToList();
        var events = Read(source, delivered.Where(e => !Checkpoint.Is(e)));
        return WithRetry(source, events, chain => checkpoints.Aggregate(chain, (c, heard) => c.Heard(heard)), ct, checkpoints.Count == 0);
    }

    /// <summary>Handles a page of the feed, which has no holes.</summary>
    public Task Write(string source, FeedPage page, CancellationToken ct) => WithRetry(
        source, Read(source, page.Events),
        chain => page.Checkpoint is { } told ? chain.Reached(page.Until).Heard(told) : chain.Reached(page.Until), ct);

    private static List<Arrived> Read(string source, IEnumerable<CloudEvent> events) =>
        [.. events.Select(e => Arrived.Of(source, e)).OfType<Arrived>()];

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task WithRetry(
        string source, IReadOnlyList<Arrived> events, Func<Chain, Chain> then, CancellationToken ct, bool eventsAlone = false)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (eventsAlone && PassOver(source, events))
            {
                return;
            }

            for (var wait = 50; ; wait = Math.Min(wait * 2, 5_000))
            {
                try
                {
                    await Once(source, events, then, ct);
                    return;
                }
                catch (Exception e) when (!ct.IsCancellationRequested)
                {
                    log.LogWarning(e, "A batch of {Source} was not stored; trying again in {Wait} ms", source, wait);
                    await Task.Delay(wait, ct);
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task Once(
        string source, IReadOnlyList<Arrived> events, Func<Chain, Chain> then, CancellationToken ct)
    {
        using var span = RegioTelemetry.Spans.StartActivity("apply batch");
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // What is remembered may lag behind what is committed: a commit can succeed and its answer be lost.
        var committed = await InboxTables.Lock(transaction, source, ct);
        var known = chains[source] is var chain && chain.Position >= committed.Position ? chain : committed;
        var streams = known.Waiting.Concat(events).Select(e => e.Stream).Distinct().ToArray();
        var (versions, parked) = await InboxTables.Versions(transaction, streams, ct);
        CountAsHandled(events, versions);
        var (taken, handle) = known.Take(events, versions);
        var after = then(taken);

        var change = await Apply(transaction, handle, parked, ct);
        await ParkMissed(transaction, taken, after, ct);
        await InboxTables.Save(transaction, source, after, ct);
        await transaction.CommitAsync(ct);

        change?.Committed();
        chains = new(chains) { [source] = after };
        Here.Committed(source, after.Position);
        Measure(handle);
    }

    // A batch of which nothing is kept needs no transaction: where it leads to is committed with the next checkpoint.
    private bool PassOver(string source, IReadOnlyList<Arrived> events)
    {
        if (inbox.Kept is null || !chains[source].Waiting.IsEmpty || events.Any(e => inbox.MayKeep(e.Envelope)))
        {
            return false;
        }

        var versions = events.GroupBy(e => e.Stream).ToDictionary(stream => stream.Key, stream => stream.Max(e => e.Version));
        chains = new(chains) { [source] = chains[source].Take(events, versions).After };
        return true;
    }

    // What is not kept counts as handled: the position goes on, and nothing of it is here.
    private void CountAsHandled(IReadOnlyList<Arrived> events, Dictionary<Guid, long> versions)
    {
        foreach (var stream in events.GroupBy(e => e.Stream).Where(stream => !versions.ContainsKey(stream.Key)))
        {
            if (!stream.Any(e => inbox.Keeps(e.Envelope)))
            {
                versions[stream.Key] = stream.Max(e => e.Version);
            }
        }
    }

    private async Task<IViewChange?> Apply(
        NpgsqlTransaction transaction, IReadOnlyList<Arrived> handle, HashSet<Guid> parked, CancellationToken ct)
    {
        if (handle.Count == 0)
        {
            return null;
        }

        var next = new List<Next>();
        foreach (var e in handle)
        {
            var (contract, unreadable) = e.Read();
            if (parked.Contains(e.Stream) || contract is null)
            {
                parked.Add(e.Stream);
                await InboxTables.Park(transaction, e, unreadable ?? "Its stream was set aside.", ct);
            }
            else
            {
                next.Add(new(e, contract));
            }
        }

        var change = await views.Prepare(transaction, next, ct);
        foreach (var (refused, reason) in change.Refused)
        {
            await InboxTables.Park(transaction, refused.Event, reason, ct);
        }

        await ReceivedFact.Append(store, transaction, next.Except(change.Refused.Select(r => r.Event)), ct);
        await change.Write(transaction, ct);
        return change;
    }

    // The feed went past an event that waits for one before it: that one does not travel, so the stream stops here.
    private static async Task ParkMissed(NpgsqlTransaction transaction, Chain taken, Chain after, CancellationToken ct)
    {
        foreach (var e in taken.Waiting.Where(e => e.Position <= after.Position))
        {
            await InboxTables.Park(transaction, e, $"No version {e.Version - 1} of its stream is in the feed.", ct);
        }
    }

    private void Measure(IReadOnlyList<Arrived> handled)
    {
        RegioTelemetry.Applied.Add(handled.Count);
        if (handled.Count > 0)
        {
            var lag = (clock.GetUtcNow() - handled.Max(e => e.Envelope.Time)).TotalMilliseconds;
            RegioTelemetry.Lag.Record(lag);
            log.LogDebug("Applied {Count} events, the newest {Lag} ms after it was recorded", handled.Count, lag);
        }
    }
}
