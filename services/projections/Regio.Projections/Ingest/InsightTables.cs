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
/// that a replica reads only what is new to it. Documents are read and written only while all are of this version's shapes.
/// </summary>
internal sealed class InsightTables(NpgsqlDataSource store)
{
    /// <summary>The documents that answers rest on: of each kind those of its present generation.</summary>
    public const string Present = "regio.insight_facts f join regio.insight_view v on v.kind = f.kind and v.generation = f.generation";

    /// <summary>
    /// Made at start. A stream has a document in each generation that is there: the present one of its kind, and one that
    /// is built beside it. <c>whole</c> is the last batch with which documents went: who is not at it yet reads all anew.
    /// </summary>
    public const string Schema = """
        create table if not exists regio.insight_facts (
            stream uuid not null,
            facts jsonb not null,
            batch bigint not null);
        alter table regio.insight_facts drop constraint if exists insight_facts_pkey;
        alter table regio.insight_facts add column if not exists generation bigint not null default 0;
        alter table regio.insight_facts add column if not exists kind text not null generated always as (facts ->> 'facts') stored;
        create unique index if not exists insight_facts_one on regio.insight_facts (stream, generation);
        drop index if exists regio.insight_facts_batch;
        create index if not exists insight_facts_changed on regio.insight_facts (kind, generation, batch);
        create table if not exists regio.insight_view (
            kind text primary key,
            generation bigint not null,
            shape text not null);
        create table if not exists regio.insight_batch (
            one boolean primary key default true check (one),
            batch bigint not null);
        alter table regio.insight_batch add column if not exists whole bigint not null default 0;
        alter table regio.insight_batch add column if not exists shapes text not null default '';
        insert into regio.insight_batch (batch) values (0) on conflict do nothing;
        """;

    /// <summary>Takes the views for this transaction, and answers their batch.</summary>
    /// <exception cref="ViewsAway">They are of another version's shapes.</exception>
    public static async Task<long> Lock(NpgsqlTransaction transaction, CancellationToken ct)
    {
        var (batch, shapes) = await LockAny(transaction, ct);
        ViewsAway.Unless(shapes);
        return batch;
    }

    /// <summary>Takes the views for this transaction, of whatever shapes they are.</summary>
    public static async Task<(long Batch, string Shapes)> LockAny(NpgsqlTransaction transaction, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select batch, shapes from regio.insight_batch for update", transaction.Connection, transaction);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.GetString(1));
    }

    /// <summary>Writes what a batch changed, and its number.</summary>
    public static async Task Write(
        NpgsqlTransaction transaction, IReadOnlyCollection<IFacts> changed, long batch, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            with written as (
                insert into regio.insight_facts (stream, facts, batch, generation)
                select stream, facts, $3, generation
                from unnest($1, $2) as changed (stream, facts) join regio.insight_view on kind = facts ->> 'facts'
                on conflict (stream, generation) do update set facts = excluded.facts, batch = excluded.batch)
            update regio.insight_batch set batch = $3
            """,
            transaction.Connection,
            transaction);
        command.Parameters.Add(new() { Value = changed.Select(facts => facts.Id).ToArray() });
        command.Parameters.Add(Documents(changed));
        command.Parameters.Add(new() { Value = batch });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The documents of facts, as a parameter.</summary>
    public static NpgsqlParameter Documents(IEnumerable<IFacts> facts) =>
        new() { Value = facts.Select(StreamFacts.Write).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    /// <summary>Whether all documents are of the shapes that this version reads and writes.</summary>
    public async Task<bool> AreOurs(CancellationToken ct)
    {
        await using var command = store.CreateCommand("select shapes = $1 from regio.insight_batch");
        command.Parameters.Add(new() { Value = FactsShapes.Together });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>The batch that the views are at, and what the inbox knew of its sources then: read in one snapshot.</summary>
    /// <exception cref="ViewsAway">They are of another version's shapes.</exception>
    public async Task<TakenIn> TakenIn(CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            select batch, source, position, head, known_time,
                   (select coalesce(array_agg(distinct stream), '{}') from regio.inbox_parked),
                   (select coalesce(max(seq_id), 0)::bigint from mt_events), shapes
            from regio.insight_batch left join regio.inbox_source on true order by source
            """);
        await using var row = await command.ExecuteReaderAsync(ct);
        var (batch, sources, parked, sequence) = (0L, new List<SourcePosition>(), Array.Empty<Guid>(), 0L);
        while (await row.ReadAsync(ct))
        {
            ViewsAway.Unless(row.GetString(7));
            (batch, parked, sequence) = (row.GetInt64(0), row.GetFieldValue<Guid[]>(5), row.GetInt64(6));
            if (!row.IsDBNull(1))
            {
                sources.Add(new(
                    row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4)));
            }
        }

        return new(batch, sources, parked, sequence);
    }

    /// <summary>Some streams at random, each with its document or none, with the place in the service's own store of the last event that is in them: read in one snapshot.</summary>
    public async Task<(IReadOnlyList<(Guid Stream, string? Facts)> Kept, long Taken)> Sample(int most, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            $"""
            select coalesce(s.stream, d.stream), d.facts, (select coalesce(max(seq_id), 0)::bigint from mt_events)
            from (select distinct stream_id as stream from mt_events) as s
            full join (select f.stream, f.facts::text as facts from {Present}) as d on d.stream = s.stream
            order by random() limit $1
            """);
        command.Parameters.Add(new() { Value = most });
        await using var row = await command.ExecuteReaderAsync(ct);
        var (kept, taken) = (new List<(Guid, string?)>(), 0L);
        while (await row.ReadAsync(ct))
        {
            kept.Add((row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1)));
            taken = row.GetInt64(2);
        }

        return (kept, taken);
    }

    /// <summary>What changed after a batch, the batch that this is as of, and whether it is all that there is: read in one snapshot.</summary>
    /// <exception cref="ViewsAway">They are of another version's shapes.</exception>
    public async Task<(IReadOnlyList<IFacts> Changed, long Batch, bool Whole)> Since(long batch, CancellationToken ct)
    {
        var (changed, at, whole) = await Read(batch, ct);
        var (isWhole, isBehind) = (batch == 0, batch < whole);
        if (isBehind && !isWhole)
        {
            (changed, at, _) = await Read(0, ct);
        }

        return (changed, at, isWhole || isBehind);
    }

    private async Task<(IReadOnlyList<IFacts> Changed, long Batch, long Whole)> Read(long batch, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            $"""
            select batch, null::jsonb, whole, shapes from regio.insight_batch
            union all
            select f.batch, f.facts, 0, null from {Present} where f.batch > $1 and (select shapes = $2 from regio.insight_batch)
            """);
        command.Parameters.Add(new() { Value = batch });
        command.Parameters.Add(new() { Value = FactsShapes.Together });
        command.CommandTimeout = 120;
        await using var row = await command.ExecuteReaderAsync(ct);
        var (at, whole, changed) = (batch, 0L, new List<IFacts>());
        while (await row.ReadAsync(ct))
        {
            // The store may read both halves side by side, so their rows come in any order.
            if (row.IsDBNull(1))
            {
                (at, whole) = (row.GetInt64(0), row.GetInt64(2));
                ViewsAway.Unless(row.GetString(3));
            }
            else
            {
                changed.Add(StreamFacts.Read(row.GetString(1)));
            }
        }

        return (changed, at, whole);
    }
}
