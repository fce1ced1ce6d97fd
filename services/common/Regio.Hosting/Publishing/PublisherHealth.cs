using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Publishing;

/// <summary>
/// Degraded while events older than ten seconds wait to be published. It stays ready: a service accepts commands
/// without the broker, and what waits is in the store.
/// </summary>
internal sealed class PublisherHealth(NpgsqlDataSource store, StoreReady ready, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!ready.IsReady)
        {
            return HealthCheckResult.Degraded("Publishing starts when the store is ready.");
        }

        await using var ask = store.CreateCommand(
            """
            select exists (
                select from mt_events where timestamp < $1 and seq_id > (
                    select coalesce(max(last_seq_id), 0) from mt_event_progression where name = $2))
            """);
        ask.Parameters.Add(new() { Value = clock.GetUtcNow() - Patience });
        ask.Parameters.Add(new() { Value = Publishers.ShardName });
        return await ask.ExecuteScalarAsync(cancellationToken) is true
            ? HealthCheckResult.Degraded("Events wait to be published: the broker is away, or the publisher is behind.")
            : HealthCheckResult.Healthy();
    }
}
