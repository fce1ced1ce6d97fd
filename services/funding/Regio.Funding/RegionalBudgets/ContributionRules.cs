using Regio.Hosting.Problems;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What holds for every proposed contribution, as it is proposed and as it is corrected.</summary>
internal static class ContributionRules
{
    /// <summary>What is wrong with a proposal.</summary>
    public static IReadOnlyList<Fault> Faults(RegionalBudget budget, ContributionProposed proposed, DateOnly today) =>
    [
        .. RegionalBudgetRules.OfYear(budget, proposed.Year),
        .. RegionalBudgetRules.OfAim(proposed.Earmark, "/earmark"),
        .. RegionalBudgetRules.OfDay(proposed.On, budget.Opening.On, today),
    ];
}
