using System.Diagnostics.Metrics;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;

namespace Regio.Projections;

/// <summary>Audits now and then, and when it is asked to; one process over all replicas.</summary>
internal sealed class AuditWorker(
    AuditRun run, AuditTable table, InsightTables tables, Leadership leadership, StoreReady ready, TimeProvider clock, IConfiguration configuration, ILogger<AuditWorker> log) : BackgroundService
{
    private static readonly Gauge<int> Differences = RegioTelemetry.Meter.CreateGauge<int>(
        "regio.insight.audit.differences", "{difference}", "What the last audit of the figures found not to be as it should be.");

    private readonly TimeSpan every = configuration.GetValue("Regio:AuditEvery", TimeSpan.FromMinutes(15));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        await leadership.Lead("audit", Audit, stoppingToken, IsDue);
    }

    // Whoever has nothing to audit does not lead, nor who cannot read what is there.
    private async Task<bool> IsDue(CancellationToken ct) => await table.IsDue(clock.GetUtcNow() - every, ct) && await tables.AreOurs(ct);

    // A source that is away is audited when it is back.
    private async Task Audit(CancellationToken leading)
    {
        try
        {
            var report = await run.Run(leading);
            await table.Keep(report, leading);
            Differences.Record(report.Differences.Count);
            foreach (var found in report.Differences)
            {
                log.LogError("Audit: {Kind} {What} {Remedy}", found.Kind, found.What, found.Remedy);
            }
        }
        catch (Exception e) when (!leading.IsCancellationRequested)
        {
            log.LogWarning("The audit stopped ({Reason}); it begins again in a while", e.Message);
            await Task.Delay(TimeSpan.FromSeconds(10), leading);
        }
    }
}
