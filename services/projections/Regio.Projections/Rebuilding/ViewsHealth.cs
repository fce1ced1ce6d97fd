using Microsoft.Extensions.Diagnostics.HealthChecks;
using Regio.Hosting.EventStore;

namespace Regio.Projections;

/// <summary>Not ready while the view tables hold documents of another version's shapes: nothing can be answered from them.</summary>
internal sealed class ViewsHealth(InsightTables tables, Rebuilds rebuilds, StoreReady ready) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !ready.IsReady ? HealthCheckResult.Degraded("The views are looked at when the store is ready.")
        : await tables.AreOurs(cancellationToken) ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy(await rebuilds.WaitedFor(cancellationToken));
}
