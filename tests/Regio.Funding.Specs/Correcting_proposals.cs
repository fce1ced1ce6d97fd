using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;

namespace Regio.Funding.Specs;

/// <summary>Of contributions that nobody answered yet, and of priorities that do not count yet.</summary>
public sealed class Correcting_proposals : Spec<RegionalBudget>
{
    private const string Why = "Verkeerd overgenomen";
    private static readonly ContributionCorrected Less = new(BudgetId, 1, FreeAsked with { Amount = 90_000m, Earmark = Work }, Now, Why);
    private static readonly ContributionWithdrawn Back = new(BudgetId, 1, Now, Why);
    private static readonly PriorityProposed Third = new(BudgetId, 3, Zuid, Debts, Start);
    private static readonly PriorityCorrected Otherwise = new(BudgetId, 3, Debts with { Title = "Geldzorgen" }, Now, Why);
    private static readonly PriorityWithdrawn Dropped = new(BudgetId, 3, Now, Why);

    [Fact]
    public void A_contribution_is_corrected_before_it_is_answered()
    {
        Given(Opened, FreeAsked).When(Correct(Less.Proposed)).Then(Less);
        Given(Opened, FreeAsked, Less).When(Correct(Less.Proposed)).ThenNothing();
        Given(Opened, FreeAsked, Less).When(budget => ConsentToContribution.Decide(budget, Free, Scene.Money, null, Now))
            .Then(Free, Pooled with { Amounts = [new(2027, 90_000m)] });
    }

    [Fact]
    public void A_contribution_is_not_corrected()
    {
        Given(Opened, FreeAsked, Free).When(Correct(Less.Proposed)).ThenRejected("contribution-answered");
        Given(Opened, FreeAsked, Declined).When(Correct(Less.Proposed)).ThenRejected("contribution-answered");
        Given(Opened, FreeAsked, Back).When(Correct(Less.Proposed)).ThenRejected("contribution-withdrawn");
        Given(Opened).When(Correct(Less.Proposed)).ThenRejected("unknown-contribution");
        Given(Opened, FreeAsked).When(Correct(FreeAsked with { Year = 2029 })).ThenRejected("outside-budget-years", "/year");
        Given(Opened, FreeAsked).When(Correct(FreeAsked with { Earmark = new("Iets", null, null) })).ThenRejected("domain-or-target-group", "/earmark");
        Given(Opened, FreeAsked).When(Correct(FreeAsked with { On = Start.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Opened, FreeAsked, Closed).When(Correct(Less.Proposed)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void A_contribution_is_withdrawn_before_it_is_answered()
    {
        Given(Opened, FreeAsked).When(Withdraw(Back)).Then(Back);
        Given(Opened, FreeAsked, Back).When(Withdraw(Back)).ThenNothing();
        Given(Opened, FreeAsked, Free).When(Withdraw(Back)).ThenRejected("contribution-answered");
        Given(Opened, FreeAsked, Back).When(budget => ConsentToContribution.Decide(budget, Free, Scene.Money, null, Now)).ThenRejected("contribution-withdrawn");
        Given(Opened, FreeAsked, Back).When(budget => ProposeContribution.Decide(budget, FreeAsked with { Number = 2 }, isPublished: true, Now))
            .Then(FreeAsked with { Number = 2 });
        var row = RegionalBudgetRow.Of(new(BudgetId, 3, State(Opened, FreeAsked, Back))).Contributions.ShouldHaveSingleItem();
        (row.Status, row.Reason).ShouldBe((ContributionStatus.Withdrawn, Why));
    }

    [Fact]
    public void A_priority_is_corrected_by_who_proposed_it()
    {
        Given(Opened, Third).When(Correct(Otherwise)).Then(Otherwise);
        Given(Opened, Third, Otherwise).When(Correct(Otherwise)).ThenNothing();
        Given(Opened, Third).When(Correct(Otherwise, Noord)).ThenRejected("not-its-proposer", "/organisation");
        Given(Opened, Third).When(Correct(Otherwise with { Number = 1 })).ThenRejected("not-its-proposer", "/organisation");
        Given(Opened, Third).When(Correct(Otherwise with { Aim = Work })).ThenRejected("priority-exists", "/aim");
        Given(Opened, Third).When(Correct(Otherwise with { Aim = new("Iets", null, null) })).ThenRejected("domain-or-target-group", "/aim");
        Given(Opened).When(Correct(Otherwise)).ThenRejected("unknown-priority");
        State(Opened, Third, Otherwise).Priorities[2].ShouldBe(new(3, Otherwise.Aim, Zuid));
    }

    [Fact]
    public void A_priority_that_counts_stays()
    {
        var served = ToLearning with { Priority = 3 };
        Given(Opened, Third, Voting).When(Correct(Otherwise)).ThenRejected("vote-open");
        Given(Opened, Third, Voting, Outcome with { Outcome = [new(3, 1, 9m)] }).When(Correct(Otherwise)).ThenRejected("priority-counts");
        Given([.. Filled, Third, served]).When(Correct(Otherwise)).ThenRejected("priority-counts");
        Given([.. Filled, Third, served]).When(Withdraw(Dropped)).ThenRejected("priority-counts");
        Given(Opened, Third, Closed).When(Withdraw(Dropped)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void A_priority_is_withdrawn_by_who_proposed_it()
    {
        Given(Opened, Third).When(Withdraw(Dropped)).Then(Dropped);
        Given(Opened, Third, Dropped).When(Withdraw(Dropped)).ThenNothing();
        Given(Opened, Third).When(budget => WithdrawPriority.Decide(budget, Noord, Dropped)).ThenRejected("not-its-proposer", "/organisation");
        var left = State(Opened, Third, Dropped);
        (left.Priorities.Count, left.NextPriority).ShouldBe((2, 4), "Its number is nobody's.");
    }

    private static RegionalBudget State(params object[] facts) => facts.Aggregate(default(RegionalBudget), RegionalBudget.After)!;

    private static Func<RegionalBudget, Decision> Correct(ContributionProposed asked) => budget => CorrectContribution.Decide(budget, asked, Why, Now);

    private static Func<RegionalBudget, Decision> Withdraw(ContributionWithdrawn withdrawn) => budget => WithdrawContribution.Decide(budget, withdrawn);

    private static Func<RegionalBudget, Decision> Correct(PriorityCorrected corrected, Guid? by = null) =>
        budget => CorrectPriority.Decide(budget, by ?? Zuid, corrected);

    private static Func<RegionalBudget, Decision> Withdraw(PriorityWithdrawn withdrawn) => budget => WithdrawPriority.Decide(budget, Zuid, withdrawn);
}
