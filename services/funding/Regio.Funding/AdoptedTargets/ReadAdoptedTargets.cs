using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Read targets that networks adopted: one, what happened to it, and the list.</summary>
internal static class ReadAdoptedTargets
{
    private const string State = "data->'state'";

    private static readonly IReadOnlyList<(string, string)> Orders =
        [("indicator", $"{State}->>'indicator'"), ("from", $"{State}->'times'->-1->>'from'")];

    private static readonly QueryParameter ValidOn =
        new("validOn", QueryKind.Date, "As it holds on this day; today when absent.");

    private static readonly Csv<AdoptedTargetRow> Csv = new(
        "adopted-targets.csv",
        ("id", t => t.Id.ToString()), ("network", t => t.NetworkId.ToString()), ("indicator", t => t.Indicator), ("edition", t => Columns.Of((int?)t.Edition)),
        ("from", t => Columns.Of(t.From)), ("until", t => Columns.Of(t.Until)), ("baseline", t => Columns.Of(t.Baseline)), ("value", t => Columns.Of((decimal?)t.Value)),
        ("by", t => Columns.Of(t.By)), ("path", t => Columns.Of(t.Path.Select(point => $"{point.On:O} {Columns.Of((decimal?)point.Value)}"))),
        ("linear", t => t.Linear ? "true" : "false"), ("decided_by", t => t.DecidedBy), ("source", t => t.Source));

    /// <summary><c>GET /funding/v1/adopted-targets</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder targets)
    {
        targets.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("network", QueryKind.Text, "Of this network: id, or identifier in the source."),
                new("indicator", QueryKind.Text, "Of this indicator: its code."),
                ValidOn, QueryParameter.KnownOn, QueryParameter.AtLeast,
            ])
            .WithName("listAdoptedTargets").WithSummary("List targets that networks adopted")
            .WithDescription("Targets that networks adopted themselves (eigen doelen), whoever pays them; those that were dropped too.").ProducesProblem(503);
        targets.MapGet("{id:guid}", Read)
            .WithQuery(ValidOn, QueryParameter.KnownOn)
            .WithName("readAdoptedTarget").TellsVersion().WithSummary("Read a target that a network adopted").ProducesProblem(404);
        targets.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readAdoptedTargetHistory").WithSummary("Read what happened to a target that a network adopted").ProducesProblem(404);
    }

    private static Task<Results<Listing<AdoptedTargetRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn") ?? clock.Today();
        var selection = new Selection("data::text", "mt_doc_adoptedtargetitem")
            .When(query.Text("network") is { } network ? StreamId.Parse("network", network).ToString() : null, $"{State}->>'networkId' = {{0}}")
            .When(query.Text("indicator"), $"{State}->>'indicator' = {{0}}")
            .OrderedBy(query.Sort, Orders, "id");
        return listings.Of<AdoptedTargetItem, AdoptedTargetItem, AdoptedTargetRow>(
            query, [], selection, (items, _) => ValueTask.FromResult<IReadOnlyList<AdoptedTargetRow>>([.. items.Select(item => AdoptedTargetRow.Of(item, on))]), Csv, ct);
    }

    private static async Task<Results<Ok<AdoptedTargetRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Views views, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (await views.Read<AdoptedTargetItem>(id, query.Moment("knownOn"), ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(AdoptedTargetRow.Of(item, query.Date("validOn") ?? clock.Today()));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(Guid id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<AdoptedTargetItem>(http.QueryValues(), id, ct);
}
