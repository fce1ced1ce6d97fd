using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Regio.Hosting.Lists;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary>The rows of a view as it is answered: as a list, or held against those of another day.</summary>
/// <param name="view">What they were computed from.</param>
/// <param name="table">What they are rows of.</param>
/// <param name="rows">All of them, in the order of the list.</param>
/// <param name="basis">How many of those it is about could be looked at.</param>
/// <param name="restsOn">The streams whose events a row rests on.</param>
internal sealed class ViewList<T>(View view, Table<T> table, IReadOnlyList<T> rows, Basis basis, Func<T, IEnumerable<Guid>> restsOn) : IResult
    where T : ViewRow
{
    /// <summary>What they were computed from.</summary>
    public View View => view;

    /// <summary>How many of those it is about could be looked at.</summary>
    public Basis Basis => basis;

    /// <summary>What stands around a page, in this format; null: what stands around any view.</summary>
    public Func<IReadOnlyList<T>, JsonSerializerOptions, object>? Around { get; init; }

    /// <summary>Whether JSON holds every row too; for lists that are short by nature.</summary>
    public bool Unpaged { get; init; }

    /// <summary>What is told of all rows together; null: nothing is.</summary>
    public IWhole<T>? Whole { get; init; }

    /// <summary>Each row by what it is of; of several that are of the same the later ones by that and their number.</summary>
    public IReadOnlyDictionary<string, T> ByKey() => rows.GroupBy(table.Key, StringComparer.Ordinal)
        .SelectMany(same => same.Select((row, i) => (Key: i == 0 ? same.Key : $"{same.Key}#{i + 1}", Row: row)))
        .ToDictionary(one => one.Key, one => one.Row, StringComparer.Ordinal);

    /// <summary>The streams whose events a row rests on, each once.</summary>
    public IReadOnlyCollection<Guid> RestsOn(T row) => restsOn(row).ToHashSet();

    /// <summary>What a row was computed from, besides what it says itself; null: nothing.</summary>
    public Func<T, IReadOnlyDictionary<string, object?>>? Inputs { get; init; }

    /// <summary>A row with where the events behind it are told and, if that was asked, how it was computed.</summary>
    public T WithEvidence(T row) => view.WithEvidence(row, table.Key(row), table.Rule, Inputs?.Invoke(row));

    /// <summary>A page of the events behind a row; of none: behind what is told of all together.</summary>
    public object Evidence(EventsBehind behind, T? row)
    {
        var told = row is null ? null : WithEvidence(row);
        return Whole?.Page(behind, told) ?? new EvidencePage<T>(behind.Items, told!, behind.Events, behind.WithSource, behind.AsOf, RulesVersion.Now);
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (table.Graph is { } graph && httpContext.Request.Accepted(Acceptance.Json, ListTypes.Csv, ListTypes.Lines, GraphMl.MediaType) == GraphMl.MediaType)
        {
            httpContext.Response.Headers.Append("Vary", "Accept");
            return Results.Text(GraphMl.Of(graph(rows)), GraphMl.MediaType).ExecuteAsync(httpContext);
        }

        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var sorted = rows.Sorted(table.File, httpContext.QueryValues().Sort);
        return new Listing<T>(rows.Count, paging => paging.Of(sorted).Select(WithEvidence).ToAsyncEnumerable(), table.WithEvidence)
        {
            Around = page => Around?.Invoke(page, json) ?? new ViewPage<T>(page, view.AsOf, basis, RulesVersion.Now),
            Unpaged = Unpaged,
        }.ExecuteAsync(httpContext);
    }
}
