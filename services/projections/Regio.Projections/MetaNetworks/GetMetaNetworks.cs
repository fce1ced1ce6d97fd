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

    private static readonly QueryParameter[] Filters =
    [
        .. Thresholds,
        new("network", QueryKind.Text, "Only the one that this network is in: its id or external id."),
        new("region", QueryKind.Text, "Only those with a network that serves a municipality of this region: its id or external id."),
    ];

    private static readonly QueryParameter ContinuedFrom = new(
        MetaNetworkDescent.From, QueryKind.Number, "Part of the smaller one's chains from which on one meta-network goes on in another; 0.5 when absent (an assumption).")
    { Minimum = 0, Maximum = 1 };

    internal static readonly Table<MetaNetwork> Table = new("MetaNetworks", new(
        "meta-networks.csv",
        ("id", meta => meta.Id), ("networks", meta => string.Join('|', meta.Networks.Select(n => n.Key))),
        ("size", meta => meta.Networks.Count.ToString()), ("organisations", meta => meta.Organisations.ToString()),
        ("density", meta => meta.Density.ToString("R")), ("centralisation", meta => meta.Centralisation.ToString("R")),
        ("core_k", meta => meta.Core.K.ToString()),
        ("connectors", meta => string.Join('|', meta.Connectors.Select(c => $"{c.Organisation.Key} {c.Networks}"))),
        ("ministries", meta => string.Join('|', meta.Ministries.Select(ministry => ministry.Key)))),
        meta => meta.Id)
    {
        Rule = Definitions.MetaNetworks,
        Graph = found => OverlapGraph.Of("meta-networks", [.. found.SelectMany(meta => meta.Pairs)]),
        Recorders = Recorders.OfPaidNetworks,
    };

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapEvidenced(Path, Table, Filters, (http, _) => ValueTask.FromResult<Func<View, IResult>>(view => List(view, http)))
            .WithName("listMetaNetworks").WithTags("Networks").WithSummary("Which networks are knotted together")
            .WithDescription(
                "Connected components of networks that share members (meta-netwerken), the largest first, and which ministries pay into each. "
                + "Also as GraphML: of all of them their networks and the overlaps that join these.")
            .ProducesGraph<ViewPage<MetaNetwork>>().ProducesProblem(503);
        insight.MapChanges(Path, Table.Name, [.. Filters, ContinuedFrom], (HttpContext http, Reader reader, CancellationToken ct) =>
                Tables.Between(http, reader, Table.Recorders, (before, after) => Lineage(before, after, http), ct))
            .WithSummary("What became of meta-networks between two days")
            .WithDescription(
                "Each meta-network of the last day by what it comes from (afstamming): `continued` one of the first, came of one that `split`, `merged` of "
                + "several, or `new`; and those of the first that are `gone`. By the most chains of networks in common, from half of the smaller on, or from `continuedFrom`. Each "
                + "with the events behind it that name a day between the two. Takes what the list takes: one of the two is then what is asked for.")
            .ProducesList<ViewPage<MetaNetworkDescent>>().ProducesProblem(503);
        insight.MapGet("/meta-networks/{id}", (string id, HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, Table.Recorders, view => One(view, http, id), ct))
            .WithQuery([.. Reader.Clocks, .. Thresholds])
            .WithName("readMetaNetwork").WithTags("Networks").WithSummary("One meta-network")
            .WithDescription(
                "The id is a hash of the networks in it and of the thresholds, so give the thresholds it was found with. "
                + "With its edges; also as GraphML.")
            .Produces<MetaNetwork>(200, Acceptance.Json, GraphMl.MediaType).ProducesProblem(404).ProducesProblem(503);
    }

    // What became of them is told by all of them, of which then only those are shown that are asked for on one of the two days.
    private static IResult Lineage(View before, View after, HttpContext http)
    {
        var ((was, nobody), (now, nobodyNow)) = (Wanted(before, http), Wanted(after, http));
        if ((nobody ?? nobodyNow) is { } unknown)
        {
            return unknown;
        }

        var (stoodIn, standsIn) = (was.Select(meta => meta.Id).ToHashSet(StringComparer.Ordinal), now.Select(meta => meta.Id).ToHashSet(StringComparer.Ordinal));
        var asked = Asked(http);
        return new DescentList(
            [
                .. MetaNetworkDescent.Between(
                        before.Picture.Index, MetaNetworks.Of(before.Picture, asked), after.Picture.Index, MetaNetworks.Of(after.Picture, asked),
                        (double?)http.QueryValues().Number(ContinuedFrom.Name) ?? MetaNetworkDescent.Least)
                    .Where(one => (one.Before is { } old && stoodIn.Contains(old.Id)) || (one.After is { } last && standsIn.Contains(last.Id))),
            ],
            ListOf(before, was), ListOf(after, now), stoodIn, standsIn);
    }

    /// <summary>Those that a network is in, or that reach a region by one that serves it; who pays into each is looked up when it is shown.</summary>
    internal static (IReadOnlyList<MetaNetwork> Rows, Basis Basis) Rows(
        Picture picture, MetaNetworkParameters parameters, Guid? network = null, RegionFacts? region = null) =>
        (Paid(picture, Found(picture, parameters, network, region)), Basis.OfMembers(picture));

    private static List<MetaNetwork> Found(Picture picture, MetaNetworkParameters parameters, Guid? network, RegionFacts? region)
    {
        var serving = region is null ? null : picture.NetworksServing(region);
        return
        [
            .. MetaNetworks.Of(picture, parameters)
                .Where(meta => network is null || meta.Networks.Any(one => one.Id == network))
                .Where(meta => serving is null || meta.Networks.Any(one => serving.Contains(one.Id))),
        ];
    }

    private static RowsOf<MetaNetwork, MetaNetwork> Paid(Picture picture, IReadOnlyList<MetaNetwork> found) =>
        new(found, meta => meta.WithMinistries(picture.Standing));

    private static (IReadOnlyList<MetaNetwork> Found, IResult? Nobody) Wanted(View view, HttpContext http)
    {
        var called = new Called(http.QueryValues());
        var (network, region) = (called.Find("network", view.Picture.Register.Network), called.Find("region", view.Picture.Register.Region));
        return (called.Unknown is null ? Found(view.Picture, Asked(http), network?.Id, region) : [], called.Unknown);
    }

    private static IResult List(View view, HttpContext http)
    {
        var (found, nobody) = Wanted(view, http);
        return nobody ?? ListOf(view, found);
    }

    private static ViewList<MetaNetwork> ListOf(View view, IReadOnlyList<MetaNetwork> found) => view.List(
        Paid(view.Picture, found), Table, Basis.OfMembers(view.Picture), meta => RestsOn(view, meta),
        meta => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["edges"] = meta.Pairs.Select(edge => new { Left = edge.Left.Key, Right = edge.Right.Key, edge.Shared, edge.Jaccard }).ToList(),
        });

    /// <summary>The streams whose events a meta-network rests on, with who pays into it.</summary>
    internal static IEnumerable<Guid> RestsOn(View view, MetaNetwork meta)
    {
        var behind = new Behind(view.Picture.Register);
        return
        [
            .. behind.Networks(meta.Networks),
            .. meta.Networks.SelectMany(network => behind.PaidBy(network.Id, FundedBy.Of(view.Picture.Standing, network.Id))),
        ];
    }

    private static MetaNetworkParameters Asked(HttpContext http)
    {
        var (query, usual) = (http.QueryValues(), new MetaNetworkParameters());
        return new((double)(query.Number("minJaccard") ?? (decimal)usual.MinJaccard), query.Whole("minShared") ?? usual.MinShared);
    }

    private static IResult One(View view, HttpContext http, string id)
    {
        http.Response.Headers.Append("Vary", "Accept");
        return MetaNetworks.Of(view.Picture, Asked(http)).FirstOrDefault(meta => meta.Id == id) is not { } found
            ? new Problem("not-found", "No meta-network with this id on this day, with these thresholds.").AsResult()
            : http.Request.Accepted(Acceptance.Json, GraphMl.MediaType) == GraphMl.MediaType
                ? Results.Text(GraphMl.Of(found.Graph()), GraphMl.MediaType)
                : view.One(found.WithMinistries(view.Picture.Standing).WithEdges(), Basis.OfMembers(view.Picture));
    }
}
