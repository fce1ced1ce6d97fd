using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Take back what a member proposed as a priority, before it counts.</summary>
public static class WithdrawPriority
{
    /// <summary>Taking back a priority (intrekking van een prioriteit).</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("The member that proposed it (indiener), your organisation: id, TOOI URI or code.")] string? Organisation = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>By who proposed it, before it was voted on or money went to it; twice changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, Guid organisation, PriorityWithdrawn withdrawn) =>
        budget.WithdrawnPriorities.Contains(withdrawn.Number) ? Decision.Nothing
        : PriorityRules.WhileProposed(budget, withdrawn.Number, organisation, _ => Decision.Accept(withdrawn));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/priorities/{number}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/priorities/{number}/withdraw", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("withdrawPriority").WithSummary("Withdraw a priority of a regional budget")
        .WithDescription("By the member that proposed it, before it was voted on or money went to it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.By(
            request.Organisation!.Trim(), id, writing, request,
            (budget, organisation, _) => Decide(budget, organisation, new(budget.Id, number, changes.Today, request.Reason!.Trim())), ct);
}
