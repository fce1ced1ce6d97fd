using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Take back a proposed contribution, before its scheme's owner answers.</summary>
public static class WithdrawContribution
{
    /// <summary>Taking back a proposal of a contribution (intrekking van een voorgestelde bijdrage).</summary>
    public sealed record Request([property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>While nobody answered it; twice changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, ContributionWithdrawn withdrawn) =>
        budget.Contribution(withdrawn.Number)?.Withdrawn is not null ? Decision.Nothing
        : RegionalBudgetRules.WhileProposed(budget, withdrawn.Number, _ => Decision.Accept(withdrawn));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions/{number}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions/{number}/withdraw", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("withdrawContribution").WithSummary("Withdraw a proposed contribution to a regional budget")
        .WithDescription("By the keeper, before the owner of the scheme answers.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(
            id, writing, request, budget => Decide(budget, new(budget.Id, number, changes.Today, request.Reason!.Trim())), ct);
}
