using System.Collections.Immutable;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Policy.Cases;
using Regio.Surroundings;

namespace Regio.Policy.BlindMatches;

/// <summary>
/// Keeps blind matches in step with the private drafts that there are. As <see cref="CaseFollower"/> it looks at how things stand, and
/// every replica does.
/// </summary>
internal sealed class BlindMatchFollower(Lookout lookout, Following following, StoreReady ready, TimeProvider clock, ILogger<BlindMatchFollower> log)
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
        foreach (var (id, found) in BlindPairs.Due(now.Initiatives, matches))
        {
            isDone &= await following.Record<FollowedBlindMatch>(id, known => FollowBlindMatch.Decide(known?.Facts, found, standing.Day), ct);
        }

        (landings, seen) = (now, isDone ? matches : null);
    }
}
