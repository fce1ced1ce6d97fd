using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>Where schemes meet rests on what they pay, what the later costs on its budgets, and how a territory lies on what it is held against.</summary>
public sealed class What_meeting_rests_on
{
    private const string Day = "2020-06-01";
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Owner("szw").Owner("ocw")
        .Municipalities("m").Division("work", "work", 2020).Region("west", "work", "m").Division("ggd", "ggd", 2020).Region("all", "ggd", "m")
        .Network("n", domains: Work, groups: Youth).Members("n", "m").Territory("n", "m").Network("other").Members("other", "m")
        .Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: FundingScene.Untold with { Stacking = new("forbidden", []) })
        .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01").Budget("b", 2020, 1_000).Budget("a", 2020, 500)
        .Grant("paid", "a", "n", "m", [(2020, 10)]).Grant("elsewhere", "a", "other", "m", [(2020, 10)]).Grant("too", "b", "n", "m", [(2020, 10)]);

    private static Picture Picture => Picture.Of(Country.Register, Ids.Day(Day));

    [Fact]
    public void Is_by_which_grants_both_pay_the_networks_of_a_clash()
    {
        var row = new ClashFilter(Picture, "stacking").Rows().ShouldHaveSingleItem();
        row.Networks.Select(network => network.Id).ShouldNotContain(Ids.Id("other"));
        var behind = GetClashes.RestsOn(Picture, row, null).ToList();
        Named("paid", "too").ShouldBeSubsetOf(behind);
        behind.ShouldNotContain(Ids.Id("elsewhere"), "Its network does not feel the clash.");
    }

    [Fact]
    public void Is_what_the_later_of_a_pair_was_budgeted_and_by_which_grants_they_share_a_network()
    {
        var pair = Picture.Landings.Owed.ShouldHaveSingleItem();
        var behind = GetAlignment.RestsOn(new(Picture.Register), pair, null).ToList();
        Named("paid", "too").ShouldBeSubsetOf(behind);
        behind.ShouldContain(Picture.Register.BudgetsOf[Ids.Id("b")].ShouldHaveSingleItem());
        behind.ShouldNotContain(Picture.Register.BudgetsOf[Ids.Id("a")].ShouldHaveSingleItem(), "The money of the earlier is not told.");
    }

    [Theory]
    [InlineData("work-and-income", true)]
    [InlineData("care", false)]
    public void Is_the_reference_division_of_its_own_domains(string domain, bool isBehind)
    {
        var view = Country.Then("reference", new ReferenceDivisionSet(Ids.Id("reference"), domain, "ggd", Ids.Day("2020-01-01"))).View(Day);
        var row = NetworkTerritory.Of(view.Picture.Standing, view.Picture.Register.Networks[Ids.Id("n")]);
        row.ChosenBy.ShouldBe(isBehind ? HeldAgainst.Reference : HeldAgainst.Best);
        GetTerritoryChecks.RestsOn(view, row).Contains(Ids.Id("reference")).ShouldBe(isBehind);
        GetTerritoryChecks.RestsOn(view, row with { ChosenBy = HeldAgainst.Asked }).ShouldNotContain(Ids.Id("reference"));
    }

    private static Guid[] Named(params string[] names) => [.. names.Select(Ids.Id)];
}
