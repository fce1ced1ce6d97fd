using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;

namespace Regio.Funding.Specs;

public sealed class Correcting_a_regional_budget : Spec<RegionalBudget>
{
    private const string Why = "Verkeerd overgenomen";
    private static readonly object[] Allocated = [.. Filled, ToLearning];
    private static readonly object[] Spent = [.. Allocated, Paid];

    private static readonly AllocationCorrected Lower = new(
        BudgetId, 1, ToLearning with { Amount = 60_000m, Free = 10_000m }, Now, Why);

    private static readonly SpendingCorrected Less = new(BudgetId, 1, "F-1", Paid with { Amount = 59_999.99m }, Now, Why);
    private static readonly AllocationWithdrawn NotGiven = new(BudgetId, 1, Now, Why);
    private static readonly SpendingWithdrawn NotPaid = new(BudgetId, 1, "F-1", Now, Why);

    [Fact]
    public void An_allocation_comes_of_what_it_should_have_come_of()
    {
        Given(Allocated).When(Correct(ToLearning with { Amount = 60_000m })).Then(Lower);
        Given([.. Allocated, Lower]).When(Correct(ToLearning with { Amount = 60_000m })).ThenNothing();
        Given(Allocated).When(Correct(ToLearning with { Domain = "work-and-income", TargetGroup = "unemployed-youth" }))
            .Then(Lower with { Allocated = ToLearning with { Domain = "work-and-income", TargetGroup = "unemployed-youth", Earmarked = [], Free = 80_000m } });
        var year = PotYear.Of(State([.. Allocated, Lower]), 2027);
        (year.Allocated, year.Free, year.EarmarkedFor("education", null)).ShouldBe((60_000m, 90_000m, 0m));
    }

    [Fact]
    public void An_allocation_that_costs_the_same_keeps_what_it_comes_of()
    {
        // The second allocation drew on what the first one had left.
        var second = ToLearning with { Number = 2, Decision = "A-2", Amount = 10_000m, Earmarked = [], Free = 10_000m };
        Given([.. Allocated, second]).When(Correct(second with { Purpose = "Bijles" })).Then(Lower with { Number = 2, Allocated = second with { Purpose = "Bijles" } });
        Given([.. Allocated, second, Lower with { Allocated = ToLearning with { Amount = 20_000m, Earmarked = [new(2, 20_000m)], Free = 0m } }])
            .When(Correct(second with { Purpose = "Bijles" })).Then(Lower with { Number = 2, Allocated = second with { Purpose = "Bijles" } });
    }

    [Fact]
    public void An_allocation_is_not_corrected_below_what_was_spent()
    {
        Given(Spent).When(Correct(ToLearning with { Amount = 60_000m })).Then(Lower);
        Given(Spent).When(Correct(ToLearning with { Amount = 59_999.99m })).ThenRejected("below-spent", "/amount");
    }

    [Fact]
    public void An_allocation_stays_within_what_there_is()
    {
        Given(Allocated).When(Correct(ToLearning with { Amount = 150_000.01m })).ThenRejected("above-pot", "/amount");
        Given(Allocated).When(Correct(ToLearning with { Amount = 100_000.01m, Domain = "participation" })).ThenRejected("earmarked-otherwise", "/amount");
        Given(Allocated).When(Correct(ToLearning with { Year = 2028 })).ThenRejected("above-pot", "/amount");
        Given(Spent).When(Correct(ToLearning with { Year = 2028 })).ThenRejected("outside-year", "/year", "/amount");
        Given(Allocated).When(Correct(ToLearning with { Year = 2029 })).ThenRejected("outside-budget-years", "/year", "/amount");
    }

    [Fact]
    public void An_allocation_is_refused_as_when_it_is_made()
    {
        Given([.. Allocated, ToLearning with { Number = 2, Decision = "A-2", Amount = 1m, Earmarked = [], Free = 1m }])
            .When(Correct(ToLearning with { Decision = "A-2" })).ThenRejected("decision-taken", "/decision");
        Given(Allocated).When(Correct(ToLearning with { Priority = 9 })).ThenRejected("unknown-priority", "/priority");
        Given(Allocated).When(Correct(ToLearning with { On = Start.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Allocated).When(Correct(ToLearning with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given(Spent).When(Correct(ToLearning with { On = Paid.On.AddDays(1) })).ThenRejected("too-late", "/on");
        Given([.. Allocated, Reported]).When(Correct(ToLearning with { On = Reported.On.AddDays(1) })).ThenRejected("too-late", "/on");
        Given(Filled).When(Correct(ToLearning)).ThenRejected("unknown-allocation");
    }

    [Fact]
    public void An_allocation_that_comes_to_go_against_the_ranking_takes_a_motive()
    {
        object[] ranked = [.. Filled, Voting, NoordVoted, Outcome, ToLearning];
        Given(ranked).When(Correct(ToLearning with { Priority = 1 })).ThenRejected("against-ranking", "/motive");
        Given(ranked).When(Correct(ToLearning with { Priority = 1, Motive = "Dit kan niet wachten" }))
            .Then(Lower with { Allocated = ToLearning with { Priority = 1, Motive = "Dit kan niet wachten" } });
        Given([.. Filled, ToLearning with { Priority = 1 }, Voting, NoordVoted, Outcome]).When(Correct(ToLearning with { Priority = 1, Purpose = "Anders" }))
            .Then(Lower with { Allocated = ToLearning with { Priority = 1, Purpose = "Anders" } });
        var moved = ToLearning with { Priority = 1, Motive = "Dit kan niet wachten" };
        Given([.. Filled, Voting, NoordVoted, Outcome, moved]).When(Correct(moved with { Motive = null })).ThenRejected("against-ranking", "/motive");
    }

    [Fact]
    public void An_allocation_that_was_never_made_is_withdrawn()
    {
        Given(Allocated).When(Withdraw(NotGiven)).Then(NotGiven);
        Given([.. Allocated, NotGiven]).When(Withdraw(NotGiven)).ThenNothing();
        var left = State([.. Allocated, NotGiven]);
        (PotYear.Of(left, 2027).Allocated, left.NextAllocation).ShouldBe((0m, 2), "Its money is the pot's again, and its number is nobody's.");
        Given([.. Spent, NotPaid]).When(Withdraw(NotGiven)).Then(NotGiven);
    }

    [Fact]
    public void An_allocation_that_was_used_is_not_withdrawn()
    {
        Given(Spent).When(Withdraw(NotGiven)).ThenRejected("below-spent");
        Given([.. Allocated, Reported]).When(Withdraw(NotGiven)).ThenRejected("already-reported");
        Given(Filled).When(Withdraw(NotGiven)).ThenRejected("unknown-allocation");
    }

    [Fact]
    public void A_payment_is_corrected_within_the_allocation()
    {
        Given(Spent).When(Correct(Less.Spent)).Then(Less);
        Given([.. Spent, Less]).When(Correct(Less.Spent)).ThenNothing();
        Given(Spent).When(Correct(Paid with { Amount = 80_000m })).Then(Less with { Spent = Paid with { Amount = 80_000m } });
        Given(Spent).When(Correct(Paid with { Amount = 80_000.01m })).ThenRejected("above-allocation", "/amount");
        Given([.. Spent, Paid with { Reference = "F-2", Amount = 20_000m }]).When(Correct(Paid with { Amount = 60_000.01m })).ThenRejected("above-allocation", "/amount");
        State([.. Spent, Less]).Allocation(1)!.Payments.ShouldBe([Less.Spent]);
    }

    [Fact]
    public void A_payment_is_not_corrected()
    {
        Given(Spent).When(Correct(Paid with { On = new(2028, 1, 1) })).ThenRejected("outside-year", "/on");
        Given(Spent).When(Correct(Paid with { On = ToLearning.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Spent).When(budget => CorrectSpending.Decide(budget, Paid with { On = Paid.On.AddDays(2) }, Why, Paid.On.AddDays(1))).ThenRejected("in-the-future", "/on");
        Given([.. Spent, Reported with { On = Paid.On }]).When(Correct(Paid with { On = Paid.On.AddDays(1) })).ThenRejected("too-late", "/on");
        Given(Spent).When(Correct(Paid with { Reference = "F-2" })).ThenRejected("unknown-payment", "/reference");
        Given(Filled).When(Correct(Paid)).ThenRejected("unknown-allocation");
    }

    [Fact]
    public void A_payment_that_was_never_made_is_withdrawn()
    {
        Given(Spent).When(Withdraw(NotPaid)).Then(NotPaid);
        Given([.. Spent, NotPaid]).When(Withdraw(NotPaid)).ThenNothing();
        Given([.. Spent, NotPaid, Paid]).When(Withdraw(NotPaid)).Then(NotPaid);
        State([.. Spent, NotPaid]).Allocation(1)!.Spent.ShouldBe(0m);
        Given(Allocated).When(Withdraw(NotPaid)).ThenRejected("unknown-payment", "/reference");
        Given(Filled).When(Withdraw(NotPaid)).ThenRejected("unknown-allocation");
    }

    [Fact]
    public void What_was_reported_on_can_be_corrected_until_its_year_is_closed()
    {
        Given(Used).When(Correct(Less.Spent)).Then(Less);
        Given(Used).When(Correct(ToLearning with { Amount = 60_000m })).Then(Lower);
        Given(Used).When(Withdraw(NotPaid)).Then(NotPaid);
        object[] closed = [.. Used, Ended];
        Given(closed).When(Correct(Less.Spent)).ThenRejected("year-closed");
        Given(closed).When(Correct(ToLearning with { Amount = 60_000m })).ThenRejected("year-closed");
        Given(closed).When(Withdraw(NotPaid)).ThenRejected("year-closed");
        Given([.. Allocated, Ended]).When(Withdraw(NotGiven)).ThenRejected("year-closed");
        Given(Over).When(Correct(Less.Spent)).ThenRejected("year-closed");
    }

    [Fact]
    public void A_corrected_payment_is_what_the_year_gives_back()
    {
        var half = Less with { Spent = Paid with { Amount = 30_000m } };
        Given([.. Used, half]).When(budget => CloseYear.Decide(budget, 2027, Ended.On, Now))
            .Then(Ended with { Shares = [new(1, 100_000m, 11_250m, 88_750m, 0m), new(2, 50_000m, 18_750m, 31_250m, 0m)] });
        var account = RegionalBudgetAccount.Of(State([.. Used, half]));
        (account.Spent, account.Years[0].Left).ShouldBe((30_000m, 50_000m));
    }

    private static RegionalBudget State(object[] facts) => facts.Aggregate(default(RegionalBudget), RegionalBudget.After)!;

    private static Func<RegionalBudget, Decision> Correct(MoneyAllocated asked) =>
        budget => CorrectAllocation.Decide(budget, asked with { Earmarked = [], Free = 0 }, Why, Now);

    private static Func<RegionalBudget, Decision> Correct(MoneySpent spent) => budget => CorrectSpending.Decide(budget, spent, Why, Now);

    private static Func<RegionalBudget, Decision> Withdraw(AllocationWithdrawn withdrawn) => budget => WithdrawAllocation.Decide(budget, withdrawn);

    private static Func<RegionalBudget, Decision> Withdraw(SpendingWithdrawn withdrawn) => budget => WithdrawSpending.Decide(budget, withdrawn);
}
