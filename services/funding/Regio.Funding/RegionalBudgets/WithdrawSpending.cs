using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Take back a payment out of an allocation that was never made.</summary>
public static class WithdrawSpending
{
    /// <summary>Taking back a payment (intrekking van een besteding).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("What tells the payment apart in your books (kenmerk), as it was recorded.")] string? Reference = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>Until the year is closed; twice changes nothing. Another payment may have the reference.</summary>
    public static Decision Decide(RegionalBudget budget, SpendingWithdrawn withdrawn) =>
        budget.Allocation(withdrawn.Allocation) is { } known && known.Withdrew(withdrawn.Reference) ? Decision.Nothing
        : SpendingRules.OfPayment(budget, withdrawn.Allocation, withdrawn.Reference, (one, _) =>
            RegionalBudgetRules.WhileYearOpen(budget, one.Given.Year, () => Decision.Accept(withdrawn)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/allocations/{number}/withdraw-spending</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/allocations/{number}/withdraw-spending", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("withdrawSpending").WithSummary("Withdraw a payment out of an allocation of a regional budget")
        .WithDescription("By the keeper, until its year is closed: the money can be spent again. History keeps it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(
            id, writing, request,
            budget => Decide(budget, new(budget.Id, number, request.Reference!.Trim(), changes.Today, request.Reason!.Trim())), ct);
}
