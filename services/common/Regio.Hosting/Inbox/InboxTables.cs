using Npgsql;
using NpgsqlTypes;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>The inbox's own tables: how far each source was handled, and what was set aside.</summary>
internal static class InboxTables
{
    /// <summary>Made at start.</summary>
    public const string Schema = """
        create table if not exists regio.inbox_source (
            source text primary key,
            position bigint not null default 0,
            head bigint not null default 0,
            known_time timestamptz);
        create table if not exists regio.inbox_parked (
            stream uuid not null,
            version bigint not null,
            source text not null,
            position bigint not null,
            envelope jsonb not null,
            reason text not null,
            parked_at timestamptz not null default now(),
            primary key (stream, version));
        """;

    /// <summary>The chains as they were last committed.</summary>
    public static async Task<Dictionary<string, Chain>> Load(
        NpgsqlDataSource store, IReadOnlyList<string> sources, CancellationToken ct)
    {
        var chains = sources.ToDictionary(source => source, _ => Chain.At(0));
        await using var command = store.CreateCommand(
            """
            insert into regio.inbox_source (source) select unnest($1) on conflict do nothing;
            """);
        command.Parameters.Add(new() { Value = sources.ToArray() });
        await command.ExecuteNonQueryAsync(ct);
        await using var read = store.CreateCommand("select source, position, head, known_time from regio.inbox_source");
        await using var row = await read.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            chains[row.GetString(0)] = Stored(row);
        }

        return chains;
    }

    /// <summary>Takes the source for this transaction: two writers cannot interleave. Answers what was committed.</summary>
    public static async Task<Chain> Lock(NpgsqlTransaction transaction, string source, CancellationToken ct)
    {
        await using var command = Command(
            transaction, "select source, position, head, known_time from regio.inbox_source where source = $1 for update", source);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return Stored(row);
    }

    /// <summary>The versions that streams are at, set aside ones included, and which are set aside.</summary>
    public static async Task<(Dictionary<Guid, long> Versions, HashSet<Guid> Parked)> Versions(
        NpgsqlTransaction transaction, Guid[] streams, CancellationToken ct)
    {
        var (versions, parked) = (new Dictionary<Guid, long>(), new HashSet<Guid>());
        await using var command = Command(
            transaction,
            """
            select id, version::bigint, false from mt_streams where id = any($1)
            union all
            select stream, max(version), true from regio.inbox_parked where stream = any($1) group by stream
            """,
            streams);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var stream = row.GetGuid(0);
            versions[stream] = Math.Max(row.GetInt64(1), versions.GetValueOrDefault(stream));
            if (row.GetBoolean(2))
            {
                parked.Add(stream);
            }
        }

        return (versions, parked);
    }

    /// <summary>Sets an event aside.</summary>
    public static async Task Park(NpgsqlTransaction transaction, Arrived e, string reason, CancellationToken ct)
    {
        await using var command = Command(
            transaction,
            """
            insert into regio.inbox_parked (stream, version, source, position, envelope, reason)
            values ($1, $2, $3, $4, $5, $6)
            """,
            e.Stream, e.Version, e.Source, e.Position);
        command.Parameters.Add(new()
        {
            Value = System.Text.Json.JsonSerializer.Serialize(e.Envelope, ContractTypes.Json),
            NpgsqlDbType = NpgsqlDbType.Jsonb,
        });
        command.Parameters.Add(new() { Value = reason });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Commits how far a source was handled, with the batch that brought it there.</summary>
    public static async Task Save(
        NpgsqlTransaction transaction, string source, Chain chain, CancellationToken ct)
    {
        await using var command = Command(
            transaction,
            """
            update regio.inbox_source set position = $2, head = greatest(head, $3),
                known_time = greatest(known_time, $4)
            where source = $1
            """,
            source, chain.Position, chain.Head);
        command.Parameters.Add(Moment(chain.KnownTime));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static Chain Stored(NpgsqlDataReader row) => Chain.At(
        row.GetInt64(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3));

    private static NpgsqlParameter Moment(DateTimeOffset? moment) =>
        new() { Value = moment?.ToUniversalTime() ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    private static NpgsqlCommand Command(NpgsqlTransaction transaction, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
