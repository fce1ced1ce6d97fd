using System.Collections.Immutable;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Notices;

/// <summary>Records which intentions ministries know of since today. Every replica does: who comes second finds it done.</summary>
internal sealed class IntentionFollower(Lookout lookout, Following following, StoreReady ready, TimeProvider clock, ILogger<IntentionFollower> log)
    : Heartbeat(TimeSpan.FromSeconds(2), ready, clock, log)
{
    /// <summary>Stored name of what it records.</summary>
    public const string Fact = "policy.intention-disclosed.v1";

    private readonly HashSet<Guid> told = [];
    private (ImmutableDictionary<Guid, SchemeFacts>, DateOnly)? seen;

    /// <summary>One beat; costs next to nothing when no scheme changed, nor the day.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        var now = (standing.Register.Schemes, standing.Day);
        if (seen == now)
        {
            return;
        }

        foreach (var scheme in standing.Register.Schemes.Values.Where(one => one.IntendedOn <= standing.Day && !told.Contains(one.Id)))
        {
            // Who was quicker told the same.
            await following.Record<KnownIntention>(KnownIntention.IdOf(scheme.Id), known => FollowIntention.Decide(known, scheme, standing.Day), ct);
            told.Add(scheme.Id);
        }

        seen = now;
    }
}
