using Marten;
using Regio.Hosting.EventStore;
using Regio.Policy.Cases;
using Regio.Surroundings;

namespace Regio.Policy.Notices;

/// <summary>
/// Records which rules clash since the last look, and which do no more, so that it can be told. It compares how things stand with
/// what was told: a look that was cut off is finished by the next, and on every replica who comes second finds it done.
/// </summary>
internal sealed class ClashFollower(
    IDocumentStore store, Lookout lookout, Following following, StoreReady ready, TimeProvider clock, ILogger<ClashFollower> log)
    : Heartbeat(TimeSpan.FromSeconds(2), ready, clock, log)
{
    /// <summary>Stored names of what it records.</summary>
    public static readonly IReadOnlyList<string> Facts = ["policy.clashes-detected.v1", "policy.clashes-ended.v1"];

    private readonly ToldSoFar<KnownClashes> told = new(store, Facts);
    private LookedAt? last;

    /// <summary>One beat; costs next to nothing when nothing changed. What someone else changed meanwhile is left for the next.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var around = await lookout.Look(ct);
        var now = CasePairs.Of(last?.Landings, around.Standing);
        if (last?.IsAllOf(now) is true)
        {
            return;
        }

        await told.CatchUp(around.Settled, ct);
        var isDone = true;
        foreach (var two in FollowClashes.Due(now, told.Known).ToList())
        {
            isDone &= await following.Record<KnownClashes>(two.Id, known => FollowClashes.Decide(known, two), ct);
        }

        last = LookedAt.With(now, isDone, around);
    }
}
