using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>What of regional budgets awaits who pays, who votes and who keeps the money.</summary>
public sealed class Work_of_regional_budgets
{
    private static readonly string Path = $"/funding/v1/regional-budgets/{Ids.Id("pot")}";

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Municipalities("m", "p").Network("n").Member("n", "m").Member("n", "p")
        .Scheme("s").Pot("pot", "west", "n");

    [Fact]
    public void Is_a_contribution_until_the_owner_of_the_scheme_answers()
    {
        var proposed = Country.PutIn("pot", 1, "s", 5, on: null);
        Of(proposed, "szw").ShouldBe(["asked consent-to-contribution  s to m /contributions/1/consent"]);
        Of(proposed, "szw", "2020-01-01").ShouldBeEmpty("It was not proposed yet.");
        Of(proposed, "ocw").ShouldBeEmpty();
        Of(proposed, "m").ShouldBeEmpty();
        Of(Country.PutIn("pot", 1, "s", 5), "szw").ShouldBeEmpty();
        Of(Country.PutIn("pot", 1, "s", 5), "szw", "2020-01-31").Count.ShouldBe(1, "The owner consented a day later.");
        Of(proposed.Then("pot", new ContributionDeclined(Ids.Id("pot"), 1, Ids.Day("2020-02-01"), "why")), "szw").ShouldBeEmpty();
    }

    [Fact]
    public void Is_an_open_vote_for_who_may_vote_and_did_not()
    {
        var open = Country.Then("pot", new VoteOpened(Ids.Id("pot"), Ids.Day("2020-02-01"), Ids.Day("2020-03-01"), [new(Ids.Id("m"), 1), new(Ids.Id("p"), 1)]));
        Of(open, "p", "2020-02-01").ShouldBe(["asked vote 2020-02-29 pot to m /vote"]);
        Of(open, "p", "2020-01-31").ShouldBeEmpty();
        Of(open, "p", "2020-03-01").ShouldBeEmpty();
        Of(open, "o", "2020-02-01").ShouldBeEmpty();
        Of(open.Then("pot", new VoteCast(Ids.Id("pot"), Ids.Id("p"), Ids.Day("2020-02-02"))), "p", "2020-02-02").ShouldBeEmpty();
        Of(open, "m", "2020-02-02").Count.ShouldBe(1, "Only the other voted.");
        Of(open.Then("pot", new VoteClosed(Ids.Id("pot"), Ids.Day("2020-02-03"), [])), "m", "2020-02-03").ShouldBeEmpty();
    }

    [Fact]
    public void Is_what_goes_back_and_what_was_not_reported_for_the_keeper()
    {
        var spent = Country.PutIn("pot", 1, "s", 10).Allocated("pot", 1, 8, 8, 5);
        Of(spent, "m", "2020-12-31").ShouldBeEmpty();
        Of(spent, "m", "2021-01-01").ShouldBe(["due report-allocation  pot to szw /allocations/1/report"]);
        Of(spent, "p", "2021-01-01").ShouldBeEmpty();
        var closed = spent.Then("pot", new AllocationReported(Ids.Id("pot"), 1, Ids.Day("2021-01-05"), "text")).ClosedYear("pot", 2020, new YearShare(1, 10, 5, 5, 0));
        Of(closed, "m", "2021-01-04").Count.ShouldBe(1);
        Of(closed, "m", "2021-01-09").ShouldBeEmpty();
        Of(closed, "m", "2021-01-10").ShouldBe(["asked return-unspent  s to szw "]);
        Of(closed.Then("pot", new ReturnReceived(Ids.Id("pot"), 1, Ids.Day("2021-01-12"), 4)), "m", "2021-01-12").Count.ShouldBe(1, "A euro is still to come.");
        Of(closed.Then("pot", new ReturnReceived(Ids.Id("pot"), 1, Ids.Day("2021-01-13"), 1)), "m", "2021-01-13").ShouldBeEmpty();
    }

    [Fact]
    public void Is_none_of_what_was_closed() => Of(
        Country.PutIn("pot", 1, "s", 5, on: null).Then("pot", new RegionalBudgetClosed(Ids.Id("pot"), Ids.Day("2020-05-01"))), "szw", "2020-05-01").ShouldBeEmpty();

    private static IReadOnlyList<string> Of(Scene scene, string organisation, string day = "2020-02-01") =>
    [
        .. WorkItem.Ordered(PotWork.Of(Picture.Of(scene.Register, Ids.Day(day)), new(organisation is "szw" or "ocw" ? "ministry" : "region", organisation, "someone")))
            .Select(item => $"{item.Kind} {item.What} {item.On:O} {item.Subject!.Key} to {string.Join(' ', item.To.Select(to => to.Key))} {item.Path.Replace(Path, "", StringComparison.Ordinal)}"),
    ];
}
