using System.Diagnostics.Metrics;
using Regio.Hosting.EventStore;

namespace Regio.Projections;

/// <summary>Audits now and then, and when it is asked to; one process over all replicas.</summary>
internal sealed class AuditWorker(
    AuditRun run, AuditTable table, Leadership leadership, StoreReady ready, TimeProvider clock, IConfiguration configuration, ILogger<AuditWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly Meter Meter = new("Regio");
    private static readonly Gauge<int> Differences = Meter.CreateGauge<int>(
        "regio.insight.audit.differences", "{difference}", "What the last audit of the figures found not to be as it should be.");

    private readonly TimeSpan every = configuration.GetValue("Regio:AuditEvery", TimeSpan.FromMinutes(15));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        await leadership.Lead("audit", Work, stoppingToken);
    }

    private async Task Work(CancellationToken leading)
    {
        while (true)
        {
            var (last, isAsked) = await table.Read(leading);
            if (isAsked || last is null || clock.GetUtcNow() - last.FinishedAt >= every)
            {
                await Audit(leading);
            }

            await Task.Delay(Look, leading);
        }
    }

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
