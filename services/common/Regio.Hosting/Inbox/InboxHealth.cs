using Microsoft.Extensions.Diagnostics.HealthChecks;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Inbox;

/// <summary>
/// Degraded while a source was never heard, or the views are more than ten seconds behind one. It stays ready: each
/// answer says as of when it holds, and an older answer that says so beats none.
/// </summary>
internal sealed class InboxHealth(Positions positions, StoreReady ready, TimeProvider clock) : IHealthCheck
{
    private const long MostLagMs = 10_000;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!ready.IsReady)
        {
            return HealthCheckResult.Degraded("Taking in starts when the store is ready.");
        }

        var behind = (await positions.All(cancellationToken))
            .Where(source => source.LagMs(clock.GetUtcNow()) is null or > MostLagMs)
            .Select(source => source.Source)
            .ToList();
        return behind.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Behind, or not heard yet: {string.Join(", ", behind)}.");
    }
}
