using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Surroundings;

namespace Regio.Funding.Schemes;

/// <summary>
/// Settles what waits to be published. It goes by what is there and not by what arrives, so that whoever stopped between two
/// steps, or hears a thing twice, comes to the same. Every replica does: who comes second finds it settled.
/// </summary>
internal sealed class WaitingPublications(
    Lookout lookout, Streams streams, Appends appends, Actors actors, StoreReady ready, IConfiguration configuration, TimeProvider clock,
    ILogger<WaitingPublications> log) : Heartbeat(TimeSpan.FromMilliseconds(500), ready, clock, log)
{
    private readonly TimeSpan patience = configuration.GetValue("Regio:PublicationPatience", TimeSpan.FromHours(1));

    /// <summary>Settles what can be; what someone else changed meanwhile, at the next beat.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        foreach (var id in (await lookout.Look(ct)).Register.Schemes.Values.Where(one => one.Waiting is not null).Select(one => one.Id))
        {
            var (scheme, version) = await streams.Read<Scheme>(id, ct);
            if (scheme!.Waiting is { } waiting
                && await streams.Read<Clearance>(Clearance.IdOf(waiting.RequestId), ct) is var (said, _)
                && SettlePublication.Decide(scheme, said, Now, patience) is Decision.Accepted { Facts.Count: > 0 } accepted)
            {
                await appends.Commit(new(id, version, accepted.Facts, await Acting.For(null, actors, ct)), ct);
            }
        }
    }
}
