using System.Xml.Linq;
using CsCheck;

namespace Regio.Projections.Specs;

public sealed class Meta_networks
{
    /// <summary>A star of three around <c>hub</c>, a pair apart, and one network that shares too little.</summary>
    private static Scene Knotted => new Scene()
        .Municipalities("m1", "m2", "m3", "m4", "m5", "m6", "n1", "n2", "n3")
        .Network("hub").Members("hub", "m1", "m2", "m3", "m4", "m5", "m6")
        .Network("left").Members("left", "m1", "m2", "m3").Network("right").Members("right", "m4", "m5", "m6")
        .Network("x").Members("x", "n1", "n2", "n3").Network("y").Members("y", "n1", "n2", "n3")
        .Network("z").Members("z", "n1", "n2");

    [Fact]
    public void Are_components_with_the_figures_of_their_graph()
    {
        var found = Of(Knotted, new());
        found.Select(m => string.Join(' ', m.Networks.Select(n => n.Key))).ShouldBe(["hub left right", "x y"]);

        var star = found[0];
        (star.Organisations, star.Density, star.Centralisation).ShouldBe((6, 2 / 3d, 1d));
        (star.Core.K, star.Core.Networks.Count).ShouldBe((1, 3));
        star.Connectors.Select(c => (c.Organisation.Key, c.Networks))
            .ShouldBe([("m1", 2), ("m2", 2), ("m3", 2), ("m4", 2), ("m5", 2), ("m6", 2)]);
        (found[1].Centralisation, found[1].Density).ShouldBe((0d, 1d));
    }

    [Fact]
    public void Say_what_becomes_of_them_when_the_threshold_moves()
    {
        var scene = Knotted.Municipalities("m7").Network("near").Members("near", "m1", "m2", "m3", "m7", "n3")
            .Territory("near", "m1");
        var star = Of(scene, new())[0];

        // hub–left and hub–right are 0.5; near–hub is 3/8, near–left 0.6.
        star.Networks.Select(n => n.Key).ShouldBe(["hub", "left", "near", "right"]);
        star.Sensitivity.ShouldBe(new(Below: 4, Above: 2));
        Of(scene, new())[1].Sensitivity.ShouldBe(new(2, 2));
        Of(scene, new(0.6))[0].Sensitivity.ShouldBe(new(2, 0));
        Of(Knotted, new())[0].Sensitivity.ShouldBe(new(3, 0));
    }

    [Theory]
    [InlineData(0.8, 1, 0.85)]
    [InlineData(0.6, -1, 0.55)]
    public void Move_their_threshold_in_decimals(double from, int steps, double to) =>
        new MetaNetworkParameters(from).Moved(steps).MinJaccard.ShouldBe(to);

    [Fact]
    public void Are_named_by_their_networks_and_the_parameters()
    {
        var id = Of(Knotted, new())[1].Id;
        id.ShouldMatch("^[0-9a-f]{32}$");
        Of(Knotted.Network("far"), new())[1].Id.ShouldBe(id);
        Of(Knotted, new(0.9))[0].Id.ShouldNotBe(id);
    }

    [Fact]
    public void Are_graphs_in_graphml()
    {
        XNamespace ml = "http://graphml.graphdrawing.org/xmlns";
        var graph = XDocument.Parse(GraphMl.Of(Of(Knotted, new())[0].Graph()));

        graph.Descendants(ml + "node").Select(n => n.Element(ml + "data")!.Value).ShouldBe(["hub", "left", "right"]);
        graph.Descendants(ml + "edge").Select(e => string.Join(' ', e.Elements().Select(d => d.Value)))
            .ShouldBe(["3 0.5 none", "3 0.5 none"]);
        graph.Descendants(ml + "edge").Attributes("source").Select(a => a.Value).Distinct()
            .ShouldBe(["n" + Ids.Id("hub")]);
    }

    [Fact]
    public void Name_the_ministries_that_pay_into_them_on_the_day()
    {
        var scene = Knotted.Organisation("szw", kind: "ministry").Organisation("vws", kind: "ministry").Scheme("s", "szw").Scheme("t", "vws").Scheme("u", "szw")
            .Grant("g", "t", "left", "m1", [(2020, 10)], until: "2022-01-01").Grant("h", "s", "hub", "m1", [(2020, 10)], until: "2022-01-01")
            .Grant("i", "u", "right", "m4", [(2020, 10)], until: "2022-01-01").Grant("over", "s", "x", "n1", [(2020, 10)], until: "2020-06-01");
        var picture = Picture.Of(scene.Register, Ids.Day("2021-01-01"));
        GetMetaNetworks.Rows(picture, new()).Rows.Select(meta => string.Join(' ', meta.Ministries.Select(one => one.Key))).ShouldBe(["szw vws", ""]);
    }

    [Fact]
    public void Tell_their_edges_one_by_one()
    {
        var star = Of(Knotted, new())[0];
        star.Edges.ShouldBeNull("A list holds none.");
        star.WithEdges().Edges!.Select(edge => (edge.Left.Key, edge.Right.Key, edge.Shared, edge.Jaccard)).ShouldBe([("hub", "left", 3, 0.5), ("hub", "right", 3, 0.5)]);
    }

    [Fact]
    public void Write_names_that_xml_cannot_hold_without_what_it_cannot_hold()
    {
        var thing = new Thing(Ids.Id("a"), null, "a \u0001& <b> \U0001F3DB");
        var meta = new MetaNetwork("0", [thing], 0, 0, 0, new(0, []), new(0, 0), []);
        XDocument.Parse(GraphMl.Of(meta.Graph())).Descendants().Last().Value.ShouldBe("a & <b> \U0001F3DB");
    }

    [Fact]
    public void Are_what_merging_by_hand_gives() =>
        Gen.Select(RandomSteps.All, RandomSteps.Days).Sample((steps, day) =>
        {
            var register = Streams.RegisterOf(steps);
            var standing = Standing.Of(register, day);
            var index = standing.Index;
            var pairs = Overlap.Pairs(standing);
            var edges = pairs.Where(p => p is { Jaccard: >= 0.3, Shared: >= 1 }).ToList();
            var found = MetaNetworks.Of(register, index, pairs, new(0.3, 1));

            found.Select(m => m.Networks.Select(n => n.Id).Order()).ShouldBe(Merged(edges), ignoreOrder: true);
            foreach (var meta in found)
            {
                var ids = meta.Networks.Select(n => n.Id).ToHashSet();
                meta.Pairs.ShouldBe(edges.Where(e => ids.Contains(e.Left.Id)));
                meta.Organisations.ShouldBe(
                    ids.SelectMany(id => index.Networks[id].Members.Select(m => m.OrganisationId)).Distinct().Count());
                meta.Core.Networks.Select(n => n.Id).Order().ShouldBe(Pruned(meta.Pairs, meta.Core.K).Order());
                Pruned(meta.Pairs, meta.Core.K + 1).ShouldBeEmpty();
            }
        }, iter: 150);

    private static IReadOnlyList<MetaNetwork> Of(Scene scene, MetaNetworkParameters parameters) => MetaNetworks.Of(
        scene.Register, scene.On("2021-01-01"), scene.Pairs("2021-01-01"), parameters);

    private static List<IEnumerable<Guid>> Merged(List<OverlapPair> edges)
    {
        var sets = new List<HashSet<Guid>>();
        foreach (var edge in edges)
        {
            var joined = sets.Where(s => s.Contains(edge.Left.Id) || s.Contains(edge.Right.Id)).ToList();
            sets.RemoveAll(joined.Contains);
            sets.Add([edge.Left.Id, edge.Right.Id, .. joined.SelectMany(s => s)]);
        }

        return sets.ConvertAll(s => (IEnumerable<Guid>)s.Order());
    }

    private static HashSet<Guid> Pruned(IReadOnlyList<OverlapPair> edges, int k)
    {
        var left = edges.SelectMany(e => new[] { e.Left.Id, e.Right.Id }).ToHashSet();
        while (left.RemoveWhere(n => edges.Count(e =>
            (e.Left.Id == n && left.Contains(e.Right.Id)) || (e.Right.Id == n && left.Contains(e.Left.Id))) < k) > 0)
        {
        }

        return left;
    }
}
