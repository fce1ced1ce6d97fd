namespace Regio.Projections.Specs;

/// <summary>Between two days a meta-network goes on, splits, merges, comes up or goes.</summary>
public sealed class Descent_of_meta_networks
{
    private const string First = "2020-06-01";
    private const string Last = "2021-06-01";

    [Fact]
    public void Goes_on_with_most_of_its_networks() =>
        Between(Group("a", "x1", "x2", "x3").Then("x1", Ended("x1"))).ShouldBe([("continued", "x1 x2 x3", "x2 x3")]);

    [Fact]
    public void Goes_on_in_the_next_versions_of_its_networks()
    {
        var scene = Group("a", "x1", "x2");
        foreach (var name in new[] { "x1", "x2" })
        {
            scene = scene.Then(name, Ended(name)).Network($"{name}-next", "2021-01-01").Members($"{name}-next", "a1", "a2", "a3").Versions($"{name}-next", previous: name);
        }

        Between(scene).ShouldBe([("continued", "x1 x2", "x1-next x2-next")]);
    }

    [Fact]
    public void Splits_when_what_tied_it_goes()
    {
        var tie = Group("a", "x1", "x2").Concat(Group("b", "y1", "y2")).Network("tie").Members("tie", "a1", "a2", "a3", "b1", "b2", "b3");
        Between(tie.Then("tie", Ended("tie"))).ShouldBe([("split", "tie x1 x2 y1 y2", "x1 x2"), ("split", "tie x1 x2 y1 y2", "y1 y2")]);
    }

    [Fact]
    public void Merges_when_something_ties_two()
    {
        var tied = Group("a", "x1", "x2").Concat(Group("b", "y1", "y2")).Network("tie", "2021-01-01").Members("tie", "a1", "a2", "a3", "b1", "b2", "b3");
        Between(tied).ShouldBe([("merged", "x1 x2", "tie x1 x2 y1 y2"), ("merged", "y1 y2", "tie x1 x2 y1 y2")]);
    }

    [Fact]
    public void Is_new_or_gone_when_it_has_less_than_half_in_common_with_any()
    {
        Between(Group("a", "x1", "x2").Then("x1", Ended("x1"))).ShouldBe([("gone", "x1 x2", null)]);
        Between(new Scene().Municipalities("a1", "a2", "a3").Network("x1", "2021-01-01").Members("x1", "a1", "a2", "a3").Network("x2", "2021-01-01").Members("x2", "a1", "a2", "a3"))
            .ShouldBe([("new", null, "x1 x2")]);
    }

    private static Scene Group(string members, params string[] networks) =>
        networks.Aggregate(
            new Scene().Municipalities($"{members}1", $"{members}2", $"{members}3"),
            (scene, network) => scene.Network(network).Members(network, $"{members}1", $"{members}2", $"{members}3"));

    private static Contracts.Networks.NetworkEnded Ended(string network) => new(Ids.Id(network), Ids.Day("2021-01-01"), null, "done", []);

    private static IEnumerable<(string, string?, string?)> Between(params Scene[] scenes)
    {
        var register = scenes.Aggregate((one, other) => one.Concat(other)).Register;
        var (before, after) = (Standing.Of(register, Ids.Day(First)), Standing.Of(register, Ids.Day(Last)));
        return MetaNetworkDescent.Between(before.Index, Of(before), after.Index, Of(after)).Select(one => (one.Lineage, Names(one.Before), Names(one.After)));

        IReadOnlyList<MetaNetwork> Of(Standing standing) => MetaNetworks.Of(register, standing.Index, Overlap.Pairs(standing), new());
    }

    private static string? Names(MetaNetwork? meta) => meta is null ? null : string.Join(' ', meta.Networks.Select(network => network.Key));
}
