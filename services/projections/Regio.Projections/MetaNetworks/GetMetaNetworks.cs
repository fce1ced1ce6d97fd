using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary><c>GET /meta-networks</c> and one of them: which networks are knotted together by shared members.</summary>
internal static class GetMetaNetworks
{
    private const string Path = "/meta-networks";

    private static readonly QueryParameter[] Thresholds =
    [
        new("minJaccard", QueryKind.Number, "Least share of members in common; 0.5 when absent (an assumption).") { Minimum = 0, Maximum = 1 },
        new("minShared", QueryKind.Whole, "Least number of shared members; 3 when absent (an assumption).") { Minimum = 1 },
    ];

    internal static readonly Table<MetaNetwork> Table = new("MetaNetworks", new(
        "meta-networks.csv",
        ("id", meta => meta.Id), ("networks", meta => string.Join('|', meta.Networks.Select(n => n.Key))),
        ("size", meta => meta.Networks.Count.ToString()), ("organisations", meta => meta.Organisations.ToString()),
        ("density", meta => meta.Density.ToString("R")), ("centralisation", meta => meta.Centralisation.ToString("R")),
        ("core_k", meta => meta.Core.K.ToString()),
        ("connectors", meta => string.Join('|', meta.Connectors.Select(c => $"{c.Organisation.Key} {c.Networks}")))),
        meta => meta.Id)
    {
        Rule = Definitions.MetaNetworks,
    };

    private static readonly Csv<MetaNetworkDescent> Descents = new(
        "lineage-of-meta-networks.csv",
        ("lineage", one => one.Lineage), ("before", one => one.Before?.Id), ("before_size", one => one.Before?.Networks.Count.ToString()),
        ("after", one => one.After?.Id), ("after_size", one => one.After?.Networks.Count.ToString()), ("overlap", one => one.Overlap?.ToString("R")));

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapEvidenced(Path, Table,
            [
                .. Thresholds,
                new("network", QueryKind.Text, "Only the one that this network is in: its id or external id."),
                new("region", QueryKind.Text, "Only those with a network that serves a municipality of this region: its id or external id."),
            ], (http, _) => ValueTask.FromResult<Func<View, IResult>>(view => List(view, http)))
            .WithName("listMetaNetworks").WithTags("Networks").WithSummary("Which networks are knotted together")
            .WithDescription("Connected components of networks that share members (meta-netwerken), the largest first.")
            .ProducesList<ViewPage<MetaNetwork>>().ProducesProblem(503);
        insight.MapChanges(Path, Table.Name, Thresholds, (HttpContext http, Reader reader, CancellationToken ct) =>
                Tables.Between(http, reader, Recorders.OfNetworks, (before, after) => Lineage(before, after, http), ct))
            .WithSummary("What became of meta-networks between two days")
            .WithDescription(
                "Each meta-network of the last day by what it comes from (afstamming): `continued` one of the first, came of one that `split`, `merged` of "
                + "several, or `new`; and those of the first that are `gone`. By the most chains of networks in common, from half of the smaller on.")
            .ProducesList<ViewPage<MetaNetworkDescent>>().ProducesProblem(503);
        insight.MapGet("/meta-networks/{id}", (string id, HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, view => One(view, http, id), ct))
            .WithQuery([.. Reader.Clocks, .. Thresholds])
            .WithName("readMetaNetwork").WithTags("Networks").WithSummary("One meta-network")
            .WithDescription(
                "The id is a hash of the networks in it and of the thresholds, so give the thresholds it was found with. "
                + "Also as GraphML.")
            .Produces<MetaNetwork>(200, Acceptance.Json, GraphMl.MediaType).ProducesProblem(404).ProducesProblem(503);
    }

    private static IResult Lineage(View before, View after, HttpContext http) => after.List(
        MetaNetworkDescent.Between(
            before.Picture.Index, Rows(before.Picture, Asked(http)).Rows, after.Picture.Index, Rows(after.Picture, Asked(http)).Rows), Descents,
        Basis.OfMembers(after.Picture.Index));

    /// <summary>Those that a network is in, or that reach a region by one that serves it.</summary>
    internal static (IReadOnlyList<MetaNetwork> Rows, Basis Basis) Rows(
        Picture picture, MetaNetworkParameters parameters, Guid? network = null, RegionFacts? region = null)
    {
        var serving = region is null ? null : picture.NetworksServing(region);
        return (
            [
                .. MetaNetworks.Of(picture, parameters)
                    .Where(meta => network is null || meta.Networks.Any(one => one.Id == network))
                    .Where(meta => serving is null || meta.Networks.Any(one => serving.Contains(one.Id))),
            ],
            Basis.OfMembers(picture.Index));
    }

    private static IResult List(View view, HttpContext http)
    {
        var called = new Called(http.QueryValues());
        var (network, region) = (called.Find("network", view.Picture.Register.Network), called.Find("region", view.Picture.Register.Region));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var (rows, basis) = Rows(view.Picture, Asked(http), network?.Id, region);
        return view.List(
            rows, Table, basis, meta => new Behind(view.Picture.Register).Networks(meta.Networks),
            meta => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["edges"] = meta.Edges.Select(edge => new { Left = edge.Left.Key, Right = edge.Right.Key, edge.Shared, edge.Jaccard }).ToList(),
            });
    }

    private static MetaNetworkParameters Asked(HttpContext http)
    {
        var (query, usual) = (http.QueryValues(), new MetaNetworkParameters());
        return new((double)(query.Number("minJaccard") ?? (decimal)usual.MinJaccard), query.Whole("minShared") ?? usual.MinShared);
    }

    private static IResult One(View view, HttpContext http, string id)
    {
        http.Response.Headers.Append("Vary", "Accept");
        var (rows, basis) = Rows(view.Picture, Asked(http));
        return rows.FirstOrDefault(meta => meta.Id == id) is not { } found
            ? new Problem("not-found", "No meta-network with this id on this day, with these thresholds.").AsResult()
            : http.Request.Accepted(Acceptance.Json, GraphMl.MediaType) == GraphMl.MediaType
                ? Results.Text(GraphMl.Of(found.Graph()), GraphMl.MediaType)
                : view.One(found, basis);
    }
}
