using Regio.Contracts.Networks;

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
            new Dictionary<string, int> { ["networks"] = 2, ["roles"] = 2, ["governing-bodies"] = 1, ["cost-key-shares"] = 1, ["contributions"] = 0, ["decision-power"] = 0, ["relations"] = 0, ["results"] = 0, ["money"] = 0, ["reports"] = 0 },
            ignoreOrder: true);
        coverage.NotIncluded.ShouldBe(
        [
            new("unregistered-networks", null, "municipality"), new("governing-bodies", 1, "network"),
            new("cost-key-shares", 1, "network"), new("contributions", 2, "network"), new("decision-power", 2, "network"),
            new("relations", 2, "network"), new("results", 2, "network"), new("money", 2, "funder"), new("reports", 2, "funder"),
        ]);
    }

    [Fact]
    public void Count_a_contribution_or_a_power_that_is_told_in_any_way()
    {
        (int, int) Known(MemberTerms terms)
        {
            var told = Country.Then("b", new MemberTermsChanged(Ids.Id("b"), Ids.Id("bm"), Ids.Day("2021-01-01"), null, terms)).Register;
            var coverage = Of(Standing.Of(told, Ids.Day("2022-01-01")), "m").Coverage;
            return (coverage.Included["contributions"], coverage.Included["decision-power"]);
        }

        Known(new(1, null, null, null, null, null)).ShouldBe((1, 0));
        Known(new(null, 1, null, null, null, null)).ShouldBe((1, 0));
        Known(new(null, null, "room", null, null, null)).ShouldBe((1, 0));
        Known(new(null, null, null, "veto", null, null)).ShouldBe((0, 1));
        Known(new(null, null, null, null, 1, null)).ShouldBe((0, 1));
    }

    [Fact]
    public void Tell_on_which_terms_of_its_own_or_its_predecessors()
    {
        var terms = new MemberTerms(100, 5_000, null, "veto", 2, "care");
        var agreed = Standing.Of(
            Country.Then("a", new MemberTermsChanged(Ids.Id("a"), Ids.Id("aold"), Ids.Day("2021-06-01"), 20m, terms)).Register, Ids.Day("2022-01-01"));
        Of(agreed, "m").Networks.Select(n => n.Terms).ShouldBe([terms, null]);
        Of(agreed, "m").Coverage.Included["decision-power"].ShouldBe(1);
        Of(Standing.Of(agreed.Register, Ids.Day("2021-05-31")), "old").Networks.ShouldHaveSingleItem().Terms.ShouldBeNull();
    }

    [Fact]
    public void Add_up_the_terms_of_all_that_it_stands_for_where_each_is_known()
    {
        var merged = new Scene().Organisation("x", until: "2022-01-01").Organisation("y", until: "2022-01-01").Municipalities("m")
            .Succession("s", "2022-01-01", ("x", "m"), ("y", "m")).Network("a").Members("a", "x", "y")
            .Then("a", On("ax", new(100, 40, "zaal", "veto", 2, "care"))).Then("a", On("ay", new(50, null, "auto", "veto", 1, "care")));
        Of(merged).ShouldBe(new(150, null, "zaal; auto", "veto", 3, "care"));
        Of(merged.Then("a", On("ay", new(null, 10, null, null, null, "housing")))).ShouldBe(new(null, 50, "zaal", "veto", null, null));
        Of(merged.Then("a", On("ay", null)).Then("a", On("ax", null))).ShouldBeNull();

        static MemberTermsChanged On(string membership, MemberTerms? terms) =>
            new(Ids.Id("a"), Ids.Id(membership), Ids.Day("2021-01-01"), null, terms);
        static MemberTerms? Of(Scene scene) =>
            Portfolios.Of(Standing.Of(scene.Register, Ids.Day("2022-01-01")), "m").Networks.ShouldHaveSingleItem().Terms;
    }

    [Fact]
    public void Weigh_the_load_by_inhabitants_where_they_are_known()
    {
        Of("m", "2022-01-01").Load.ShouldBe(new(2, null, null, null, null, null, 0, 0));
        var known = new Scene().Organisation("m", population: 40_000).Network("a").Member("a", "m").Register;
        Of(Standing.Of(known, Ids.Day("2022-01-01")), "m").Load.ShouldBe(new(1, 0.25, null, null, null, null, 0, 0));
    }

    [Fact]
    public void Count_the_reports_and_values_that_are_asked_in_the_year_of_those_whose_schemes_tell()
    {
        var paid = new Scene().Organisation("m", population: 40_000).Network("a").Member("a", "m").Network("b").Network("c", until: "2021-01-01").Member("c", "m")
            .Scheme("yearly", terms: FundingScene.Asking(["i", "j"])).Scheme("silent")
            .Grant("g", "yearly", "a", "m", [(2020, 1)], until: "2022-01-01").Grant("h", "silent", "a", "m", [(2020, 1)])
            .Grant("elsewhere", "yearly", "b", "m", [(2020, 1)]).Grant("over", "yearly", "c", "m", [(2020, 1)]).Register;
        Of(Standing.Of(paid, Ids.Day("2021-06-01")), "m").Load.ShouldBe(new(1, 0.25, 1, 0.25, 2, 0.5, 1, 0));
        Of(Standing.Of(paid, Ids.Day("2020-06-01")), "m").Load.ShouldBe(new(2, 0.5, 0, 0, 0, 0, 3, 1), "The first is due in the next year.");
    }

    [Fact]
    public void Are_summed_up_by_counts()
    {
        var index = Country.On("2022-01-01");
        Summary.Of(index, Overlap.Pairs(Standing.Of(Country.Register, Ids.Day("2022-01-01")))).ShouldBe(new(ActiveNetworks: 3, Memberships: 8, Pairs: 3));
    }

    [Theory]
    [InlineData("members", "member", "m", true)]
    [InlineData("members", "member", "q", false)]
    [InlineData("members", null, null, false)]
    [InlineData("funders", "ministry", "q", true)]
    [InlineData("funders", "analyst", null, false)]
    [InlineData("public", null, null, true)]
    public void Show_relations_to_whom_the_network_lets_read(string visibility, string? role, string? organisation, bool shown)
    {
        var pulsed = Pulsed(visibility).Register;
        var portfolio = Of(
            Standing.Of(pulsed, Ids.Day("2025-06-01")), "m", new(pulsed, role is null ? null : new(role, organisation, "someone"), Ids.Day("2025-06-01")));
        portfolio.Networks[1].Relations?.Questions.ShouldBe([new("trust", "high", 4.2m, "none-before", null), new("commitment", "too-few", null, "too-few", null)]);
        portfolio.Networks.Select(n => n.Relations?.PulseClosedOn).ShouldBe([null, shown ? Ids.Day("2025-01-01") : null]);
        portfolio.Coverage.Included["relations"].ShouldBe(shown ? 1 : 0);
    }

    [Fact]
    public void Show_the_relations_of_the_last_pulse_that_closed_by_the_day()
    {
        var pulsed = Pulsed("public").Then("r", new PulseOpened(Ids.Id("r"), Ids.Id("b"), Ids.Day("2025-02-01"), Ids.Day("2025-09-01"), "public")).Register;
        Relations("2024-12-31").ShouldBeNull();
        Relations("2025-06-01")!.PulseClosedOn.ShouldBe(Ids.Day("2025-01-01"), "The later one is open.");

        NetworkRelations? Relations(string day) => Of(Standing.Of(pulsed, Ids.Day(day)), "m").Networks[1].Relations;
    }

    private static Scene Pulsed(string visibility) => Country
        .Then("pulse", new PulseOpened(Ids.Id("pulse"), Ids.Id("b"), Ids.Day("2024-01-01"), Ids.Day("2025-01-01"), visibility))
        .Then("pulse", new PulseClosed(
            Ids.Id("pulse"), Ids.Day("2025-01-01"), "nearly-all",
            [new("trust", "high", 4.2m, "none-before", null), new("commitment", "too-few", null, "too-few", null)], visibility));

    private static Portfolio Of(string organisation, string day) => Of(Standing.Of(Country.Register, Ids.Day(day)), organisation);

    private static Portfolio Of(Standing standing, string organisation, PulseReader? pulses = null) =>
        Portfolio.Of(standing, Ids.Id(organisation), pulses ?? new(standing.Register, null, standing.Day), isTrusted: false);
}
