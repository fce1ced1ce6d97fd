using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Divisions;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;
using Regio.Networks.Successions;

namespace Regio.Networks.Regions;

/// <summary>Read regions: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadRegions
{
    private static readonly IReadOnlyList<(string, string)> Orders =
        [("externalId", "data->>'externalId'"), ("name", "data->>'name'"), ("code", "data->>'code'")];

    private static readonly Csv<RegionRow> Csv = new(
        "regions.csv",
        ("id", r => r.ExternalId ?? r.Id.ToString()), ("division_id", r => r.Division.Called), ("name", r => r.Name),
        ("code", r => r.Code));

    private static readonly QueryParameter ValidOn =
        new("validOn", QueryKind.Date, "With the municipalities as they are on this day, and the agenda that holds then; as registered, and today's agenda, when absent.");

    /// <summary><c>GET /networks/v1/regions</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder regions)
    {
        regions.MapGet("", List)
            .WithName("listRegions").WithSummary("List regions")
            .WithDescription("As CSV these are the rows that an import takes as regions.csv.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("division", QueryKind.Text, "Only regions of this edition of a division: id or external id."),
                new("organisation", QueryKind.Text, "Only regions with this municipality, as registered: id, TOOI URI or code."),
                new("q", QueryKind.Text, "Part of the name, the code or the external id."),
                ValidOn, QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        regions.MapGet("{id}", Read)
            .WithName("readRegion").TellsVersion().WithSummary("Read a region")
            .WithQuery(ValidOn, QueryParameter.KnownOn).Refuses(404);
        regions.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readRegionHistory").WithSummary("Read what happened to a region").Refuses(404);
    }

    private static async Task<Results<Listing<RegionRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, References references, Holders holders, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var organisation = query.Text("organisation") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var division = query.Text("division") is { } edition ? StreamId.Parse(Division.StreamKind, edition) : (Guid?)null;
        var selection = new Selection("data::text", "mt_doc_regionitem")
            .When(division, "(data->>'divisionId')::uuid = {0}")
            .When(organisation, "data->'municipalities' @> jsonb_build_array({0}::uuid)")
            .WhenContains(query.Text("q"), "concat_ws(' ', data->>'name', data->>'code', data->>'externalId')")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<RegionItem, RegionItem, RegionRow>(
            query, [nameof(OrganisationItem), nameof(DivisionItem)], selection,
            (items, stop) => Rows(items, references, holders, query.Date("validOn"), clock.Today(), query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is RegionRegistered or RegionCorrected), ct);
    }

    private static async ValueTask<IReadOnlyList<RegionRow>> Rows(
        IReadOnlyList<RegionItem> items, References references, Holders holders, DateOnly? on, DateOnly today, DateTimeOffset? knownOn,
        CancellationToken ct)
    {
        var divisions = await references.Divisions(items.Select(item => item.DivisionId), knownOn, ct);
        var municipalities = items.SelectMany(item => item.Municipalities);
        var organisations = on is { } day
            ? await holders.Named(municipalities, day, knownOn, ct)
            : HolderSet.AsRegistered(await references.Organisations(municipalities, knownOn, ct));
        return
        [
            .. items.Select(item => new RegionRow(
                item.Id, item.Version, item.ExternalId, divisions[item.DivisionId], item.Name, item.Code,
                organisations.Municipalities(item.Municipalities), AgendaOf(item, on ?? today))),
        ];
    }

    private static RegionalAgendaRow? AgendaOf(RegionItem item, DateOnly on) => item.Agendas?.On(on) is { } agenda
        ? RegionalAgendaRow.Of(agenda, new(item.Id, item.ExternalId, item.Name))
        : null;

    private static async Task<Results<Ok<RegionRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, References references, Holders holders, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var knownOn = query.Moment("knownOn");
        if (await views.Read<RegionItem>(StreamId.Parse(Region.StreamKind, id), knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, holders, query.Date("validOn"), clock.Today(), knownOn, ct))[0]);
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<RegionItem>(http.QueryValues(), StreamId.Parse(Region.StreamKind, id), ct);
}
