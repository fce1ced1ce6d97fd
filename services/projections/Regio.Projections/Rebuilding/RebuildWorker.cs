using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Projections;

/// <summary>
/// Runs rebuilds one at a time, in one process over all replicas, and takes up what a crash left. A process that finds documents of
/// other shapes when it starts asks for a rebuild itself; one that runs when another version takes over does not take them back.
/// </summary>
internal sealed class RebuildWorker(
    RebuildRun run, Rebuilds rebuilds, InsightTables tables, Leadership leadership, StoreReady ready, ILogger<RebuildWorker> log) : BackgroundService
{
    private const int MostFailures = 5;
    private bool hasLooked;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        await leadership.Lead("rebuild", Work, stoppingToken, IsAsked);
    }

    // Whoever has nothing to rebuild does not lead, so that another version can.
    private async Task<bool> IsAsked(CancellationToken ct)
    {
        if (!hasLooked && !await tables.AreOurs(ct))
        {
            await rebuilds.Add(await rebuilds.Stale(ct), ct);
        }

        hasLooked = true;
        return await rebuilds.Open(ct) is not null;
    }

    private async Task Work(CancellationToken leading)
    {
        while (await rebuilds.Open(leading) is { } next)
        {
            await Finish(next, leading);
        }
    }

    // An outage is waited out; what fails time and again with the store there is a fault of ours.
    private async Task Finish(Rebuild rebuild, CancellationToken leading)
    {
        for (var failures = 0; ;)
        {
            try
            {
                await run.Run(rebuild, leading);
                return;
            }
            catch (InvalidDataException fault)
            {
                log.LogError(fault, "Rebuild {Rebuild} is given up", rebuild.Id);
                await rebuilds.Fail(rebuild.Id, fault.Message, leading);
                return;
            }
            catch (Exception e) when (!leading.IsCancellationRequested)
            {
                log.LogWarning(e, "Rebuild {Rebuild} was interrupted, and begins again", rebuild.Id);
                await Task.Delay(TimeSpan.FromMilliseconds(500), leading);
                failures += e is NpgsqlException { IsTransient: true } ? 0 : 1;
                if (failures >= MostFailures)
                {
                    log.LogError(e, "Rebuild {Rebuild} is given up", rebuild.Id);
                    await rebuilds.Fail(rebuild.Id, "A fault on our side; the log tells it.", leading);
                    return;
                }
            }
        }
    }
}
