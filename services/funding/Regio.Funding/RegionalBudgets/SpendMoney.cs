using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Record a payment out of an allocation.</summary>
public static class SpendMoney
{
    /// <summary>A payment (besteding).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("What tells the payment apart in your books (kenmerk).")] string? Reference = null,
        [property: Required, Description("Day of the payment (betaaldatum).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(300), Description("What was paid (omschrijving); not told when absent.")] string? Purpose = null);

    /// <summary>In the year of the allocation and within it, until it was reported on; the same payment again changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, MoneySpent spent, DateOnly today) =>
        RegionalBudgetRules.OfAllocation(budget, spent.Allocation, one =>
            one.Payments.Contains(spent) ? Decision.Nothing
            : one.Report is { } report ? RegionalBudgetRules.AlreadyReported(report)
            : Refusals.Unless(
                [
                    .. Grants.GrantRules.TakenBy(spent.Reference, one.Payments.Select(known => known.Reference)),
                    .. SpendingRules.Faults(one, spent, one.Spent, today),
                ],
                () => Decision.Accept(spent)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/allocations/{number}/spend</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/allocations/{number}/spend", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("spendMoney").WithSummary("Record a payment out of an allocation of a regional budget")
        .WithDescription("By the keeper.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(
            id, writing, request,
            budget => Decide(
                budget, new(budget.Id, number, request.Reference!.Trim(), request.On!.Value, request.Amount!.Value, Values.Text(request.Purpose)), changes.Today), ct);
}
