using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Divisions;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Regions;

/// <summary>List which municipality is in which region, over all regions; also what an import takes.</summary>
internal static class ReadRegionMunicipalities
{
    private static readonly Csv<RegionMunicipality> Csv = new(
        "region-municipalities.csv",
        ("region_id", row => row.Region.Called), ("organisation_id", row => row.Organisation.Called));

    /// <summary>A pair as it is read from the view.</summary>
    private sealed record Pair(Guid RegionId, string? ExternalId, string Name, Guid OrganisationId);

    /// <summary><c>GET /networks/v1/region-municipalities</c>.</summary>
    public static void Map(RouteGroupBuilder group) => group.MapGet("", List)
        .WithName("listRegionMunicipalities").WithSummary("List the municipalities of regions")
        .WithDescription("As CSV these are the rows that an import takes as region-municipalities.csv.")
        .WithQuery([
            .. QueryParameter.Pages,
            new("division", QueryKind.Text, "Only regions of this edition of a division: id or external id."),
            new("region", QueryKind.Text, "Only this region: id or external id."),
            new("organisation", QueryKind.Text, "Only this municipality: id, TOOI URI or code."),
            QueryParameter.KnownOn, QueryParameter.AtLeast,
        ]).Refuses(503);

    private static async Task<Results<Listing<RegionMunicipality>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var organisation = query.Text("organisation") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var division = query.Text("division") is { } edition ? StreamId.Parse(Division.StreamKind, edition) : (Guid?)null;
        var region = query.Text("region") is { } one ? StreamId.Parse(Region.StreamKind, one) : (Guid?)null;
        var selection = new Selection(
                "jsonb_build_object('regionId', r.id, 'externalId', r.data->'externalId', 'name', r.data->'name', 'organisationId', m)::text",
                "mt_doc_regionitem r, jsonb_array_elements_text(r.data->'municipalities') m")
            .When(division, "(r.data->>'divisionId')::uuid = {0}")
            .When(region, "r.id = {0}")
            .When(organisation, "m::uuid = {0}")
            .OrderedBy(null, [("region", "r.data->>'externalId'")], "r.id, m");
        return await listings.Of<RegionItem, Pair, RegionMunicipality>(
            query, [nameof(OrganisationItem)], selection,
            async (pairs, stop) =>
            {
                var organisations = await references.Organisations(
                    pairs.Select(pair => pair.OrganisationId), query.Moment("knownOn"), stop);
                return [.. pairs.Select(pair => new RegionMunicipality(
                    new(pair.RegionId, pair.ExternalId, pair.Name), organisations[pair.OrganisationId]))];
            },
            Csv.WithSources(http, row => row.Region.Id, (fact, _) => fact is RegionDelineated), ct);
    }
}
