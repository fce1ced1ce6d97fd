using Npgsql;
using NpgsqlTypes;

namespace Regio.Projections;

/// <summary>What a rebuild has built, as it stands beside the documents that answer.</summary>
/// <param name="rebuild">The rebuild.</param>
/// <param name="views">The kinds that it builds.</param>
/// <param name="batch">
/// The batch that documents get which are not what was there; far beyond any that the inbox comes to meanwhile, so that it is
/// new to each replica when they are put in place. A document that is the same keeps its batch, and nobody reads it again.
/// </param>
internal sealed class BesideTables(OpenRebuild rebuild, IReadOnlyList<string> views, long batch)
{
    private const long Beyond = 1_000_000_000;

    /// <summary>The kinds that it builds.</summary>
    public IReadOnlyList<string> Views => views;

    /// <summary>Prepares to build.</summary>
    public static async Task<BesideTables> Of(OpenRebuild rebuild, IReadOnlyList<string> views, NpgsqlDataSource store, CancellationToken ct)
    {
        await using var command = store.CreateCommand("select batch from regio.insight_batch");
        return new(rebuild, views, (long)(await command.ExecuteScalarAsync(ct))! + Beyond);
    }

    /// <summary>Writes what was folded.</summary>
    public async Task Write(NpgsqlConnection connection, NpgsqlTransaction? transaction, IReadOnlyCollection<IFacts> built, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"""
            insert into regio.insight_facts (stream, facts, batch, generation)
            select built.stream, built.facts, case when f.facts = built.facts then f.batch else $3 end, $4
            from unnest($1, $2) as built (stream, facts) left join ({InsightTables.Present}) on f.stream = built.stream
            on conflict (stream, generation) do update set facts = excluded.facts, batch = excluded.batch
            """,
            connection,
            transaction);
        command.Parameters.Add(new() { Value = built.Select(facts => facts.Id).ToArray() });
        command.Parameters.Add(InsightTables.Documents(built));
        command.Parameters.Add(new() { Value = batch });
        command.Parameters.Add(new() { Value = rebuild.Generation });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>How what was built stands to what is there.</summary>
    public async Task<RebuildComparison> Compare(NpgsqlTransaction transaction, CancellationToken ct)
    {
        await using var command = Command(
            transaction,
            $"""
            with there as (select f.stream, f.kind from {InsightTables.Present} where f.kind = any($1)),
            built as (select stream, kind, batch from regio.insight_facts where generation = $2 and kind = any($1)),
            other as (
                select stream, kind, case when there.stream is null then 'missing' else 'differing' end as difference
                from built left join there using (stream, kind) where built.batch = $3
                union all
                select stream, kind, 'surplus' from there left join built using (stream, kind) where built.stream is null)
            select (select count(*) from there), (select count(*) from built), count(*) filter (where difference = 'differing'),
                   count(*) filter (where difference = 'missing'), count(*) filter (where difference = 'surplus'),
                   (array_agg(stream order by stream))[:20], (array_agg(kind order by stream))[:20], (array_agg(difference order by stream))[:20]
            from other
            """,
            views.ToArray(), rebuild.Generation, batch);
        command.CommandTimeout = 60;
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var first = row.IsDBNull(5) ? [] : row.GetFieldValue<Guid[]>(5)
            .Zip(row.GetFieldValue<string[]>(6), row.GetFieldValue<string[]>(7)).Select(one => new RebuildDifference(one.First, one.Second, one.Third));
        return new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), [.. first], []);
    }

    /// <summary>Puts what was built in the place of what is there.</summary>
    public async Task Swap(NpgsqlTransaction transaction, RebuildComparison found, CancellationToken ct)
    {
        await using var command = Command(
            transaction,
            """
            with swapped as (
                insert into regio.insight_view (kind, generation, shape)
                select kind, $3, shape from unnest($1, $2) as built (kind, shape)
                on conflict (kind) do update set generation = excluded.generation, shape = excluded.shape),
            gone as (delete from regio.insight_view where kind <> all($4))
            update regio.insight_batch set shapes = $5, batch = case when $6 then $7 else batch end, whole = case when $8 then $7 else whole end
            """,
            views.ToArray(), views.Select(view => FactsShapes.Now[view]).ToArray(), rebuild.Generation, FactsShapes.Now.Keys.ToArray(),
            FactsShapes.Together, found.Differing + found.Missing + found.Surplus > 0, batch, found.Surplus > 0);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Removes the documents that no answer rests on, some thousands at a time: what was there, and what a crash left.</summary>
    public static async Task Sweep(NpgsqlDataSource store, CancellationToken ct)
    {
        (Guid Stream, long Generation)? after = (Guid.Empty, 0);
        while (after is var (stream, generation))
        {
            await using var command = store.CreateCommand(
                """
                with few as (
                    select stream, generation, kind from regio.insight_facts where (stream, generation) > ($1, $2)
                    order by stream, generation limit 5000),
                swept as (
                    delete from regio.insight_facts f using few
                    where f.stream = few.stream and f.generation = few.generation
                        and not exists (select from regio.insight_view v where v.kind = few.kind and v.generation = few.generation))
                select stream, generation from few order by stream desc, generation desc limit 1
                """);
            command.Parameters.Add(new() { Value = stream });
            command.Parameters.Add(new() { Value = generation });
            await using var row = await command.ExecuteReaderAsync(ct);
            after = await row.ReadAsync(ct) ? (row.GetGuid(0), row.GetInt64(1)) : null;
        }
    }

    private static NpgsqlCommand Command(NpgsqlTransaction transaction, string sql, params IReadOnlyList<object> values)
    {
        var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
