using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Which policies land on a region beside the schemes, what they oblige, and what clashes there.</summary>
public class Policies_in_the_stack
{
    private static readonly PolicyRules Yearly = new([], null, [new("yearly", 1, 60, null, ["i"])], [], null, null, "free");

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Municipalities("m", "o")
        .Division("work", "work", 2020).Region("west", "work", "m").Region("east", "work", "o")
        .Network("near", domains: ["work-and-income"], groups: ["youth"]).Territory("near", "m").Network("far", domains: ["work-and-income"], groups: ["youth"]).Territory("far", "o");

    private static Scene With(PolicyRegistered policy) => Country.Then("p", policy);

    private static PolicyRegistered Land => Policy("p", "szw", domains: ["work-and-income"], groups: ["youth"], division: "work");

    [Fact]
    public void Tell_what_they_are_whose_and_what_they_ask()
    {
        var row = Row(With(Land with { Rules = Yearly }), "west");
        (row.Kind, row.Owner!.Key, row.Ministry!.Key, row.Division, row.Rules!.Earmarking, row.Terms, row.Obliges, row.Money.Awarded)
            .ShouldBe(("policy", "szw", "szw", "work", "free", null, null, null));
        Rows(With(Land).Scheme("s", division: "work", groups: ["youth"]), "west").Select(one => (one.Initiative.Key, one.Kind)).ShouldBe([("p", "policy"), ("s", "scheme")]);
    }

    [Fact]
    public void Land_where_they_address_a_region_there_or_name_a_network_there()
    {
        Rows(With(Land with { Regions = ["west"] }), "east").ShouldBeEmpty();
        Rows(With(Land with { Regions = ["west"] }), "west").ShouldHaveSingleItem();
        Rows(With(Land with { Division = null }), "east").ShouldBeEmpty();
        Rows(With(Land with { Division = null }).Then("p", Obliged(100, ["far"])), "east").ShouldHaveSingleItem();
        Rows(With(Land with { Division = null }).Then("p", Obliged(100, ["far"])), "west").ShouldBeEmpty();
    }

    [Fact]
    public void Are_public_run_in_the_period_and_meet_the_group_and_the_ministry()
    {
        Rows(With(Land with { PublishedOn = Ids.Day("2020-06-02") }), "west").ShouldBeEmpty();
        Rows(With(Land with { PublishedOn = null }), "west").ShouldHaveSingleItem();
        Rows(With(Land with { Until = Ids.Day("2020-06-01") }), "west").ShouldBeEmpty();
        Rows(With(Land with { From = Ids.Day("2021-06-01"), PublishedOn = Ids.Day("2020-01-01") }), "west").ShouldBeEmpty();
        Rows(With(Land), "west", group: "elderly").ShouldBeEmpty();
        Rows(With(Land), "west", group: "unemployed-youth").Single().Meets!.Right.ShouldBe("youth");
        Rows(With(Land), "west", ministry: "ocw").ShouldBeEmpty();
        Rows(With(Land), "west", ministry: "szw").ShouldHaveSingleItem();
    }

    [Fact]
    public void Are_left_out_or_stand_alone_where_a_kind_is_asked()
    {
        var both = With(Land).Scheme("s", division: "work", groups: ["youth"]);
        Rows(both, "west", kind: "policy").Select(row => row.Initiative.Key).ShouldBe(["p"]);
        Rows(both, "west", kind: "scheme").Select(row => row.Initiative.Key).ShouldBe(["s"]);
    }

    [Fact]
    public void Count_in_the_basis_where_they_do_not_tell_for_whom_or_where()
    {
        var (_, basis) = Of(With(Land with { TargetGroups = [], Division = null }), "west");
        (basis.Population, basis.Assessed, basis.MissingBy["targetGroups"], basis.MissingBy["division"]).ShouldBe((1, 0, 1, 1));
    }

    [Fact]
    public void Tell_whom_they_oblige_there_what_it_costs_and_what_of_it_nobody_pays()
    {
        Row(With(Land).Then("p", Obliged(100, ["far", "near"], 30, 20)), "west").Obliges!.ShouldSatisfyAllConditions(
            one => one.Networks.Select(network => network.Key).ShouldBe(["near"]), one => one.AreNamed.ShouldBeTrue(),
            one => (one.CostPerYear, one.Unfunded, one.Article).ShouldBe((100, 50, "art. 1")));
        Row(With(Land).Then("p", Obliged(100, [], 120)), "west").Obliges!.ShouldSatisfyAllConditions(
            one => one.Networks.Select(network => network.Key).ShouldBe(["near"]), one => one.AreNamed.ShouldBeFalse(), one => one.Unfunded.ShouldBe(0));
        Row(With(Land).Then("p", Obliged(null, [], 120)), "west").Obliges!.Unfunded.ShouldBeNull("No cost is stated.");
        Row(With(Land).Then("p", Obliged(100, [])).Then("p", new ObligationWithdrawn(Ids.Id("p"), Ids.Day("2020-06-01"), null)), "west").Obliges.ShouldBeNull();
    }

    [Fact]
    public void Oblige_no_network_that_is_over()
    {
        var scene = With(Land).Network("over", until: "2020-05-01").Territory("over", "m").Then("p", Obliged(100, ["near", "over"]));
        Row(scene, "west").Obliges!.Networks.Select(network => network.Key).ShouldBe(["near"]);
        Row(scene, region: null).Obliges!.Networks.Select(network => network.Key).ShouldBe(["near"]);
    }

    [Fact]
    public void Tell_when_they_start_oblige_and_end() =>
        Rows(With(Land with { From = Ids.Day("2020-06-01"), Until = Ids.Day("2021-05-31") }).Then("p", Obliged(100, [], from: "2020-07-01")), "west").Single().Dates
            .Select(date => $"{date.On:O} {date.What}").ShouldBe(["2020-06-01 starts", "2020-07-01 obliges", "2021-05-31 ends"]);

    [Fact]
    public void Count_what_clashes_there_and_name_where_that_is_read()
    {
        var scene = With(Land with { Rules = Yearly with { Stacking = new("forbidden", []) } }).Then("p", Obliged(100, ["near"]))
            .Scheme("s", owner: "ocw", division: "work", domains: ["work-and-income"], groups: ["youth"]);
        Row(scene, "west", group: "youth").Clashes.ShouldBe(new(2, 2, $"/insight/v1/clashes?policy={Ids.Id("p")}&region={Ids.Id("west")}&targetGroup=youth"));
        Rows(scene, "east").Single(row => row.Kind == "scheme").Clashes.ShouldBe(new(1, 1, $"/insight/v1/clashes?scheme={Ids.Id("s")}&region={Ids.Id("east")}"));
        scene.Then("case", new CaseOpened(Ids.Id("case"), Ids.Id("p"), Ids.Id("s"), ["szw", "ocw"], Ids.Day("2020-02-01"), null, [], null, "ministries"))
            .Then("case", new AlignmentReached(
                Ids.Id("case"), Ids.Day("2020-02-02"), "szw", "deviation-explained", [new("stacking", null, "forbidden", "")], "so", null, "ministries"));
        Row(scene, "east").Clashes.ShouldBe(new(2, 1, $"/insight/v1/clashes?policy={Ids.Id("p")}&region={Ids.Id("east")}"));
    }

    private static CooperationObliged Obliged(decimal? cost, string[] networks, params decimal[] funding) => Obliged(cost, networks, "2020-01-01", funding);

    private static CooperationObliged Obliged(decimal? cost, string[] networks, string from, params decimal[] funding) => new(
        Ids.Id("p"), Ids.Day(from), [.. networks.Select(Ids.Id)], cost, [.. funding.Select(amount => new MandateFunding("general", null, amount, null))], "art. 1");

    private static (IReadOnlyList<StackedInitiative> Rows, Basis Basis) Of(Scene scene, string? region, string? group = null, string? ministry = null, string? kind = null) =>
        Stack.Of(
            Picture.Of(scene.Register, Ids.Day("2020-06-01")),
            new(Ids.Day("2020-06-01"), Ids.Day("2021-06-01"), region is null ? null : scene.Register.Region(region), group, ministry is null ? null : Ids.Id(ministry), kind), _ => true);

    private static IReadOnlyList<StackedInitiative> Rows(Scene scene, string? region, string? group = null, string? ministry = null, string? kind = null) =>
        Of(scene, region, group, ministry, kind).Rows;

    private static StackedInitiative Row(Scene scene, string? region, string? group = null) => Rows(scene, region, group, kind: "policy").ShouldHaveSingleItem();
}
