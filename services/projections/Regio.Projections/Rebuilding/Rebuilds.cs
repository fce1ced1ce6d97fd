using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Regio.Projections;

/// <summary>A rebuild that one process works at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Views">What it was asked to build.</param>
/// <param name="Generation">What it builds; another process that takes it up builds another.</param>
internal sealed record OpenRebuild(Guid Id, IReadOnlyList<string> Views, long Generation);

/// <summary>The rebuilds that were asked for or began by themselves, and what came of them.</summary>
internal sealed class Rebuilds(NpgsqlDataSource store, TimeProvider clock)
{
    /// <summary>Made at start. A rebuild is for processes of its shapes: another version leaves it alone.</summary>
    public const string Schema = """
        create sequence if not exists regio.insight_generation;
        create table if not exists regio.insight_rebuild (
            id uuid primary key,
            state text not null default 'running',
            views text[] not null,
            shapes text not null,
            generation bigint not null default 0,
            folded bigint not null default 0,
            facts bigint not null default 0,
            started_at timestamptz not null,
            finished_at timestamptz,
            comparison jsonb,
            reason text);
        create index if not exists insight_rebuild_open on regio.insight_rebuild (started_at) where state = 'running';
        """;

    private const string Kept = "select id, state, views, folded, facts, started_at, finished_at, comparison::text, reason from regio.insight_rebuild";

    /// <summary>The kinds whose documents are not of this version's shape; none of them is read.</summary>
    public async Task<IReadOnlyList<string>> Stale(CancellationToken ct)
    {
        await using var command = store.CreateCommand("select coalesce(array_agg(kind || ' ' || shape), '{}') from regio.insight_view");
        var stored = (string[])(await command.ExecuteScalarAsync(ct))!;
        return [.. FactsShapes.Now.Where(kind => !stored.Contains($"{kind.Key} {kind.Value}")).Select(kind => kind.Key)];
    }

    /// <summary>
    /// Adds a rebuild of these kinds, unless one of all of them is waiting or running; answers which. From here on it survives a crash.
    /// </summary>
    public async Task<Guid> Add(IReadOnlyList<string> views, CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var alone = new NpgsqlCommand("lock table regio.insight_rebuild in share row exclusive mode", connection, transaction);
        await alone.ExecuteNonQueryAsync(ct);
        await using var command = new NpgsqlCommand(
            """
            with same as (
                select id from regio.insight_rebuild where state = 'running' and shapes = $3 and views @> $2 order by started_at limit 1),
            added as (
                insert into regio.insight_rebuild (id, views, shapes, started_at)
                select $1, $2, $3, $4 where not exists (select from same) returning id)
            select id from same union all select id from added
            """,
            connection,
            transaction);
        Pass(command, Guid.CreateVersion7(clock.GetUtcNow()), views.ToArray(), FactsShapes.Together, clock.GetUtcNow());
        var id = (Guid)(await command.ExecuteScalarAsync(ct))!;
        await transaction.CommitAsync(ct);
        return id;
    }

    /// <summary>One rebuild; null when there is none.</summary>
    public async Task<Rebuild?> Find(Guid id, CancellationToken ct) => await Read($"{Kept} where id = $1", ct, id) is [var one] ? one : null;

    /// <summary>The rebuild that waits or runs; null when none does.</summary>
    public async Task<Rebuild?> Open(CancellationToken ct) =>
        await Read($"{Kept} where state = 'running' and shapes = $1 order by started_at limit 1", ct, FactsShapes.Together) is [var one] ? one : null;

    /// <summary>The rebuild that ended last; null when none did.</summary>
    public async Task<Rebuild?> Last(CancellationToken ct) =>
        await Read($"{Kept} where state <> 'running' and shapes = $1 order by finished_at desc limit 1", ct, FactsShapes.Together) is [var one] ? one : null;

    /// <summary>How many there are.</summary>
    public async Task<long> Count(CancellationToken ct)
    {
        await using var command = store.CreateCommand("select count(*) from regio.insight_rebuild");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Rebuilds, the latest first.</summary>
    public Task<IReadOnlyList<Rebuild>> List(int skip, int take, CancellationToken ct) =>
        Read($"{Kept} order by started_at desc, id offset $1 limit $2", ct, skip, take);

    /// <summary>Takes up a rebuild, as a new generation: whoever was at it before can no longer end it. Null: it has ended.</summary>
    public async Task<OpenRebuild?> TakeUp(Rebuild rebuild, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            update regio.insight_rebuild set generation = nextval('regio.insight_generation'), folded = 0, facts = (select count(*) from mt_events)
            where id = $1 and state = 'running' returning generation
            """);
        Pass(command, rebuild.Id);
        return await command.ExecuteScalarAsync(ct) is long generation ? new(rebuild.Id, rebuild.Views, generation) : null;
    }

    /// <summary>Keeps how many facts were folded.</summary>
    public async Task Report(OpenRebuild rebuild, long folded, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "update regio.insight_rebuild set folded = $3, facts = greatest(facts, $3) where id = $1 and generation = $2 and state = 'running'");
        Pass(command, rebuild.Id, rebuild.Generation, folded);
        Demand(await command.ExecuteNonQueryAsync(ct));
    }

    /// <summary>Ends a rebuild as done, with what it found, in the transaction that puts it in place.</summary>
    public async Task Done(NpgsqlTransaction transaction, OpenRebuild rebuild, RebuildComparison comparison, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            update regio.insight_rebuild set state = 'done', finished_at = $3, comparison = $4, folded = facts
            where id = $1 and generation = $2 and state = 'running'
            """,
            transaction.Connection,
            transaction);
        Pass(command, rebuild.Id, rebuild.Generation, clock.GetUtcNow());
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(comparison, JsonSerializerOptions.Web), NpgsqlDbType = NpgsqlDbType.Jsonb });
        Demand(await command.ExecuteNonQueryAsync(ct));
    }

    /// <summary>Gives a rebuild up.</summary>
    public async Task Fail(Guid id, string reason, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "update regio.insight_rebuild set state = 'failed', finished_at = $2, reason = $3 where id = $1 and state = 'running'");
        Pass(command, id, clock.GetUtcNow(), reason);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Demand(int rows)
    {
        if (rows == 0)
        {
            throw new InvalidOperationException("Another process took this rebuild up.");
        }
    }

    private static void Pass(NpgsqlCommand command, params IReadOnlyList<object> values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }
    }

    private async Task<IReadOnlyList<Rebuild>> Read(string sql, CancellationToken ct, params IReadOnlyList<object> values)
    {
        await using var command = store.CreateCommand(sql);
        Pass(command, values);
        await using var row = await command.ExecuteReaderAsync(ct);
        var all = new List<Rebuild>();
        while (await row.ReadAsync(ct))
        {
            all.Add(new(
                row.GetGuid(0), Enum.Parse<RebuildState>(row.GetString(1), ignoreCase: true), row.GetFieldValue<string[]>(2), row.GetInt64(3),
                row.GetInt64(4), row.GetFieldValue<DateTimeOffset>(5), row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
                row.IsDBNull(7) ? null : JsonSerializer.Deserialize<RebuildComparison>(row.GetString(7), JsonSerializerOptions.Web),
                row.IsDBNull(8) ? null : row.GetString(8)));
        }

        return all;
    }
}
