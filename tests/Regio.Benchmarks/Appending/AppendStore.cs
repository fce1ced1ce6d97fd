using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regio.Hosting;
using Regio.Hosting.EventStore;

namespace Regio.Benchmarks;

/// <summary>The size of an ordinary fact of the register.</summary>
/// <param name="MembershipId">Its stream.</param>
/// <param name="NetworkId">Of which network.</param>
/// <param name="OrganisationId">Who was admitted.</param>
/// <param name="Role">In which role.</param>
/// <param name="On">From which day.</param>
public sealed record Admitted(Guid MembershipId, Guid NetworkId, string OrganisationId, string Role, DateOnly On);

/// <summary>A service's event store in this process, registered as every service registers its own.</summary>
internal sealed class AppendStore : IAsyncDisposable
{
    // A register's streams are short: begun, changed a few times, ended.
    private const int FactsPerStream = 4;

    private static readonly Acting By = new(
        "steward", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034", Guid.CreateVersion7(), "0af7651916cd43dd8448eb211c80319c");

    private readonly IHost host;
    private readonly Appends appends;

    private AppendStore(IHost host) => (this.host, appends) = (host, host.Services.GetRequiredService<Appends>());

    /// <summary>Makes the store's tables and starts what commits to it.</summary>
    public static async Task<AppendStore> Start(string connection, CancellationToken ct)
    {
        await Machine.DemandDurable(connection, ct);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Store", connection)]);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new ServiceName("bench"));
        builder.Services.AddEventStore(builder.Configuration, (_, facts) => facts.Fact<Admitted>("bench.admitted.v1"));
        var made = builder.Build();
        await made.StartAsync(ct);
        await made.Services.GetRequiredService<StoreReady>().Wait(ct);
        return new(made);
    }

    /// <summary>Has writers append one fact at a time, each waiting for its own commit, for so long.</summary>
    /// <returns>How many were committed.</returns>
    public async Task<long> Append(int writers, TimeSpan time, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => Write(watch, time, ct), ct)));
        return all.Sum();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    private async Task<long> Write(Stopwatch watch, TimeSpan time, CancellationToken ct)
    {
        var (stream, version, written) = (Guid.CreateVersion7(), 0L, 0L);
        while (watch.Elapsed < time)
        {
            if (version == FactsPerStream)
            {
                (stream, version) = (Guid.CreateVersion7(), 0);
            }

            var fact = new Admitted(
                stream, stream, "https://identifier.overheid.nl/tooi/id/gemeente/gm0363", "participant", new(2026, 11, 1));
            if (await appends.Commit(new(stream, version, [fact], By), ct) is not Appended.Done done || done.Version != version + 1)
            {
                throw new InvalidOperationException("An append of its only writer was refused.");
            }

            (version, written) = (done.Version, written + 1);
        }

        return written;
    }
}
