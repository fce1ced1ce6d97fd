using System.Collections.Immutable;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Cases;

/// <summary>
/// Keeps the cases in step with what policies and schemes say, and with the day. It looks at how things stand, not at what
/// happened, so that a beat that was cut off is finished by the next. Every replica does: who comes second finds it done.
/// </summary>
internal sealed class CaseFollower(
    Lookout lookout, Streams streams, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<CaseFollower> log)
    : Heartbeat(TimeSpan.FromSeconds(1), ready, clock, log)
{
    private Landings? landings;
    private ImmutableDictionary<Guid, CaseFacts>? seen;

    /// <summary>One beat; costs next to nothing when nothing changed. What someone else changed meanwhile is left for the next.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        var cases = standing.Register.Cases;
        var now = CasePairs.Of(landings, standing);
        if (ReferenceEquals(now, landings) && ReferenceEquals(cases, seen))
        {
            return;
        }

        var isDone = true;
        foreach (var pair in CasePairs.Among(now, cases.Values))
        {
            isDone &= IsNothing(FollowCase.Decide(cases.GetValueOrDefault(pair.CaseId), pair, standing.Day)) || await Record(pair, standing.Day, ct);
        }

        (landings, seen) = (now, isDone ? cases : null);
    }

    private static bool IsNothing(Decision decision) => decision is Decision.Accepted { Facts.Count: 0 };

    private async Task<bool> Record(CasePair pair, DateOnly today, CancellationToken ct)
    {
        var (known, version) = await streams.Read<FollowedCase>(pair.CaseId, ct);
        return FollowCase.Decide(known?.Facts, pair, today) is not Decision.Accepted { Facts: { Count: > 0 } facts }
            || await appends.Commit(new(pair.CaseId, version, facts, await Acting.For(null, actors, ct)), ct) is Appended.Done;
    }
}
