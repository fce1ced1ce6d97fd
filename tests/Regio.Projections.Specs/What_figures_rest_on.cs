using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>The streams behind a figure are all that it rests on, and none of which who asks may not know.</summary>
public sealed class What_figures_rest_on
{
    private static readonly Caller Ministry = new(Roles.Ministry, "szw", "someone");

    private static Scene Country => new Scene().Municipalities("m", "o").Organisation("gone", until: "2020-06-01").Succession("merger", "2020-06-01", ("gone", "m"))
        .Network("n").Member("n", "m").Member("n", "gone").Scheme("s").Scheme("draft", published: "never");

    [Fact]
    public void Are_a_networks_versions_and_what_became_of_its_members()
    {
        var scene = Country.Network("n2", "2022-01-01").Versions("n2", previous: "n");
        Of(scene, behind => behind.Network(Ids.Id("n"))).ShouldBe(Named("n", "n2", "merger", "gone"), ignoreOrder: true);
    }

    [Fact]
    public void Are_grants_that_were_awarded_and_no_application_that_was_not()
    {
        var scene = Country.Applied("asked", "s", "n", "m", [(2020, 10)]).Grant("given", "s", "n", "m", [(2020, 10)]);
        Of(scene, behind => behind.GrantsFor(Ids.Id("n"))).ShouldBe(Named("given", "s"), ignoreOrder: true);
    }

    [Fact]
    public void Are_reports_that_were_handed_in_and_no_draft()
    {
        var scene = Country.Grant("given", "s", "n", "m", [(2020, 10)]).Reported("sent", "n", "given", "s", "2021-01-01", "2022-01-01", "2022-01-10")
            .Then("begun", new ReportDrafted(Ids.Id("begun"), Ids.Id("n"), Ids.Day("2022-01-01"), Ids.Day("2023-01-01"), Ids.Day("2023-01-10"), "parties"));
        Of(scene, behind => behind.ReportsOf(Ids.Id("n"))).ShouldBe(Named("sent"));
    }

    [Fact]
    public void Are_told_without_drafts_of_reports_what_was_sent_back_and_how_an_application_was_assessed() =>
        RecordedEvent.Untold.ShouldBe(
            ["nl.regio.funding.report-drafted.v1", "nl.regio.funding.report-returned.v1", "nl.regio.funding.application-assessed.v1"], ignoreOrder: true);

    [Fact]
    public void Are_of_what_pays_a_network_the_grants_and_the_schemes_and_regional_budgets_that_they_are_of()
    {
        var scene = Country.Division("d", "d", 2020).Region("r", "d", "m").Grant("given", "s", "n", "m", [(2020, 10)]).Scheme("u")
            .Pot("pot", "r", "n").PutIn("pot", 1, "u", 7).Allocated("pot", 1, 5, 5, 0);
        var paidBy = FundedBy.Of(Standing.Of(scene.Register, Ids.Day("2020-06-01")), Ids.Id("n"));
        Of(scene, behind => behind.PaidBy(Ids.Id("n"), paidBy)).ShouldBe(Named("given", "s", "u", "pot"), ignoreOrder: true);
    }

    [Fact]
    public void Are_the_amended_lists_of_what_is_alike_and_of_the_kinds_that_an_agreement_may_lack()
    {
        var scene = Country.Then("domains", Revised("domains", "care")).Then("groups", Revised("target-groups", "youth")).Then("kinds", new CodeRetired("agreement-kinds", "tasks", Ids.Day("2030-01-01")))
            .Then("phases", new CodeRetired("phases", "forming", Ids.Day("2030-01-01")))
            .Then("agreed", new AgreementMade(Ids.Id("agreed"), "agreed", Ids.Id("n"), Ids.Day("2020-01-01"), new([], "subject", null, [], null), null));
        Of(scene, behind => behind.Concepts()).ShouldBe(Named("domains", "groups"), ignoreOrder: true);
        AgreementShelf.Of(Picture.Of(scene.Register, Ids.Day("2021-01-01")), _ => true).ShouldHaveSingleItem().RestsOn(scene.Register)
            .ShouldBe(Named("n", "agreed", "kinds"), ignoreOrder: true);

        static CodeRevised Revised(string list, string code) => new(list, new(code, code, code, null, [], [], null, null, null));
    }

    [Fact]
    public void Are_what_is_said_among_what_is_public_and_nothing_of_a_draft()
    {
        var scene = Country.Then("p", PolicyScene.Policy("p")).Edge("p", "requires", "s").Edge("p", "requires", "draft");
        Of(scene, behind => behind.Initiative(Ids.Id("p"))).ShouldBe(Named("p", "p requires s"), ignoreOrder: true);
    }

    [Fact]
    public void Are_of_a_scheme_that_is_only_announced_no_more_than_whose_it_is()
    {
        var terms = FundingScene.Untold with { Targets = [new("placed", null, null, 1, Ids.Day("2021-01-01"), [], false, [])] };
        var scene = Country.Owner("szw").Indicator("placed").Scheme("plan", published: "never", terms: terms).Edge("plan", "implements", "s")
            .Then("plan", new SchemeIntended(Ids.Id("plan"), Ids.Day("2020-01-10"), "ministries"));
        Of(scene, behind => behind.Initiative(Ids.Id("plan"))).ShouldBe(Named("owner szw"));
        Of(scene.Then("plan", new SchemePublished(Ids.Id("plan"), Ids.Day("2020-02-01"), "stcrt")), behind => behind.Initiative(Ids.Id("plan")))
            .ShouldBe(Named("plan", "plan implements s", "placed", "owner szw"), ignoreOrder: true, "Everyone reads it from then on, its draft included.");
    }

    [Fact]
    public void Are_of_an_owner_all_that_it_ever_was_part_of_as_owners_and_as_organisations()
    {
        var scene = Country.Organisation("before", kind: "ministry").Organisation("now", kind: "ministry").Owner("now").Part("directorate", of: "now")
            .Owner("unit", kind: "directorate", parent: "before").Then("owner unit", new OwnerPlaced(Ids.Id("owner unit"), Ids.Day("2020-01-01"), "directorate"));
        Of(scene, behind => behind.Owner("unit")).ShouldBe(Named("owner unit", "before", "directorate", "now", "owner now"), ignoreOrder: true);
        Of(scene, behind => behind.Owner(Ids.Id("now").ToString())).ShouldBe(Named("now", "owner now"), ignoreOrder: true, "It is called by either name.");
        scene.Register.MinistryOf("unit", Ids.Day("2020-06-01"))!.Key.ShouldBe("now", "It is told by the same line.");
        Of(scene.Then("p", PolicyScene.Policy("p", "unit")), behind => behind.Initiative(Ids.Id("p"))).ShouldContain(Ids.Id("now"));
    }

    [Theory]
    [InlineData("ministries", true, true)]
    [InlineData("ministries", false, false)]
    [InlineData("parties", true, false)]
    public void Are_alignment_cases_for_ministries_and_none_that_is_private(string visibility, bool isMinistry, bool isTold)
    {
        var scene = Country.Then("case", new CaseOpened(Ids.Id("case"), Ids.Id("s"), Ids.Id("draft"), ["szw", "ocw"], Ids.Day("2020-01-01"), null, [], null, visibility));
        Of(scene, behind => behind.Case(Ids.Id("case"), isMinistry ? Ministry : null)).ShouldBe(isTold ? Named("case") : []);
    }

    private static IEnumerable<Guid> Of(Scene scene, Func<Behind, IEnumerable<Guid>> of) => of(new(scene.Register)).Distinct();

    private static Guid[] Named(params string[] names) => [.. names.Select(Ids.Id)];
}
