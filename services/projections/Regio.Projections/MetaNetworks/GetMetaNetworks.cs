using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary><c>GET /meta-networks</c> and one of them: which networks are knotted together by shared members.</summary>
internal static class GetMetaNetworks
{
    private const string GraphMlType = "application/graphml+xml";

    private static readonly QueryParameter[] Thresholds =
    [
        new("minJaccard", QueryKind.Number, "Least share of members in common; 0.5 when absent (an assumption).") { Minimum = 0, Maximum = 1 },
        new("minShared", QueryKind.Whole, "Least number of shared members; 3 when absent (an assumption).") { Minimum = 1 },
    ];

    private static readonly Csv<MetaNetwork> Columns = new(
        "meta-networks.csv",
        ("id", meta => meta.Id), ("networks", meta => string.Join('|', meta.Networks.Select(n => n.Key))),
        ("size", meta => meta.Networks.Count.ToString()), ("organisations", meta => meta.Organisations.ToString()),
        ("density", meta => meta.Density.ToString("R")), ("centralisation", meta => meta.Centralisation.ToString("R")),
        ("core_k", meta => meta.Core.K.ToString()),
        ("connectors", meta => string.Join('|', meta.Connectors.Select(c => $"{c.Organisation.Key} {c.Networks}"))));

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapGet("/meta-networks", (HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, view => view.List(Of(view, http), Columns, Basis.OfMembers(view.Picture.Index)), ct))
            .WithQuery([.. Reader.Clocks, .. QueryParameter.Pages, .. Thresholds])
            .WithName("listMetaNetworks").WithTags("Networks").WithSummary("Which networks are knotted together")
            .WithDescription("Connected components of networks that share members (meta-netwerken), the largest first.")
            .ProducesList<ViewPage<MetaNetwork>>().ProducesProblem(503);
        insight.MapGet("/meta-networks/{id}", (string id, HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, view => One(view, http, id), ct))
            .WithQuery([.. Reader.Clocks, .. Thresholds])
            .WithName("readMetaNetwork").WithTags("Networks").WithSummary("One meta-network")
            .WithDescription(
                "The id is a hash of the networks in it and of the thresholds, so give the thresholds it was found with. "
                + "Also as GraphML.")
            .Produces<MetaNetwork>(200, Acceptance.Json, GraphMlType).ProducesProblem(404).ProducesProblem(503);
    }

    private static IReadOnlyList<MetaNetwork> Of(View view, HttpContext http)
    {
        var query = http.QueryValues();
        var usual = new MetaNetworkParameters();
        return MetaNetworks.Of(view.Picture.Register, view.Picture.Index, [.. view.Picture.Pairs], new(
            (double)(query.Number("minJaccard") ?? (decimal)usual.MinJaccard), query.Whole("minShared") ?? usual.MinShared));
    }

    private static IResult One(View view, HttpContext http, string id)
    {
        http.Response.Headers.Append("Vary", "Accept");
        return Of(view, http).FirstOrDefault(meta => meta.Id == id) is not { } found
            ? new Problem("not-found", "No meta-network with this id on this day, with these thresholds.").AsResult()
            : http.Request.Accepted(Acceptance.Json, GraphMlType) == GraphMlType
                ? Results.Text(GraphMl.Of(found), GraphMlType)
                : view.One(found, Basis.OfMembers(view.Picture.Index));
    }
}
