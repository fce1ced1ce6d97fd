using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Regio.Projections;

/// <summary>What the last audit found, and whether another is asked for: the same for every replica.</summary>
internal sealed class AuditTable(NpgsqlDataSource store)
{
    /// <summary>Made at start.</summary>
    public const string Schema = """
        create table if not exists regio.insight_audit (
            one boolean primary key default true check (one),
            report jsonb,
            asked_at timestamptz);
        insert into regio.insight_audit default values on conflict do nothing;
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Keeps what was found; whoever asked before it began has his answer.</summary>
    public async Task Keep(AuditReport report, CancellationToken ct)
    {
        await using var command = store.CreateCommand("update regio.insight_audit set report = $1, asked_at = case when asked_at > $2 then asked_at end");
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(report, Json), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = report.StartedAt.UtcDateTime });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Asks for an audit as soon as may be.</summary>
    public async Task Ask(DateTimeOffset at, CancellationToken ct)
    {
        await using var command = store.CreateCommand("update regio.insight_audit set asked_at = $1");
        command.Parameters.Add(new() { Value = at.UtcDateTime });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Whether another audit is asked for, or none ended after this moment.</summary>
    public async Task<bool> IsDue(DateTimeOffset since, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "select asked_at is not null or coalesce((report ->> 'finishedAt')::timestamptz <= $1, true) from regio.insight_audit");
        command.Parameters.Add(new() { Value = since.UtcDateTime });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>What was found last; null: no audit has ended yet.</summary>
    public async Task<AuditReport?> Last(CancellationToken ct)
    {
        await using var command = store.CreateCommand("select report from regio.insight_audit");
        return await command.ExecuteScalarAsync(ct) is string report ? JsonSerializer.Deserialize<AuditReport>(report, Json) : null;
    }
}
