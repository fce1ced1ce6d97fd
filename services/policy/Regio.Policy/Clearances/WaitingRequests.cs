using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Clearances;

/// <summary>
/// Says of each scheme that waits to be published whether it may. It goes by what is there and not by what arrives, so that
/// whoever stopped between two steps, or hears a thing twice, comes to the same. Every replica does: who comes second finds it said.
/// </summary>
internal sealed class WaitingRequests(
    Lookout lookout, Streams streams, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<WaitingRequests> log)
    : Heartbeat(TimeSpan.FromMilliseconds(500), ready, clock, log)
{
    /// <summary>Answers what was not answered; what someone else answered meanwhile stays as it is.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        var waiting = standing.Register.Schemes.Values.Where(one => one.Waiting is not null).ToDictionary(one => ClearPublication.IdOf(one.Waiting!.RequestId));
        if (waiting.Count == 0)
        {
            return;
        }

        var (said, initiatives) = (await streams.Begun(waiting.Keys, ct), new Initiatives(standing));
        foreach (var (id, scheme) in waiting.Where(one => !said.Contains(one.Key)))
        {
            var checks = standing.Register.ChecksOf[scheme.Id].Select(one => standing.Register.Checks[one].Found).ToList();
            var decision = ClearPublication.Decide(
                scheme, scheme.Waiting!, checks, DueAlignment.Of(initiatives, initiatives.Of(scheme), scheme.Waiting!.PublishedOn), standing.Day);
            await appends.Commit(new(id, 0, ((Decision.Accepted)decision).Facts, await Acting.For(null, actors, ct)), ct);
        }
    }
}
