using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Networks;

namespace Regio.Benchmarks;

/// <summary>What an import stored, to be written again: the same facts to the same streams, with the same metadata.</summary>
internal sealed class BulkWrite(IReadOnlyList<(Guid Stream, object[] Facts)> streams)
{
    private const int StreamsPerSave = 500;
    private static readonly Acting By = new("steward", null, Guid.CreateVersion7(), "0af7651916cd43dd8448eb211c80319c");

    /// <summary>How many events there are.</summary>
    public long Events { get; } = streams.Sum(stream => (long)stream.Facts.Length);

    /// <summary>Reads a store whole, stream by stream, in the order in which they began.</summary>
    public static async Task<BulkWrite> Of(string store, CancellationToken ct)
    {
        using var host = Open(store);
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var events = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(ct);
        return new([.. events.GroupBy(e => e.StreamId).Select(stream => (stream.Key, stream.Select(e => e.Data).ToArray()))]);
    }

    /// <summary>Makes a store's tables.</summary>
    public static async Task<IHost> Prepare(string connection)
    {
        var host = Open(connection);
        await host.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return host;
    }

    /// <summary>Writes everything with Marten's own sessions, 500 streams per save.</summary>
    public async Task<long> Run(IHost host, CancellationToken ct)
    {
        var store = host.Services.GetRequiredService<IDocumentStore>();
        foreach (var some in streams.Chunk(StreamsPerSave))
        {
            await using var session = store.LightweightSession();
            foreach (var (stream, facts) in some)
            {
                var events = facts.Select(session.Events.BuildEvent).ToList();
                events.ForEach(By.Sign);
                session.Events.StartStream(stream, events.Cast<object>());
            }

            await session.SaveChangesAsync(ct);
        }

        return Events;
    }

    private static IHost Open(string connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Store", connection)]);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new ServiceName("networks"));
        builder.Services.AddEventStore(builder.Configuration, NetworksModule.Declare);
        return builder.Build();
    }
}
