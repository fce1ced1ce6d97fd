using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Pulses;

/// <summary>
/// Closes pulses on their day, and forgets means that were kept too long. Every replica does: who comes second finds
/// the pulse closed.
/// </summary>
internal sealed class DuePulses(
    OpenPulses open, PulseCircle circle, Streams streams, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<DuePulses> log)
    : Heartbeat(TimeSpan.FromSeconds(30), ready, clock, log)
{
    /// <summary>Closes what is due; what someone else changed meanwhile, at the next beat.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        foreach (var id in await open.Due(Today, ct))
        {
            var closing = await PulseClosing.Of(id, open, circle, Today, ct);
            var (pulse, version) = await streams.Read<Pulse>(id, ct);
            if (closing.Close(pulse!) is Decision.Accepted { Facts.Count: > 0 } accepted)
            {
                await appends.Commit(new(id, version, accepted.Facts, await Acting.For(null, actors, ct), Beside: closing.End), ct);
            }
        }

        await open.Forget(Today, ct);
    }
}
