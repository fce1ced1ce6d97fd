using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Put right what a member proposed as a priority, before it counts.</summary>
public static class CorrectPriority
{
    /// <summary>A priority as it should have been recorded (correctie van een prioriteit), whole.</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("The member that proposed it (indiener), your organisation: id, TOOI URI or code.")] string? Organisation = null,
        [property: Required, Description("What it is for (prioriteit).")] AimBody? Aim = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>By who proposed it, before it was voted on or money went to it; another one than there is. The same again changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, Guid organisation, PriorityCorrected corrected) =>
        PriorityRules.WhileProposed(budget, corrected.Number, organisation, one =>
            one.Aim == corrected.Aim ? Decision.Nothing
            : budget.Priorities.Any(other => other.Aim == corrected.Aim)
                ? Decision.Reject("priority-exists", "There is such a priority.", new Fault("/aim", "priority-exists", "Withdraw this one, or say what it is for otherwise."))
            : Refusals.Unless([.. RegionalBudgetRules.OfAim(corrected.Aim, "/aim")], () => Decision.Accept(corrected)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/priorities/{number}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/priorities/{number}/correct", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("correctPriority").WithSummary("Correct a priority of a regional budget")
        .WithDescription("By the member that proposed it, before it was voted on or money went to it. Those of the regional agenda are the region's.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.By(
            request.Organisation!.Trim(), id, writing, request,
            (budget, organisation, _) => Decide(
                budget, organisation, new(budget.Id, number, request.Aim!.Aim, changes.Today, request.Reason!.Trim())), ct);
}
