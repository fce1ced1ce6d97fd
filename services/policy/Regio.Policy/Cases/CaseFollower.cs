using System.Collections.Immutable;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Cases;

/// <summary>
/// Keeps the cases in step with what policies and schemes say, and with the day. It looks at how things stand, not at what
/// happened, so that a beat that was cut off is finished by the next. Every replica does: who comes second finds it done.
/// </summary>
internal sealed class CaseFollower(Lookout lookout, Following following, StoreReady ready, TimeProvider clock, ILogger<CaseFollower> log)
    : Heartbeat(TimeSpan.FromSeconds(1), ready, clock, log)
{
    private PairsInStep? pairs;
    private ImmutableDictionary<Guid, CaseFacts>? seen;

    /// <summary>One beat; costs next to nothing when nothing changed. What someone else changed meanwhile is left for the next.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        var cases = standing.Register.Cases;
        var now = CasePairs.Of(pairs?.Landings, standing);
        if (!ReferenceEquals(now, pairs?.Landings))
        {
            (pairs, seen) = (new(now), null);
        }
        else if (ReferenceEquals(cases, seen))
        {
            return;
        }

        var isDone = true;
        foreach (var pair in pairs.Due(cases))
        {
            isDone &= await following.Record<FollowedCase>(pair.CaseId, known => FollowCase.Decide(known?.Facts, pair, standing.Day), ct);
        }

        seen = isDone ? cases : null;
    }
}
