using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Facilities;

/// <summary>Read facilities: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadFacilities
{
    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("name", "data->'details'->>'name'"), ("externalId", "data->>'externalId'"), ("kind", "data->'details'->>'kind'"),
        ("from", "data->'details'->>'from'"), ("until", "data->'details'->>'until'"),
    ];

    internal static readonly Csv<FacilityRow> Csv = new(
        "facilities.csv",
        ("id", f => f.ExternalId ?? f.Id.ToString()), ("network_id", f => f.Network.Called), ("name", f => f.Name),
        ("kind", f => f.Kind), ("target_groups", f => Columns.Of(f.TargetGroups)),
        ("capacity", f => Columns.Of(f.Capacity?.Amount)), ("capacity_unit", f => f.Capacity?.Unit),
        ("municipalities", f => Columns.Of(f.Municipalities.Select(m => m.Called))), ("from", f => Columns.Of(f.From)),
        ("until", f => Columns.Of(f.Until)));

    /// <summary><c>GET /networks/v1/facilities</c>, <c>…/{id}</c>, <c>…/{id}/reuses/{reuseId}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder facilities)
    {
        facilities.MapGet("", List)
            .WithName("listFacilities").WithSummary("List facilities")
            .WithDescription("As CSV these are the rows that an import takes as facilities.csv; what is reused is in /reuses.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("q", QueryKind.Text, "Part of the name or the external id."),
                new("network", QueryKind.Text, "Only of this network: id or external id."),
                new("reusedBy", QueryKind.Text, "Only those that this network asked to reuse: id or external id."),
                new("kind", QueryKind.Code, "Kind (soort).") { List = "facility-kinds" },
                new("targetGroup", QueryKind.Code, "Only for this target group (doelgroep), as recorded.") { List = "target-groups" },
                new("municipality", QueryKind.Text, "Only in this municipality: id, TOOI URI or code."),
                new("validOn", QueryKind.Date, "Only those offered, and reuses that run, on this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        facilities.MapGet("{id}", Read)
            .WithName("readFacility").TellsVersion().WithSummary("Read a facility with its reuses")
            .WithQuery(
                new("validOn", QueryKind.Date, "Only reuses that run on this day; all when absent."), QueryParameter.KnownOn)
            .Refuses(404);
        facilities.MapGet("{id}/reuses/{reuseId:guid}", ReadReuse)
            .WithName("readReuse").TellsVersion().WithSummary("Read the reuse of a facility")
            .WithDescription("Its ETag is the facility's: a reuse changes with its facility.")
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
        facilities.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readFacilityHistory").WithSummary("Read what happened to a facility and its reuses").Refuses(404);
    }

    private static async Task<Results<Listing<FacilityRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn");
        var municipality = query.Text("municipality") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var selection = new Selection("data::text", "mt_doc_facilityitem")
            .WhenContains(query.Text("q"), "concat_ws(' ', data->'details'->>'name', data->>'externalId')")
            .When(NetworkId(query.Text("network")), "(data->>'networkId')::uuid = {0}")
            .When(NetworkId(query.Text("reusedBy")), "data->'reuses' @> jsonb_build_array(jsonb_build_object('request', jsonb_build_object('networkId', {0}::uuid)))")
            .When(query.Text("kind"), "data->'details'->>'kind' = {0}")
            .When(query.Text("targetGroup"), "data->'details'->'targetGroups' @> jsonb_build_array({0}::text)")
            .When(municipality, "data->'details'->'municipalityIds' @> jsonb_build_array({0}::uuid)")
            .When(on, "(data->'details'->>'from')::date <= {0} and coalesce((data->'details'->>'until')::date, 'infinity') > {0}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<FacilityItem, FacilityItem, FacilityRow>(
            query, [nameof(NetworkItem), nameof(OrganisationItem)], selection,
            (items, stop) => Rows(items, references, on, query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is FacilityOffered or FacilityRevised or FacilityWithdrawn), ct);
    }

    private static async ValueTask<IReadOnlyList<FacilityRow>> Rows(
        IReadOnlyList<FacilityItem> items, References references, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var networks = await references.Networks(
            items.SelectMany(item => item.Reuses.Select(reuse => reuse.NetworkId).Prepend(item.NetworkId)), on, knownOn, ct);
        var organisations = await references.Organisations(items.SelectMany(item => item.Details.MunicipalityIds), knownOn, ct);
        return [.. items.Select(item => FacilityRow.Of(item, networks, organisations, on))];
    }

    private static async Task<Results<Ok<FacilityRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var knownOn = query.Moment("knownOn");
        if (await views.Read<FacilityItem>(StreamId.Parse(Facility.StreamKind, id), knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, query.Date("validOn"), knownOn, ct))[0]);
    }

    private static async Task<Results<Ok<ReuseRow>, ProblemHttpResult>> ReadReuse(
        string id, Guid reuseId, HttpContext http, Views views, References references, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        var item = await views.Read<FacilityItem>(StreamId.Parse(Facility.StreamKind, id), knownOn, ct);
        if (item?.Reuses.FirstOrDefault(reuse => reuse.Id == reuseId) is not { } reuse)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(ReuseRow.Of(reuse, await references.Networks([reuse.NetworkId], on: null, knownOn, ct)));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<FacilityItem>(http.QueryValues(), StreamId.Parse(Facility.StreamKind, id), ct);

    private static Guid? NetworkId(string? called) => called is null ? null : StreamId.Parse(Network.StreamKind, called);
}
