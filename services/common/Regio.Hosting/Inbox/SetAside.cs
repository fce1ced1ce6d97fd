using System.Text.Json;
using Marten;
using Npgsql;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>Streams that were set aside, for a service that has come to take their events.</summary>
public sealed class SetAside(IDocumentStore store)
{
    private const int Most = 100;

    /// <summary>Takes all sources for this transaction: nothing is taken in meanwhile.</summary>
    public static async Task Hold(NpgsqlTransaction transaction, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select source from regio.inbox_source order by source for update", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// The first hundred streams that were set aside, with what waits of each, in order: those of which every event can be read, and
    /// follows on what was taken in.
    /// </summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Next>>> Readable(NpgsqlTransaction transaction, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select p.source, p.envelope::text, coalesce(s.version, 0)::bigint
            from regio.inbox_parked p left join mt_streams s on s.id = p.stream
            where p.stream in (select stream from regio.inbox_parked group by stream order by min(parked_at), stream limit $1)
            order by p.stream, p.version
            """,
            transaction.Connection,
            transaction);
        command.Parameters.Add(new() { Value = Most });
        await using var row = await command.ExecuteReaderAsync(ct);
        var events = new List<(Arrived? Event, object? Contract, long Taken)>();
        while (await row.ReadAsync(ct))
        {
            var e = Arrived.Of(row.GetString(0), JsonSerializer.Deserialize<CloudEvent>(row.GetString(1), ContractTypes.Json)!);
            events.Add((e, e?.Read().Contract, row.GetInt64(2)));
        }

        return
        [
            .. events.GroupBy(e => e.Event?.Stream)
                .Where(stream => stream.Index().All(at => at.Item is { Event: { } e, Contract: not null } && e.Version == at.Item.Taken + at.Index + 1))
                .Select(stream => stream.Select(e => new Next(e.Event!, e.Contract!)).ToList()),
        ];
    }

    /// <summary>Takes events of such streams in.</summary>
    public async Task Take(NpgsqlTransaction transaction, IReadOnlyList<Next> events, CancellationToken ct)
    {
        await ReceivedFact.Append(store, transaction, events, ct);
        await using var command = new NpgsqlCommand(
            "delete from regio.inbox_parked where stream = any($1)", transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = events.Select(e => e.Event.Stream).Distinct().ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }
}
