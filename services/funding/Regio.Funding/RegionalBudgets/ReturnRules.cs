using Regio.Funding.Purses;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What holds for money that came back of a regional budget.</summary>
internal static class ReturnRules
{
    /// <summary>Decides about what came back of a contribution, by its number, until the regional budget is closed: that rests on it.</summary>
    public static Decision OfReturn(RegionalBudget budget, int contribution, int number, Func<ReturnReceived, Decision> decide) =>
        RegionalBudgetRules.WhileOpen(budget, () =>
            budget.Contribution(contribution) is null ? new Decision.Rejected(RegionalBudgetRules.UnknownContribution)
            : budget.Returns.FirstOrDefault(one => one.Number == number)?.What is { } known && known.Number == contribution ? decide(known)
            : Decision.Reject(
                "unknown-entry", "Nothing came back of the contribution by that number.",
                new Fault("/number", "unknown-entry", "Read the regional budget for the numbers.")));

    /// <summary>A fault when money would have come back before it was to, or is still to come.</summary>
    public static IEnumerable<Fault> OfDay(RegionalBudget budget, ReturnReceived received, DateOnly today) => RegionalBudgetRules.OfDay(
        received.On, budget.Years.First(year => year.Shares.Any(share => share.Number == received.Number && share.ToReturn > 0)).On, today);

    /// <summary>What more or less that came back does to the money of the scheme: what did not come back is the regional budget's still.</summary>
    public static IEnumerable<object> Moved(RegionalBudget budget, Purse purse, int contribution, decimal more) => more switch
    {
        0 => [],
        > 0 => [new PooledMoneyReturned(purse.Id, budget.Id, contribution, budget.Opening.RegionId, Amounts(budget, contribution, more))],
        _ => [new MoneyPooled(purse.Id, budget.Id, contribution, budget.Opening.RegionId, Amounts(budget, contribution, -more))],
    };

    /// <summary>A fault where the scheme no longer has what did not come back after all.</summary>
    public static IEnumerable<Fault> Gone(RegionalBudget budget, Purse purse, RegionShare? share, int contribution, decimal less, string pointer) =>
        PurseRules.Faults(purse, null, share, Amounts(budget, contribution, less)).Select(fault => fault with { Pointer = pointer });

    private static Values<YearAmount> Amounts(RegionalBudget budget, int contribution, decimal amount) =>
        [new(budget.Contribution(contribution)!.Proposed.Year, amount)];
}
