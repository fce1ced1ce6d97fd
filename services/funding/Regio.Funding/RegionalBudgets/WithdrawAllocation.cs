using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Take back an allocation that should not have been recorded.</summary>
public static class WithdrawAllocation
{
    /// <summary>Taking back an allocation (intrekking van een toekenning).</summary>
    public sealed record Request([property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>While its year is open, and nothing was spent of it or reported on it. Its money is the pot's again; twice changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, AllocationWithdrawn withdrawn) =>
        budget.WithdrawnAllocations.Contains(withdrawn.Number) ? Decision.Nothing
        : RegionalBudgetRules.OfAllocation(budget, withdrawn.Number, one => RegionalBudgetRules.WhileYearOpen(budget, one.Given.Year, () =>
            one.Payments.Count > 0 ? Decision.Reject("below-spent", $"{one.Spent:0.00} euros of it were spent.")
            : one.Report is { } report ? RegionalBudgetRules.AlreadyReported(report)
            : Decision.Accept(withdrawn)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/allocations/{number}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/allocations/{number}/withdraw", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("withdrawAllocation").WithSummary("Withdraw an allocation of a regional budget")
        .WithDescription("By the keeper, of what should not have been recorded; history keeps it. Payments of it are withdrawn first.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(
            id, writing, request, budget => Decide(budget, new(budget.Id, number, changes.Today, request.Reason!.Trim())), ct);
}
