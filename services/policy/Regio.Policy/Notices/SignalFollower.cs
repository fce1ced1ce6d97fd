using Marten;
using Regio.Hosting.EventStore;
using Regio.Surroundings;

namespace Regio.Policy.Notices;

/// <summary>
/// Records which rules of the views fire since the last look, and which do no more, so that it can be told. It compares what the feed
/// tells with what was told: while the views are away nothing is, and what went on meanwhile is found when they are back. One process
/// looks, so that nothing is undone by who looked earlier and records later.
/// </summary>
internal sealed class SignalFollower(
    SignalFeed feed, IDocumentStore store, Lookout lookout, Following following, Leadership leadership, StoreReady ready, TimeProvider clock,
    IConfiguration configuration, ILogger<SignalFollower> log)
    : BackgroundService
{
    /// <summary>Stored names of what it records.</summary>
    public static readonly IReadOnlyList<string> Facts = ["policy.signal-detected.v1", "policy.signal-ended.v1"];

    private readonly TimeSpan every = configuration.GetValue("Regio:SignalsEvery", TimeSpan.FromMinutes(1));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (feed.IsKnown)
        {
            await ready.Wait(stoppingToken);
            await leadership.Lead("signals", Follow, stoppingToken);
        }
    }

    private async Task Follow(CancellationToken leading)
    {
        for (var told = new ToldSoFar<KnownSignals>(store, Facts); ; await Task.Delay(every, clock, leading))
        {
            try
            {
                await Look(told, leading);
            }
            catch (Exception e) when (!leading.IsCancellationRequested)
            {
                log.LogWarning("Signals were not looked at ({Reason}); again after {Rest}", e.Message, every);
            }
        }
    }

    // Of a network that is not known here yet nobody could be told: a later look finds it.
    private async Task Look(ToldSoFar<KnownSignals> told, CancellationToken ct)
    {
        if (await feed.Read(ct) is not { } firing)
        {
            return;
        }

        var around = await lookout.Look(ct);
        await told.CatchUp(around.Settled, ct);
        foreach (var network in FollowSignals.Due([.. firing.Where(one => around.Register.Networks.ContainsKey(one.NetworkId))], told.Known).ToList())
        {
            await following.Record<KnownSignals>(network.Id, known => FollowSignals.Decide(known, network), ct);
        }
    }
}
