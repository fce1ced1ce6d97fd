using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Reading;

/// <summary>Lists the rows of the views, as new as the caller asks.</summary>
public sealed class Listings(NpgsqlDataSource store, ViewProgress progress, Views past, ServiceName service)
{
    private const int Piece = 4_000;
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>
    /// The rows of a selection. Each piece is a query of its own, so that a long export holds no transaction open.
    /// </summary>
    /// <typeparam name="TView">The view that the rows come from.</typeparam>
    /// <typeparam name="TStored">What is read of a row.</typeparam>
    /// <typeparam name="TRow">A row as readers see it.</typeparam>
    /// <param name="query">The request's query.</param>
    /// <param name="named">Views that rows refer to; <c>atLeast</c> waits for them too.</param>
    /// <param name="selection">Which rows.</param>
    /// <param name="complete">Makes what is stored of a piece into rows.</param>
    /// <param name="csv">How a row is written as CSV.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<Listing<TRow>, ProblemHttpResult>> Of<TView, TStored, TRow>(
        QueryValues query, IReadOnlyList<string> named, Selection selection,
        Func<IReadOnlyList<TStored>, CancellationToken, ValueTask<IReadOnlyList<TRow>>> complete, Csv<TRow> csv,
        CancellationToken ct)
        where TView : class, IView<TView>
    {
        if (query.AtLeast.TryGetValue(service.Value, out var position))
        {
            foreach (var view in named.Prepend(typeof(TView).Name))
            {
                if (!await progress.Reaches(view, position, ct))
                {
                    return new Problem("not-yet-visible", $"This list is not yet as new as {service.Value}:{position}.").AsResult();
                }
            }
        }

        if (query.Moment("knownOn") is { } knownOn)
        {
            selection.ReadFrom(await past.AsKnown<TView>(knownOn, ct));
        }

        await using var count = selection.Count(store);
        var total = (long)(await count.ExecuteScalarAsync(ct))!;
        return new Listing<TRow>(total, paging => Rows(paging, total, selection, complete, ct), csv);
    }

    /// <summary>The rows of a selection as they are stored.</summary>
    public Task<Results<Listing<T>, ProblemHttpResult>> Of<T>(
        QueryValues query, Selection selection, Csv<T> csv, CancellationToken ct)
        where T : class, IView<T> =>
        Of<T, T, T>(query, [], selection, (rows, _) => ValueTask.FromResult(rows), csv, ct);

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
