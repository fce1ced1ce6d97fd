using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Forgets idempotency keys that are past their memory, once an hour.</summary>
internal sealed class IdempotencyMemory(
    Idempotency idempotency, StoreReady ready, TimeProvider clock, ILogger<IdempotencyMemory> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        while (true)
        {
            try
            {
                await idempotency.Forget(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                log.LogWarning(e, "Old idempotency keys stay an hour longer");
            }

            await Task.Delay(TimeSpan.FromHours(1), clock, stoppingToken);
        }
    }
}
