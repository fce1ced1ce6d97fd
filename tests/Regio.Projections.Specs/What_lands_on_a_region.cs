using Regio.Rules;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>Which policies and schemes land on a region and a target group in a period, with their money, rules and dates.</summary>
public class What_lands_on_a_region
{
    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Municipalities("m", "o")
        .Division("work", "work", 2020).Region("west", "work", "m").Region("east", "work", "o").Division("care", "care", 2020).Region("sea", "care", "m");

    [Theory]
    [InlineData("youth", "youth")]
    [InlineData("unemployed-youth", "unemployed-youth")]
    [InlineData("early-school-leavers", "unemployed-youth")]
    public void Meets_the_target_group_that_is_asked(string asked, string own) =>
        Keys(Country.Scheme("s", groups: [own], division: "work"), group: asked).ShouldBe(["s"]);

    [Fact]
    public void Leaves_out_who_is_for_others_and_counts_who_does_not_tell()
    {
        var (rows, basis) = Of(Country.Scheme("s", groups: ["elderly"], division: "work").Scheme("t", division: "work"), new(Day("2020-06-01"), Day("2021-06-01"), TargetGroup: "unemployed-youth"));
        rows.ShouldBeEmpty();
        (basis.Population, basis.MissingBy["targetGroups"], basis.MissingBy["division"], basis.MissingBy["period"]).ShouldBe((2, 1, 0, 0));
    }

    [Theory]
    [InlineData("work", 0)]
    [InlineData("works", 1)]
    [InlineData("work-2021", 1)]
    public void Counts_who_names_a_division_that_is_not_there_as_one_of_which_nobody_knows_where_it_lands(string division, int missing) =>
        Of(Country.Scheme("s", division: division), new(Day("2020-06-01"), Day("2021-06-01"))).Basis.MissingBy["division"].ShouldBe(missing);

    [Theory]
    [InlineData("2019-06-01", "2020-01-01", false)]
    [InlineData("2019-06-01", "2020-01-02", true)]
    [InlineData("2020-12-31", "2021-06-01", true)]
    [InlineData("2021-01-01", "2021-06-01", false)]
    public void Runs_in_the_period(string from, string until, bool lands) =>
        Of(Country.Scheme("s", until: "2021-01-01", division: "work"), new(Day(from), Day(until))).Rows.Count.ShouldBe(lands ? 1 : 0);

    [Fact]
    public void Is_published_by_the_day() => Keys(Country.Scheme("s", published: "2020-06-02").Scheme("t", published: "2020-06-01").Scheme("u", published: "never")).ShouldBe(["t"]);

    [Fact]
    public void Names_the_network_of_a_grant_that_a_register_tells_of() => Row(
        Country.RecordedScheme("s", published: "2020-01-01").Network("n").Territory("n", "m").RecordedGrant("g", "s", 9, decided: "2020-02-01", network: "n"), "west", "s")
        .Networks.Select(network => network.Key).ShouldBe(["n"]);

    [Fact]
    public void Does_not_land_where_someone_asked_for_its_money_and_got_none()
    {
        var scene = Country.Scheme("national").Network("n").Territory("n", "o").Applied("g", "national", "n", "o", [(2020, 5)]);
        Keys(scene, region: "east").ShouldBeEmpty();
        Keys(scene.Awarded("g", [(2020, 5)]), region: "east").ShouldBe(["national"]);
    }

    [Fact]
    public void Addresses_a_region_that_shares_a_municipality_or_pays_for_something_there()
    {
        var scene = Country.Scheme("national").Scheme("work-only", division: "work").Scheme("care-only", division: "care").Scheme("elsewhere")
            .Network("n").Territory("n", "o").Grant("g", "elsewhere", "n", "o", [(2020, 5)]).Grant("h", "work-only", "n", "o", [(2020, 7)]);
        Keys(scene, region: "west").ShouldBe(["care-only", "work-only"]);
        Keys(scene, region: "east").ShouldBe(["elsewhere", "work-only"]);
        Row(scene, "east", "work-only").ShouldSatisfyAllConditions(
            row => row.Money.Awarded.ShouldBe(7), row => row.Networks.Select(network => network.Key).ShouldBe(["n"]));
        Row(scene.Network("asks").Territory("asks", "o").Applied("i", "work-only", "asks", "o", [(2020, 1)]), "east", "work-only").Networks.Count.ShouldBe(1, "Who asks is not paid.");
        Row(scene, "west", "work-only").ShouldSatisfyAllConditions(row => row.Money.Awarded.ShouldBeNull(), row => row.Networks.ShouldBeEmpty());
    }

    [Fact]
    public void Pays_for_something_there_by_one_amount_that_a_register_tells_of() =>
        Keys(Country.RecordedScheme("told").RecordedGrant("g", "told", 5, region: "east"), region: "east").ShouldBe(["told"]);

    [Fact]
    public void Counts_what_a_scheme_puts_in_a_regional_budget_of_the_region()
    {
        var scene = Country.Scheme("s").Network("n").Pot("pot", "west", "n").PutIn("pot", 1, "s", 6).PutIn("pot", 2, "s", 9, on: null);
        Keys(scene, region: "west").ShouldBe(["s"]);
        Keys(scene, region: "east").ShouldBeEmpty();
        Row(scene, "west", "s").ShouldSatisfyAllConditions(row => row.Money.Awarded.ShouldBe(6), row => row.Networks.Select(network => network.Key).ShouldBe(["n"]));
    }

    [Theory]
    [InlineData("ministry", "directorate", "szw")]
    [InlineData("directorate", "directorate", "rijk")]
    [InlineData("directorate", "ministry", "dir")]
    public void Is_of_the_nearest_ministry_else_of_the_highest_above_its_owner(string above, string own, string ministry)
    {
        var country = new Scene().Organisation("rijk", kind: "state").Then("szw", Part("szw", above, "rijk")).Then("dir", Part("dir", own, "szw")).Scheme("s", owner: "dir");
        country.Register.MinistryOf("dir", Ids.Day("2020-06-01"))!.Key.ShouldBe(ministry);
        static OrganisationRegistered Part(string id, string kind, string of) => new(Ids.Id(id), id, kind, id, null, null, null, null, of, null);
    }

    [Fact]
    public void Is_of_the_ministry_that_is_asked() =>
        Keys(Country.Then("dir", new OrganisationRegistered(Ids.Id("dir"), "dir", "directorate", "dir", null, null, null, null, "szw", null)).Scheme("s", owner: "dir").Scheme("t", owner: "vws"), ministry: "szw")
            .ShouldBe(["s"]);

    [Fact]
    public void Is_of_an_owner_that_is_no_registered_organisation_too()
    {
        var scene = Country.Then("vws", new Contracts.Policy.OwnerRegistered(Ids.Id("vws"), "vws", "vws", "ministry", null, Day("2010-01-01"), Day("2019-01-01")))
            .Scheme("s", owner: "szw").Scheme("t", owner: "vws");
        var called = new Called(Hosting.Lists.QueryValues.Of(
            new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["ministry"] = "vws", ["other"] = "nobody" }),
            [new("ministry", Hosting.Lists.QueryKind.Text, "Of"), new("other", Hosting.Lists.QueryKind.Text, "Of")]));
        var picture = Picture.Of(scene.Register, Day("2020-06-01"));
        called.FindOwner("ministry", picture)!.Id.ShouldBe(Ids.Id("vws"));
        called.Unknown.ShouldBeNull();
        called.FindOwner("other", picture).ShouldBeNull();
        called.Unknown.ShouldNotBeNull();
        Keys(scene, ministry: "vws").ShouldBe(["t"]);
    }

    [Fact]
    public void Tells_budgets_of_the_years_rules_and_which_groups_meet()
    {
        var row = Of(
            Country.Scheme("s", groups: ["unemployed-youth"], division: "work", terms: Untold with { Earmarking = "free" }).Budget("s", 2019, 1).Budget("s", 2020, 2).Budget("s", 2021, 3).Budget("s", 2022, 4),
            new(Day("2020-06-01"), Day("2022-01-01"), TargetGroup: "early-school-leavers")).Rows.ShouldHaveSingleItem();
        row.Budgets.ShouldBe(Amounts((2020, 2), (2021, 3)));
        (row.Terms!.Earmarking, row.Meets!.Left, row.Meets.Right, row.Ministry!.Key, row.Money.Budgeted).ShouldBe(("free", "early-school-leavers", "unemployed-youth", "szw", null));
    }

    [Fact]
    public void Tells_what_happens_in_the_period()
    {
        var terms = Untold with
        {
            Reporting = [new("yearly", 1, 60, null, ["i"])],
            Targets = [new("i", null, 0, 1, Day("2021-03-01"), [], false, []), new("late", null, 0, 1, Day("2023-01-01"), [], false, [])],
        };
        var scene = Country.Scheme("s", from: "2020-06-01", until: "2021-06-01", division: "work", terms: terms)
            .Then("s", new CallPlanned(Ids.Id("s"), new(Ids.Id("c"), "first", At("2020-06-30T22:30:00Z"), At("2020-12-01T12:00:00Z"), "ranking", [])))
            .Network("n").Territory("n", "m").Grant("g", "s", "n", "m", [(2020, 5)], "2020-01-01", "2021-01-01").Network("q").Territory("q", "o").Grant("h", "s", "q", "o", [(2020, 5)], "2020-01-01", "2021-01-01");
        Of(scene, new(Day("2020-06-01"), Day("2021-06-02"), scene.Register.Region("west"))).Rows.ShouldHaveSingleItem().Dates
            .Select(date => $"{date.On:O} {date.What} {date.Of}".TrimEnd()).ShouldBe([
                "2020-06-01 starts", "2020-07-01 call-opens first", "2020-12-01 call-closes first", "2021-03-01 report-due n", "2021-03-01 target-by i", "2021-06-01 ends",
            ]);
        Of(scene, new(Day("2020-06-02"), Day("2021-06-01"), scene.Register.Region("west"))).Rows.Single().Dates.Select(date => date.What)
            .ShouldBe(["call-opens", "call-closes", "report-due", "target-by"], "It started the day before, and ends the day after.");
        static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Shows_whom_a_network_has_money_of_while_it_runs()
    {
        var scene = Country.Network("n").Scheme("s").Scheme("t").Grant("g", "s", "n", "m", [(2020, 5)], "2020-01-01", "2021-01-01").Planned("g", (1, "2020-02-01", 2)).Paid("g", 1, "2020-02-01", 2)
            .Applied("h", "t", "n", "m", [(2020, 1)]);
        var funded = Funded("2020-06-01").ShouldHaveSingleItem();
        (funded.Schemes.Select(one => one.Key), funded.Ministries.Select(one => one.Key)).ShouldSatisfyAllConditions(of => of.Item1.ShouldBe(["s"]), of => of.Item2.ShouldBe(["szw"]));
        (funded with { Schemes = [], Ministries = [] }).ShouldBe(new(new(Ids.Id("szw"), "szw", "szw"), new(Ids.Id("s"), "s", "s"), new(Ids.Id("g"), "g", null), null, 5, 2, Day("2020-01-01"), Day("2021-01-01")));
        Funded("2020-01-09").ShouldBeEmpty("It is not awarded yet.");
        Funded("2021-01-01").ShouldBeEmpty("It is over.");
        Funded("2020-12-31").Count.ShouldBe(1);
        scene.Grant("k", "s", "n", "m", [(2020, 1)], "2020-07-01", "2021-01-01").Grant("l", "s", "n", "m", [(2020, 1)])
            .Then("l", new GrantAmended(Ids.Id("l"), "d", Day("2020-02-01"), [], Day("2020-01-01"), Day("2021-01-01"), "revoked")).Grant("p", "unknown", "n", "m", [(2020, 1)]);
        Funded("2020-06-30").Select(one => one.Grant!.Key).ShouldBe(["g"], "One has not begun, one was revoked, and of one nobody knows who pays.");
        Funded("2020-07-01").Select(one => one.Grant!.Key).ShouldBe(["g", "k"]);
        IReadOnlyList<FundedBy> Funded(string day) => FundedBy.Of(Standing.Of(scene.Register, Day(day)), Ids.Id("n"));
    }

    [Fact]
    public void Shows_whom_it_has_money_of_by_ministry_scheme_and_grant()
    {
        var scene = Country.Network("n").Scheme("a", owner: "vws").Scheme("b").Scheme("c");
        foreach (var (grant, scheme) in ((string, string)[])[("g6", "b"), ("g5", "b"), ("g4", "b"), ("g3", "b"), ("g2", "c"), ("g1", "a")])
        {
            scene.Grant(grant, scheme, "n", "m", [(2020, 1)], "2020-01-01", "2021-01-01");
        }

        FundedBy.Of(Standing.Of(scene.Register, Day("2020-06-01")), Ids.Id("n")).Select(one => $"{one.Ministry!.Key} {one.Scheme!.Key} {one.Grant!.Key}")
            .ShouldBe(["szw b g3", "szw b g4", "szw b g5", "szw b g6", "szw c g2", "vws a g1"]);
    }

    [Fact]
    public void Shows_what_registers_tell_and_what_is_allocated_of_a_regional_budget()
    {
        var scene = Country.Network("n").Scheme("s").Scheme("t", owner: "vws").Scheme("u").RecordedGrant("g", "s", 5, network: "n", from: "2020-01-01", until: "2021-01-01").RecordedGrant("h", "s", network: "n", from: "2020-01-01", until: "2021-01-01")
            .RecordedGrant("k", "s", 5, network: "n").Pot("pot", "west", "n").PutIn("pot", 1, "s", 6).PutIn("pot", 2, "t", 4).PutIn("pot", 3, "u", 4, on: null).Allocated("pot", 1, 8, 8, 3, on: "2020-06-01");
        FundedBy.Of(Standing.Of(scene.Register, Day("2020-06-01")), Ids.Id("n"))
            .Select(one => (one.Ministry?.Key, one.Source.Key, one.Grant?.Key, one.Awarded, one.Paid))
            .ShouldBe([("szw", "s", "g", 5, null), ("szw", "s", "h", null, null), (null, "pot", null, 8, 3)]);
        var picture = Picture.Of(scene.Register, Day("2020-06-01"));
        SheetWords.Of(FundedBy.Of(picture.Standing, Ids.Id("n")), System.Globalization.CultureInfo.InvariantCulture).ShouldBe("subsidie € 5 (szw), € ? (szw), € 8 (pot)");
        var money = CommittedMonths.Of(picture, Ids.Id("n"));
        (money.Months, string.Join(' ', money.Payers.Select(payer => payer.Key))).ShouldBe((12, "szw vws"));
    }

    [Fact]
    public void Of_a_regional_budget_tells_whose_money_was_in_it_by_the_day()
    {
        var scene = Country.Network("n").Scheme("s").Scheme("t", owner: "vws").Pot("pot", "west", "n").PutIn("pot", 1, "s", 6).PutIn("pot", 2, "t", 4, on: "2020-09-01").Allocated("pot", 1, 8, 8, 3);
        Schemes("2020-08-31").ShouldBe(["s"]);
        Schemes("2020-09-01").ShouldBe(["s", "t"]);

        IEnumerable<string> Schemes(string day) =>
            FundedBy.Of(Standing.Of(scene.Register, Day(day)), Ids.Id("n")).ShouldHaveSingleItem().Schemes.Select(scheme => scheme.Key);
    }

    [Fact]
    public void Stands_in_the_portfolio_and_on_the_council_sheet_of_who_takes_part()
    {
        var scene = Country.Network("n").Member("n", "m").Network("q").Member("q", "m").Indicator("i")
            .Scheme("s", terms: Untold with { Targets = [new("i", null, 0, 40, Day("2021-01-01"), [], false, [])], StartUpMonths = 0 }).Grant("g", "s", "n", "m", [(2020, 5)], "2019-01-01", "2021-01-01")
            .Observed("v", "i", "network", "n", "2019-01-01", "2020-01-01", 9, "2020-02-01");
        var picture = Picture.Of(scene.Register, Day("2020-06-01"));
        var portfolio = Portfolio.Of(picture.Standing, Ids.Id("m"), new(scene.Register, null, picture.Day), isTrusted: false);
        portfolio.Networks.Select(one => (one.Network.Key, one.Results.SingleOrDefault()?.Released, one.Money.SingleOrDefault()?.Awarded)).ShouldBe([("n", "<10", 5), ("q", null, null)]);
        (portfolio.Coverage.Included["results"], portfolio.Coverage.Included["money"]).ShouldBe((1, 1));
        Portfolio.Of(picture.Standing, Ids.Id("m"), new(scene.Register, null, picture.Day), isTrusted: true).Networks[0].Results[0].Value.ShouldBe(9);

        var sheet = CouncilSheet.Of(picture, Ids.Id("m"), isTrusted: false);
        (sheet.Networks[0].Results[0].Released, sheet.Networks[0].Money[0].Scheme!.Key).ShouldBe(("<10", "s"));
        CouncilSheet.Of(picture, Ids.Id("m"), isTrusted: true).Networks[0].Results[0].Value.ShouldBe(9);
        var page = System.Net.WebUtility.HtmlDecode(CouncilPage.Of(sheet, picture.Day, CodeLists.Domains));
        page.ShouldContain("i: <10 van 40, op koers");
        page.ShouldContain("subsidie € 5 (szw)");
    }

    private static DateOnly Day(string day) => Ids.Day(day);

    private static (IReadOnlyList<StackedInitiative> Rows, Basis Basis) Of(Scene scene, StackQuestion question) =>
        Stack.Of(Picture.Of(scene.Register, Day("2020-06-01")), question, _ => true);

    private static IEnumerable<string> Keys(Scene scene, string? group = null, string? region = null, string? ministry = null) => Of(scene, new(
            Day("2020-06-01"), Day("2021-06-01"), region is null ? null : scene.Register.Region(region), group, ministry is null ? null : Ids.Id(ministry)))
        .Rows.Select(row => row.Initiative.Key);

    private static StackedInitiative Row(Scene scene, string region, string scheme) =>
        Of(scene, new(Day("2020-06-01"), Day("2021-06-01"), scene.Register.Region(region))).Rows.Single(row => row.Initiative.Key == scheme);
}
