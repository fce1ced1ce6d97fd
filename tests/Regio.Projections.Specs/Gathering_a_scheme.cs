using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>What concerns a scheme: s of szw, beside t of ocw.</summary>
public sealed class Gathering_a_scheme
{
    private const string Day = "2022-06-01";
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Owner("pdv", kind: "directorate", parent: "szw")
        .Municipalities("m", "o").Division("work", "work", 2020).Region("west", "work", "m").Network("n").Member("n", "m").Network("k").Member("k", "o")
        .Indicator("leavers")
        .Scheme("s", "pdv", groups: Youth, domains: Work, division: "work", terms: FundingScene.Asking(["leavers"], deadlines: new(10, null, null, null)) with
        {
            Stacking = new("forbidden", []),
            Targets = [new("leavers", null, 0, 40, Ids.Day("2024-01-01"), [], true, [])],
        })
        .Scheme("t", "ocw", groups: Youth, domains: Work, division: "work");

    [Fact]
    public void Says_what_it_says_on_the_day_and_whose_it_is()
    {
        var scene = Country.Amended("s", "2022-01-01", said => said with { Objective = "nu" }).Amended("s", "2022-07-01", said => said with { Objective = "later" });
        var page = Of(scene);
        (page.Owner?.Key, page.Ministry?.Key, page.Text.Objective, page.Text.Division?.Key, page.Text.PublishedOn, page.Text.Gazette)
            .ShouldBe(("pdv", "szw", "nu", "work", Ids.Day("2020-01-01"), "stcrt-s"));
        page.Text.Terms!.Targets.ShouldHaveSingleItem().Indicator.ShouldBe("leavers");
        Of(scene, day: "2021-12-31").Text.Objective.ShouldBeNull();
    }

    [Fact]
    public void Says_from_the_day_that_it_is_closed()
    {
        var closed = Country.Then("s", new SchemeClosed(Ids.Id("s"), Ids.Day(Day), null));
        (Of(closed).Text.ClosedOn, Of(closed, day: "2022-05-31").Text.ClosedOn).ShouldBe((Ids.Day(Day), null));
    }

    [Fact]
    public void Tells_its_money_by_year_and_network_to_who_may_know()
    {
        var scene = Country.Budget("s", 2022, 1_000).Grant("g", "s", "n", "m", [(2022, 300)], from: "2022-01-01", until: "2023-01-01").Grant("h", "t", "k", "o", [(2022, 7)])
            .Applied("asked", "s", "k", "o", [(2022, 40)]);
        var page = Of(scene);
        page.Money.Items.Select(row => (row.Ministry?.Key, row.Money.Budgeted, row.Money.Awarded, row.Money.Applied)).ShouldBe([("szw", 1_000, 300, 300)]);
        page.Years.Items.Select(row => (row.Year, row.Money.Budgeted)).ShouldBe([(2019, null), (2020, null), (2022, 1_000)]);
        page.Networks.Items.Select(row => (row.Network?.Key, row.Money.Awarded)).ShouldBe([("n", 300), (null, null)]);
        Of(scene, Roles.Ministry, "pdv").Networks.Items.Select(row => row.Network?.Key).ShouldBe(["k", "n", null]);
    }

    [Fact]
    public void Tells_of_each_view_what_concerns_it_alone()
    {
        var page = Of(Country.Grant("g", "s", "n", "m", [(2021, 10)], from: "2021-01-01", until: "2022-01-01")
            .Grant("h", "t", "k", "o", [(2021, 10)], from: "2021-01-01", until: "2022-01-01"));
        page.Progress.Items.Select(row => (row.Network.Key, row.Indicator, row.State)).ShouldBe([("n", "leavers", "no-data")]);
        page.ReportingLoad.Items.Select(row => (row.Subject.Key, row.Before?.Reports)).ShouldBe([("n", 1)]);
        page.Clashes.Items.Select(row => (row.Left.Initiative.Key, row.Right?.Initiative.Key)).ShouldBe([("s", "t")]);
        page.Punctuality.Items.Select(row => (row.What, row.Side, row.Late)).ShouldBe(
            [("decision", "payer", 1), ("report", "recipient", 1), ("final-account", "recipient", 0)], ignoreOrder: true);
    }

    [Fact]
    public void Tells_small_counts_to_who_may_know_alone()
    {
        var scene = Country.Grant("g", "s", "n", "m", [(2021, 10)], from: "2021-01-01", until: "2024-01-01")
            .Observed("o1", "leavers", "network", "n", "2021-01-01", "2022-01-01", 9, "2022-01-20")
            .Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), Ids.Day("2022-01-20"), "parties"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2022-01-20"), "text", [new("leavers", Ids.Id("o1"), null, 1)], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2022-01-30"), [])], "parties"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-02-01"), "funders"));
        Of(scene).Progress.Items.Select(one => (one.Value, one.Released)).ShouldBe([(null, "<10")]);
        Of(scene, Roles.Steward).Progress.Items.Select(one => (one.Value, one.Released)).ShouldBe([(9m, null)]);
    }

    [Fact]
    public void Says_what_it_is_to_others_that_are_public_as_their_owners_say()
    {
        var scene = Country.Then("p", Policy("p")).Scheme("draft", "ocw", published: "never").Edge("s", "implements", "p").Edge("t", "supplements", "s").Edge("s", "requires", "draft")
            .Then("suggested", new EdgeSuggested(Ids.Id("suggested"), new(Ids.Id("s"), "conflicts-with", Ids.Id("t")), [], "1"))
            .Then("s replaces t", new EdgeDeclared(Ids.Id("s replaces t"), new(Ids.Id("s"), "replaces", Ids.Id("t")), "szw", null))
            .Then("s replaces t", new EdgeRejected(Ids.Id("s replaces t"), "ocw", "no"));
        Of(scene).Edges.Select(edge => (edge.From.Key, edge.Kind, edge.To.Key)).ShouldBe([("s", "implements", "p"), ("t", "supplements", "s")]);
    }

    [Fact]
    public void Tells_the_cases_about_it_to_who_may_read_them()
    {
        var scene = Opened(Opened(Country.Scheme("u", "ocw"), "case", "s", "t"), "other", "u", "t");
        Of(scene).Cases.ShouldBeNull();
        Of(scene, Roles.Steward).Cases!.Items.ShouldHaveSingleItem().Id.ShouldBe(Ids.Id("case"));
    }

    [Fact]
    public void Tells_of_checks_to_its_owner_alone()
    {
        var scene = Checked(Checked(Checked(Country, "first", "s", "2019-11-01"), "last", "s", "2019-12-01"), "of another", "t", "2019-12-01", "ocw");
        Of(scene).Checks.ShouldBeEmpty();
        Of(scene, Roles.Ministry, "ocw").Checks.ShouldBeEmpty();
        Of(scene, Roles.Steward, "pdv").Checks.ShouldBeEmpty();
        Of(scene, Roles.Ministry, "pdv").Checks.Select(one => (one.Id, one.Meets, one.ToAsk, one.Href)).ShouldBe(
            [(Ids.Id("last"), 2, 1, $"/policy/v1/checks/{Ids.Id("last")}"), (Ids.Id("first"), 2, 1, $"/policy/v1/checks/{Ids.Id("first")}")]);
    }

    [Fact]
    public void Tells_what_it_does_not_say()
    {
        var basis = Of(new Scene().RecordedScheme("s", owner: null)).Basis();
        basis.Assessed.ShouldBe(0);
        basis.MissingBy.Where(one => one.Value == 1).Select(one => one.Key)
            .ShouldBe(["owner", "objective", "domains", "targetGroups", "division", "period", "terms"], ignoreOrder: true);
    }

    private static Scene Opened(Scene scene, string id, string one, string other) => scene.Then(
        id, new CaseOpened(Ids.Id(id), Ids.Id(one), Ids.Id(other), ["pdv", "ocw"], Ids.Day("2020-02-03"), null, [], null, "ministries"));

    private static Scene Checked(Scene scene, string id, string scheme, string on, string owner = "pdv") => scene.Then(
        id, new DraftChecked(
            Ids.Id(id), owner, Ids.Id(scheme), scheme, "content", Ids.Day(on), new(1, 1, 1), "1.0.0", [new(Ids.Id("x"), "ocw", true, []), new(Ids.Id("y"), "ocw", false, [])], "owner"));

    private static SchemePage Of(Scene scene, string? role = null, string? organisation = null, string day = Day)
    {
        var view = scene.View(day);
        return SchemePage.Of(view, view.Picture.Register.PublicScheme("s")!, view.Rights(role, organisation));
    }
}
