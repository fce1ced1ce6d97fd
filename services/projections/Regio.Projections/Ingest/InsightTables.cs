using Npgsql;
using NpgsqlTypes;
using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>What is in the views, as of one moment.</summary>
/// <param name="Batch">The batch that they are at.</param>
/// <param name="Sources">How far each source was handled.</param>
/// <param name="Parked">Streams that were set aside.</param>
/// <param name="Sequence">Place in the service's own store of the last event that is in them.</param>
internal sealed record TakenIn(long Batch, IReadOnlyList<SourcePosition> Sources, IReadOnlyList<Guid> Parked, long Sequence)
{
    /// <summary>How far each source was handled; of one that was never heard nothing was.</summary>
    public IReadOnlyDictionary<string, long> Positions { get; } = ServiceName.Sources.Order(StringComparer.Ordinal).ToDictionary(
        name => name, name => Sources.FirstOrDefault(source => source.Source == name)?.Position ?? 0);
}

/// <summary>
/// The view tables: one document of folded facts per stream, and the number of the batch that last changed it, so
/// that a replica reads only what is new to it.
/// </summary>
internal sealed class InsightTables(NpgsqlDataSource store)
{
    /// <summary>Made at start.</summary>
    public const string Schema = """
        create table if not exists regio.insight_facts (
            stream uuid primary key,
            facts jsonb not null,
            batch bigint not null);
        create index if not exists insight_facts_batch on regio.insight_facts (batch);
        create table if not exists regio.insight_batch (
            one boolean primary key default true check (one),
            batch bigint not null);
        insert into regio.insight_batch (batch) values (0) on conflict do nothing;
        """;

    /// <summary>Takes the views for this transaction, and answers their batch.</summary>
    public static async Task<long> Lock(NpgsqlTransaction transaction, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select batch from regio.insight_batch for update", transaction.Connection, transaction);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Writes what a batch changed, and its number.</summary>
    public static async Task Write(
        NpgsqlTransaction transaction, IReadOnlyCollection<IFacts> changed, long batch, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            with written as (
                insert into regio.insight_facts (stream, facts, batch)
                select stream, facts, $3 from unnest($1, $2) as changed (stream, facts)
                on conflict (stream) do update set facts = excluded.facts, batch = excluded.batch)
            update regio.insight_batch set batch = $3
            """,
            transaction.Connection,
            transaction);
        command.Parameters.Add(new() { Value = changed.Select(facts => facts.Id).ToArray() });
        command.Parameters.Add(new()
        {
            Value = changed.Select(StreamFacts.Write).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        });
        command.Parameters.Add(new() { Value = batch });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The batch that the views are at, and what the inbox knew of its sources then: read in one snapshot.</summary>
    public async Task<TakenIn> TakenIn(CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            select (select batch from regio.insight_batch), source, position, head, known_time,
                   (select coalesce(array_agg(distinct stream), '{}') from regio.inbox_parked),
                   (select coalesce(max(seq_id), 0)::bigint from mt_events)
            from regio.inbox_source order by source
            """);
        await using var row = await command.ExecuteReaderAsync(ct);
        var (batch, sources, parked, sequence) = (0L, new List<SourcePosition>(), Array.Empty<Guid>(), 0L);
        while (await row.ReadAsync(ct))
        {
            (batch, parked, sequence) = (row.GetInt64(0), row.GetFieldValue<Guid[]>(5), row.GetInt64(6));
            sources.Add(new(
                row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4)));
        }

        return new(batch, sources, parked, sequence);
    }

    /// <summary>What changed after a batch, and the batch that this is as of: read in one snapshot.</summary>
    public async Task<(IReadOnlyList<IFacts> Changed, long Batch)> Since(long batch, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            select (select batch from regio.insight_batch), null::jsonb
            union all
            select batch, facts from regio.insight_facts where batch > $1
            """);
        command.Parameters.Add(new() { Value = batch });
        command.CommandTimeout = 120;
        await using var row = await command.ExecuteReaderAsync(ct);
        var (at, changed) = (batch, new List<IFacts>());
        while (await row.ReadAsync(ct))
        {
            // The store may read both halves side by side, so their rows come in any order.
            if (row.IsDBNull(1))
            {
                at = row.GetInt64(0);
            }
            else
            {
                changed.Add(StreamFacts.Read(row.GetString(1)));
            }
        }

        return (changed, at);
    }
}
