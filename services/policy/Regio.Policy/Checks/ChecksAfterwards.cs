using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.Policies;
using Regio.Surroundings;

namespace Regio.Policy.Checks;

/// <summary>
/// Checks by itself what stood in the gazette before anyone checked it, once: its owner reads afterwards what it would have seen.
/// It stays unchecked all the same.
/// </summary>
internal sealed class ChecksAfterwards(
    Lookout lookout, PolicyReferences references, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<ChecksAfterwards> log)
    : Heartbeat(TimeSpan.FromSeconds(2), ready, clock, log)
{
    /// <summary>The check of a scheme that was published elsewhere.</summary>
    public static Guid IdOf(Guid scheme) => StreamId.Of("check-afterwards", scheme.ToString());

    /// <inheritdoc/>
    public override async Task Beat(CancellationToken ct)
    {
        var reliedOn = await references.Reliance(ct);
        var around = await lookout.Look(ct);
        foreach (var scheme in around.Register.Schemes.Values.Where(scheme => scheme is { IsUnchecked: true, Record: null } && !around.Register.Checks.ContainsKey(IdOf(scheme.Id))))
        {
            var request = new CheckDraft.Request { OwnerId = scheme.OwnerOn(Today), Scheme = scheme.Id.ToString() };
            if (CheckDraft.Check(IdOf(scheme.Id), request, around, reliedOn) is ({ } report, Decision.Accepted accepted))
            {
                await appends.Commit(new(report.Id, 0, accepted.Facts, await Acting.For(null, actors, ct), Beside: report.Keep), ct);
            }
        }
    }
}
