using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Shouldly;
using Xunit;

namespace Regio.Projections.Specs;

/// <summary>What a network loses when its money ends.</summary>
public class Cliffs
{
    private static Scene Funded => new Scene().Municipalities("m").Network("n").Scheme("s");

    [Fact]
    public void Is_what_falls_away_as_a_share_of_the_budget() => Of(Funded.Grant("g", "s", "n", "m", [(2021, 100), (2022, 60)], "2021-01-01", "2023-01-01"), budget: 200)
        .ShouldBe(new(100, 60, 0, 200, 0.2, false));

    [Fact]
    public void Is_a_signal_from_the_threshold()
    {
        Of(Funded.Grant("g", "s", "n", "m", [(2021, 50)], "2021-01-01", "2022-01-01"), budget: 200).Signal.ShouldBe(true);
        Of(Funded.Grant("g", "s", "n", "m", [(2021, 50)], "2021-01-01", "2022-01-01"), budget: 200, threshold: 0.26m).Signal.ShouldBe(false);
    }

    [Fact]
    public void Is_not_assessable_without_a_budget() =>
        Of(Funded.Grant("g", "s", "n", "m", [(2021, 50)], "2021-01-01", "2022-01-01"), budget: null).ShouldSatisfyAllConditions(
            cliff => cliff.ShouldBe(new(50, 0, 0, null, null, null)), cliff => cliff.Missing.ShouldBe([MissingInput.OfNetwork("budget")]));

    [Fact]
    public void Takes_the_budget_of_the_year_or_the_last_before()
    {
        var scene = Funded.Grant("g", "s", "n", "m", [(2021, 50)], "2021-01-01", "2022-01-01")
            .Then("n", new BudgetRecorded(Ids.Id("n"), 2020, 100, [], null)).Then("n", new BudgetRecorded(Ids.Id("n"), 2022, 1, [], null));
        Of(scene, null).YearlyBudget.ShouldBe(100);
        Of(scene.Then("n", new BudgetRecorded(Ids.Id("n"), 2021, 0, [], null)), null).YearlyBudget.ShouldBeNull("Nothing is a share of nothing.");
    }

    [Fact]
    public void Spreads_a_year_over_the_days_of_the_activities_in_it()
    {
        Of(Funded.Grant("g", "s", "n", "m", [(2021, 100)], "2020-07-01", "2021-07-01"), day: "2021-01-01").Next.ShouldBe(100);
        Of(Funded.Grant("g", "s", "n", "m", [(2021, 184)], "2021-07-01", "2022-07-01"), day: "2021-07-31").Next.ShouldBe(154, "184 days, of which 154 are left.");
        Of(Funded.Grant("g", "s", "n", "m", [(2020, 365)], "2021-01-01", "2022-01-01"), day: "2021-01-01").Next.ShouldBe(365, "Money of a year without activities is for all of them.");
    }

    [Fact]
    public void Counts_what_was_awarded_by_the_day_and_is_not_settled()
    {
        var scene = Funded.Grant("g", "s", "n", "m", [(2021, 100)], "2021-01-01", "2022-01-01", on: "2021-02-01");
        Of(scene, day: "2021-01-31").Next.ShouldBeNull("Nothing is known of its money yet.");
        Of(scene.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-02-01"), 0, "none")), day: "2021-02-01").Next.ShouldBe(0);
        Of(scene.Then("g", new GrantAmended(Ids.Id("g"), "d", Ids.Day("2021-02-02"), [], Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), "revoked")), day: "2021-02-02").Next.ShouldBe(0);
    }

    [Fact]
    public void Counts_what_is_arranged_for_after()
    {
        var scene = Funded.Grant("g", "s", "n", "m", [(2021, 100)], "2021-01-01", "2022-01-01");
        Arranged("2021-06-01").After.ShouldBe(50);
        Arranged("2022-07-02").After.ShouldBe(25.07m, "183 of 365 days.");
        Arranged("2023-01-01").After.ShouldBe(0);
        Cliff Arranged(string from) => Of(scene.Then("n", new ContinuityArranged(Ids.Id("n"), Ids.Id("m"), 50, Ids.Day(from), "council", null)));
    }

    [Theory]
    [InlineData("9998-06-01")]
    [InlineData("9999-12-31")]
    public void Ends_with_the_last_day_that_there_is(string day)
    {
        var scene = Funded.Grant("g", "s", "n", "m", [(2021, 100)], "2021-01-01", "9999-12-31").Then("n", new ContinuityArranged(Ids.Id("n"), Ids.Id("m"), 50, Ids.Day("2021-01-01"), "council", null));
        Of(scene, budget: 200, day: day).Next!.Value.ShouldBe(0);
    }

    [Fact]
    public void Is_unknown_where_no_commitment_is() => Of(Funded, budget: 200).ShouldSatisfyAllConditions(
        cliff => cliff.ShouldBe(new(null, null, 0, 200, null, null)), cliff => cliff.Missing.ShouldBe([new("commitments", "Who pays the network.")]));

    [Theory]
    [InlineData("2021-01-01", "2022-01-01", 100.0, 0.0, 0)]
    [InlineData("2021-07-02", "2022-07-02", 50.14, 49.86, 0)]
    [InlineData("2021-01-01", null, null, null, 1)]
    [InlineData(null, null, null, null, 1)]
    public void Counts_a_grant_that_a_register_tells_of_over_its_period(string? from, string? until, double? next, double? after, int undated)
    {
        var scene = Funded.RecordedGrant("g", "s", 100, network: "n", from: from, until: until).RecordedGrant("other", "s", 7, network: "q", from: "2021-01-01", until: "2022-01-01");
        var cliff = Of(scene, budget: 200);
        (cliff.Next, cliff.After, cliff.Undated, cliff.Signal).ShouldBe(((decimal?)next, (decimal?)after, undated, next is null ? null : next == 100));
    }

    [Fact]
    public void Counts_the_years_that_a_register_tells_of_a_grant()
    {
        Of(Funded.RecordedGrant("g", "s", years: [(2021, 60), (2022, 40)], network: "n", decided: "2021-01-01"), budget: 200).ShouldBe(new(60, 40, 0, 200, 0.1, false));
        Of(Funded.RecordedGrant("g", "s", years: [(2021, 60)], network: "n", decided: "2021-01-02")).Next.ShouldBeNull("It was decided later.");
        Of(Funded.RecordedGrant("g", "s", years: [(2021, 60)], network: "n", settled: 1)).Next.ShouldBe(0, "It was settled.");
    }

    [Theory]
    [InlineData(null, "n", 80.0)]
    [InlineData("n", "q", 80.0)]
    [InlineData("q", "n", null)]
    public void Counts_what_is_allocated_to_it_of_a_regional_budget(string? to, string keptBy, double? next) =>
        Of(Funded.Network("q").Pot("pot", "west", keptBy).PutIn("pot", 1, "s", 100).Allocated("pot", 1, 80, 80, 10, year: 2021, network: to)).Next.ShouldBe((decimal?)next);

    [Fact]
    public void Stands_in_the_row_of_a_network_alone()
    {
        var scene = Funded.Grant("g", "s", "n", "m", [(2021, 100)], "2021-01-01", "2022-01-01");
        MoneyView Asked(params string[] by) => MoneyView.Of(Picture.Of(scene.Register, Ids.Day("2021-01-01")), new(by), _ => true);
        Asked("network").Rows[0].Cliff!.Next.ShouldBe(100);
        Asked("network", "year").Rows.ShouldAllBe(row => row.Cliff == null);
    }

    [Theory]
    [InlineData(null, "n")]
    [InlineData("2021-01-02", "n")]
    [InlineData("2021-01-01", null)]
    public void Is_signalled_of_a_network_in_force_also_when_nothing_of_it_was_spent_yet(string? until, string? told)
    {
        var scene = Funded.Network("q").Pot("pot", "west", "q").PutIn("pot", 1, "s", 100).Allocated("pot", 1, 80, 80, 10, year: 2021, network: "n")
            .Then("n", new BudgetRecorded(Ids.Id("n"), 2021, 100, [], null));
        var view = (until is null ? scene : scene.Then("n", new NetworkEnded(Ids.Id("n"), Ids.Day(until), null))).View("2021-01-01");
        SignalsOf.Picture(view.Picture, view.Rights().Pulses, false, null).Where(one => one.Signal.Kind == SignalKinds.Cliff)
            .Select(one => one.Signal.Subject.Key).ShouldBe(new[] { told }.OfType<string>());
    }

    private static Cliff Of(Scene scene, decimal? budget = null, string day = "2021-01-01", decimal threshold = Cliff.Threshold)
    {
        var known = budget is { } total ? scene.Then("n", new BudgetRecorded(Ids.Id("n"), 2021, total, [], null)) : scene;
        return Cliff.Of(known.Register, known.Register.Network("n")!, Ids.Day(day), threshold);
    }
}
