using Microsoft.Extensions.Diagnostics.HealthChecks;
using Regio.Hosting.EventStore;

namespace Regio.Projections;

/// <summary>
/// Not ready while the view tables hold documents of another version's shapes, as nothing can be answered from them, nor before what
/// they hold was read.
/// </summary>
internal sealed class ViewsHealth(InsightTables tables, Rebuilds rebuilds, TodaysPicture picture, StoreReady ready) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !ready.IsReady ? HealthCheckResult.Degraded("The views are looked at when the store is ready.")
        : !await tables.AreOurs(cancellationToken) ? HealthCheckResult.Unhealthy(await rebuilds.WaitedFor(cancellationToken))
        : picture.IsDrawn ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("What is known is being read; the views answer when that is done.");
}
