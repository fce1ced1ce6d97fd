using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Close a year of a regional budget: what it left goes back to the schemes, or on to the next year.</summary>
public static class CloseYear
{
    /// <summary>The end of a year (jaarafsluiting).</summary>
    public sealed record Request(
        [property: Required, Range(1900, 2200), Description("The year (jaar).")] int? Year = null,
        [property: Required, Description("Day (dag).")] DateOnly? On = null);

    /// <summary>
    /// After the year, when each allocation of it was reported on and each year before it was closed. By the rule of the pot;
    /// after its last year all goes back.
    /// </summary>
    public static Decision Decide(RegionalBudget budget, int year, DateOnly on, DateOnly today) =>
        budget.Years.Any(one => (one.Year, one.On) == (year, on)) ? Decision.Nothing
        : Refusals.Unless(
            [
                .. RegionalBudgetRules.OfYear(budget, year),
                .. RegionalBudgetRules.OfDay(on, new(year + 1, 1, 1), today),
                .. Enumerable.Range(budget.Opening.FirstYear, Math.Max(0, year - budget.Opening.FirstYear)).Where(before => !budget.IsClosed(before)).Take(1)
                    .Select(before => new Fault("/year", "earlier-year-open", $"{before} was not closed.")),
                .. budget.Allocations.Where(one => one.Given.Year == year && one.Report is null)
                    .Select(one => new Fault("/year", "not-reported", $"Of allocation {one.Given.Number} it was not reported what it came to.")),
            ],
            () => Decision.Accept(new YearClosed(
                budget.Id, year, on,
                PotYear.Of(budget, year).Shares(budget.Opening.Unspent == RegionalBudgetOpened.CarriedOver && year < budget.Opening.LastYear))));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/close-year</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/close-year", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("closeYear").WithSummary("Close a year of a regional budget")
        .WithDescription("By the keeper. Unspent earmarked money is its own contributor's; the free money is divided in proportion to what each has in the year.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(id, writing, request, budget => Decide(budget, request.Year!.Value, request.On!.Value, changes.Today), ct);
}
