using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Schemes;

/// <summary>
/// Moves schemes to the heirs of an owner that is no more, on the day, as policy tells. It looks at what is owned and not at
/// what ended just now, so that nothing is missed; every replica does: who comes second finds the scheme moved.
/// </summary>
internal sealed class DueMoves(
    Lookout lookout, Streams streams, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<DueMoves> log)
    : Heartbeat(TimeSpan.FromSeconds(5), ready, clock, log)
{
    /// <summary>Moves what is due; what someone else changed meanwhile, at the next beat.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var (register, today) = ((await lookout.Look(ct)).Register, Today);
        foreach (var known in register.Schemes.Values)
        {
            if (register.MoveOf(known.OwnerId, known.On(today).Domains, today) is not ({ } ending, { } heir))
            {
                continue;
            }

            var (scheme, version) = await streams.Read<Scheme>(known.Id, ct);
            var moved = new SchemeMoved(known.Id, ending.Until, heir, ending.OwnerId);
            if (MoveScheme.Decide(scheme!, known.OwnerId!, moved) is Decision.Accepted { Facts.Count: > 0 } accepted)
            {
                await appends.Commit(new(known.Id, version, accepted.Facts, await Acting.For(null, actors, ct)), ct);
            }
        }
    }
}
