using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Consent that a scheme puts money in: from then on it is committed to the pot.</summary>
public static class ConsentToContribution
{
    /// <summary>A consent (instemming).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null);

    /// <summary>Once; no more than is left of the year's budget, and of what the key gives the region, as with an award.</summary>
    public static Decision Decide(RegionalBudget budget, ContributionConsented consented, Purse purse, RegionShare? share, DateOnly today) =>
        budget.Contribution(consented.Number)?.Consented == consented ? Decision.Nothing
        : RegionalBudgetRules.WhileProposed(budget, consented.Number, one =>
        {
            Values<YearAmount> amounts = [new(one.Proposed.Year, one.Proposed.Amount)];
            return Refusals.Unless(
                [
                    .. RegionalBudgetRules.OfYear(budget, one.Proposed.Year),
                    .. RegionalBudgetRules.OfDay(consented.On, one.Proposed.On, today),
                    .. PurseRules.Faults(purse, null, share, amounts),
                ],
                () => Decision.Accept(consented, new MoneyPooled(purse.Id, budget.Id, one.Number, budget.Opening.RegionId, amounts)));
        });

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions/{number}/consent</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions/{number}/consent", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("consentToContribution").WithSummary("Consent to a contribution of a scheme to a regional budget")
        .WithDescription("By the owner of the scheme. The budget of the scheme is never overspent, whatever else is awarded at once.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.WithPurse(
            id, number, writing, request,
            (budget, purse, share) => Decide(budget, new(budget.Id, number, request.Decision!.Trim(), request.On!.Value), purse, share, changes.Today), ct);
}
