using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Services;
using Marten.Subscriptions;
using Microsoft.Extensions.Logging;
using Regio.Hosting.Broker;
using Regio.Hosting.Defaults;

namespace Regio.Hosting.Publishing;

/// <summary>
/// Publishes what was committed, in order. Progress is committed only after the broker has confirmed every event of
/// the page; so a crash repeats events, and never loses one.
/// </summary>
internal sealed class Publisher(IEventBus bus, Envelopes envelopes, ServiceName service, ILogger<Publisher> log)
    : ISubscription
{
    private readonly Lock turn = new();

    /// <summary>How far it came since it leads; null before its first page.</summary>
    public PublisherProgress? Progress { get; private set; }

    /// <summary>Forgets what an earlier spell of leading knew.</summary>
    public void Restart() => Progress = null;

    /// <inheritdoc/>
    public async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page comes again when its progress was not committed; then what was published last is before it, not in it.
        var previous = Progress is { } known && known.Mark == page.SequenceFloor
            ? known.Last
            : await envelopes.LastUpTo(page.SequenceFloor, cancellationToken);
        var events = envelopes.Of(page.Events, previous);
        var newest = events.Count > 0 ? CloudEvent.Unpad(events[^1].Sequence) : previous;
        var reached = new PublisherProgress(page.SequenceCeiling, newest, Progress?.Time ?? DateTimeOffset.UnixEpoch);
        using var span = RegioTelemetry.Spans.StartActivity("publish page");
        await Confirmed([.. events, CheckpointOf(reached).From(service)], cancellationToken);
        RegioTelemetry.Published.Add(events.Count);
        lock (turn)
        {
            Progress = reached with { Time = Progress?.Time ?? reached.Time };
        }

        return NullChangeListener.Instance;
    }

    /// <summary>Says how far it is, as of a probe: a moment before which nothing is still to be published.</summary>
    public async Task SayReached(DateTimeOffset probe, CancellationToken ct)
    {
        PublisherProgress? reached;
        lock (turn)
        {
            reached = Progress = Progress is null ? null : Progress with { Time = probe };
        }

        if (reached is not null)
        {
            await bus.Publish([CheckpointOf(reached).From(service)], ct);
        }
    }

    /// <summary>Takes up where the store says that publishing had come.</summary>
    public async Task Resume(long mark, DateTimeOffset probe, CancellationToken ct)
    {
        var newest = await envelopes.LastUpTo(mark, ct);
        lock (turn)
        {
            Progress ??= new(mark, newest, probe);
        }
    }

    private static Checkpoint CheckpointOf(PublisherProgress progress) => new(progress.Mark, progress.Last, progress.Time);

    // A confirm that was under way when the connection broke never comes; the events are put there again. The patience
    // grows, so that a broker that is only slow is not asked for the same for ever.
    private async Task Confirmed(IReadOnlyList<CloudEvent> events, CancellationToken ct)
    {
        for (var (wait, patience) = (100, 4_000); ; (wait, patience) = (Math.Min(wait * 2, 5_000), Math.Min(patience * 2, 30_000)))
        {
            try
            {
                await bus.WaitUntilReady(ct);
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
                limit.CancelAfter(patience);
                await bus.Publish(events, limit.Token);
                return;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogWarning("The broker did not confirm ({Reason}); trying again in {Wait} ms", e.Message, wait);
                await Task.Delay(wait, ct);
            }
        }
    }
}
