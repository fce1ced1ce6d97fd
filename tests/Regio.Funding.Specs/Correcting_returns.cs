using Regio.Funding.Purses;
using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Correcting_returns : Spec<RegionalBudget>
{
    private const string Why = "Verkeerd overgenomen";
    private static readonly object[] CameBack = [.. Used, Ended, Back];
    private static readonly ReturnCorrected Less = new(BudgetId, 1, Back with { Amount = 70_000m }, Now, Why);
    private static readonly ReturnWithdrawn Never = new(BudgetId, 1, Now, Why);
    private static readonly MoneyPooled AgainInPot = new(SchemeId, BudgetId, 1, RegionId, [new(2027, 7_500m)]);

    // 500,000 a year, of which the pot has what it spent.
    private static readonly Purse Left = Purse.After(Purse.After(Money, Pooled), Returned)!;

    [Fact]
    public void What_came_back_less_is_of_the_pot_still()
    {
        Given(CameBack).When(Correct(Less)).Then(Less, AgainInPot);
        Given([.. CameBack, Less]).When(Correct(Less)).ThenNothing();
        State([.. CameBack, Less]).Owed(1).ShouldBe(7_500m);
        Purse.After(Left, AgainInPot)!.CommittedOf(2027).ShouldBe(30_000m);
    }

    [Fact]
    public void What_came_back_more_is_the_schemes_again() => Given([.. CameBack, Less]).When(Correct(Less with { Received = Back }))
        .Then(Less with { Received = Back }, Returned with { Amounts = [new(2027, 7_500m)] });

    [Fact]
    public void Another_day_moves_no_money() => Given(CameBack).When(Correct(Less with { Received = Back with { On = Back.On.AddDays(1) } }))
        .Then(Less with { Received = Back with { On = Back.On.AddDays(1) } });

    [Fact]
    public void Is_refused_as_when_it_is_recorded()
    {
        Given(CameBack).When(Correct(Less with { Received = Back with { Amount = 77_500.01m } })).ThenRejected("more-than-owed", "/amount");
        Given(CameBack).When(Correct(Less with { Received = Back with { On = Ended.On.AddDays(-1) } })).ThenRejected("too-early", "/on");
        Given(CameBack).When(Correct(Less with { Received = Back with { On = Now.AddDays(1) } })).ThenRejected("in-the-future", "/on");
        var rest = Back with { Amount = 7_500m, Reference = "T-2" };
        Given([.. CameBack, Less, rest]).When(Correct(new(BudgetId, 2, rest with { Reference = "T-1" }, Now, Why))).ThenRejected("reference-taken", "/reference");
        Given([.. CameBack, Less, rest]).When(Correct(new(BudgetId, 2, rest with { Amount = 7_500.01m }, Now, Why))).ThenRejected("more-than-owed", "/amount");
    }

    [Fact]
    public void Is_one_of_what_came_back_of_that_contribution()
    {
        Given(CameBack).When(Correct(Less with { Number = 2 })).ThenRejected("unknown-entry", "/number");
        Given(CameBack).When(Correct(Less with { Received = Back with { Number = 2 } })).ThenRejected("unknown-entry", "/number");
        Given(CameBack).When(Correct(Less with { Received = Back with { Number = 9 } })).ThenRejected("unknown-contribution");
        Given([.. CameBack, Never]).When(Correct(Less)).ThenRejected("unknown-entry", "/number");
        Given(CameBack).When(Withdraw(Never with { Number = 2 })).ThenRejected("unknown-entry", "/number");
    }

    [Fact]
    public void What_never_came_back_is_still_to()
    {
        Given(CameBack).When(Withdraw(Never)).Then(Never, AgainInPot with { Amounts = [new(2027, 77_500m)] });
        Given([.. CameBack, Never]).When(Withdraw(Never)).ThenNothing();
        Given([.. CameBack, Never]).When(budget => ReceiveReturn.Decide(budget, Back, Left, Now)).Then(Back, Returned);
        State([.. CameBack, Never]).Owed(1).ShouldBe(77_500m);
    }

    [Fact]
    public void A_number_is_never_given_again()
    {
        var again = new ReturnCorrected(BudgetId, 2, Less.Received, Now, Why);
        Given([.. CameBack, Never, Back]).When(Correct(Less)).ThenRejected("unknown-entry", "/number");
        Given([.. CameBack, Never, Back]).When(Correct(again)).Then(again, AgainInPot);
    }

    [Fact]
    public void Is_refused_where_the_scheme_used_it()
    {
        var spent = Purse.After(Left, new MoneyCommitted(SchemeId, GrantId, null, null, [new(2027, 477_500m)]))!;
        Given(CameBack).When(budget => CorrectReturn.Decide(budget, Less, spent, null, Now)).ThenRejected("over-budget", "/amount");
        Given(CameBack).When(budget => WithdrawReturn.Decide(budget, 1, Never, spent, null)).ThenRejected("over-budget", "");
    }

    [Fact]
    public void Is_refused_where_the_key_gives_the_region_no_more()
    {
        var share = new RegionShare(RegionId, null, 0m, [new(2027, 25_000m)]);
        Given(CameBack).When(budget => CorrectReturn.Decide(budget, Less, Left, share, Now)).ThenRejected("above-key", "/amount");
    }

    [Fact]
    public void Stays_once_the_regional_budget_is_closed()
    {
        Given(Over).When(Correct(Less)).ThenRejected("regional-budget-closed");
        Given(Over).When(Withdraw(Never)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Is_read_by_its_number()
    {
        object[] facts = [.. Used, Ended, Back, OtherBack, Less, Never];
        RegionalBudgetRow.Of(facts.Aggregate(default(RegionalBudgetItem), RegionalBudgetItem.After)!).Returns
            .ShouldBe([new ReturnRow(2, 2, OtherBack.On, 12_500m, null)]);
    }

    private static RegionalBudget State(object[] facts) => facts.Aggregate(default(RegionalBudget), RegionalBudget.After)!;

    private static Func<RegionalBudget, Decision> Correct(ReturnCorrected corrected) => budget => CorrectReturn.Decide(budget, corrected, Left, null, Now);

    private static Func<RegionalBudget, Decision> Withdraw(ReturnWithdrawn withdrawn) => budget => WithdrawReturn.Decide(budget, 1, withdrawn, Left, null);
}
