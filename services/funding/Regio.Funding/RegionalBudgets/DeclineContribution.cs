using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Decline that a scheme puts money in.</summary>
public static class DeclineContribution
{
    /// <summary>A refusal of a contribution (afwijzing van een bijdrage).</summary>
    public sealed record Request(
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>While nobody answered it; the same again changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, ContributionDeclined declined, DateOnly today) =>
        budget.Contribution(declined.Number)?.Declined == declined ? Decision.Nothing
        : RegionalBudgetRules.WhileProposed(budget, declined.Number, one => Refusals.Unless(
            [.. RegionalBudgetRules.OfDay(declined.On, one.Proposed.On, today)], () => Decision.Accept(declined)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions/{number}/decline</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions/{number}/decline", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("declineContribution").WithSummary("Decline a contribution of a scheme to a regional budget")
        .WithDescription("By the owner of the scheme.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, number, writing, request,
            budget => Decide(budget, new(budget.Id, number, request.On!.Value, request.Reason!.Trim()), changes.Today), ct);
}
