using System.Net;
using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>What our membership was agreed on stands on the council sheet as in the portfolio, where nothing else tells what we pay and how heavy our voice is.</summary>
public sealed class Terms_on_the_council_sheet
{
    private const string Day = "2026-06-01";

    private static readonly MemberTerms Agreed = new(120, 5_000, "zaal", "veto", 2, null);

    private static Scene Country => new Scene().Municipalities("m", "n").Network("a").Members("a", "m", "n");

    [Fact]
    public void Tell_what_we_pay_and_how_heavy_our_voice_is()
    {
        var sheet = Of(On(Country, "m", Agreed));
        sheet.Costs.ShouldBe(new(null, 5_000, null, null, 5_000, 120, "zaal"));
        sheet.WhoDecides.ShouldBe(new(null, 2, null, null, "veto"));
        Asked(sheet, "costs").ShouldBe(["costs.year", "costs.total", "costs.costKeyShare"]);
        Asked(sheet, "whoDecides").ShouldBe(["whoDecides.rule", "whoDecides.allWeights", "whoDecides.representativeFunction"]);
    }

    [Fact]
    public void Tell_the_weight_of_all_where_those_of_all_do()
    {
        var sheet = Of(On(On(Country, "m", Agreed), "n", Agreed with { DecisionWeight = 3 }));
        (sheet.WhoDecides!.OurWeight, sheet.WhoDecides.AllWeights).ShouldBe((2, 5));
        Asked(sheet, "whoDecides").ShouldNotContain("whoDecides.allWeights");
    }

    [Fact]
    public void Give_way_to_the_budget_and_the_voting()
    {
        var told = On(On(Country, "m", Agreed), "n", Agreed)
            .Then("a", new BudgetRecorded(Ids.Id("a"), 2026, 9_000, [new(Ids.Id("m"), 4_000)], null))
            .Then("a", new VotingSet(Ids.Id("a"), "weighted", [new(Ids.Id("m"), 7)], "wethouder"));
        Of(told).Costs.ShouldBe(new(2026, 4_000, 9_000, null, 5_000, 120, "zaal"));
        Of(told).WhoDecides.ShouldBe(new("weighted", 7, null, "wethouder", "veto"), "Weights of two kinds are not added up.");
        Of(told.Then("a", new BudgetRecorded(Ids.Id("a"), 2026, 9_000, [], null))).Costs!.OurContribution.ShouldBe(5_000, "That budget tells nobody's.");
        Of(told.Then("a", new VotingSet(Ids.Id("a"), "majority", [], null))).WhoDecides.ShouldBe(new("majority", 2, 4, null, "veto"));
    }

    [Fact]
    public void Are_each_an_answer_by_themselves_and_none_where_they_tell_of_something_else()
    {
        var none = new MemberTerms(null, null, null, null, null, null);
        Of(On(Country, "m", none with { HoursPerYear = 8 })).Costs.ShouldBe(new(null, null, null, null, null, 8, null));
        Of(On(Country, "m", none with { InKind = "zaal" })).Costs!.InKind.ShouldBe("zaal");
        Of(On(Country, "m", none with { DecisionPower = "veto" })).WhoDecides.ShouldBe(new(null, null, null, null, "veto"));
        Of(On(Country, "m", none with { Perspective = "housing" })).ShouldSatisfyAllConditions(
            sheet => (sheet.Costs, sheet.WhoDecides).ShouldBe((null, null)), sheet => Asked(sheet, "costs").ShouldBe(["costs"]), sheet => Asked(sheet, "whoDecides").ShouldBe(["whoDecides"]));
        Of(On(Country, "n", Agreed)).ShouldSatisfyAllConditions(sheet => (sheet.Costs, sheet.WhoDecides).ShouldBe((null, null), "They are another's."));
    }

    [Fact]
    public void Hold_from_their_day_on() =>
        Of(Country.Then("a", new MemberTermsChanged(Ids.Id("a"), Ids.Id("am"), Ids.Day("2026-06-02"), null, Agreed))).Costs.ShouldBeNull();

    [Fact]
    public void Stand_on_the_page()
    {
        Page(On(Country, "m", Agreed)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("ons gewicht 2; onze zeggenschap: veto"),
            page => page.ShouldContain("<td><div>afgesproken € 5.000 per jaar; 120 uur per jaar; inbreng: zaal; "));
        Page(On(Country, "m", Agreed).Then("a", new BudgetRecorded(Ids.Id("a"), 2026, 9_000, [new(Ids.Id("m"), 4_000)], null)))
            .ShouldContain("€ 4.000 in 2026; afgesproken € 5.000 per jaar; 120 uur per jaar; inbreng: zaal; samen € 9.000 in 2026");
    }

    private static Scene On(Scene scene, string member, MemberTerms terms) =>
        scene.Then("a", new MemberTermsChanged(Ids.Id("a"), Ids.Id($"a{member}"), Ids.Day("2021-01-01"), null, terms));

    private static IEnumerable<string> Asked(CouncilSheetNetwork sheet, string question) =>
        sheet.Unknown.Select(unknown => unknown.Question).Where(asked => asked.StartsWith(question, StringComparison.Ordinal));

    private static string Page(Scene scene) => WebUtility.HtmlDecode(CouncilPage.Of(Sheet(scene), Ids.Day(Day), CodeLists.Domains));

    private static CouncilSheet Sheet(Scene scene) => CouncilSheet.Of(Picture.Of(scene.Register, Ids.Day(Day)), Ids.Id("m"), isTrusted: false);

    private static CouncilSheetNetwork Of(Scene scene) => Sheet(scene).Networks.ShouldHaveSingleItem();
}
