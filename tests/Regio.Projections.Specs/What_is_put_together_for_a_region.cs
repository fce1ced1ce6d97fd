using Regio.Contracts.Funding;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>Money that schemes put in regional budgets, in the view of money.</summary>
public class What_is_put_together_for_a_region
{
    private static readonly Aim Elderly = new("elderly", "care", "elderly");

    private static Scene Country => new Scene()
        .Organisation("szw", kind: "ministry").Organisation("vws", kind: "ministry").Organisation("m", population: 300).Organisation("o", population: 100)
        .Division("work", "work", 2020).Region("west", "work", "m").Region("east", "work", "o").Network("n").Territory("n", "m").Network("q").Territory("q", "o")
        .Scheme("s", groups: ["youth"], domains: ["work"], terms: Untold with { Earmarking = "earmarked" }).Scheme("t", owner: "vws", groups: ["youth"], domains: ["work"])
        .Pot("pot", "west", "n");

    [Fact]
    public void Is_awarded_by_a_scheme_when_its_owner_consents()
    {
        var scene = Country.PutIn("pot", 1, "s", 100).PutIn("pot", 2, "t", 50).PutIn("pot", 3, "t", 7, on: null);
        Rows(scene, "2020-02-01", "ministry").Select(row => (row.Ministry!.Key, row.Money.Awarded)).ShouldBe([("szw", 100m), ("vws", 50m)]);
        Totals(scene, "2020-01-31").Awarded.ShouldBeNull();
    }

    [Fact]
    public void Lands_in_the_region_of_the_pot_with_its_network_and_is_paid_for_whom_it_was_spent()
    {
        var scene = Country.PutIn("pot", 1, "s", 100).Allocated("pot", 1, 40, free: 40, spent: 30, network: "q").Allocated("pot", 2, 20, free: 20, spent: 5);
        var rows = Rows(scene, "2021-01-01", "region", "network", "year");
        rows.Select(row => (row.Region!.Key, row.Network!.Key, row.Year, row.Money.Awarded, row.Money.Paid)).ShouldBe([("west", "n", 2020, 100m, 5m), ("west", "q", 2020, null, 30m)]);
        rows.ShouldAllBe(row => row.Unallocated.Count == 0 && row.Grants == 0);
        Of(scene, "2021-01-01", new([], Network: Ids.Id("q"))).Totals.Paid.ShouldBe(30);
    }

    [Fact]
    public void Is_paid_by_each_scheme_for_each_network_to_the_cent()
    {
        // Of 10 free euros that were spent two thirds are of s; each is of q and n in proportion to what was spent there.
        var scene = Country.PutIn("pot", 1, "s", 60).PutIn("pot", 2, "t", 30).Allocated("pot", 1, 40, free: 40, spent: 6.66m, network: "q").Allocated("pot", 2, 20, free: 20, spent: 3.34m);
        Rows(scene, "2021-01-01", "network", "ministry").Where(row => row.Money.Paid is not null).Select(row => (row.Network!.Key, row.Ministry!.Key, row.Money.Paid))
            .ShouldBe([("n", "szw", 2.23m), ("n", "vws", 1.11m), ("q", "szw", 4.44m), ("q", "vws", 2.22m)], ignoreOrder: true);
    }

    [Fact]
    public void Lands_where_the_region_does_in_the_division_that_is_asked_for()
    {
        var scene = Country.Division("care", "care", 2020).Region("all", "care", "m", "o").PutIn("pot", 1, "s", 100);
        Of(scene, "2021-01-01", new(["region"], Division: scene.Register.Division("care"))).Rows.ShouldHaveSingleItem().Region!.Key.ShouldBe("all");
        Of(scene, "2021-01-01", new([], Region: Ids.Id("west"))).Totals.Awarded.ShouldBe(100);
        Of(scene, "2021-01-01", new([], Region: Ids.Id("east"))).Totals.Awarded.ShouldBeNull();
    }

    [Fact]
    public void Is_so_much_less_when_it_comes_back()
    {
        var scene = Country.PutIn("pot", 1, "s", 100).ClosedYear("pot", 2020, new YearShare(1, 100, 0, 100, 0))
            .Then("pot", new ReturnReceived(Ids.Id("pot"), 1, Ids.Day("2021-02-01"), 60));
        Rows(scene, "2021-02-01", "year").Select(row => (row.Year, row.Money.Awarded)).ShouldBe([(2020, 100m), (2021, -60m)]);
        Totals(scene, "2021-01-31").Awarded.ShouldBe(100, "It was to come back, and had not.");
    }

    [Fact]
    public void Is_paid_by_each_scheme_as_the_account_of_the_pot_divides_it()
    {
        // Of 100 there are 60 of the earmarked 60 and 40 of the free 90; of 33.33 that is 20.00 and 13.33, and two thirds of that.
        var scene = Country.PutIn("pot", 1, "s", 60).PutIn("pot", 2, "t", 30).PutIn("pot", 3, "t", 60, Elderly)
            .Allocated("pot", 1, 100, free: 40, spent: 33.33m, earmarked: new DrawnAmount(3, 60));
        Rows(scene, "2020-06-01", "ministry").Select(row => (row.Ministry!.Key, row.Money.Paid)).ShouldBe([("szw", 8.89m), ("vws", 24.44m)]);
        Totals(scene, "2020-06-01").Paid.ShouldBe(33.33m);
        Totals(scene, "2020-05-31").Paid.ShouldBeNull();
    }

    [Fact]
    public void Is_paid_by_who_left_it_in_the_year_before_too()
    {
        var scene = Country.PutIn("pot", 1, "s", 100).ClosedYear("pot", 2020, new YearShare(1, 100, 0, 0, 100)).PutIn("pot", 2, "t", 300, year: 2021, on: "2021-01-20")
            .Allocated("pot", 1, 200, free: 200, spent: 40, on: "2021-06-01", year: 2021);
        Rows(scene, "2021-06-01", "ministry", "year").Select(row => (row.Ministry!.Key, row.Year, row.Money.Paid)).ShouldBe([
            ("szw", 2020, null), ("szw", 2021, 10m), ("vws", 2021, 30m),
        ]);
    }

    [Fact]
    public void Is_told_by_all_payments_of_a_year_and_all_that_came_back()
    {
        var scene = Country.PutIn("pot", 1, "s", 100).PutIn("pot", 2, "t", 100).Allocated("pot", 1, 40, free: 40, spent: 10).Allocated("pot", 2, 60, free: 60, spent: 30)
            .Then("pot", new MoneySpent(Ids.Id("pot"), 1, "two", Ids.Day("2020-07-01"), 20, null)).ClosedYear("pot", 2020, new(1, 100, 30, 50, 20), new(2, 100, 30, 70, 0))
            .PutIn("pot", 3, "t", 60, year: 2021, on: "2021-01-20").Allocated("pot", 3, 80, free: 80, spent: 40, on: "2021-06-01", year: 2021)
            .ClosedYear("pot", 2021, new(1, 20, 10, 10, 0), new(3, 60, 30, 30, 0));
        foreach (var (number, on, amount) in new[] { (1, "2021-02-01", 50m), (2, "2021-02-01", 70m), (1, "2022-02-01", 10m) })
        {
            scene.Then("pot", new ReturnReceived(Ids.Id("pot"), number, Ids.Day(on), amount));
        }

        Rows(scene, "2022-06-01", "ministry", "year").Select(row => (row.Ministry!.Key, row.Year, row.Money.Awarded, row.Money.Paid)).ShouldBe([
            ("szw", 2020, 100m, 30m), ("szw", 2021, -50m, 10m), ("szw", 2022, -10m, null), ("vws", 2020, 100m, 30m), ("vws", 2021, -10m, 30m),
        ]);
    }

    [Fact]
    public void Is_free_for_the_region_unless_it_is_earmarked() =>
        Totals(Country.PutIn("pot", 1, "s", 75).PutIn("pot", 2, "t", 25, Elderly).Grant("g", "s", "n", "m", [(2020, 100)]), "2021-01-01")
            .ShouldSatisfyAllConditions(totals => totals.Awarded.ShouldBe(200), totals => totals.Free.ShouldBe(75), totals => totals.FreeShare.ShouldBe(0.375));

    [Fact]
    public void Is_for_what_it_is_earmarked_for_and_else_for_what_its_scheme_is_for()
    {
        var scene = Country.PutIn("pot", 1, "s", 75).PutIn("pot", 2, "t", 25, Elderly).PutIn("pot", 3, "t", 5, new("care", "care", null));
        Rows(scene, "2021-01-01", "domain", "targetGroup").Select(row => (row.Domain, row.TargetGroup, row.Money.Awarded)).ShouldBe([
            ("care", "elderly", 25m), ("care", "youth", 5m), ("work", "youth", 75m),
        ]);
    }

    [Fact]
    public void Counts_no_scheme_before_it_is_published() =>
        Totals(Country.Scheme("d", published: "2021-01-01").PutIn("pot", 1, "d", 75), "2020-12-31").Awarded.ShouldBeNull();

    [Fact]
    public void Is_told_as_it_was_put_right()
    {
        var scene = Country.PutIn("pot", 1, "s", 100).Allocated("pot", 1, 40, free: 40, spent: 30).Allocated("pot", 2, 20, free: 20, spent: 5);
        Totals(scene, "2021-01-01").Paid.ShouldBe(35);
        var paid = new MoneySpent(Ids.Id("pot"), 1, "one", Ids.Day("2020-06-01"), 25, null);
        Totals(scene.Then("pot", new SpendingCorrected(Ids.Id("pot"), 1, "one", paid, Ids.Day("2020-07-01"), "typo")), "2021-01-01").Paid.ShouldBe(30);
        Totals(scene.Then("pot", new AllocationWithdrawn(Ids.Id("pot"), 2, Ids.Day("2020-07-01"), "twice")), "2021-01-01").Paid.ShouldBe(25);
        Totals(scene.Then("pot", new SpendingWithdrawn(Ids.Id("pot"), 1, "one", Ids.Day("2020-07-01"), "never paid")), "2021-01-01").Paid.ShouldBeNull();
    }

    [Fact]
    public void Comes_of_what_a_corrected_allocation_comes_of()
    {
        var scene = Country.PutIn("pot", 1, "s", 100).PutIn("pot", 2, "t", 60, Elderly).Allocated("pot", 1, 60, free: 0, spent: 30, earmarked: new DrawnAmount(2, 60));
        Rows(scene, "2021-01-01", "ministry").Single(row => row.Money.Paid is not null).Ministry!.Key.ShouldBe("vws");
        var given = new MoneyAllocated(Ids.Id("pot"), 1, "a1", 2020, 60, "purpose", null, null, null, null, null, Ids.Day("2020-03-01"), [], 60);
        scene.Then("pot", new AllocationCorrected(Ids.Id("pot"), 1, given, Ids.Day("2020-07-01"), "meant for others"));
        Rows(scene, "2021-01-01", "ministry").Single(row => row.Money.Paid is not null).Ministry!.Key.ShouldBe("szw");
    }

    [Fact]
    public void Is_what_was_proposed_as_it_was_put_right()
    {
        var pot = Ids.Id("pot");
        var proposed = new ContributionProposed(pot, 1, Ids.Id("s"), 2020, 100, null, Ids.Day("2020-01-02"));
        var scene = Country.PutIn("pot", 1, "s", 10, on: null)
            .Then("pot", new ContributionCorrected(pot, 1, proposed, Ids.Day("2020-01-03"), "typo"))
            .Then("pot", new ContributionConsented(pot, 1, "decision", Ids.Day("2020-02-01")))
            .PutIn("pot", 2, "t", 7, on: null).Then("pot", new ContributionWithdrawn(pot, 2, Ids.Day("2020-02-01"), "twice"));
        Totals(scene, "2021-01-01").Awarded.ShouldBe(100);
        scene.Register.RegionalBudgets[pot].Contributions.ShouldHaveSingleItem();
    }

    private static MoneyView Of(Scene scene, string day, MoneyQuestion question) => MoneyView.Of(Picture.Of(scene.Register, Ids.Day(day)), question, _ => true);

    private static MoneyFigures Totals(Scene scene, string day) => Of(scene, day, new([])).Totals;

    private static IReadOnlyList<MoneyRow> Rows(Scene scene, string day, params string[] by) => Of(scene, day, new(by)).Rows;
}
