using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary>Readies the answer to a request, before the view that it is from is known: who asks, and what he may read.</summary>
internal delegate ValueTask<Func<View, IResult>> Readying(HttpContext http, CancellationToken ct);

/// <summary>Maps a view that is a list, with what changed in it between two days and the events behind each row.</summary>
internal static class Tables
{
    private static readonly IReadOnlyList<QueryParameter> Days =
    [
        new("from", QueryKind.Date, "The first day."), new("to", QueryKind.Date, "The last day; today when absent."),
        QueryParameter.KnownOn, QueryParameter.AtLeast, QueryParameter.Snapshot,
    ];

    private static readonly QueryParameter Key = new(EvidenceLinks.Key, QueryKind.Text, "Which row: as the address of its evidence tells; `all` where a view tells something of all rows together.");

    private static readonly QueryParameter Explain = new("explain", QueryKind.Flag, "Whether each row is to tell how it was computed, by which rule and from what; not when absent.");

    /// <summary>A view whose answer needs nothing but its picture and the request.</summary>
    public static RouteHandlerBuilder MapTable<T>(
        this RouteGroupBuilder insight, string path, Table<T> table, IReadOnlyList<QueryParameter> filters, Func<View, HttpContext, IResult> answer) where T : ViewRow =>
        insight.MapTable(path, table, filters, (http, _) => ValueTask.FromResult<Func<View, IResult>>(view => answer(view, http)));

    /// <summary>A view with what else its answer needs; answers the route of its list, which its caller describes.</summary>
    public static RouteHandlerBuilder MapTable<T>(
        this RouteGroupBuilder insight, string path, Table<T> table, IReadOnlyList<QueryParameter> filters, Readying readying) where T : ViewRow
    {
        insight.MapChanges(path, table, filters, readying);
        return insight.MapEvidenced(path, table, filters, readying);
    }

    /// <summary>A view of which what changed is told in a way of its own.</summary>
    public static RouteHandlerBuilder MapEvidenced<T>(
        this RouteGroupBuilder insight, string path, Table<T> table, IReadOnlyList<QueryParameter> filters, Readying readying) where T : ViewRow
    {
        insight.MapEvidence(path, table, filters, readying);
        return insight.MapGet(path, async (HttpContext http, Reader reader, CancellationToken ct) => await reader.Answer(http, table.Recorders, await readying(http, ct), ct))
            .WithParts(path).WithQuery([.. Reader.Clocks, .. QueryParameter.Pages, Sorting.Of(table.File), Explain, .. filters]);
    }

    /// <summary>The route of the events behind the rows of a table.</summary>
    public static void MapEvidence<T>(
        this RouteGroupBuilder insight, string path, Table<T> table, IReadOnlyList<QueryParameter> filters, Readying readying) where T : ViewRow => insight
        .MapGet(path + EvidenceLinks.Evidence, (HttpContext http, Reader reader, CancellationToken ct) => Evidence(http, reader, table, readying, ct))
        .WithParts(path).WithQuery([.. Reader.Clocks, Key, .. QueryParameter.Pages, .. filters])
        .WithName($"listEvidenceOf{table.Name}").WithTags("Evidence").WithSummary("Which events a row of a view rests on")
        .WithDescription(
            "The events (bewijs) that were folded into one row of the view, or into what it tells of all rows together, by whom and in which role they "
            + "were recorded, and what they rest on themselves. Each of them tells this address of its own. Takes what the view itself takes.")
        .Produces(StatusCodes.Status200OK, table.EvidencePage, Acceptance.Json, ListTypes.Csv, ListTypes.Lines).ProducesProblem(404).ProducesProblem(503);

    /// <summary>The route of what changed in the rows of a table between two days.</summary>
    public static void MapChanges<T>(
        this RouteGroupBuilder insight, string path, Table<T> table, IReadOnlyList<QueryParameter> filters, Readying readying) where T : ViewRow => insight
        .MapChanges(path, table.Name, filters, (HttpContext http, Reader reader, CancellationToken ct) => Changes(http, reader, table, readying, ct))
        .WithSummary("What changed in a view between two days")
        .WithDescription(
            "Which rows appeared, vanished or moved (verschillen) from the one day to the other, both as known at the same moment, and the events "
            + "behind them that name a day between the two; of what was not there yet, or is no longer, all of them. Takes what the view itself takes.")
        .ProducesList<ChangesPage<T>>().ProducesProblem(404).ProducesProblem(503);

    /// <summary>The route of what changed in a view, which its caller describes.</summary>
    public static RouteHandlerBuilder MapChanges(
        this RouteGroupBuilder insight, string path, string name, IReadOnlyList<QueryParameter> filters, Delegate handler) => insight
        .MapGet(path + EvidenceLinks.Changes, handler)
        .WithParts(path).WithQuery([.. Days, .. QueryParameter.Pages, .. filters.Where(filter => Days.All(day => day.Name != filter.Name))])
        .WithName($"listChangesIn{name}").WithTags("Changes");

    /// <summary>Says that a route answers with a list that is a graph too.</summary>
    public static RouteHandlerBuilder ProducesGraph<T>(this RouteHandlerBuilder route) =>
        route.Produces<T>(StatusCodes.Status200OK, Acceptance.Json, ListTypes.Csv, ListTypes.Lines, GraphMl.MediaType);

    /// <summary>A part of the path, as it was asked.</summary>
    public static string Part(this HttpContext http, string name) => (string)http.GetRouteValue(name)!;

    /// <summary>Answers from the views of two days, by what is asked.</summary>
    public static async Task<IResult> Between(HttpContext http, Reader reader, IReadOnlyList<string> recorders, Func<View, View, IResult> answer, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (query.Date("from") is not { } from)
        {
            return Missing("from");
        }

        http.Features.Set(query.Without("from", "to"));
        return await reader.Between(
            http, recorders, from, query.Date("to"), (before, after) => after.AsOf.ValidOn < from
                ? Fault("from", "after-the-last", "Give a first day that is not after the last.")
                : answer(before, after),
            ct);
    }

    /// <summary>Tells of the parts of a path that no handler takes by name.</summary>
    public static RouteHandlerBuilder WithParts(this RouteHandlerBuilder route, string path) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters =
        [
            .. operation.Parameters ?? [], .. RoutePatternFactory.Parse(path).Parameters.Select(part => new OpenApiParameter
            {
                Name = part.Name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }),
        ];
        return Task.CompletedTask;
    });

    private static async Task<IResult> Evidence<T>(HttpContext http, Reader reader, Table<T> table, Readying readying, CancellationToken ct) where T : ViewRow
    {
        if (http.QueryValues().Text(EvidenceLinks.Key) is not { } key)
        {
            return Missing(EvidenceLinks.Key);
        }

        var ready = await readying(http, ct);
        return await reader.Answer(http, table.Recorders, view => ready(view) is var told && told is ViewList<T> rows ? new EvidenceList<T>(rows, key) : told, ct);
    }

    private static async Task<IResult> Changes<T>(HttpContext http, Reader reader, Table<T> table, Readying readying, CancellationToken ct) where T : ViewRow
    {
        var ready = await readying(http, ct);
        return await Between(http, reader, table.Recorders, (before, after) => Held(table, (before, ready(before)), (after, ready(after))), ct);
    }

    /// <summary>What is told on one day held against another; of what there is nothing of on one of the two, all appeared or vanished.</summary>
    internal static IResult Held<T>(Table<T> table, (View View, IResult Told) before, (View View, IResult Told) after) where T : ViewRow => (before.Told, after.Told) switch
    {
        (ViewList<T> was, ViewList<T> now) => new ChangeList<T>(table, was, now),
        (ViewList<T> was, _) when IsAbsent(after.Told) => new ChangeList<T>(table, was, None(table, after.View)),
        (_, ViewList<T> now) when IsAbsent(before.Told) => new ChangeList<T>(table, None(table, before.View), now),
        (_, ViewList<T>) => before.Told,
        _ => after.Told,
    };

    private static bool IsAbsent(IResult told) => told is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound };

    private static ViewList<T> None<T>(Table<T> table, View view) where T : ViewRow => view.List<T>([], table, Basis.Of<T>([]), _ => []);

    private static ProblemHttpResult Missing(string parameter) => Fault(parameter, "required", "Give it.");

    private static ProblemHttpResult Fault(string parameter, string code, string detail) =>
        new Problem("invalid-query", "Some query parameters are not valid.", [new($"?{parameter}", code, detail)]).AsResult();
}
