using Marten;
using Npgsql;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Regio.Inventions;

namespace Regio.Benchmarks;

/// <summary>What the projections service received of invented countries, in its own store, as its inbox leaves it there.</summary>
internal static class Received
{
    private const int StreamsPerSave = 500;
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Stores them, and answers how many events they are.</summary>
    public static async Task<long> Store(InsightHost host, int countries, CancellationToken ct)
    {
        var position = 0L;
        foreach (var some in InventedStreams.Of(countries, Countries.Seed).Chunk(StreamsPerSave))
        {
            var events = some.SelectMany(stream => stream.Contracts.Select((contract, i) => Next(stream, contract, i + 1, ++position))).ToList();
            await using var connection = await host.Database.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await ReceivedFact.Append(host.Get<IDocumentStore>(), transaction, events, ct);
            await transaction.CommitAsync(ct);
        }

        return position;
    }

    /// <summary>How many rows a table has.</summary>
    public static async Task<long> Rows(NpgsqlDataSource database, string table, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static Next Next(InventedStream stream, object contract, int version, long position) => new(
        new(stream.Service, stream.Id, version, position, position - 1, new()
        {
            Id = Guid.CreateVersion7().ToString(),
            Source = stream.Service,
            Type = ContractTypes.NameOf(contract.GetType()),
            Time = First.AddSeconds(position),
            Sequence = CloudEvent.Pad(position),
            Previous = CloudEvent.Pad(position - 1),
        }), contract);
}
