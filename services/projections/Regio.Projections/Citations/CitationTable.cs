using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Regio.Projections;

/// <summary>The citations: written once, never changed, and kept when views are rebuilt.</summary>
internal sealed class CitationTable(NpgsqlDataSource store)
{
    /// <summary>Made at start.</summary>
    public const string Schema = """
        create table if not exists regio.insight_citation (
            id text primary key,
            path text not null,
            cited_at timestamptz not null,
            rules text not null,
            code text not null,
            sha256 text not null,
            answer text not null);
        """;

    /// <summary>Keeps one; of one that is kept already nothing changes.</summary>
    public async Task Keep(Citation citation, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "insert into regio.insight_citation (id, path, cited_at, rules, code, sha256, answer) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing");
        foreach (var value in new object[] { citation.Id, citation.Path, citation.CitedAt.UtcDateTime, citation.Rules, citation.Code, citation.Sha256 })
        {
            command.Parameters.Add(new() { Value = value });
        }

        command.Parameters.Add(new() { Value = citation.Answer.GetRawText(), NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>One; null: there is none.</summary>
    public async Task<Citation?> Find(string id, CancellationToken ct)
    {
        await using var command = store.CreateCommand("select path, cited_at, rules, code, sha256, answer from regio.insight_citation where id = $1");
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new(id, row.GetString(0), new(row.GetDateTime(1), TimeSpan.Zero), row.GetString(2), row.GetString(3), row.GetString(4), JsonSerializer.Deserialize<JsonElement>(row.GetString(5)))
            : null;
    }
}
