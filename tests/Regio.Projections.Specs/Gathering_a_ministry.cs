using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>What concerns a ministry: szw, with its directorate pdv, beside ocw.</summary>
public sealed class Gathering_a_ministry
{
    private const string Day = "2022-06-01";
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Owner("szw").Owner("ocw")
        .Owner("pdv", kind: "directorate", parent: "szw").Municipalities("m", "o").Division("work", "work", 2020).Region("west", "work", "m")
        .Network("n").Member("n", "m").Network("k").Member("k", "o");

    private static Scene Both => Country
        .Scheme("a", "pdv", groups: Youth, domains: Work, division: "work", terms: FundingScene.Untold with { Stacking = new("forbidden", []) })
        .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01");

    [Theory]
    [InlineData("szw", "szw")]
    [InlineData("SZW", "szw")]
    [InlineData("pdv", null)]
    [InlineData("m", null)]
    [InlineData("nobody", null)]
    public void Is_of_a_ministry_and_of_nobody_else(string called, string? found) =>
        Country.Register.Ministry(called, Ids.Day(Day))?.Thing.Key.ShouldBe(found);

    [Fact]
    public void Is_the_same_by_the_id_of_the_organisation_and_by_that_of_the_owner()
    {
        var register = Country.Register;
        var found = new[] { "szw", $"{Ids.Id("szw")}", $"{Ids.Id("owner szw")}" }.Select(called => register.Ministry(called, Ids.Day(Day))!.Thing).Distinct();
        found.ShouldBe([new(Ids.Id("szw"), "szw", "szw")]);
    }

    [Fact]
    public void Names_what_is_part_of_it_and_who_takes_over()
    {
        var page = Of(Country
            .Then("dir", new OrganisationRegistered(Ids.Id("dir"), "dir", "directorate", "dir", null, null, null, null, "szw", null))
            .Then("owner pdv", new OwnerEnded(Ids.Id("owner pdv"), Ids.Day("2022-01-01"), [new("ocw", []), new("new", Work)], null)));
        page.Ministry.ShouldSatisfyAllConditions(
            one => (one.Owner.Key, one.Kind, one.JoinedOn, one.Until).ShouldBe(("szw", "ministry", Ids.Day("2019-01-01"), null)), one => one.Heirs.ShouldBeEmpty());
        page.Parts.Select(one => (one.Owner.Key, one.Kind, one.JoinedOn, one.Until)).ShouldBe(
            [("dir", "directorate", null, null), ("pdv", "directorate", Ids.Day("2019-01-01"), Ids.Day("2022-01-01"))]);
        page.Parts[1].Heirs.Select(heir => (heir.Owner.Key, string.Join(' ', heir.Domains))).ShouldBe([("new", "work-and-income"), ("ocw", "")]);
        Of(Country, "ocw").Parts.ShouldBeEmpty();
    }

    [Fact]
    public void Holds_its_policies_and_schemes_in_force_also_those_of_its_parts()
    {
        var page = Of(Country.Then("p", Policy("p")).Then("over", Policy("over", until: "2022-06-01")).Then("theirs", Policy("theirs", "ocw"))
            .Scheme("s", "pdv").Scheme("to come", from: "2022-06-02", published: "2022-01-01").Scheme("draft", published: "never"));
        page.Policies.Items.Select(row => row.Initiative.Key).ShouldBe(["p"]);
        page.Schemes.Items.Select(row => row.Initiative.Key).ShouldBe(["s"]);
        page.Schemes.Href.ShouldContain("&kind=scheme&from=2022-06-01&until=2022-06-02&");
    }

    [Fact]
    public void Tells_its_money_and_whom_it_pays_to_who_may_know()
    {
        var scene = Country.Scheme("s", "pdv").Scheme("t", "ocw").Budget("s", 2022, 1_000).Grant("g", "s", "n", "m", [(2022, 300)]).Grant("h", "t", "k", "o", [(2022, 7)])
            .Applied("asked", "s", "k", "o", [(2022, 40)]);
        var page = Of(scene);
        page.Money.Items.Select(row => (row.Ministry?.Key, row.Money.Budgeted, row.Money.Awarded, row.Money.Applied)).ShouldBe([("szw", 1_000, 300, 300)]);
        page.Networks.Items.Select(row => (row.Network?.Key, row.Money.Awarded)).ShouldBe([("n", 300), (null, null)]);
        Of(scene, role: Roles.Ministry, organisation: "pdv").Networks.Items.Select(row => row.Network?.Key).ShouldBe(["k", "n", null]);
    }

    [Fact]
    public void Tells_what_clashes_and_who_owed_it_to_whom_to_look()
    {
        Of(Both).ShouldSatisfyAllConditions(
            page => page.Clashes.Total.ShouldBe(1), page => page.Owed.Total.ShouldBe(0),
            page => page.OwedToIt.Items.Select(cell => (cell.Row.Key, cell.Column.Key, cell.NeverAsked)).ShouldBe([("ocw", "szw", 1)]));
        Of(Both, "ocw").ShouldSatisfyAllConditions(page => page.Owed.Total.ShouldBe(1), page => page.OwedToIt.Total.ShouldBe(0));
    }

    [Fact]
    public void Tells_of_cases_those_that_the_reader_may_read()
    {
        var scene = Case(Case(Both, "open", "a", "b", "pdv", "ocw"), "done", "b", "a", "szw", "ocw").Scheme("draft", "pdv", published: "never")
            .Then("done", new CaseClosed(Ids.Id("done"), Ids.Day("2020-03-01"), "ocw"));
        scene = Case(Case(scene, "private", "draft", "b", "pdv", "ocw", "parties"), "later", "a", "b", "pdv", "ocw", on: "2022-06-02");
        var others = Case(scene, "others", "b", "b", "ocw", "ocw");

        Of(others).Cases.ShouldBeNull();
        Of(others, role: Roles.Member, organisation: "szw").Cases.ShouldBeNull();
        var told = Of(others, role: Roles.Ministry, organisation: "vws").Cases!;
        (told.Total, told.Open, string.Join(' ', told.Items.Select(one => one.Id == Ids.Id("open")))).ShouldBe((2, 1, "True False"));
        told.Items[0].ShouldSatisfyAllConditions(
            one => (one.One.Key, one.Other.Key, one.IsOpen, one.Asked, one.Answered, one.Href).ShouldBe(("a", "b", true, 1, 1, $"/policy/v1/cases/{Ids.Id("open")}")),
            one => one.Parties.Keys().ShouldBe("ocw pdv"));
        var party = Of(others, role: Roles.Ministry, organisation: "ocw").Cases!;
        party.Items.Select(one => one.Id).ShouldContain(Ids.Id("private"));
        party.Items.Single(one => one.Id == Ids.Id("private")).One.Name.ShouldBeNull("It is not public.");
        Of(scene.Then("private", new CaseEscalated(Ids.Id("private"), Ids.Day("2020-02-10"), "ocw", "az", "why", "parties")), role: Roles.Ministry, organisation: "az").Cases!.Total.ShouldBe(3);
    }

    [Fact]
    public void Says_whether_it_is_in_time_with_what_it_is_to_do()
    {
        var terms = FundingScene.Asking(["i"], deadlines: new(10, null, null, null));
        var page = Of(Country.Scheme("s", "pdv", terms: terms).Scheme("t", "ocw", terms: terms).Grant("g", "s", "n", "m", [(2020, 10)]).Grant("h", "t", "n", "m", [(2020, 10)]));
        page.Punctuality.Items.Select(row => (row.Subject.Key, row.What, row.Late)).ShouldBe([("szw", "decision", 1)], "Its own steps, and not those of whom it pays.");
    }

    private static Scene Case(Scene scene, string id, string one, string other, string by, string of, string visibility = "ministries", string on = "2020-02-03") => scene
        .Then(id, new CaseOpened(Ids.Id(id), Ids.Id(one), Ids.Id(other), [by, of], Ids.Day(on), null, [], null, visibility))
        .Then(id, new ConsultationAsked(Ids.Id(id), 1, Ids.Day("2020-02-04"), of, by, "?", Ids.Day("2020-03-04"), visibility))
        .Then(id, new ConsultationAnswered(Ids.Id(id), 1, Ids.Day("2020-02-05"), "agreed", null, visibility))
        .Then(id, new ConsultationAsked(Ids.Id(id), 2, Ids.Day("2022-06-02"), of, by, "?", Ids.Day("2022-07-04"), visibility));

    private static MinistryPage Of(Scene scene, string ministry = "szw", string day = Day, string? role = null, string? organisation = null)
    {
        var view = scene.View(day);
        return MinistryPage.Of(view, view.Picture.Register.Ministry(ministry, view.Picture.Day)!, view.Rights(role, organisation));
    }
}
