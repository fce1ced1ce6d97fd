using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>What the owner of a draft sees before it publishes: what is there, who could carry it, what it meets and what would clash.</summary>
public class Checking_a_draft
{
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    internal static Scene Country => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Owner("szw").Owner("ocw")
        .Organisation("m", population: 100).Organisation("o", population: 300).Division("work", "work", 2019).Region("west", "work", "m").Region("east", "work", "o")
        .Counted("placed", "same").Counted("placed-too", "same");

    [Fact]
    public void Tells_the_priority_of_each_region_or_that_it_has_no_agenda()
    {
        var regions = Check(Country.Then("west", new RegionalAgendaSet(Ids.Id("west"), new(
            Ids.Day("2020-01-01"), null, [new("Wonen", "housing", null), new("Jongeren", null, "unemployed-youth"), new("Jong en zorg", "care", "youth")], "De raad", "https://r")))).Regions;
        regions.Select(region => (region.Region.Key, region.HasAgenda)).ShouldBe([("east", false), ("west", true)]);
        regions[1].Priorities.ShouldBe([new MetPriority(2, "Jongeren", "De raad", "https://r")]);
    }

    [Fact]
    public void Tells_the_size_of_the_group_with_its_source_where_someone_measured_it()
    {
        var regions = Check(Country.Then("size", new IndicatorDefined(Ids.Id("size"), "size", null, Ids.Day("2010-01-01"), new("Jongeren", "youth", "context", "persons", "none", "calendar-year", true, "All of them", "CBS")))
            .Observed("s1", "size", "region", "west", "2018-01-01", "2019-01-01", 40, "2019-02-01").Observed("s2", "size", "region", "west", "2019-01-01", "2020-01-01", 50, "2020-02-01")).Regions;
        regions[1].Sizes.ShouldHaveSingleItem().ShouldBe(new TargetGroupSize("youth", 50, "size", Ids.Day("2019-01-01"), Ids.Day("2020-01-01"), "CBS"));
        regions[0].Sizes.ShouldBeEmpty();
    }

    [Fact]
    public void Tells_the_money_for_the_group_that_is_there_by_inhabitants_and_the_reports_that_are_owed()
    {
        var regions = Check(Country.Network("n").Members("n", "m", "o").Network("k").Members("k", "m").Scheme("s", "ocw", groups: ["early-school-leavers"], terms: Asking(["placed"], "quarterly"))
            .Scheme("else", "ocw", groups: ["elderly"]).Grant("g", "s", "n", "m", [(2020, 400), (2021, 9)], until: "2022-01-01").Grant("h", "s", "k", "m", [(2020, 50)]).Grant("i", "else", "k", "m", [(2020, 1_000)])).Regions;
        regions.Select(region => (region.Region.Key, region.Money, region.MoneyPerInhabitant, region.ReportsOwed, region.Networks)).ShouldBe(
            [("east", 300m, 1m, 5, 1), ("west", 150m, 1.5m, 9, 2)]);
    }

    [Fact]
    public void Counts_what_registers_tell_of_too() =>
        Check(Country.Scheme("s", "ocw", groups: ["early-school-leavers"]).RecordedGrant("r", "s", years: [(2020, 70), (2021, 9)], region: "west")).Regions
            .Select(region => (region.Region.Key, region.Money)).ShouldBe([("east", 0m), ("west", 70m)]);

    [Fact]
    public void Tells_who_could_carry_it_and_what_is_known_of_them()
    {
        var check = Check(Country.Network("n", from: "2019-01-01", domains: Work, groups: ["unemployed-youth"]).Members("n", "m").Network("far", domains: Work, groups: Youth)
            .Network("old", domains: Work, groups: ["elderly"]).Members("old", "m").Network("unknown").Members("unknown", "m"));
        check.Networks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => (one.Network.Key, one.Members, one.MonthsOld, one.Obligation, one.Phase, one.HasIndependentCoordinator, one.Grants).ShouldBe(("n", 1, 17, "unknown", null, null, 0)));
        check.Duration.ShouldSatisfyAllConditions(
            duration => (duration.Months, duration.IsShort, duration.OutlivedBy).ShouldBe((12, true, 1)), duration => duration.YoungNetworks.Select(network => network.Key).ShouldBe(["n"]));
    }

    [Fact]
    public void Tells_of_how_many_networks_there_it_is_not_known_whether_they_could_carry_it_and_who_can_tell()
    {
        Scene Unknown() => Country.Network("n", domains: Work, groups: Youth).Members("n", "m").Network("nothing").Members("nothing", "m").Network("groups", groups: Youth).Members("groups", "o")
            .Network("others", groups: ["elderly"]).Members("others", "m").Network("elsewhere");
        Check(Unknown()).ShouldSatisfyAllConditions(
            check => check.Networks.Select(one => one.Network.Key).ShouldBe(["n"]), check => check.NetworksNotAssessed.ShouldBe(2),
            check => check.NotAssessable.Select(lack => (lack.What, lack.Networks)).ShouldBe([("networkDomains", 2), ("networkTargetGroups", 1)]),
            check => check.NotAssessable.ShouldAllBe(lack => lack.AskWhom == "who registered or leads the network"));
        Check(Country.Network("n", domains: Work, groups: Youth).Members("n", "m")).ShouldSatisfyAllConditions(
            check => check.NetworksNotAssessed.ShouldBe(0), check => check.NotAssessable.ShouldBeEmpty());
        Check(Unknown(), new SchemeDrafted(Ids.Id("draft"), "ocw", "draft", null, Work, [], "work", Ids.Day("2020-07-01"), null, "owner")).ShouldSatisfyAllConditions(
            check => check.NetworksNotAssessed.ShouldBeNull("The draft is not told for whom it is."), check => check.NotAssessable.Select(lack => (lack.What, lack.Networks)).ShouldBe([("targetGroups", null)]));
    }

    [Theory]
    [InlineData(1, "2020-06-01", "2020-01-01", "2020-06-02", 1)]
    [InlineData(1, "2020-06-02", "2020-01-01", "2020-06-02", 0)]
    [InlineData(1, null, "2020-06-02", "2021-01-01", 0)]
    [InlineData(1, null, "2020-01-01", "2020-06-01", 0)]
    [InlineData(1, null, "2020-01-01", null, 0)]
    [InlineData(-1, null, "2020-01-01", "2021-01-01", 0)]
    [InlineData(null, null, null, "2021-01-01", 1)]
    public void Counts_the_grants_of_who_could_carry_it_that_registers_tell_of(int? amount, string? decided, string? from, string? until, int grants) =>
        Check(Country.Network("n", domains: Work, groups: Youth).Members("n", "m").Scheme("s", "ocw")
            .RecordedGrant("r", "s", amount, network: "n", decided: decided, from: from, until: until)).Networks.ShouldHaveSingleItem().Grants.ShouldBe(grants);

    [Fact]
    public void A_grant_of_which_a_register_tells_the_years_runs_until_the_last_is_over() =>
        Check(Country.Network("n", domains: Work, groups: Youth).Members("n", "m").Scheme("s", "ocw").RecordedGrant("r", "s", years: [(2019, 1), (2020, 1)], network: "n")
            .RecordedGrant("q", "s", years: [(2019, 1)], network: "n").Grant("g", "s", "n", "m", [(2020, 1)])).Networks.ShouldHaveSingleItem().Grants.ShouldBe(2);

    [Fact]
    public void How_many_networks_outlive_it_is_unknown_where_its_duration_is() =>
        Check(Country.Network("n", from: "2010-01-01", domains: Work, groups: Youth).Members("n", "m"), new SchemeDrafted(
            Ids.Id("draft"), "ocw", "draft", null, Work, Youth, "work", Ids.Day("2020-07-01"), null, "owner")).Duration.OutlivedBy.ShouldBeNull();

    [Fact]
    public void Tells_what_it_meets_whom_to_ask_and_what_clashes_with_the_repairs_of_the_draft_first()
    {
        var check = Check(Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Untold with { Targets = [Target("placed-too")] }));
        check.Meets.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            met => (met.Initiative.Key, met.Owner!.Key, met.IsAnnounced, met.IsOwed, met.State).ShouldBe(("a", "szw", false, true, "never-asked")),
            met => met.Regions.Select(region => region.Key).ShouldBe(["east", "west"]));
        check.Clashes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clash => (clash.Type, clash.DraftRule, clash.OtherRule, clash.IsCovered).ShouldBe(("indicator-definition", "placed v1", "placed-too v1", false)),
            clash => clash.Repairs.Select(repair => (repair.By.Key, repair.Change, repair.To)).ShouldBe(
                [("draft", "adopt-indicator", "placed-too v1"), ("a", "adopt-indicator", "placed v1"), ("draft", "join-scheme", "a")]),
            clash => clash.Repairs.ShouldAllBe(repair => repair.Remains.Count == 0));
    }

    [Fact]
    public void Finds_what_comes_long_after_what_it_replaces_though_the_two_do_not_meet()
    {
        Scene Ending(string until) => Country.Scheme("a", "ocw", groups: Youth, domains: Work, division: "work", until: until).Edge("draft", "replaces", "a");
        Check(Ending("2020-03-31")).Clashes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clash => (clash.Type, clash.With!.Key).ShouldBe(("period", "a")), clash => clash.Repairs.Select(repair => repair.Change).ShouldBe(["begin-sooner", "extend", "join-scheme"]));
        Check(Ending("2020-04-01")).Clashes.ShouldBeEmpty();
    }

    [Fact]
    public void A_clash_that_a_case_settles_is_covered_until_a_rule_reads_otherwise()
    {
        Scene Settled() => Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Untold with { Targets = [Target("placed-too")] })
            .Then("case", new CaseOpened(Ids.Id("case"), Ids.Id("a"), Ids.Id("draft"), ["szw", "ocw"], Ids.Day("2020-01-15"), null, [], null, "ministries"))
            .Then("case", new AlignmentReached(
                Ids.Id("case"), Ids.Day("2020-01-25"), "ocw", "deviation-explained", [new("indicator-definition", "same", "placed-too v1", "placed v1")], "because", null, "ministries"));
        Check(Settled()).Clashes.Single().IsCovered.ShouldBeTrue();
        Check(Settled().Then("placed", new IndicatorRevised(Ids.Id("placed"), Ids.Day("2020-02-01"), Details("same", "otherwise")))).Clashes.Single().IsCovered.ShouldBeFalse();
    }

    [Fact]
    public void Of_an_intention_no_more_is_told_than_its_owner_announced()
    {
        var check = Check(Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", published: "never", terms: Untold with { Targets = [Target("placed-too")], Stacking = new("forbidden", []) })
            .Then("a", new SchemeIntended(Ids.Id("a"), Ids.Day("2020-02-01"), "ministries")));
        check.Meets.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            met => (met.IsAnnounced, met.Initiative.ExternalId, met.Initiative.Name, met.Owner!.Key).ShouldBe((true, null, null, "szw")));
        check.Clashes.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_owner_of_an_intention_says_that_it_is_to_others_is_not_told()
    {
        Scene Requiring(string? published) => Country.Scheme("a", "szw", from: "2012-01-01", until: "2020-08-01", groups: Youth, domains: Work, division: "work", published: published ?? "never")
            .Then("a", new SchemeIntended(Ids.Id("a"), Ids.Day("2020-02-01"), "ministries")).Edge("a", "requires", "draft");
        Check(Requiring(null)).Clashes.ShouldBeEmpty();
        Check(Requiring("2020-03-01")).Clashes.ShouldHaveSingleItem().Type.ShouldBe("period");
    }

    [Fact]
    public void Nor_where_the_two_do_not_meet()
    {
        var register = Country.Scheme("a", "szw", until: "2020-03-01", groups: Youth).Scheme("b", "ocw", from: "2020-09-01", published: "2020-01-01", groups: Youth).Edge("b", "replaces", "a").Register;
        var standing = new Initiatives(Standing.Of(register, Ids.Day("2020-06-01")));
        var (a, b) = (standing.Find(Ids.Id("a"))!, standing.Find(Ids.Id("b"))!);
        Clashes.Between(standing, a, b).ShouldHaveSingleItem();
        Clashes.Between(standing, a.Veiled(), b).ShouldBeEmpty();
        Clashes.Between(standing, a, b.Announced()).ShouldBeEmpty();
    }

    [Fact]
    public void The_two_of_a_pair_keep_their_sides_while_one_is_not_told_by_name()
    {
        var standing = new Initiatives(Standing.Of(Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work").Scheme("b", "ocw", groups: Youth, domains: Work, division: "work").Register, Ids.Day("2020-06-01")));
        var (a, b) = (standing.Find(Ids.Id("a"))!, standing.Find(Ids.Id("b"))!);
        foreach (var (one, other) in new[] { (a, b), (a.Announced(), b), (a, b.Announced()), (a.Announced(), b.Announced()) })
        {
            Encounter.Of(standing, one, other)!.ShouldSatisfyAllConditions(met => met.Left.Id.ShouldBe(a.Id), met => met.Right.Id.ShouldBe(b.Id));
        }
    }

    [Fact]
    public void Tells_how_its_division_lies_to_the_reference_division_of_its_domains()
    {
        Scene Referred() => Country.Division("care", "care", 2019).Region("all", "care", "m", "o").Division("third", "third", 2019).Region("x", "third", "m", "o", "p").Organisation("p")
            .Then("ref", new ReferenceDivisionSet(Ids.Id("ref"), Work[0], "care", Ids.Day("2019-01-01")));
        Check(Referred()).Division.ShouldSatisfyAllConditions(
            found => (found.Division!.Key, found.IsReference, found.Crossing.Count).ShouldBe(("work", false, 0)), found => found.References.Select(one => one.Key).ShouldBe(["care"]));
        Check(Country).Division.IsReference.ShouldBeNull();
    }

    [Fact]
    public void Tells_what_cannot_be_looked_at_and_who_can_tell() =>
        Check(Country, new SchemeDrafted(Ids.Id("draft"), "ocw", "draft", null, [], [], null, Ids.Day("2020-07-01"), null, "owner")).NotAssessable.Select(lack => lack.What)
            .ShouldBe(["division", "targetGroups", "domains"]);

    private static SchemeTarget Target(string indicator) => new(indicator, null, null, 1, Ids.Day("2021-01-01"), [], false, []);

    /// <summary>The check of a draft for young people, of which the scene may tell otherwise.</summary>
    internal static DraftCheck Check(Scene scene, SchemeDrafted? draft = null)
    {
        var register = scene.Then("draft", draft ?? new SchemeDrafted(
            Ids.Id("draft"), "ocw", "draft", null, Work, Youth, "work", Ids.Day("2020-07-01"), Ids.Day("2021-07-01"), "owner", null, null, null, null, "draft",
            Untold with { Targets = [Target("placed")] })).Register;
        var initiatives = new Initiatives(Standing.Of(register, Ids.Day("2020-06-01")));
        return DraftCheck.Of(initiatives, initiatives.Of(register.Schemes[Ids.Id("draft")]), initiatives.Known()).Check;
    }
}
