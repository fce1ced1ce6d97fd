namespace Regio.Projections.Specs;

public sealed class Portfolios
{
    private static Scene Country => new Scene()
        .Organisation("old", until: "2022-01-01").Municipalities("m", "n", "o", "p", "q")
        .Succession("s", "2022-01-01", ("old", "m"))
        .Network("a").Member("a", "old", "2015-01-01", "lead", 12.5m, "raad").Members("a", "n", "o")
        .Network("b").Members("b", "m", "n", "p").Network("c", until: "2021-01-01").Members("c", "m", "q")
        .Network("d").Members("d", "n", "q");

    [Fact]
    public void Show_each_active_network_with_the_part_in_it()
    {
        var portfolio = Of("m", "2022-01-01");

        portfolio.Networks.Select(n => n.Network.Key).ShouldBe(["a", "b"]);
        var inherited = portfolio.Networks[0];
        (inherited.Role, inherited.JoinedOn, inherited.CostKeyShare, inherited.Members)
            .ShouldBe(("lead", Ids.Day("2015-01-01"), 12.5m, 3));
        inherited.Through.Select(t => t.Key).ShouldBe(["old"]);
        inherited.GoverningBodies.ShouldBe(["raad"]);
        portfolio.Networks[1].ShouldSatisfyAllConditions(
            n => n.Role.ShouldBe("participant"), n => n.JoinedOn.ShouldBe(Ids.Day("2020-01-01")),
            n => n.Through.ShouldBeEmpty(), n => n.CostKeyShare.ShouldBeNull());
    }

    [Fact]
    public void Count_the_partners_and_name_the_three_most_frequent()
    {
        var portfolio = Of("n", "2022-01-01");
        portfolio.DistinctPartners.ShouldBe(4);
        portfolio.MostFrequentPartners.Select(p => (p.Organisation.Key, p.Networks))
            .ShouldBe([("m", 2), ("o", 1), ("p", 1)]);
    }

    [Fact]
    public void Of_an_organisation_that_ended_are_empty_from_that_day()
    {
        Of("old", "2021-12-31").Networks.Count.ShouldBe(1);
        Of("old", "2022-01-01").Networks.ShouldBeEmpty();
    }

    [Fact]
    public void Tell_what_they_hold_and_whom_to_ask_for_the_rest()
    {
        var coverage = Of("m", "2022-01-01").Coverage;

        coverage.Included.ShouldBe(
            new Dictionary<string, int> { ["networks"] = 2, ["roles"] = 2, ["governing-bodies"] = 1, ["cost-key-shares"] = 1 },
            ignoreOrder: true);
        coverage.NotIncluded.ShouldBe(
        [
            new("unregistered-networks", null, "municipality"), new("governing-bodies", 1, "network"),
            new("cost-key-shares", 1, "network"),
        ]);
    }

    [Fact]
    public void Are_summed_up_by_counts()
    {
        var index = Country.On("2022-01-01");
        Summary.Of(index, Overlap.Pairs(index)).ShouldBe(new(ActiveNetworks: 3, Memberships: 8, Pairs: 3));
    }

    private static Portfolio Of(string organisation, string day) =>
        Portfolio.Of(Country.Register, Country.On(day), Ids.Id(organisation));
}
