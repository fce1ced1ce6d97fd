using Npgsql;
using Regio.Hosting;
using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Reading;

/// <summary>How organisations, networks, divisions and regions are called today.</summary>
internal sealed class Naming(NpgsqlDataSource store, TimeProvider clock) : INames
{
    private static string Names(DateOnly on) =>
        $"""
        select id, data->>'name' from mt_doc_organisationitem where id = any($1) union all
        select n.id, {NetworkSql.NameOn(on)} from mt_doc_networkitem n where n.id = any($1) union all
        select id, data->>'name' from mt_doc_divisionitem where id = any($1) union all
        select id, data->>'name' from mt_doc_regionitem where id = any($1)
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> called, CancellationToken ct)
    {
        var ids = called.ToLookup(one => Guid.TryParse(one, out var id) ? id : Organisation.IdOf(one));
        await using var command = store.CreateCommand(Names(clock.Today()));
        command.Parameters.Add(new() { Value = ids.Select(id => id.Key).ToArray() });
        var known = new Dictionary<string, string>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            foreach (var one in ids[row.GetGuid(0)])
            {
                known[one] = row.GetString(1);
            }
        }

        return known;
    }
}
