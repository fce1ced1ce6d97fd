using Npgsql;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Policies;

/// <summary>
/// Moves policies to the heirs of an owner that is no more, on the day. It looks at what is owned and not at what ended just
/// now, so that nothing is missed; every replica does: who comes second finds the policy moved.
/// </summary>
internal sealed class DueMoves(
    Lookout lookout, Streams streams, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<DueMoves> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        while (true)
        {
            try
            {
                await Move(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                log.LogWarning(e, "Policies of owners that ended move later");
            }

            await Task.Delay(Beat, clock, stoppingToken);
        }
    }

    /// <summary>Moves what is due; what someone else changed meanwhile, at the next beat.</summary>
    internal async Task Move(CancellationToken ct)
    {
        var (register, today) = ((await lookout.Look(ct)).Register, clock.Today());
        foreach (var known in register.Policies.Values)
        {
            if (register.EndingOf(known.OwnerOn(today), today) is not { } ending)
            {
                continue;
            }

            var (policy, version) = await streams.Read<PolicyDossier>(known.Id, ct);
            var moved = new PolicyMoved(known.Id, ending.Until, Heirs.Of(ending, known.On(today).Domains), ending.OwnerId);
            if (MovePolicy.Decide(policy!, known.OwnerOn(today), moved) is Decision.Accepted { Facts.Count: > 0 } accepted)
            {
                await appends.Commit(new(known.Id, version, accepted.Facts, await Acting.For(null, actors, ct)), ct);
            }
        }
    }
}
