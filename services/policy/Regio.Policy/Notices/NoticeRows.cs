using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using Regio.Hosting.Lists;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;

namespace Regio.Policy.Notices;

/// <summary>Lists what lies in the tables of notices.</summary>
internal sealed class NoticeRows(NpgsqlDataSource store)
{
    private const int Piece = 2_000;

    /// <summary>The rows of a selection; each piece is a query of its own, so that a long export holds no transaction open.</summary>
    public async Task<Listing<T>> Of<T>(Selection selection, Csv<T> csv, CancellationToken ct)
    {
        await using var count = selection.Count(store);
        var total = (long)(await count.ExecuteScalarAsync(ct))!;
        return new(total, paging => Rows<T>(selection, paging, total, ct), csv);
    }

    private async IAsyncEnumerable<T> Rows<T>(Selection selection, Paging paging, long total, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (skip, take) in paging.Pieces(total, Piece))
        {
            var rows = new List<T>(take);
            await using (var command = selection.Rows(store, skip, take))
            await using (var row = await command.ExecuteReaderAsync(ct))
            {
                while (await row.ReadAsync(ct))
                {
                    rows.Add(JsonSerializer.Deserialize<T>(row.GetString(0), ContractTypes.Json)!);
                }
            }

            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }
}
