using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Divisions;

/// <summary>Read editions of divisions: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadDivisions
{
    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("externalId", "data->>'externalId'"), ("kind", "data->>'kind'"), ("name", "data->>'name'"),
        ("referenceYear", "(data->>'referenceYear')::int"),
    ];

    private static readonly Csv<DivisionItem> Csv = new(
        "divisions.csv",
        ("id", d => d.ExternalId ?? d.Id.ToString()), ("kind", d => d.Kind), ("name_nl", d => d.Name),
        ("domain", d => d.Domain), ("reference_year", d => Columns.Of(d.ReferenceYear)), ("source", d => d.Source));

    /// <summary><c>GET /networks/v1/divisions</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder divisions)
    {
        divisions.MapGet("", List)
            .WithName("listDivisions").WithSummary("List editions of divisions")
            .WithDescription("As CSV these are the rows that an import takes as divisions.csv.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("kind", QueryKind.Text, "Only editions of this kind, such as `ggd`."),
                new("q", QueryKind.Text, "Part of the name or the external id."),
                new("validOn", QueryKind.Date, "Only the edition of each kind that is in force on this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        divisions.MapGet("{id}", Read)
            .WithName("readDivision").TellsVersion().WithSummary("Read an edition of a division")
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
        divisions.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readDivisionHistory").WithSummary("Read what happened to an edition of a division").Refuses(404);
    }

    private static Task<Results<Listing<DivisionItem>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, CancellationToken ct)
    {
        var query = http.QueryValues();
        var selection = new Selection("data::text", "mt_doc_divisionitem as d")
            .When(query.Text("kind"), "data->>'kind' = {0}")
            .WhenContains(query.Text("q"), "concat_ws(' ', data->>'name', data->>'externalId')")
            .When(query.Date("validOn")?.Year, "(data->>'referenceYear')::int = (select max((o.data->>'referenceYear')::int) from mt_doc_divisionitem o where o.data->>'kind' = d.data->>'kind' and (o.data->>'referenceYear')::int <= {0})")
            .OrderedBy(query.Sort, Orders, "id");
        return listings.Of(query, selection, Csv.WithSources(http, row => row.Id, (fact, _) => fact is DivisionRegistered or DivisionCorrected), ct);
    }

    private static async Task<Results<Ok<DivisionItem>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        if (await views.Read<DivisionItem>(StreamId.Parse(Division.StreamKind, id), knownOn, ct) is not { } known)
        {
            return Views.NotFound();
        }

        ETag.Set(http, known.Version);
        return TypedResults.Ok(known);
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<DivisionItem>(http.QueryValues(), StreamId.Parse(Division.StreamKind, id), ct);
}
