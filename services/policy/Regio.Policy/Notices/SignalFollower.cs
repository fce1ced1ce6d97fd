using Marten;
using Regio.Hosting.EventStore;
using Regio.Surroundings;

namespace Regio.Policy.Notices;

/// <summary>
/// Records which rules of the views fire since the last look, and which do no more, so that it can be told. It compares what the feed
/// tells with what was told: while the views are away nothing is, and what went on meanwhile is found when they are back. Every replica
/// looks: who comes second finds it done.
/// </summary>
internal sealed class SignalFollower(
    SignalFeed feed, IDocumentStore store, Lookout lookout, Following following, StoreReady ready, TimeProvider clock, IConfiguration configuration, ILogger<SignalFollower> log)
    : Heartbeat(configuration.GetValue("Regio:SignalsEvery", TimeSpan.FromMinutes(1)), ready, clock, log)
{
    /// <summary>Stored names of what it records.</summary>
    public static readonly IReadOnlyList<string> Facts = ["policy.signal-detected.v1", "policy.signal-ended.v1"];

    private readonly ToldSoFar<KnownSignals> told = new(store, Facts);

    /// <summary>One beat. What someone else recorded meanwhile is left for the next.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        if (!feed.IsKnown || await feed.Read(ct) is not { } now)
        {
            return;
        }

        await told.CatchUp((await lookout.Look(ct)).Settled, ct);
        foreach (var network in FollowSignals.Due(now, told.Known).ToList())
        {
            await following.Record<KnownSignals>(network.Id, known => FollowSignals.Decide(known, network), ct);
        }
    }
}
