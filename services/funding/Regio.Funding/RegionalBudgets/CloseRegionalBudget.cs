using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Close a regional budget, when every cent was spent or came back.</summary>
public static class CloseRegionalBudget
{
    /// <summary>The end of a regional budget (sluiting).</summary>
    public sealed record Request([property: Required, Description("Day (dag).")] DateOnly? On = null);

    /// <summary>When no money is in it and none is to come back; what was proposed and not answered lapses by it.</summary>
    public static Decision Decide(RegionalBudget budget, DateOnly on, DateOnly today) =>
        budget.Closing?.On == on ? Decision.Nothing
        : RegionalBudgetRules.WhileOpen(budget, () => Refusals.Unless(
            [
                .. RegionalBudgetRules.OfDay(on, budget.Years.Select(year => year.On).Concat(budget.Returns.Holding().Select(one => one.On)).Append(budget.Opening.On).Max(), today),
                .. Enumerable.Range(budget.Opening.FirstYear, budget.Opening.LastYear - budget.Opening.FirstYear + 1)
                    .Where(year => !budget.IsClosed(year) && PotYear.Of(budget, year).Available > 0)
                    .Select(year => new Fault("", "money-left", $"There is money of {year} in it: close the year first.")),
                .. budget.Contributions.Where(one => budget.Owed(one.Number) > 0)
                    .Select(one => new Fault("", "money-left", $"{budget.Owed(one.Number):0.00} euros of contribution {one.Number} are still to come back at the scheme.")),
            ],
            () => Decision.Accept(new RegionalBudgetClosed(budget.Id, on))));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/close</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/close", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("closeRegionalBudget").WithSummary("Close a regional budget")
        .WithDescription("By the keeper, when no money is in it and none is to come back.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(id, writing, request, budget => Decide(budget, request.On!.Value, changes.Today), ct);
}
