using Regio.Rules;
using System.Net;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Which policies oblige or steer the networks of a municipality, and what that costs.</summary>
public class Policies_on_the_council_sheet
{
    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Municipalities("m", "o").Division("work", "work", 2020).Region("west", "work", "m").Region("east", "work", "o")
        .Network("n", domains: ["work-and-income"], groups: ["youth"]).Member("n", "m").Territory("n", "m");

    private static PolicyRegistered Land => Policy("p", "szw", domains: ["work-and-income"], groups: ["youth"], division: "work");

    [Fact]
    public void Tell_why_a_network_was_made_and_for_what()
    {
        Of(Country).Obligation.ShouldBeNull();
        Of(Country).Unknown.ShouldContain(new SheetUnknown("whatFor.obligation", "n"));
        var obliged = Country.Then("p", Land with { LegalGrounds = ["Wet X art. 3"] }).Scheme("s").Scheme("draft", published: "never")
            .Then("n", new ObligationRecorded(Ids.Id("n"), "cooperation-obliged", "wet x ART. 3"));
        var sheet = Of(obliged);
        (sheet.Obligation!.Obligation, sheet.Obligation.Source).ShouldBe(("cooperation-obliged", "wet x ART. 3"));
        sheet.Obligation.MadeFor.Select(one => one.Key).ShouldBe(["p"]);
        sheet.Unknown.ShouldNotContain(one => one.Question == "whatFor.obligation");
        Of(Country.Scheme("s").Then("n", new ObligationRecorded(Ids.Id("n"), "scheme-induced", "s"))).Obligation!.MadeFor.Select(one => one.Key).ShouldBe(["s"]);
        Of(Country.Scheme("d", published: "never").Then("n", new ObligationRecorded(Ids.Id("n"), "scheme-induced", "d"))).Obligation!.MadeFor.ShouldBeEmpty();
    }

    [Fact]
    public void Tell_what_a_policy_rests_on_as_it_reads_on_the_day()
    {
        var rests = Land with { LegalGrounds = ["Wet X art. 3"] };
        var made = Country.Then("n", new ObligationRecorded(Ids.Id("n"), "cooperation-obliged", "wet x art. 3")).Then("p", rests);
        Of(made.Then("p", Revised(rests, "2020-06-02", []))).Obligation!.MadeFor.Select(one => one.Key).ShouldBe(["p"]);
        Of(made.Then("p", Revised(rests, "2020-06-01", []))).Obligation!.MadeFor.ShouldBeEmpty();
    }

    [Fact]
    public void Tell_who_obliges_it_what_that_costs_and_what_of_it_nobody_pays() =>
        Of(Country.Then("p", Land).Then("p", Obliged(100, ["n"], 30, 20))).Policies.ShouldBe(
            [new(new(Ids.Id("p"), "p", "p"), new(Ids.Id("szw"), "szw", "szw"), Obliges: true, "art. 1", 100, 50, 50)]);

    [Fact]
    public void Tell_of_an_obligation_that_names_nobody_where_the_network_could_carry_it_and_of_no_other()
    {
        Of(Country.Then("p", Land).Then("p", Obliged(100, [], 120))).Policies.Single().ShouldSatisfyAllConditions(
            one => one.Obliges.ShouldBeTrue(), one => (one.Funded, one.Unfunded).ShouldBe((120, 0)));
        Of(Country.Network("other").Then("p", Land).Then("p", Obliged(100, ["other"]))).Policies.Single().ShouldSatisfyAllConditions(
            one => one.Obliges.ShouldBeFalse(), one => (one.Article, one.CostPerYear, one.Funded, one.Unfunded).ShouldBe((null, null, null, null)));
        Of(Country.Then("p", Land with { Regions = ["east"] }).Then("p", Obliged(100, []))).Policies.ShouldBeEmpty();
    }

    [Fact]
    public void Tell_of_policies_in_force_that_steer_it_after_those_that_oblige()
    {
        Of(Country.Then("a", Policy("a", domains: ["work-and-income"], groups: ["youth"], division: "work")).Then("p", Land).Then("p", Obliged(1, ["n"])))
            .Policies.Select(one => (one.Policy.Key, one.Obliges)).ShouldBe([("p", true), ("a", false)]);
        Of(Country.Then("p", Land with { TargetGroups = ["elderly"] })).Policies.ShouldBeEmpty();
        Of(Country.Then("p", Land with { Until = Ids.Day("2020-06-01") })).Policies.ShouldBeEmpty();
        Of(Country.Then("p", Land with { From = Ids.Day("2020-06-02") })).Policies.ShouldBeEmpty();
        Of(Country.Then("p", Land with { PublishedOn = Ids.Day("2020-06-02") })).Policies.ShouldBeEmpty();
    }

    [Fact]
    public void Ask_the_owner_of_the_policy_where_no_cost_is_stated()
    {
        Of(Country.Then("p", Land).Then("p", Obliged(null, ["n"], 5))).ShouldSatisfyAllConditions(
            sheet => (sheet.Policies.Single().CostPerYear, sheet.Policies.Single().Funded, sheet.Policies.Single().Unfunded).ShouldBe((null, 5, null)),
            sheet => sheet.Unknown.ShouldContain(new SheetUnknown("costs.obligation", "szw")));
        Of(Country.Then("p", Land).Then("p", Obliged(1, ["n"]))).Unknown.ShouldNotContain(one => one.Question == "costs.obligation");
    }

    [Fact]
    public void Stand_on_the_page_under_the_question_that_they_answer()
    {
        var scene = Country.Then("p", Land).Then("p", Obliged(1_000, ["n"], 400)).Then("n", new ObligationRecorded(Ids.Id("n"), "scheme-induced", "p"));
        var page = Page(scene);
        page.ShouldContain("opdracht: Door een regeling opgelegd (p); gemaakt voor p; beleid: p (verplicht) van szw");
        page.ShouldContain("p kost allen samen € 1.000 per jaar, er gaat € 400 mee; € 600 is niet gedekt, dat is aan szw");
        Page(Country.Then("p", Land).Then("p", Obliged(null, ["n"])).Then("n", new BudgetRecorded(Ids.Id("n"), 2020, 100, [], null)))
            .ShouldContain("kosten van de verplichting (vraag szw)");
    }

    private static PolicyRevised Revised(PolicyRegistered of, string from, string[] grounds) => new(
        of.PolicyId, Ids.Day(from), new(of.Title, of.Goal, of.Domains, of.TargetGroups, [], grounds, of.From, of.Until, of.Division, [], of.Rules), null);

    private static CooperationObliged Obliged(decimal? cost, string[] networks, params decimal[] funding) => new(
        Ids.Id("p"), Ids.Day("2020-01-01"), [.. networks.Select(Ids.Id)], cost, [.. funding.Select(amount => new MandateFunding("general-grant", null, amount, null))], "art. 1");

    private static string Page(Scene scene) => WebUtility.HtmlDecode(CouncilPage.Of(Sheet(scene), Ids.Day("2020-06-01"), CodeLists.Domains)).Replace('\u00A0', ' ');

    private static CouncilSheet Sheet(Scene scene) => CouncilSheet.Of(Picture.Of(scene.Register, Ids.Day("2020-06-01")), Ids.Id("m"), isTrusted: false);

    private static CouncilSheetNetwork Of(Scene scene) => Sheet(scene).Networks.ShouldHaveSingleItem();
}
