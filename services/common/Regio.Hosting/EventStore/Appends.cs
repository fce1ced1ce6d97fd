using System.Data;
using System.Threading.Channels;
using JasperFx.Events;
using Marten;
using Microsoft.Extensions.Hosting;

namespace Regio.Hosting.EventStore;

/// <summary>
/// Commits appends. Callers that arrive while a commit is under way share the next one, and each is answered only
/// after its own is durable; a shared commit that fails is redone one by one, so that each gets its own answer.
/// </summary>
public sealed class Appends(IDocumentStore store, StoreNudge nudge, TimeProvider clock) : BackgroundService
{
    private const int MostTogether = 64;
    private const int Committers = 2;

    private readonly Lock taking = new();
    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(1_000);

    private sealed record Waiting(Append Append, TaskCompletionSource<Appended> Answer);

    /// <summary>Commits one append and says what became of it.</summary>
    public async Task<Appended> Commit(Append append, CancellationToken ct)
    {
        var waiting = new Waiting(append, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await queue.Writer.WriteAsync(waiting, ct);
        return await waiting.Answer.Task.WaitAsync(ct);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Committers).Select(_ => Task.Run(() => CommitAll(stoppingToken), stoppingToken)));

    private async Task CommitAll(CancellationToken stop)
    {
        while (await queue.Reader.WaitToReadAsync(stop))
        {
            var together = Take();
            if (together.Count > 0)
            {
                await Settle(together, stop);
            }
        }
    }

    // One append per stream in a commit: the second to the same version would fail them all. One committer takes at a
    // time, so that what was looked at is what is taken.
    private List<Waiting> Take()
    {
        var together = new List<Waiting>();
        var streams = new HashSet<Guid>();
        lock (taking)
        {
            while (together.Count < MostTogether && queue.Reader.TryPeek(out var next)
                && !streams.Overlaps(next.Append.Whole.Select(one => one.StreamId)) && queue.Reader.TryRead(out next))
            {
                streams.UnionWith(next.Append.Whole.Select(one => one.StreamId));
                together.Add(next);
            }
        }

        return together;
    }

    private async Task Settle(List<Waiting> together, CancellationToken stop)
    {
        try
        {
            var done = await Save([.. together.Select(waiting => waiting.Append)], stop);
            foreach (var (waiting, answer) in together.Zip(done))
            {
                waiting.Answer.TrySetResult(answer);
            }
        }
        catch (Exception e) when (together.Count > 1 && Refusal.Is(e))
        {
            foreach (var one in together)
            {
                await Settle([one], stop);
            }
        }
        catch (Exception e)
        {
            together.ForEach(waiting => Answer(waiting, e));
        }
    }

    private async Task<IReadOnlyList<Appended>> Save(IReadOnlyList<Append> appends, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        await GoBefore(session, appends, ct);
        // In one order everywhere, so that no two commits wait for each other.
        var queued = appends.SelectMany(append => append.Whole.Select(stream => (append.By, stream)))
            .OrderBy(one => one.stream.StreamId).ToDictionary(one => one.stream.StreamId, one => Queue(session, one.stream, one.By));
        await session.SaveInTime(ct);
        nudge.Nudge();
        return
        [
            .. appends.Select(append => new Appended.Done(
                queued[append.StreamId].Version, append.Whole.Max(stream => queued[stream.StreamId].Sequence))),
        ];
    }

    // Before anything takes a place in the sequence: a key that is taken, or a row that is gone, leaves none to fill.
    private async Task GoBefore(IDocumentSession session, IReadOnlyList<Append> appends, CancellationToken ct)
    {
        var keys = appends.Where(append => append.Key is not null).Select(append => append.Key!.Value).ToList();
        var besides = appends.Select(append => append.Beside).OfType<Beside>().ToList();
        if (keys.Count + besides.Count > 0)
        {
            await session.BeginTransactionAsync(ct);
        }

        if (keys.Count > 0)
        {
            await using var insert = Idempotency.Insert(keys, clock.GetUtcNow());
            await session.ExecuteAsync(insert, ct);
        }

        foreach (var beside in besides)
        {
            if (!await beside(session, ct))
            {
                throw new DBConcurrencyException("What lies beside a stream changed first.");
            }
        }
    }

    // The last of the facts: it is told its place when it is saved.
    private static IEvent Queue(IDocumentSession session, Alongside stream, Acting by)
    {
        var events = stream.Facts.Select(session.Events.BuildEvent).ToList();
        events.ForEach(by.Sign);
        session.Events.Append(stream.StreamId, stream.ExpectedVersion + events.Count, events.Cast<object>());
        return events[^1];
    }

    private static void Answer(Waiting waiting, Exception e)
    {
        switch (e)
        {
            case { } when Idempotency.IsTaken(e):
                waiting.Answer.TrySetResult(new Appended.KeyTaken());
                break;
            case { } when LostRace.Is(e):
                waiting.Answer.TrySetResult(new Appended.Conflict());
                break;
            default:
                waiting.Answer.TrySetException(e!);
                break;
        }
    }
}
