using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;

namespace Regio.Funding.Specs;

public sealed class Using_a_regional_budget : Spec<RegionalBudget>
{
    private static readonly MoneyAllocated Asked = ToLearning with { Earmarked = [], Free = 0 };
    private static readonly MoneyAllocated ToWork = Asked with { Priority = 1, Domain = "work-and-income", TargetGroup = "unemployed-youth" };

    [Fact]
    public void Allocates_what_is_meant_for_it_first()
    {
        Given(Filled).When(Allocate(Asked)).Then(ToLearning);
        Given([.. Filled, ToLearning]).When(Allocate(Asked with { Number = 2 })).ThenNothing();
        Given(Filled).When(Allocate(ToWork)).Then(ToWork with { Free = 80_000m });
    }

    [Fact]
    public void Draws_on_those_that_are_meant_for_it_in_proportion()
    {
        object[] two = [.. Filled, EarmarkedAsked with { Number = 3, Amount = 25_000m }, Earmarked with { Number = 3 }];
        Given(two).When(Allocate(Asked with { Amount = 100m }))
            .Then(Asked with { Amount = 100m, Earmarked = [new(2, 66.67m), new(3, 33.33m)] });
    }

    [Fact]
    public void Gives_a_narrower_case_what_is_meant_for_the_broader_one()
    {
        new Aim("Jeugd", null, "youth").Holds(null, "unemployed-youth").ShouldBeTrue();
        new Aim("Werkloze jeugd", null, "unemployed-youth").Holds(null, "youth").ShouldBeFalse();
        new Aim("Jeugd en onderwijs", "education", "youth").Holds("care", "youth").ShouldBeFalse();
        new Aim("Jeugd", null, "youth").Holds("education", null).ShouldBeFalse("It is not told for whom.");
    }

    [Fact]
    public void Allocates_no_more_than_there_is()
    {
        Given(Filled).When(Allocate(ToWork with { Amount = 100_000.01m })).ThenRejected("earmarked-otherwise", "/amount");
        Given(Filled).When(Allocate(Asked with { Amount = 150_000.01m })).ThenRejected("above-pot", "/amount");
        Given([.. Filled, ToLearning]).When(Allocate(Asked with { Decision = "A-2", Number = 2, Amount = 70_000.01m })).ThenRejected("above-pot", "/amount");
        Given(Opened, FreeAsked).When(Allocate(ToWork)).ThenRejected("above-pot", "/amount");
        Given(Filled).When(Allocate(Asked with { Year = 2028 })).ThenRejected("above-pot", "/amount");
    }

    [Fact]
    public void Refuses_an_allocation()
    {
        Given([.. Filled, ToLearning]).When(Allocate(Asked with { Amount = 1m })).ThenRejected("decision-taken", "/decision");
        Given(Filled).When(Allocate(Asked with { Priority = 9 })).ThenRejected("unknown-priority", "/priority");
        Given(Filled).When(Allocate(Asked with { On = Start.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Filled).When(Allocate(Asked with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given([.. Used, Ended]).When(Allocate(Asked with { Decision = "A-2", Amount = 0.01m })).ThenRejected("year-closed", "/year");
        Given(Over).When(Allocate(Asked with { Decision = "A-2" })).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Asks_for_a_motive_against_the_ranking()
    {
        object[] ranked = [.. Filled, Voting, NoordVoted, Outcome];
        Given(ranked).When(Allocate(ToWork)).ThenRejected("against-ranking", "/motive");
        Given(ranked).When(Allocate(ToWork with { Priority = null })).ThenRejected("against-ranking", "/motive");
        Given(ranked).When(Allocate(ToWork with { Motive = "Dit kan niet wachten" })).Then(ToWork with { Motive = "Dit kan niet wachten", Free = 80_000m });
        Given(ranked).When(Allocate(Asked)).Then(ToLearning);
        Given([.. ranked, ToLearning]).When(Allocate(ToWork with { Number = 2, Decision = "A-2", Amount = 1m }))
            .Then(ToWork with { Number = 2, Decision = "A-2", Amount = 1m, Free = 1m });
    }

    [Fact]
    public void Spends_within_the_allocation()
    {
        Given([.. Filled, ToLearning]).When(Spend(Paid)).Then(Paid);
        Given([.. Filled, ToLearning, Paid]).When(Spend(Paid)).ThenNothing();
        Given([.. Filled, ToLearning, Paid]).When(Spend(Paid with { Reference = "F-2", Amount = 20_000m })).Then(Paid with { Reference = "F-2", Amount = 20_000m });
    }

    [Fact]
    public void Refuses_a_payment()
    {
        object[] given = [.. Filled, ToLearning];
        Given([.. given, Paid]).When(Spend(Paid with { Reference = "F-2", Amount = 20_000.01m })).ThenRejected("above-allocation", "/amount");
        Given([.. given, Paid]).When(Spend(Paid with { Amount = 1m })).ThenRejected("reference-taken", "/reference");
        Given(given).When(Spend(Paid with { On = ToLearning.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(given).When(Spend(Paid with { On = new(2028, 1, 1) })).ThenRejected("outside-year", "/on");
        Given(given).When(budget => SpendMoney.Decide(budget, Paid, Paid.On.AddDays(-1))).ThenRejected("in-the-future", "/on");
        Given(given).When(Spend(Paid with { Allocation = 2 })).ThenRejected("unknown-allocation");
        Given([.. given, Paid, Reported]).When(Spend(Paid with { Reference = "F-2", Amount = 1m })).ThenRejected("already-reported");
    }

    [Fact]
    public void Reports_once_for_all()
    {
        Given([.. Filled, ToLearning, Paid]).When(Report(Reported)).Then(Reported);
        Given(Used).When(Report(Reported)).ThenNothing();
        Given(Used).When(Report(Reported with { Narrative = "Anders" })).ThenRejected("already-reported");
        Given(Filled).When(Report(Reported)).ThenRejected("unknown-allocation");
        Given([.. Filled, ToLearning, Paid]).When(Report(Reported with { On = Paid.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given([.. Filled, ToLearning]).When(Report(Reported with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
    }

    [Fact]
    public void Gives_back_what_a_year_leaves()
    {
        Given(Used).When(CloseAt(2027, Ended.On)).Then(Ended);
        Given([.. Used, Ended]).When(CloseAt(2027, Ended.On)).ThenNothing();
    }

    [Fact]
    public void Carries_on_what_a_year_leaves_and_gives_back_what_the_last_one_leaves()
    {
        var carried = Ended with { Shares = [new(1, 100_000m, 22_500m, 0m, 77_500m), new(2, 50_000m, 37_500m, 0m, 12_500m)] };
        object[] used = [CarriesOver, .. Used.Skip(1)];
        Given(used).When(CloseAt(2027, Ended.On)).Then(carried);
        Given([.. used, carried]).When(CloseAt(2028, new(2029, 2, 1)))
            .Then(new YearClosed(BudgetId, 2028, new(2029, 2, 1), [new(1, 77_500m, 0m, 77_500m, 0m), new(2, 12_500m, 0m, 12_500m, 0m)]));
        Given([.. used, carried]).When(Allocate(Asked with { Number = 2, Decision = "A-2", Year = 2028, Amount = 20_000m, On = new(2028, 3, 1) }))
            .Then(Asked with { Number = 2, Decision = "A-2", Year = 2028, Amount = 20_000m, On = new(2028, 3, 1), Earmarked = [new(2, 12_500m)], Free = 7_500m });
    }

    [Fact]
    public void Does_not_close_a_year()
    {
        Given(Filled).When(CloseAt(2027, new(2027, 12, 31))).ThenRejected("too-early", "/on");
        Given(Filled).When(CloseAt(2027, Now.AddDays(1))).ThenRejected("in-the-future", "/on");
        Given(Filled).When(CloseAt(2028, Now)).ThenRejected("earlier-year-open", "/year");
        Given([.. Filled, ToLearning]).When(CloseAt(2027, Now)).ThenRejected("not-reported", "/year");
        Given([.. Used, Ended]).When(CloseAt(2027, Now)).ThenRejected("year-closed", "/year");
        Given(Filled).When(CloseAt(2026, Now)).ThenRejected("outside-budget-years", "/year");
    }

    [Fact]
    public void Accounts_for_every_cent()
    {
        var account = RegionalBudgetAccount.Of(Over.Aggregate(default(RegionalBudget), RegionalBudget.After)!);
        (account.Contributed, account.Spent, account.ToReturn, account.Returned, account.InPot).ShouldBe((150_000m, 60_000m, 90_000m, 90_000m, 0m));
        var year = account.Years.ShouldHaveSingleItem();
        (year.Contributed, year.Allocated, year.Unallocated, year.Spent, year.Left, year.Unspent, year.ToReturn)
            .ShouldBe((150_000m, 80_000m, 70_000m, 60_000m, 0m, 20_000m, 90_000m));
        year.Shares.ShouldBe([new(1, Scene.SchemeId, 100_000m, 22_500m, 77_500m, 0m, 0m), new(2, OtherScheme, 50_000m, 37_500m, 12_500m, 0m, 0m)]);
    }

    [Fact]
    public void Shows_its_parts_without_telling_how_each_voted()
    {
        var budget = new object[] { Opened, FreeAsked, Free, Voting, NoordVoted, Outcome, Asked with { Amount = 10m, Free = 10m }, Paid with { Amount = 4m } }
            .Aggregate(default(RegionalBudget), RegionalBudget.After)!;
        var row = RegionalBudgetRow.Of(new(BudgetId, 8, budget));
        row.Priorities.Select(one => (one.Number, one.Rank, one.Allocated)).ShouldBe([(2, 1, 10m), (1, 2, 0m)]);
        row.Vote!.Voters.ShouldBe([new(Noord, 2m, true), new(Zuid, 1m, false)]);
        (row.Contributions[0].Status, row.Contributions[0].Decision, row.Contributed).ShouldBe((ContributionStatus.Consented, "SZW-1", 100_000m));
        (row.Allocations[0].Rank, row.Allocations[0].Spent).ShouldBe((1, 4m));
    }

    private static Func<RegionalBudget, Decision> Allocate(MoneyAllocated asked) => budget => AllocateMoney.Decide(budget, asked, Now);

    private static Func<RegionalBudget, Decision> Spend(MoneySpent spent) => budget => SpendMoney.Decide(budget, spent, Now);

    private static Func<RegionalBudget, Decision> Report(AllocationReported reported) => budget => ReportAllocation.Decide(budget, reported, Now);

    private static Func<RegionalBudget, Decision> CloseAt(int year, DateOnly on) => budget => CloseYear.Decide(budget, year, on, Now);
}
