using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>What of votes and contributions is ours, and what is all: of each member in force, or unknown.</summary>
public sealed class Weights_on_the_council_sheet
{
    private const string Day = "2026-06-01";

    private readonly Scene scene = new Scene().Municipalities("m", "n").Organisation("o").Network("a").Members("a", "m", "n", "o").Left("a", "o", "2026-01-01");

    [Fact]
    public void Are_unknown_of_all_where_that_of_one_member_is()
    {
        var sheet = Of(Weighed(("m", 2)));
        (sheet.WhoDecides!.OurWeight, sheet.WhoDecides.AllWeights).ShouldBe((2, null));
        Asked(sheet).ShouldBe(["whoDecides.allWeights"]);
        CouncilPage.Of(new(new(Ids.Id("m"), "m", "m"), [sheet]), Ids.Day(Day), CodeLists.Domains).ShouldContain("ons gewicht 2;", customMessage: "Of how much is unknown.");
        Asked(Of(Weighed(("m", 2), ("n", 3)))).ShouldBeEmpty();
    }

    [Fact]
    public void Are_unknown_of_us_where_others_alone_are_told()
    {
        var sheet = Of(Weighed(("n", 3)));
        (sheet.WhoDecides!.OurWeight, sheet.WhoDecides.AllWeights).ShouldBe((null, null));
        Asked(sheet).ShouldBe(["whoDecides.ourWeight", "whoDecides.allWeights"]);
    }

    [Theory]
    [InlineData("weighted", true)]
    [InlineData("qualified-majority", true)]
    [InlineData("majority", false)]
    public void Are_asked_for_where_votes_are_weighed(string rule, bool isWeighed) =>
        Asked(Of(scene.Then("a", new VotingSet(Ids.Id("a"), rule, rule == "qualified-majority" ? [new(Ids.Id("m"), 1)] : [], "wethouder")))).Contains("whoDecides.allWeights").ShouldBe(isWeighed);

    [Fact]
    public void Are_not_of_who_is_no_member_on_the_day()
    {
        Of(Weighed(("m", 2), ("n", 3), ("o", 5))).WhoDecides!.AllWeights.ShouldBe(5);
        Sheet(Weighed(("m", 2), ("n", 3), ("o", 5)), "2025-12-31").WhoDecides!.AllWeights.ShouldBe(10, "It was one then.");
        Of(Weighed(("m", 2), ("o", 5))).WhoDecides!.AllWeights.ShouldBeNull("That of a member is not known.");
    }

    [Fact]
    public void Are_those_of_predecessors_or_of_who_stands_for_them()
    {
        (decimal?, decimal?) Told(params (string, decimal)[] weights)
        {
            var merged = new Scene().Municipalities("m", "n").Organisation("x", until: "2022-01-01").Organisation("y", until: "2022-01-01")
                .Succession("s", "2022-01-01", ("x", "m"), ("y", "m")).Network("a").Members("a", "x", "y", "n");
            var decides = Of(Weighed(merged, weights)).WhoDecides!;
            return (decides.OurWeight, decides.AllWeights);
        }

        Told(("x", 2), ("y", 1), ("n", 3)).ShouldBe((3, 6));
        Told(("m", 2), ("n", 3)).ShouldBe((2, 5));
        Told(("x", 2), ("n", 3)).ShouldBe((null, null), "That of the other is not known.");
    }

    [Fact]
    public void Are_nobodys_in_particular_where_several_stand_for_one()
    {
        var split = new Scene().Municipalities("m", "n").Organisation("x", until: "2022-01-01").Succession("s", "2022-01-01", ("x", "m"), ("x", "n"))
            .Network("a").Members("a", "x", "m");
        (decimal?, decimal?) Told(params (string, decimal)[] weights) => Of(Weighed(split, weights)).WhoDecides is { } one ? (one.OurWeight, one.AllWeights) : default;
        Told(("x", 2), ("m", 3)).ShouldBe((null, 5), "Some of two is ours, beside three.");
        Told(("m", 3), ("n", 1)).ShouldBe((3, 4));
    }

    [Fact]
    public void Of_contributions_are_unknown_of_us_where_one_of_ours_is_not_told()
    {
        var merged = new Scene().Municipalities("m").Organisation("x", until: "2022-01-01").Organisation("y", until: "2022-01-01")
            .Succession("s", "2022-01-01", ("x", "m"), ("y", "m")).Network("a").Members("a", "x", "y");
        Of(Paid(("x", 40))).Costs.ShouldBe(new(2026, null, 100, null, null, null, null));
        Of(Paid(("x", 40), ("y", 10))).Costs.ShouldBe(new(2026, 50, 100, null, null, null, null));

        Scene Paid(params (string Member, decimal Amount)[] amounts) => merged.Then("a", new BudgetRecorded(
            Ids.Id("a"), 2026, 100, [.. amounts.Select(one => new MemberContribution(Ids.Id(one.Member), one.Amount))], null));
    }

    private static IEnumerable<string> Asked(CouncilSheetNetwork sheet) =>
        sheet.Unknown.Select(unknown => unknown.Question).Where(question => question.StartsWith("whoDecides.", StringComparison.Ordinal));

    private Scene Weighed(params (string Member, decimal Weight)[] weights) => Weighed(scene, weights);

    private static Scene Weighed(Scene scene, params (string Member, decimal Weight)[] weights) => scene.Then(
        "a", new VotingSet(Ids.Id("a"), "weighted", [.. weights.Select(one => new VotingWeight(Ids.Id(one.Member), one.Weight))], "wethouder"));

    private static CouncilSheetNetwork Of(Scene scene) => Sheet(scene, Day);

    private static CouncilSheetNetwork Sheet(Scene scene, string day) =>
        CouncilSheet.Of(Picture.Of(scene.Register, Ids.Day(day)), Ids.Id("m"), isTrusted: false).Networks.ShouldHaveSingleItem();
}
