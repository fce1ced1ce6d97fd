using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Two schemes for young people in one region, with a network that could carry both: which of their rules clash, and just do not.</summary>
public class Rules_that_clash
{
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    private static Scene Region => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Municipalities("m", "o")
        .Organisation("school", kind: "school").Division("work", "work", 2020).Region("west", "work", "m", "o")
        .Network("n", domains: Work, groups: Youth).Members("n", "m", "o", "school").Territory("n", "m", "o")
        .Counted("placed", "same").Counted("placed-too", "same").Counted("left", "other");

    [Theory]
    [InlineData(30, 30, false)]
    [InlineData(30, 44, false)]
    [InlineData(30, 45, true)]
    [InlineData(45, 30, true)]
    public void Reports_due_more_than_14_days_apart_cannot_be_one(int one, int other, bool clash) =>
        Types(Two(Asking(["placed"], days: one), Asking(["placed"], days: other))).ShouldBe(clash ? ["reporting-calendar"] : []);

    [Theory]
    [InlineData("yearly", 1, "yearly", 8, true)]
    [InlineData("yearly", 8, "yearly", 8, false)]
    [InlineData("quarterly", 1, "quarterly", 4, false)]
    [InlineData("quarterly", 1, "quarterly", 2, true)]
    [InlineData("yearly", 1, "quarterly", 1, true)]
    public void Reports_over_other_periods_cannot_be_one(string one, int first, string other, int second, bool clash) => Types(Two(
        Untold with { Reporting = [new(one, first, 30, null, ["placed"])] }, Untold with { Reporting = [new(other, second, 30, null, ["placed"])] }))
        .ShouldBe(clash ? ["reporting-calendar"] : []);

    [Theory]
    [InlineData("01-30", false)]
    [InlineData("02-13", false)]
    [InlineData("02-14", true)]
    public void A_day_of_the_year_and_a_number_of_days_are_compared_by_the_days_they_come_to(string day, bool clash) => Types(Two(
        Asking(["placed"]), Untold with { Reporting = [new("yearly", 1, null, day, ["placed"])] })).ShouldBe(clash ? ["reporting-calendar"] : []);

    [Fact]
    public void One_rhythm_that_serves_both_is_enough() => Types(Two(
        Untold with { Reporting = [new("yearly", 1, 30, null, ["placed"]), new("quarterly", 1, 30, null, ["placed"])] }, Asking(["placed"]))).ShouldBeEmpty();

    [Fact]
    public void Other_concepts_are_other_reports() => Types(Two(Asking(["placed"]), Asking(["left"], "quarterly"))).ShouldBeEmpty();

    [Fact]
    public void Only_a_network_that_both_touch_reports_twice() => Types(
        Region.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Asking(["placed"])).Scheme("b", "ocw", groups: Youth, domains: ["housing"], division: "work", terms: Asking(["placed"], "quarterly")))
        .ShouldBeEmpty();

    [Fact]
    public void A_network_that_both_pay_reports_twice_whatever_it_is_for()
    {
        var clash = Of(Region.Network("paid").Members("paid", "m").Scheme("a", "szw", terms: Asking(["placed"])).Scheme("b", "ocw", terms: Asking(["placed"], "quarterly"))
            .Grant("g", "a", "paid", "m", [(2020, 1)]).Grant("h", "b", "paid", "m", [(2020, 1)])).ShouldHaveSingleItem();
        (clash.Type, clash.Networks.Single(), clash.Regions.Count).ShouldBe(("reporting-calendar", Ids.Id("paid"), 0));
    }

    [Fact]
    public void The_same_concept_by_another_definition_clashes() =>
        Of(Two(Counting("placed"), Counting("placed-too"))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clash => clash.Type.ShouldBe("indicator-definition"), clash => clash.Subject.ShouldBe("same"),
            clash => (clash.LeftRule, clash.RightRule).ShouldBe(("placed v1", "placed-too v1")));

    [Fact]
    public void The_same_definition_under_another_code_does_not() =>
        Types(Two(Counting("placed"), Counting("twin"), Region.Counted("twin", "same", definition: "what counts for placed"))).ShouldBeEmpty();

    [Fact]
    public void Two_that_count_a_concept_by_the_same_few_do_not()
    {
        SchemeTerms Both() => Untold with { Targets = [.. Counting("placed").Targets, .. Counting("placed-too").Targets] };
        Types(Two(Both(), Both())).ShouldBeEmpty();
        Types(Two(Both(), Counting("placed"))).ShouldBe(["indicator-definition"]);
    }

    [Fact]
    public void Editions_of_one_indicator_clash_when_they_count_otherwise()
    {
        Scene Revised() => Region.Then("placed", new IndicatorRevised(Ids.Id("placed"), Ids.Day("2020-02-01"), Details("same", "it counts otherwise")));
        Types(Two(Counting("placed", 1), Counting("placed", 2), Revised())).ShouldBe(["indicator-definition"]);
        Types(Two(Counting("placed", 2), Counting("placed"), Revised())).ShouldBeEmpty();
    }

    [Fact]
    public void Divisions_that_cross_clash_in_the_regions_where_they_do()
    {
        Scene Crossing() => Region.Municipalities("p").Division("care", "care", 2020).Region("north", "care", "m").Region("south", "care", "o", "p")
            .Division("edu", "edu", 2020).Region("whole", "edu", "m", "o", "p").Division("wide", "wide", 2020).Region("west-wide", "wide", "m", "o").Region("far", "wide", "p");
        Of(Two(in1: "care", in2: "wide", region: Crossing())).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clash => clash.Type.ShouldBe("region-division"), clash => clash.Regions.Select(region => region.Key).ShouldBe(["south"]),
            clash => clash.Networks.ShouldBe([Ids.Id("n")]));
        Types(Two(in1: "work", in2: "wide", region: Crossing())).ShouldBeEmpty();
        Types(Two(in1: "care", in2: "edu", region: Crossing())).ShouldBeEmpty();
        Types(Two(in1: "edu", in2: "wide", region: Crossing())).ShouldBeEmpty();
        Types(Two(in1: "work", in2: "care", region: Crossing())).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_may_lead_under_both()
    {
        Of(Two(leads1: ["school"], leads2: ["municipality"])).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clash => clash.Type.ShouldBe("eligibility"), clash => clash.Networks.ShouldBe([Ids.Id("n")]));
        Types(Two(leads1: ["school", "municipality"], leads2: ["municipality"])).ShouldBeEmpty();
        Types(Two(leads1: ["school"], leads2: [])).ShouldBeEmpty();
        Types(Two(leads1: ["employer"], leads2: ["employer"])).ShouldBe(["eligibility"]);
    }

    [Fact]
    public void The_one_forbids_the_other()
    {
        Types(Two(Stacking("forbidden"), Untold)).ShouldBe(["stacking"]);
        Types(Two(Untold, Stacking("forbidden-with", "A"))).ShouldBe(["stacking"]);
        Types(Two(Untold, Stacking("forbidden-with", "c"))).ShouldBeEmpty();
        Types(Two(Stacking("allowed"), Stacking("allowed"))).ShouldBeEmpty();
        Types(Region.Scheme("a", "szw", groups: Youth, division: "work", terms: Stacking("forbidden")).Then("p", Policy("p", "ocw", groups: Youth, division: "work")))
            .ShouldBeEmpty("A policy pays nothing.");
    }

    [Fact]
    public void The_one_demands_a_source_that_the_other_forbids()
    {
        Of(Two(Financing(null, ["private"]), Financing(null, [], "private"))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clash => clash.Type.ShouldBe("co-financing"), clash => clash.Subject.ShouldBe("private"));
        Types(Two(Financing(null, ["private"]), Financing(null, [], "province"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(40, 59, true)]
    [InlineData(40, 60, false)]
    [InlineData(null, 10, false)]
    public void Together_the_state_pays_no_more_than_the_same_costs(int? one, int? other, bool clash) =>
        Types(Two(Financing(one, []), Financing(other, []))).ShouldBe(clash ? ["co-financing"] : []);

    [Fact]
    public void Costs_of_another_purpose_are_not_the_same() =>
        Types(Two(Financing(10, []), Financing(10, []), groups2: ["unemployed-youth"])).ShouldBeEmpty();

    [Theory]
    [InlineData("2021-01-01", false)]
    [InlineData("2021-04-01", false)]
    [InlineData("2021-04-02", true)]
    public void A_successor_follows_within_three_months(string from, bool clash) => Types(
        Region.Scheme("a", "szw", until: "2021-01-01", groups: Youth, division: "work").Scheme("b", "szw", from: from, published: "2020-01-01", groups: Youth, division: "work").Edge("b", "replaces", "a"))
        .ShouldBe(clash ? ["period"] : []);

    [Theory]
    [InlineData("2022-07-02", false)]
    [InlineData("2022-07-03", true)]
    public void What_requires_another_is_together_with_it_for_half_of_the_shorter(string from, bool clash) => Types(
        Region.Scheme("a", "szw", until: "2023-01-01").Scheme("b", "ocw", from: from, until: "2023-07-03", published: "2020-01-01").Edge("a", "requires", "b"))
        .ShouldBe(clash ? ["period"] : []);

    [Fact]
    public void What_requires_another_is_mended_by_a_longer_period_and_never_a_shorter_one() => Of(
        Region.Scheme("a", "szw", until: "2020-08-01").Scheme("b", "ocw", from: "2020-06-01", until: "2025-01-01", published: "2020-01-01").Edge("a", "requires", "b")
            .Scheme("c", "szw", until: "2020-08-01").Scheme("d", "ocw", from: "2020-06-01", published: "2020-01-01").Edge("c", "requires", "d"))
        .SelectMany(clash => clash.Repairs).Select(change => (change.By.Key, change.Made.From, change.Made.Until)).ShouldBe([
            ("b", Ids.Day("2020-01-01"), Ids.Day("2025-01-01")), ("a", Ids.Day("2020-01-01"), Ids.Day("2025-01-01")),
            ("d", Ids.Day("2020-01-01"), null), ("c", Ids.Day("2020-01-01"), null),
        ]);

    [Fact]
    public void An_edge_that_is_only_suggested_or_rejected_says_nothing()
    {
        var apart = Region.Scheme("a", "szw", until: "2021-01-01").Scheme("b", "szw", from: "2022-01-01", published: "2020-01-01");
        Types(apart.Then("e", new EdgeSuggested(Ids.Id("e"), new(Ids.Id("b"), "replaces", Ids.Id("a")), [], "1"))).ShouldBeEmpty();
        Types(apart.Then("e", new EdgeConfirmed(Ids.Id("e"), "szw"))).ShouldBe(["period"]);
        Types(apart.Then("e", new EdgeRejected(Ids.Id("e"), "szw", "no"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("100", "100", null)]
    [InlineData("100", "99.99", null)]
    [InlineData(null, "99.99", "cost-not-stated")]
    public void What_is_obliged_is_paid_for(string? cost, string funded, string? subject)
    {
        var clashes = Of(Region.Then("p", Policy("p", division: "work")).Then("p", new CooperationObliged(
            Ids.Id("p"), Ids.Day("2020-01-01"), [], cost is null ? null : decimal.Parse(cost), [new("general-grant", null, decimal.Parse(funded, System.Globalization.CultureInfo.InvariantCulture), null)], null)));
        if (cost is not null && funded == cost)
        {
            clashes.ShouldBeEmpty();
            return;
        }

        clashes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clash => clash.Type.ShouldBe("unfunded-mandate"), clash => clash.Subject.ShouldBe(subject), clash => clash.Right.ShouldBeNull(),
            clash => clash.Regions.Select(region => region.Key).ShouldBe(["west"]));
    }

    [Theory]
    [InlineData("elderly", "2020-01-01", "work")]
    [InlineData("youth", "2021-01-01", "work")]
    [InlineData("youth", "2020-01-01", "elsewhere")]
    [InlineData("youth", "2020-01-01", null)]
    public void What_does_not_meet_does_not_clash(string group, string from, string? division) => Types(
        Region.Municipalities("far").Division("elsewhere", "elsewhere", 2020).Region("there", "elsewhere", "far")
            .Scheme("a", "szw", until: "2021-01-01", groups: Youth, domains: Work, division: "work", terms: Stacking("forbidden"))
            .Scheme("b", "ocw", from: from, published: "2020-01-01", groups: [group], domains: Work, division: division)).ShouldBeEmpty();

    [Fact]
    public void Each_repair_removes_its_clash_and_tells_what_remains()
    {
        var scene = Two(
            Asking(["placed"]) with { Stacking = new("forbidden", []) }, Asking(["placed-too"], "quarterly"), leads1: ["school"], leads2: ["municipality"]);
        var landings = Landings(scene);
        landings.Clashes.Select(clash => clash.Type).ShouldBe(["reporting-calendar", "indicator-definition", "eligibility", "stacking"]);
        foreach (var clash in landings.Clashes)
        {
            clash.Repairs.ShouldNotBeEmpty();
            foreach (var change in clash.Repairs)
            {
                Clashes.Remaining(landings.Initiatives, clash, change).Select(one => one.Type)
                    .ShouldBe(landings.Clashes.Select(one => one.Type).Where(type => type != clash.Type), $"{clash.Type} by {change.Code} of {change.By.Key}");
            }
        }
    }

    private static Scene Two(
        SchemeTerms? one = null, SchemeTerms? other = null, Scene? region = null, string in1 = "work", string in2 = "work", string[]? leads1 = null,
        string[]? leads2 = null, string[]? groups2 = null) => (region ?? Region)
        .Scheme("a", "szw", groups: Youth, domains: Work, division: in1, terms: one, leads: leads1)
        .Scheme("b", "ocw", groups: groups2 ?? Youth, domains: Work, division: in2, terms: other, leads: leads2);

    private static SchemeTerms Counting(string indicator, int? edition = null) => Untold with { Targets = [new(indicator, edition, null, 1, Ids.Day("2021-01-01"), [], false, [])] };

    private static SchemeTerms Stacking(string rule, params string[] with) => Untold with { Stacking = new(rule, with) };

    private static SchemeTerms Financing(int? share, string[] demanded, params string[] forbidden) => Untold with { CoFinancing = new(share, demanded, forbidden) };

    private static Landings Landings(Scene scene) => new(Standing.Of(scene.Register, Ids.Day("2020-06-01")));

    private static IReadOnlyList<Clash> Of(Scene scene) => Landings(scene).Clashes;

    private static IEnumerable<string> Types(Scene scene) => Of(scene).Select(clash => clash.Type);
}
