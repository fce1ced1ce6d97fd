using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Networks.Reading;

/// <summary>Lists the rows of the views, as new as the caller asks.</summary>
internal sealed class Listings(NpgsqlDataSource store, ViewProgress progress, ServiceName service)
{
    private const int Piece = 4_000;
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// The rows of a selection. Each piece is a query of its own, so that a long export holds no transaction open.
    /// </summary>
    /// <param name="query">The request's query.</param>
    /// <param name="views">Views that the rows come from: what <c>atLeast</c> waits for.</param>
    /// <param name="selection">Which rows.</param>
    /// <param name="complete">Makes what is stored of a piece into rows.</param>
    /// <param name="csv">How a row is written as CSV.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<Listing<TRow>, ProblemHttpResult>> Of<TStored, TRow>(
        QueryValues query, IReadOnlyList<string> views, Selection selection,
        Func<IReadOnlyList<TStored>, CancellationToken, ValueTask<IReadOnlyList<TRow>>> complete, Csv<TRow> csv,
        CancellationToken ct)
    {
        if (query.AtLeast.TryGetValue(service.Value, out var position))
        {
            foreach (var view in views)
            {
                if (!await progress.Reaches(view, position, ct))
                {
                    return new Problem("not-yet-visible", $"This list is not yet as new as {service.Value}:{position}.").AsResult();
                }
            }
        }

        await using var count = selection.Count(store);
        var total = (long)(await count.ExecuteScalarAsync(ct))!;
        return new Listing<TRow>(total, paging => Rows(paging, total, selection, complete, ct), csv);
    }

    /// <summary>The rows of a selection as they are stored.</summary>
    public Task<Results<Listing<T>, ProblemHttpResult>> Of<T>(
        QueryValues query, string view, Selection selection, Csv<T> csv, CancellationToken ct) =>
        Of<T, T>(query, [view], selection, (rows, _) => ValueTask.FromResult(rows), csv, ct);

    private async IAsyncEnumerable<TRow> Rows<TStored, TRow>(
        Paging paging, long total, Selection selection,
        Func<IReadOnlyList<TStored>, CancellationToken, ValueTask<IReadOnlyList<TRow>>> complete,
        [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (skip, take) in paging.Pieces(total, Piece))
        {
            var stored = new List<TStored>(take);
            await using (var command = selection.Rows(store, skip, take))
            await using (var row = await command.ExecuteReaderAsync(ct))
            {
                while (await row.ReadAsync(ct))
                {
                    stored.Add(JsonSerializer.Deserialize<TStored>(row.GetString(0), Format)!);
                }
            }

            foreach (var one in await complete(stored, ct))
            {
                yield return one;
            }
        }
    }
}
