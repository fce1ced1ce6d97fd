using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Put right what was proposed of a contribution, before its scheme's owner answers.</summary>
public static class CorrectContribution
{
    /// <summary>A proposal of a contribution as it should have been recorded (correctie van een voorgestelde bijdrage), whole.</summary>
    public sealed record Request(
        [property: Required, Range(1900, 2200), Description("Year of the scheme's budget (jaar).")] int? Year = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Description("What it may be spent on alone (oormerk); free when absent.")] AimBody? Earmark = null,
        [property: Required, Description("Day of the proposal (dag).")] DateOnly? On = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>As for proposing, of the same scheme, while nobody answered it: what was consented to is the owner's decision. The same again changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, ContributionProposed asked, string reason, DateOnly today) =>
        budget.Contribution(asked.Number)?.Proposed == asked ? Decision.Nothing
        : RegionalBudgetRules.WhileProposed(budget, asked.Number, _ => Refusals.Unless(
            ContributionRules.Faults(budget, asked, today),
            () => Decision.Accept(new ContributionCorrected(budget.Id, asked.Number, asked, today, reason))));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions/{number}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions/{number}/correct", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("correctContribution").WithSummary("Correct a proposed contribution to a regional budget")
        .WithDescription("By the keeper, before the owner of the scheme answers. The body replaces what was proposed, whole; another scheme is another proposal.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(
            id, writing, request,
            budget => Decide(
                budget,
                new(
                    budget.Id, number, budget.Contribution(number)?.Proposed.SchemeId ?? Guid.Empty, request.Year!.Value, request.Amount!.Value,
                    request.Earmark?.Aim, request.On!.Value),
                request.Reason!.Trim(), changes.Today), ct);
}
