using Regio.Hosting.Problems;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What holds for every allocation, as it is made and as it is corrected.</summary>
internal static class AllocationRules
{
    /// <summary>The fault of a decision by which something else was allocated.</summary>
    public static Fault DecisionTaken { get; } = new("/decision", "decision-taken", "Give another number.");

    /// <summary>Whether two allocations say the same, wherever their money comes from.</summary>
    public static bool IsSame(MoneyAllocated one, MoneyAllocated other) =>
        one with { Number = 0, Earmarked = [], Free = 0 } == other with { Number = 0, Earmarked = [], Free = 0 };

    /// <summary>A fault when a network was named that is not known; null: none.</summary>
    public static Fault? OfNetwork(string? called, Guid? network) =>
        called is not null && network is null ? new("/network", "unknown-network", "No such network is known here.") : null;

    /// <summary>A fault when a priority is named that is not there.</summary>
    public static IEnumerable<Fault> OfPriority(RegionalBudget budget, int? priority)
    {
        if (priority is not null && budget.Priorities.All(one => one.Number != priority))
        {
            yield return new("/priority", "unknown-priority", "There is no such priority.");
        }
    }

    /// <summary>A fault when so much is not left in the year, or is left for something else alone.</summary>
    public static IEnumerable<Fault> OfMoney(RegionalBudget budget, PotYear year, MoneyAllocated asked)
    {
        var most = year.Free + year.EarmarkedFor(asked.Domain, asked.TargetGroup);
        if (asked.Amount > year.Available - year.Allocated)
        {
            yield return new("/amount", "above-pot", $"{year.Available - year.Allocated:0.00} euros of {year.Year} are left in the pot of {budget.Opening.Title}.");
        }
        else if (asked.Amount > most)
        {
            yield return new("/amount", "earmarked-otherwise", $"{most:0.00} euros of what is left may go to this; the rest is meant for something else.");
        }
    }

    /// <summary>
    /// A fault when no motive is given and the vote did not carry the priority, or one that ranks higher has nothing yet. One that
    /// was not carried comes before none.
    /// </summary>
    public static IEnumerable<Fault> OfRanking(RegionalBudget budget, MoneyAllocated asked)
    {
        if (asked.Motive is null && budget.Ranking.Any(one => one.Number == asked.Priority && one.IsCarried is false))
        {
            yield return new("/motive", "not-carried", $"The vote did not carry priority {asked.Priority}: say why it gets money.");
        }
        else if (asked.Motive is null && Above(budget, asked.Priority) is { } higher)
        {
            yield return new("/motive", "against-ranking", $"Priority {higher} ranks higher and has nothing yet: say why this goes before.");
        }
    }

    private static int? Above(RegionalBudget budget, int? priority)
    {
        var rank = budget.Ranking.FirstOrDefault(one => one.Number == priority)?.Rank ?? int.MaxValue;
        return budget.Ranking.FirstOrDefault(one => one.Rank < rank && one.IsCarried is not false && budget.Allocations.All(given => given.Given.Priority != one.Number))?.Number;
    }
}
