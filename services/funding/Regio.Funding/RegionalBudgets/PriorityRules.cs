using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What holds for every priority that a member proposed.</summary>
internal static class PriorityRules
{
    /// <summary>Decides about a priority by the member that proposed it, while it was not voted on and has no money.</summary>
    public static Decision WhileProposed(RegionalBudget budget, int number, Guid organisation, Func<Priority, Decision> decide) =>
        RegionalBudgetRules.WhileOpen(budget, () => budget.Priorities.FirstOrDefault(one => one.Number == number) switch
        {
            null => Decision.Reject("unknown-priority", "There is no such priority."),
            { OrganisationId: var proposer } when proposer != organisation => Decision.Reject(
                "not-its-proposer", "Another proposed it.", new Fault("/organisation", "not-its-proposer", "Let who proposed it change it.")),
            _ when budget.Vote is { Closed: null, Opened: var vote } => Decision.Reject("vote-open", $"A vote is open until {vote.Until:O}."),
            _ when budget.Ranking.Any(one => one.Number == number) => Decision.Reject("priority-counts", "It was voted on."),
            _ when budget.Allocations.Any(one => one.Given.Priority == number) => Decision.Reject("priority-counts", "Money was allocated to it."),
            { } proposed => decide(proposed),
        });
}
