using Microsoft.AspNetCore.WebUtilities;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>What stands on a page and in no view tells where the events behind it are, as rows of views do.</summary>
public sealed class What_pages_rest_on
{
    private const string Day = "2022-06-01";

    private static Scene Country => new Scene()
        .Organisation("old", until: "2022-01-01").Organisation("m", population: 100).Municipalities("n").Organisation("szw", kind: "ministry").Owner("szw")
        .Owner("pdv", kind: "directorate", parent: "szw").Succession("merger", "2022-01-01", ("old", "m"))
        .Division("d-2020", "d", 2020).Region("r", "d-2020", "old", "n").Division("d-2022", "d", 2022)
        .Network("a").Member("a", "old", "2020-03-01").Member("a", "n").Scheme("s", "pdv", division: "d-2022").Grant("g", "s", "a", "m", [(2022, 10)], from: "2022-01-01", until: "2023-01-01")
        .Applied("asked", "s", "a", "n", [(2022, 40)])
        .Then("p", Policy("p", "pdv")).Then("p", new CooperationObliged(Ids.Id("p"), Ids.Day("2021-01-01"), [Ids.Id("a")], 100, [], "art. 3"))
        .Then("a", new ObligationRecorded(Ids.Id("a"), "cooperation-obliged", "p")).Edge("s", "implements", "p")
        .Then("case", new CaseOpened(Ids.Id("case"), Ids.Id("s"), Ids.Id("p"), ["pdv", "ocw"], Ids.Day("2020-02-03"), null, [], null, "ministries"))
        .Then("private", new CaseOpened(Ids.Id("private"), Ids.Id("s"), Ids.Id("p"), ["pdv", "ocw"], Ids.Day("2020-02-03"), null, [], null, "parties"));

    private static Scene Amended => Country.Then("domains", new CodeRevised("domains", new("housing", "housing", "housing", null, [], ["care"], null, null, null)));

    [Fact]
    public void Tells_of_a_network_its_members_policies_and_who_pays()
    {
        var page = Network();
        Behind(page, "members").ShouldBe(Named("a", "merger", "old"), ignoreOrder: true);
        Named("a", "p").ShouldBeSubsetOf(Behind(page, "policies"));
        Named("a", "p").ShouldBeSubsetOf(Behind(page, "about"));
        Behind(page, "paidBy").ShouldBe(
            Named("g", "s", "owner pdv", "owner szw", "szw"), ignoreOrder: true, "Of what was not awarded nobody is told; the ministry is that above the owner.");
    }

    [Theory]
    [InlineData("about")]
    [InlineData("policies")]
    public void Tells_by_which_amended_lists_a_policy_could_be_carried(string part)
    {
        var view = Amended.View(Day);
        Behind(NetworkPage.Of(view, view.Picture.Register.Networks[Ids.Id("a")], view.Rights()), part).ShouldContain(Ids.Id("domains"));
    }

    [Fact]
    public void Tells_the_same_of_a_council_sheet_and_of_who_obliges_where_a_territory_is_checked()
    {
        var view = Amended.View(Day);
        Behind(Municipality(view), "council").ShouldContain(Ids.Id("domains"));
        GetTerritoryChecks.RestsOn(view, NetworkTerritory.Of(view.Picture.Standing, view.Picture.Register.Networks[Ids.Id("a")])).ShouldContain(Ids.Id("domains"));
    }

    [Fact]
    public void Tells_of_a_region_its_municipalities_who_live_there_and_what_serves_it()
    {
        var view = Country.View(Day);
        var page = RegionPage.Of(view, view.Picture.Register.Region("r")!, view.Rights());
        Behind(page, "inhabitants").ShouldBe(Named("r", "d-2020", "merger", "old", "m", "n"), ignoreOrder: true);
        Behind(page, "municipalities").ShouldBe(Behind(page, "inhabitants"));
        Behind(page, "networks").ShouldContain(Ids.Id("a"));
        Behind(page, "inForce").ShouldContain(Ids.Id("d-2022"), "That one is in force.");
        Behind(page, "kind").ShouldBe(Named("r", "d-2020"));
    }

    [Fact]
    public void Tells_of_a_municipality_who_live_there_and_what_its_council_is_told()
    {
        var page = Municipality(Country.View(Day));
        Behind(page, "inhabitants").ShouldBe(Named("m"));
        Named("m", "a", "g", "p").ShouldBeSubsetOf(Behind(page, "council"));
        Named("old", "merger").ShouldBeSubsetOf(Behind(Municipality(Country.View(Day), "old"), "countsAs"));
    }

    [Fact]
    public void Sends_for_what_a_municipality_has_in_all_to_its_portfolio_and_congruence()
    {
        var page = Municipality(Country.View(Day));
        foreach (var field in new[] { "load", "coverage", "distinctPartners", "mostFrequentPartners" })
        {
            page.Evidence[field].ShouldStartWith($"/insight/v1/municipalities/{Ids.Id("m")}/portfolio/evidence?validOn={Day}&snapshot=");
            KeyOf(page.Evidence[field]).ShouldBe("all");
        }

        page.Congruence.Value.Evidence!.ShouldStartWith($"/insight/v1/municipalities/{Ids.Id("m")}/congruence/evidence?");
        KeyOf(page.Congruence.Value.Evidence).ShouldBe("all");
    }

    [Fact]
    public void Sends_for_each_moment_of_the_council_to_its_row_of_the_sheet()
    {
        var view = Country.Then("a", new CouncilMomentPlanned(Ids.Id("a"), Ids.Id("planned"), "principles", new(2022, 9, 1), null, null)).View(Day);
        var moment = Municipality(view).Council.Moments.ShouldHaveSingleItem();
        moment.Evidence!.ShouldStartWith($"/insight/v1/municipalities/{Ids.Id("m")}/council-sheet/evidence?");
        KeyOf(moment.Evidence).ShouldBe("a");
    }

    [Fact]
    public void Tells_of_a_ministry_what_is_part_of_it_and_of_its_cases_none_that_is_private()
    {
        var view = Country.View(Day);
        var page = MinistryPage.Of(view, view.Picture.Register.Ministry("szw", view.Picture.Day)!, view.Rights(Roles.Ministry, "pdv"));
        Named("szw", "owner szw").ShouldBeSubsetOf(Behind(page, "ministry"));
        Behind(page, "parts").ShouldContain(Ids.Id("owner pdv"));
        page.Cases!.Total.ShouldBe(2);
        Behind(page, "cases").ShouldBe(Named("case"));
        MinistryPage.Of(view, view.Picture.Register.Ministry("szw", view.Picture.Day)!, view.Rights()).Evidence.Keys.ShouldNotContain("cases");
    }

    [Fact]
    public void Tells_of_a_scheme_whose_it_is_what_it_says_and_what_it_is_to_others()
    {
        var scene = Country.Then("check", new DraftChecked(
            Ids.Id("check"), "pdv", Ids.Id("s"), "s", "content", Ids.Day("2019-12-01"), new(1, 1, 1), "1.0.0", [], "owner"));
        var page = Scheme(scene.View(Day), Roles.Ministry, "pdv");
        Named("s", "owner pdv", "szw").ShouldBeSubsetOf(Behind(page, "owner"));
        Behind(page, "ministry").ShouldContain(Ids.Id("owner szw"));
        Named("s", "d-2022").ShouldBeSubsetOf(Behind(page, "text"));
        Named("s implements p", "p").ShouldBeSubsetOf(Behind(page, "edges"));
        Behind(page, "cases").ShouldBe(Named("case"));
        Behind(page, "checks").ShouldBe(Named("check"));
        Scheme(scene.View(Day)).Evidence.Keys.ShouldNotContain("checks");
    }

    [Fact]
    public void Links_each_part_to_the_events_of_the_same_moment()
    {
        var page = Network();
        page.Evidence.Keys.ShouldBe(["about", "members", "policies", "paidBy"]);
        page.Evidence["members"].ShouldBe($"/insight/v1/networks/{Ids.Id("a")}/evidence?validOn=2022-06-01&snapshot=2022-06-01@networks%3A1@1&key=members");
    }

    [Fact]
    public void Holds_as_parts_what_stands_on_the_page()
    {
        var page = Network();
        page.OwnParts.Select(part => part.Value).ShouldBe([page.About, page.Members, page.Policies, page.PaidBy]);
    }

    private static NetworkPage Network()
    {
        var view = Country.View(Day);
        return NetworkPage.Of(view, view.Picture.Register.Networks[Ids.Id("a")], view.Rights());
    }

    private static MunicipalityPage Municipality(View view, string called = "m") =>
        MunicipalityPage.Of(view, view.Picture.Register.Organisations[Ids.Id(called)], view.Rights());

    private static SchemePage Scheme(View view, string? role = null, string? organisation = null) =>
        SchemePage.Of(view, view.Picture.Register.PublicScheme("s")!, view.Rights(role, organisation));

    private static Guid[] Behind(GatheredPage page, string part) => [.. page.OwnParts.Single(one => one.Part == part).RestsOn().Distinct()];

    private static string KeyOf(string evidence) => QueryHelpers.ParseQuery(evidence.Split('?')[1])["key"].ToString();

    private static Guid[] Named(params string[] names) => [.. names.Select(Ids.Id)];
}
