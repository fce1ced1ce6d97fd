using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Imports;

/// <summary>Runs imports one at a time, in one process over all replicas, and takes up what a crash left.</summary>
public sealed class ImportWorker(ImportRun run, Leadership leadership, StoreReady ready, ILogger<ImportWorker> log) : BackgroundService
{
    private const int MostFailures = 5;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim wanted = new(0, 1);

    /// <summary>An import was handed in here; one handed in elsewhere is found by polling.</summary>
    public void Wake()
    {
        try
        {
            wanted.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        wanted.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        await leadership.Lead("imports", Work, stoppingToken);
    }

    private async Task Work(CancellationToken leading)
    {
        while (true)
        {
            while (await run.Next(leading) is { } import)
            {
                await Finish(import, leading);
            }

            await wanted.WaitAsync(Poll, leading);
        }
    }

    // An outage is waited out; what fails time and again at the same step, with the store there, is a fault of ours.
    private async Task Finish(OpenImport import, CancellationToken leading)
    {
        var (failures, reached) = (0, -1);
        while (true)
        {
            try
            {
                await run.Run(import, leading);
                return;
            }
            catch (Exception e) when (!leading.IsCancellationRequested)
            {
                log.LogWarning(e, "Import {Import} was interrupted", import.Id);
                await Task.Delay(TimeSpan.FromMilliseconds(500), leading);
                if (e is NpgsqlException { IsTransient: true } || await Reached(import.Id, leading) is not { } at)
                {
                    continue;
                }

                (failures, reached) = at == reached ? (failures + 1, at) : (1, at);
                if (failures >= MostFailures)
                {
                    log.LogError(e, "Import {Import} is given up", import.Id);
                    await run.Close(import.Id, ImportState.Failed, leading);
                    return;
                }
            }
        }
    }

    private async Task<int?> Reached(Guid id, CancellationToken ct)
    {
        try
        {
            return await run.Done(id, ct);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
