using Marten.Events.Daemon.HighWater;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>
/// Wakes the publisher after a commit, outside the transaction and at most one at a time: a notification inside it
/// takes a lock at commit and costs a third of the append throughput. A lost nudge costs a polling interval.
/// </summary>
public sealed class StoreNudge(NpgsqlDataSource store) : BackgroundService
{
    private readonly SemaphoreSlim wanted = new(0, 1);

    /// <summary>Something was committed.</summary>
    public void Nudge()
    {
        try
        {
            wanted.Release();
        }
        catch (SemaphoreFullException)
        {
            // One is on its way, and it will be seen after this commit.
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await wanted.WaitAsync(stoppingToken);
            try
            {
                await using var notify = store.CreateCommand($"notify {PostgresqlListenWakeup.DefaultChannel}");
                await notify.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (NpgsqlException)
            {
                // The store is away; the publisher polls when it is back.
            }
        }
    }
}
