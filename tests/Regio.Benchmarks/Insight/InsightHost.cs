using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Hosting.Inbox;
using Regio.Landscape;
using Regio.Local;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>The projections service in this process, on a database of its own: its store and its views, without broker or routes.</summary>
internal sealed class InsightHost : IDisposable
{
    private const int Chunk = 10_000;
    private readonly WebApplication app;

    private InsightHost(WebApplication app) => this.app = app;

    public NpgsqlDataSource Database => Get<NpgsqlDataSource>();

    public InsightTables Tables => Get<InsightTables>();

    public Pictures Pictures => Get<Pictures>();

    /// <summary>One of its parts.</summary>
    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Wires it as the service does, and makes its tables.</summary>
    /// <param name="store">Its database.</param>
    /// <param name="more">Settings besides.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<InsightHost> Open(string store, IEnumerable<KeyValuePair<string, string?>>? more, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Store", store), .. more ?? []]);
        builder.Services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new ServiceName("projections"));
        builder.AddProjections();
        builder.WebHost.UseKestrelCore();
        var host = new InsightHost(builder.Build());
        await host.app.Services.GetServices<IHostedService>().OfType<StoreStart>().Single().StartAsync(ct);
        await host.Get<StoreReady>().Wait(ct);
        await host.Get<InboxWriter>().Load(ct);
        await host.Rebuild(ct);
        return host;
    }

    /// <summary>On a fresh database, with so many countries in its views.</summary>
    public static Task<InsightHost> Of(Ground ground, string database, int countries, CancellationToken ct) =>
        Progress.StepAsync($"filling the views at {countries}×", async report =>
        {
            var host = await Open(await ground.FreshDatabase(database, ct), null, ct);
            var streams = 0;
            foreach (var some in Countries.Facts(countries).Chunk(Chunk))
            {
                await host.Take(some, ct);
                report($"{streams += some.Length:N0} streams");
            }

            await host.Analyse(ct);
            return host;
        });

    /// <summary>Rebuilds all views, as the service does at the request of a steward, and at its first start.</summary>
    public async Task Rebuild(CancellationToken ct)
    {
        await Get<Rebuilds>().Add([.. FactsShapes.Now.Keys], ct);
        await Get<RebuildRun>().Run((await Get<Rebuilds>().Open(ct))!, ct);
    }

    public void Dispose() => ((IDisposable)app).Dispose();

    // As the views write a batch themselves.
    private async Task Take(IReadOnlyCollection<IFacts> facts, CancellationToken ct)
    {
        await using var connection = await Database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var batch = await InsightTables.Lock(transaction, ct) + 1;
        await InsightTables.Write(transaction, facts, batch, ct);
        await transaction.CommitAsync(ct);
        Pictures.Committed(facts, batch);
    }

    private async Task Analyse(CancellationToken ct)
    {
        await using var command = Database.CreateCommand("vacuum analyze regio.insight_facts");
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync(ct);
    }
}
