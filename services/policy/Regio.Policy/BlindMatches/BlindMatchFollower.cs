using System.Collections.Immutable;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Policy.Cases;
using Regio.Surroundings;

namespace Regio.Policy.BlindMatches;

/// <summary>
/// Keeps blind matches in step with the private drafts that there are. As <see cref="CaseFollower"/> it looks at how things stand, and
/// every replica does.
/// </summary>
internal sealed class BlindMatchFollower(
    Lookout lookout, Streams streams, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<BlindMatchFollower> log)
    : Heartbeat(TimeSpan.FromSeconds(1), ready, clock, log)
{
    private Landings? landings;
    private ImmutableDictionary<Guid, BlindMatchFacts>? seen;

    /// <summary>One beat; costs next to nothing when nothing changed. What someone else changed meanwhile is left for the next.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        var matches = standing.Register.BlindMatches;
        var now = CasePairs.Of(landings, standing);
        if (ReferenceEquals(now, landings) && ReferenceEquals(matches, seen))
        {
            return;
        }

        var isDone = true;
        var found = BlindPairs.Among(now.Initiatives).ToDictionary(one => one.MatchId);
        foreach (var id in found.Keys.Concat(matches.Values.Where(one => !one.IsEnded).Select(one => one.Id)).Distinct())
        {
            isDone &= await Record(id, found.GetValueOrDefault(id), standing.Day, ct);
        }

        (landings, seen) = (now, isDone ? matches : null);
    }

    private async Task<bool> Record(Guid id, BlindMatchNoticed? found, DateOnly today, CancellationToken ct)
    {
        var (known, version) = await streams.Read<BlindMatch>(id, ct);
        return FollowBlindMatch.Decide(known, found, today) is not Decision.Accepted { Facts: { Count: > 0 } facts }
            || await appends.Commit(new(id, version, facts, await Acting.For(null, actors, ct)), ct) is Appended.Done;
    }
}
