using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Ready when the store answers and its tables are made: without it nothing can be accepted or told.</summary>
internal sealed class StoreHealth(NpgsqlDataSource store, StoreReady ready) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!ready.IsReady)
        {
            return HealthCheckResult.Unhealthy("The store's tables are not made yet.");
        }

        try
        {
            await using var ask = store.CreateCommand("select 1");
            ask.CommandTimeout = 2;
            await ask.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.");
        }
    }
}
