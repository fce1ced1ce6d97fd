using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What holds for every payment, as it is recorded and as it is corrected.</summary>
internal static class SpendingRules
{
    /// <summary>Decides about a payment that there is.</summary>
    public static Decision OfPayment(RegionalBudget budget, int allocation, string reference, Func<Allocation, MoneySpent, Decision> decide) =>
        RegionalBudgetRules.OfAllocation(budget, allocation, one => one.Payments.FirstOrDefault(paid => paid.Reference == reference) is { } known
            ? decide(one, known)
            : Decision.Reject("unknown-payment", "No payment of the allocation has that reference.", new Fault("/reference", "unknown-payment", "There is no such payment.")));

    /// <summary>What is wrong with a payment beside others of the same allocation.</summary>
    /// <param name="one">The allocation.</param>
    /// <param name="spent">The payment.</param>
    /// <param name="others">Euros of the other payments.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Fault> Faults(Allocation one, MoneySpent spent, decimal others, DateOnly today) =>
    [
        .. RegionalBudgetRules.OfDay(spent.On, one.Given.On, today),
        .. spent.On.Year != one.Given.Year
            ? [new Fault("/on", "outside-year", $"The money is for {one.Given.Year}.")]
            : Array.Empty<Fault>(),
        .. spent.Amount > one.Given.Amount - others
            ? [new Fault("/amount", "above-allocation", $"{one.Given.Amount - others:0.00} euros of the allocation are left.")]
            : Array.Empty<Fault>(),
    ];
}
