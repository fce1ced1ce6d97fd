using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Divisions;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Regions;

/// <summary>List the agendas of regions: of one, and of all, which is also what an import takes.</summary>
internal static class ReadAgendas
{
    private static readonly IReadOnlyList<(string, string)> Orders =
        [("region", "r.data->>'externalId'"), ("from", "a->>'from'"), ("until", "a->>'until'")];

    internal static readonly Csv<RegionalAgendaRow> Csv = new(
        "regional-agendas.csv",
        ("region_id", a => a.Region.Called), ("from", a => Columns.Of(a.From)), ("until", a => Columns.Of(a.Until)),
        ("title", a => a.Priorities[0].Title), ("domain", a => a.Priorities[0].Domain),
        ("target_group", a => a.Priorities[0].TargetGroup), ("decided_by", a => a.DecidedBy), ("source", a => a.Source))
    {
        Parts = a => a.Priorities.Select(priority => a with { Priorities = [priority] }),
    };

    private static bool LedTo(object fact, RegionalAgendaRow row) =>
        (fact as RegionalAgendaSet)?.Agenda.From == row.From || (fact as RegionalAgendaCorrected)?.Agenda.From == row.From;

    private static readonly IReadOnlyList<QueryParameter> Filters =
    [
        .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
        new("division", QueryKind.Text, "Only of regions of this edition of a division: id or external id."),
        new("region", QueryKind.Text, "Only of this region: id or external id."),
        new("domain", QueryKind.Code, "Only with a priority in this policy domain.") { List = "domains" },
        new("targetGroup", QueryKind.Code, "Only with a priority for this target group.") { List = "target-groups" },
        new("validOn", QueryKind.Date, "Only the agenda that holds on this day."),
        QueryParameter.KnownOn, QueryParameter.AtLeast,
    ];

    /// <summary>An agenda as it is read from the view.</summary>
    private sealed record Stored(Guid RegionId, string? ExternalId, string Name, RegionalAgenda Agenda);

    /// <summary><c>GET /networks/v1/regional-agendas</c>.</summary>
    public static void Map(RouteGroupBuilder agendas) => agendas.MapGet("", List)
        .WithName("listAgendas").WithSummary("List the agendas of regions")
        .WithDescription("As CSV these are the rows, one for each priority in its rank, that an import takes as regional-agendas.csv; Total-Count, which would count agendas, is absent.")
        .WithQuery(Filters).Refuses(503);

    /// <summary><c>GET /networks/v1/regions/{id}/agenda</c>.</summary>
    public static void MapOfRegion(RouteGroupBuilder regions) => regions.MapGet("{id}/agenda", ListOfRegion)
        .WithName("listAgendasOfRegion").WithSummary("List the agendas of a region, by period")
        .WithQuery([.. Filters.Where(filter => filter.Name is not ("region" or "division"))]).Refuses(503);

    private static Task<Results<Listing<RegionalAgendaRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, CancellationToken ct) =>
        Of(http.QueryValues().Text("region"), http, listings, ct);

    private static Task<Results<Listing<RegionalAgendaRow>, ProblemHttpResult>> ListOfRegion(
        string id, HttpContext http, Listings listings, CancellationToken ct) => Of(id, http, listings, ct);

    private static Task<Results<Listing<RegionalAgendaRow>, ProblemHttpResult>> Of(
        string? region, HttpContext http, Listings listings, CancellationToken ct)
    {
        var query = http.QueryValues();
        var selection = new Selection(
                "jsonb_build_object('regionId', r.id, 'externalId', r.data->'externalId', 'name', r.data->'name', 'agenda', a)::text",
                "mt_doc_regionitem r, jsonb_array_elements(r.data->'agendas'->'byPeriod') a")
            .When(region is null ? (Guid?)null : StreamId.Parse(Region.StreamKind, region), "r.id = {0}")
            .When(query.Text("division") is { } edition ? StreamId.Parse(Division.StreamKind, edition) : (Guid?)null, "(r.data->>'divisionId')::uuid = {0}")
            .When(query.Text("domain"), "a->'priorities' @> jsonb_build_array(jsonb_build_object('domain', {0}::text))")
            .When(query.Text("targetGroup"), "a->'priorities' @> jsonb_build_array(jsonb_build_object('targetGroup', {0}::text))")
            .When(query.Date("validOn"), "a->>'from' = (select max(b->>'from') from jsonb_array_elements(r.data->'agendas'->'byPeriod') b where (b->>'from')::date <= {0}) and coalesce((a->>'until')::date, 'infinity') > {0}")
            .OrderedBy(query.Sort, Orders, "r.id, a->>'from'");
        return listings.Of<RegionItem, Stored, RegionalAgendaRow>(
            query, [], selection,
            (stored, _) => ValueTask.FromResult<IReadOnlyList<RegionalAgendaRow>>(
                [.. stored.Select(s => RegionalAgendaRow.Of(s.Agenda, new(s.RegionId, s.ExternalId, s.Name)))]),
            Csv.WithSources(http, row => row.Region.Id, LedTo), ct);
    }
}
