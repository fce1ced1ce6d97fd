using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Regio.Hosting.Broker;
using Regio.Hosting.EventStore;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>Which services an inbox takes facts from, and the queue of its own that they come through.</summary>
/// <param name="Queue">Durable; one per consuming service.</param>
/// <param name="Sources">Names of services.</param>
public sealed record InboxSources(string Queue, IReadOnlyList<string> Sources)
{
    /// <summary>
    /// The contracts whose streams it keeps, for a service that decides on a part of what others record; it passes over
    /// the rest. A stream is kept whole or not at all: name every contract of it. Null: all.
    /// </summary>
    public IReadOnlySet<Type>? Kept { get; init; }

    /// <summary>Whether an event may be of a stream that is kept: also when its contract is not known here.</summary>
    internal bool MayKeep(CloudEvent e) => ContractTypes.Find(e.Type) is not { } contract || Kept?.Contains(contract) is not false;

    /// <summary>Whether an event of a stream that is not here yet is to be kept.</summary>
    internal bool Keeps(CloudEvent e) => Kept is null || (ContractTypes.Find(e.Type) is { } contract && Kept.Contains(contract));
}

/// <summary>
/// Takes in others' facts, in one process at a time. The broker is the fast path; the feed is the truth, and is read
/// at the start, when something is known to be missing for 250 ms, and when a source was silent for five seconds, from
/// then on each second until it is heard: without the broker the views stay a second behind, and say so.
/// </summary>
internal sealed class InboxHost(
    InboxSources inbox, InboxWriter writer, CatchUp catchUp, Leadership leadership, StoreReady ready, Brokers brokers,
    TimeProvider clock, ILogger<InboxHost> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, DateTimeOffset> heard = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        await leadership.Lead("inbox", Run, stoppingToken, writer.CanWrite);
    }

    private async Task Run(CancellationToken leading)
    {
        await writer.Load(leading);
        using var here = writer.Here.Lead();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(leading);
        Task[] all = [Receive(either.Token), UntilUnwritable(either.Token), .. inbox.Sources.Select(source => Heal(source, either.Token))];
        await Task.WhenAny(all);
        await either.CancelAsync();
        await Task.WhenAll(all);
    }

    // A store that does not answer says nothing of it: what is written meanwhile is tried again.
    private async Task UntilUnwritable(CancellationToken leading)
    {
        for (var can = true; can;)
        {
            await Task.Delay(Beat, clock, leading);
            try
            {
                can = await writer.CanWrite(leading);
            }
            catch (NpgsqlException away)
            {
                log.LogDebug("Whether the views can be written is not known ({Reason})", away.Message);
            }
        }
    }

    private async Task Receive(CancellationToken leading)
    {
        if (brokers.One is not { } bus)
        {
            await Task.Delay(Timeout.Infinite, leading);
            return;
        }

        await bus.WaitUntilReady(leading);
        await using var receiving = await bus.Receive(inbox.Queue, (events, _) => Deliver(events, leading), leading);
        await Task.Delay(Timeout.Infinite, leading);
    }

    private async Task Deliver(IReadOnlyList<CloudEvent> events, CancellationToken leading)
    {
        foreach (var source in inbox.Sources)
        {
            var own = events.Where(e => e.Source == new ServiceName(source).Source).ToList();
            if (own.Count > 0)
            {
                heard[source] = clock.GetUtcNow();
                log.LogDebug(
                    "Received {Count} messages of {Source}, the newest {Lag} ms after it was recorded",
                    own.Count, source, (clock.GetUtcNow() - own.Max(e => e.Time)).TotalMilliseconds);
                // Given up while leaving: whoever leads next reads it from the feed.
                await writer.Write(source, own, leading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Heal(string source, CancellationToken leading)
    {
        await Pull(source, leading);
        var pulled = heard[source] = clock.GetUtcNow();
        var brokenSince = (DateTimeOffset?)null;
        while (true)
        {
            await Task.Delay(Look, clock, leading);
            var now = clock.GetUtcNow();
            brokenSince = writer.ChainOf(source).Broken ? brokenSince ?? now : null;
            if (now - brokenSince >= Patience || (now - heard[source] >= Silence && now - pulled >= Beat))
            {
                await Pull(source, leading);
                (pulled, brokenSince) = (clock.GetUtcNow(), null);
            }
        }
    }

    private async Task Pull(string source, CancellationToken leading)
    {
        for (var wait = 100; ; wait = Math.Min(wait * 2, 5_000))
        {
            try
            {
                await catchUp.Run(source, leading);
                return;
            }
            catch (Exception e) when (!leading.IsCancellationRequested)
            {
                log.LogWarning("The feed of {Source} cannot be read ({Reason}); trying again in {Wait} ms", source, e.Message, wait);
                await Task.Delay(wait, leading);
            }
        }
    }
}

/// <summary>The bus of this process; none without a broker.</summary>
internal sealed record Brokers(IEventBus? One);
