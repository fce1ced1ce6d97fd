using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>What concerns a region: what its views tell of it, and its municipalities.</summary>
public sealed class Gathering_a_region
{
    private const string Day = "2022-06-01";

    private static Scene Country => new Scene()
        .Organisation("old", until: "2022-01-01", population: 10).Organisation("m", population: 100).Organisation("n", population: 50).Organisation("o")
        .Succession("merger", "2022-01-01", ("old", "m"))
        .Division("d-2020", "d", 2020).Region("r", "d-2020", "old", "n").Region("q", "d-2020", "o")
        .Network("a").Members("a", "m", "n").Network("b").Members("b", "m", "n").Network("elsewhere").Members("elsewhere", "o");

    [Fact]
    public void Tells_its_municipalities_as_they_stand_on_the_day_and_who_live_there()
    {
        var page = Of(Country);
        page.Municipalities.Select(one => (one.Municipality.Key, one.Inhabitants)).ShouldBe([("m", 100), ("n", 50)]);
        (page.Inhabitants, page.Basis().Assessed).ShouldBe((150L, 2));
        Of(Country, day: "2021-06-01").Municipalities.Select(one => one.Municipality.Key).ShouldBe(["n", "old"]);
    }

    [Fact]
    public void Adds_up_no_inhabitants_of_whom_some_are_unknown()
    {
        var page = Of(Country, "q");
        (page.Inhabitants, page.Basis().MissingBy["inhabitants"]).ShouldBe((null, 1));
    }

    [Fact]
    public void Says_what_it_is_a_region_of_and_whether_that_is_in_force()
    {
        var page = Of(Country);
        (page.Division.Key, page.Kind, page.ReferenceYear, page.InForce).ShouldBe(("d-2020", "d", 2020, true));
        Of(Country.Division("d-2022", "d", 2022)).InForce.ShouldBeFalse();
    }

    [Fact]
    public void Names_the_networks_that_serve_it_and_how_they_overlap()
    {
        var page = Of(Country);
        page.Networks.Keys().ShouldBe("a b");
        page.Overlaps.Items.Select(pair => (pair.Left.Key, pair.Right.Key)).ShouldBe([("a", "b")]);
        Of(Country, "q").ShouldSatisfyAllConditions(other => other.Networks.Keys().ShouldBe("elsewhere"), other => other.Overlaps.Total.ShouldBe(0));
    }

    [Fact]
    public void Counts_all_that_its_view_has_and_shows_the_first()
    {
        var scene = "cdefg".Aggregate(Country, (known, name) => known.Network($"{name}").Members($"{name}", "m", "n"));
        var (all, basis) = GetOverlaps.Rows(scene.View(Day).Picture, region: scene.Register.Regions[Ids.Id("r")]);
        var page = Of(scene).Overlaps;
        (page.Total, all.Count).ShouldBe((21, 21));
        page.Items.Select(pair => pair with { Evidence = null }).ShouldBe(all.Take(5));
        page.Basis.MissingBy.ShouldBe(basis.MissingBy);
    }

    [Fact]
    public void Reaches_the_meta_networks_of_those_that_serve_it()
    {
        var scene = Country.Organisation("x", kind: "school").Members("a", "x").Members("b", "x");
        Of(scene).MetaNetworks.Items.ShouldHaveSingleItem().Networks.Keys().ShouldBe("a b");
        Of(scene, "q").MetaNetworks.Total.ShouldBe(0);
    }

    [Fact]
    public void Tells_what_lands_there_and_clashes()
    {
        string[] youth = ["youth"], work = ["work-and-income"];
        var forbidding = FundingScene.Untold with { Stacking = new("forbidden", []) };
        var scene = Country.Division("e", "e", 2020).Region("far", "e", "o")
            .Scheme("s", groups: youth, domains: work, division: "d-2020", terms: forbidding).Scheme("t", "ocw", groups: youth, domains: work, division: "d-2020")
            .Scheme("far-off", "ocw", groups: youth, domains: work, division: "e");
        var page = Of(scene);
        page.Stack.Items.Select(row => row.Initiative.Key).ShouldBe(["s", "t"]);
        page.Clashes.Items.Select(row => (row.Left.Initiative.Key, row.Right?.Initiative.Key)).ShouldBe([("s", "t")]);
    }

    [Fact]
    public void Tells_the_money_that_lands_there_and_who_pays_it_to_who_may_know()
    {
        var scene = Country.Organisation("szw", kind: "ministry").Scheme("s", division: "d-2020", terms: FundingScene.Asking(["i"])).Grant("g", "s", "a", "m", [(2022, 300)])
            .Grant("h", "s", "elsewhere", "o", [(2022, 7)]).Applied("asked", "s", "b", "m", [(2022, 40)]);
        var page = Of(scene);
        page.Money.Items.Select(row => (row.Region?.Key, row.Money.Awarded, row.Money.Applied)).ShouldBe([("r", 300, 300)]);
        page.Payers.Items.Select(row => (row.Ministry?.Key, row.Money.Awarded)).ShouldBe([("szw", 300)]);
        Of(scene, role: Roles.Ministry, organisation: "szw").Money.Items[0].Money.Applied.ShouldBe(340);
    }

    [Fact]
    public void Tells_what_reporting_asks_there_in_the_year_of_the_day()
    {
        var scene = Country.Scheme("s", terms: FundingScene.Asking(["i"])).Grant("g", "s", "a", "m", [(2021, 300)], from: "2021-01-01", until: "2022-01-01");
        Of(scene).ReportingLoad.Items.Select(row => (row.Subject.Key, row.Year, row.Before?.Reports)).ShouldBe([("r", 2022, 1)]);
        Of(scene, "q").ReportingLoad.Total.ShouldBe(0);
    }

    [Fact]
    public void Tells_what_it_wants_itself_and_what_could_be_reused_there()
    {
        var page = Of(Country
            .Then("r", new Contracts.Networks.RegionalAgendaSet(Ids.Id("r"), new(Ids.Day("2022-01-01"), null, [new("Wonen", "housing", null), new("Werk", null, "youth")], "raad", null)))
            .Facility("desk", "a").Facility("far", "elsewhere").Facility("placed", "elsewhere", municipalities: "n"));
        page.Agenda.Items.Select(row => (row.Rank, row.Title)).ShouldBe([(1, "Wonen"), (2, "Werk")]);
        page.Facilities.Items.Select(row => row.Facility.Key).ShouldBe(["desk", "placed"]);
    }

    [Fact]
    public void Links_to_views_and_the_events_behind_their_rows_of_the_same_moment()
    {
        var id = Ids.Id("r");
        Of(Country).Overlaps.Href.ShouldBe($"/insight/v1/overlaps?region={id}&snapshot=2022-06-01@networks%3A1@1");
        Of(Country).Overlaps.Items[0].Evidence.ShouldBe($"/insight/v1/overlaps/evidence?region={id}&validOn=2022-06-01&snapshot=2022-06-01@networks%3A1@1&key=a%7Cb");
        var view = Country.View(Day, new(2022, 6, 2, 14, 0, 0, TimeSpan.FromHours(2)));
        RegionPage.Of(view, view.Picture.Register.Regions[id], view.Rights()).Money.Href
            .ShouldBe($"/insight/v1/money?by=region&region={id}&validOn=2022-06-01&knownOn=2022-06-02T12%3A00%3A00.0000000Z");
    }

    private static RegionPage Of(Scene scene, string region = "r", string day = Day, string? role = null, string? organisation = null)
    {
        var view = scene.View(day);
        return RegionPage.Of(view, view.Picture.Register.Region(region)!, view.Rights(role, organisation));
    }
}
