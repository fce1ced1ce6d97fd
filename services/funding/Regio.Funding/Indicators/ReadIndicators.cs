using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;

namespace Regio.Funding.Indicators;

/// <summary>Read the dictionary of indicators: one, what happened to it, and the list.</summary>
internal static class ReadIndicators
{
    private static readonly IReadOnlyList<(string, string)> Orders =
        [("code", "data->'details'->>'code'"), ("name", "lower(data->'details'->'editions'->-1->'details'->>'name')")];

    private static readonly QueryParameter ValidOn =
        new("validOn", QueryKind.Date, "In the edition of this day; of today when absent.");

    internal static readonly Csv<IndicatorRow> Csv = new(
        "indicators.csv",
        ("id", i => i.Code), ("owner_id", i => i.OwnerId), ("edition", i => Columns.Of(i.Edition)), ("from", i => Columns.Of(i.From)),
        ("until", i => Columns.Of(i.Until)), ("name", i => i.Name), ("concept", i => i.Concept), ("kind", i => i.Kind),
        ("unit", i => i.Unit), ("direction", i => i.Direction), ("period", i => i.Period),
        ("additive", i => i.Additive is { } may ? may ? "true" : "false" : null), ("definition", i => i.Definition),
        ("source", i => i.Source));

    /// <summary><c>GET /funding/v1/indicators</c>, <c>…/{code}</c>, <c>…/{code}/history</c>.</summary>
    public static void Map(RouteGroupBuilder indicators)
    {
        indicators.MapGet("", List)
            .WithName("listIndicators").WithSummary("List indicators")
            .WithDescription("The dictionary of indicators (indicatoren), shared by all ministries; withdrawn ones too. As CSV these are the rows that an import takes as indicators.csv.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("q", QueryKind.Text, "Part of the code, the name or the definition."),
                new("concept", QueryKind.Text, "Only those that measure this."),
                new("kind", QueryKind.Code, "Kind (soort).") { List = "indicator-kinds" },
                new("owner", QueryKind.Text, "Only those that this organisation keeps: TOOI URI."),
                ValidOn, QueryParameter.KnownOn, QueryParameter.AtLeast,
            ])
            .ProducesProblem(503);
        indicators.MapGet("{id}", Read)
            .WithName("readIndicator").TellsVersion().WithSummary("Read an indicator")
            .WithQuery(ValidOn, QueryParameter.KnownOn).ProducesProblem(404);
        indicators.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readIndicatorHistory").WithSummary("Read what happened to an indicator").ProducesProblem(404);
    }

    private static Task<Results<Listing<IndicatorRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn") ?? clock.Today();
        const string latest = "data->'details'->'editions'->-1->'details'";
        var selection = new Selection("data::text", "mt_doc_indicatoritem")
            .WhenContains(query.Text("q"), $"concat_ws(' ', data->'details'->>'code', {latest}->>'name', {latest}->>'definition')")
            .When(query.Text("concept"), $"{latest}->>'concept' = {{0}}")
            .When(query.Text("kind"), $"{latest}->>'kind' = {{0}}")
            .When(query.Text("owner"), "data->'details'->>'ownerId' = {0}")
            .OrderedBy(query.Sort, Orders, "id");
        return listings.Of<IndicatorItem, IndicatorItem, IndicatorRow>(
            query, [], selection,
            (items, _) => ValueTask.FromResult<IReadOnlyList<IndicatorRow>>([.. items.Select(item => IndicatorRow.Of(item, on))]), Csv.WithSources(http, row => row.Id, (fact, _) => fact is IndicatorDefined or IndicatorRevised or IndicatorCorrected), ct);
    }

    private static async Task<Results<Ok<IndicatorRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var stream = StreamId.Parse(Indicator.StreamKind, id);
        if (await views.Read<IndicatorItem>(stream, query.Moment("knownOn"), ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(IndicatorRow.Of(item, query.Date("validOn") ?? clock.Today()));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<IndicatorItem>(http.QueryValues(), StreamId.Parse(Indicator.StreamKind, id), ct);
}
