using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>
/// All view tables built anew beside those that answer, from every event that was received, compared and put in place, against Marten's own rebuild of a snapshot that only counts,
/// over the same events in the same store.
/// </summary>
internal sealed class RebuildAgainstMarten : IBenchmark
{
    private const int Scale = 2;
    private const string Database = "bench_rebuild";

    public string Name => "B6";

    public string Title => "Rebuild of all views, against Marten's rebuild of a trivial snapshot over the same events";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var connection = await ground.FreshDatabase(Database, ct);
        using var host = await InsightHost.Open(connection, null, ct);
        using var peer = Counting.Open(connection);
        var events = await Progress.StepAsync("B6: storing what was received", _ => Received.Store(host, Scale, ct));
        await peer.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var cpu = new CpuClock(ground.Servers.Postgres.Pid!.Value);
        var rounds = await Rounds.Run(
            "B6: rebuilding in turn", () => Rounds.Time(cpu, () => Ours(host, events, ct)), () => Rounds.Time(cpu, () => Peer(peer, events, ct)), Rounds.Say);
        var (streams, documents, counted) = (
            await Received.Rows(host.Database, "mt_streams", ct), await Received.Rows(host.Database, "regio.insight_facts", ct),
            await Received.Rows(host.Database, "mt_doc_counted", ct));
        return streams == documents && streams == counted
            ? new(Name, Title, Rounds.Figures(rounds, "events/s", Bar.Least(10)), [$"{events:N0} events of {streams:N0} streams: {Scale} countries, seed {Countries.Seed}."])
            : throw new InvalidOperationException($"Of {streams} streams {documents} have a document in the views, and {counted} were counted.");
    }

    private static async Task<long> Ours(InsightHost host, long events, CancellationToken ct)
    {
        await host.Rebuild(ct);
        return events;
    }

    private static async Task<long> Peer(IHost peer, long events, CancellationToken ct)
    {
        using var daemon = await peer.Services.GetRequiredService<IDocumentStore>().BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<Counting>(TimeSpan.FromMinutes(10), ct);
        return events;
    }
}
