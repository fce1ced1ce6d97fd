using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>What a figure reads of the members of a network, their kind or who live there, is recorded in streams of their own.</summary>
public sealed class What_members_are_behind
{
    private const string Day = "2020-06-01";
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    private static Scene Country => new Scene().Organisation("m", population: 100).Organisation("school", kind: "school", population: 300).Division("work", "work", 2020)
        .Region("west", "work", "m").Network("n", domains: Work, groups: Youth).Members("n", "m", "school")
        .Scheme("a", "szw", groups: Youth, domains: Work, division: "work", leads: ["school"])
        .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", leads: ["municipality"]);

    [Fact]
    public void Is_who_may_lead_in_a_clash_about_that_alone()
    {
        var picture = Picture.Of(Country.Scheme("c", "vws", groups: Youth, domains: Work, division: "work", terms: FundingScene.Untold with { Stacking = new("forbidden", []) }).Register, Ids.Day(Day));
        var rows = new ClashFilter(picture).Rows();
        foreach (var row in rows)
        {
            GetClashes.RestsOn(picture, row, null).Contains(Ids.Id("school")).ShouldBe(row.Type == "eligibility", row.Type);
        }

        rows.Select(row => row.Type).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Is_who_speaks_for_users()
    {
        var picture = Picture.Of(Country.Register, Ids.Day(Day));
        Named("m", "school").ShouldBeSubsetOf(GetObjectiveChecks.RestsOn(picture, GetObjectiveChecks.Rows(picture, Ids.Id("n")).Rows.ShouldHaveSingleItem()));
    }

    [Fact]
    public void Is_who_live_there_where_no_share_was_agreed_and_a_party_may_dominate()
    {
        var contributed = new AccountsRecorded(Ids.Id("n"), 2019, 100, [new(Ids.Id("m"), 50), new(Ids.Id("school"), 50)], null);
        Named("m", "school").ShouldBeSubsetOf(OfBalance(Country.Then("n", contributed)));
        OfBalance(Country).ShouldNotContain(Ids.Id("m"), "Nothing was contributed.");
        var agreed = new Scene().Organisation("m", population: 100).Organisation("school", population: 300).Network("n").Member("n", "m", share: 50).Member("n", "school", share: 50);
        OfBalance(agreed.Then("n", contributed)).ShouldNotContain(Ids.Id("m"), "It is held against the agreed shares.");
    }

    private static IEnumerable<Guid> OfBalance(Scene scene)
    {
        var view = scene.View(Day);
        var pulses = view.Rights().Pulses;
        return GetBalance.RestsOn(view.Picture, pulses, GetBalance.Rows(view.Picture, Ids.Id("n"), null, pulses, false, new()).Rows.ShouldHaveSingleItem());
    }

    private static Guid[] Named(params string[] names) => [.. names.Select(Ids.Id)];
}
