using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Allocate money of a regional budget to a purpose, within what was put in.</summary>
public static class AllocateMoney
{
    /// <summary>An allocation (toekenning).</summary>
    public sealed record Request : AllocationBody;

    /// <summary>
    /// Within what is left in the year: earmarked money goes to what it is meant for alone, and is drawn on first. While a
    /// priority that ranks higher has nothing yet, a motive is needed.
    /// </summary>
    /// <param name="budget">The regional budget.</param>
    /// <param name="asked">What is to be allocated; where it comes from is decided here.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(RegionalBudget budget, MoneyAllocated asked, DateOnly today) => RegionalBudgetRules.WhileOpen(budget, () =>
    {
        if (budget.Allocations.FirstOrDefault(one => one.Given.Decision == asked.Decision)?.Given is { } given)
        {
            return AllocationRules.IsSame(given, asked)
                ? Decision.Nothing
                : Decision.Reject("decision-taken", "Something else was allocated by that decision.", AllocationRules.DecisionTaken);
        }

        var year = PotYear.Of(budget, asked.Year);
        return Refusals.Unless(
            [
                .. RegionalBudgetRules.OfYear(budget, asked.Year),
                .. RegionalBudgetRules.OfDay(asked.On, budget.Opening.On, today),
                .. AllocationRules.OfPriority(budget, asked.Priority),
                .. AllocationRules.OfMoney(budget, year, asked),
                .. AllocationRules.OfRanking(budget, asked),
            ],
            () => year.Draw(asked.Amount, asked.Domain, asked.TargetGroup) is var (earmarked, free)
                ? Decision.Accept(asked with { Earmarked = earmarked, Free = free })
                : Decision.Nothing);
    });

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/allocations</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/allocations", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("allocateMoney").WithSummary("Allocate money of a regional budget")
        .WithDescription("By the keeper. Earmarked money goes only to what it is meant for; against the ranking of the priorities it takes a motive.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct)
    {
        var network = Values.Text(request.Network) is { } called ? await changes.NetworkOf(called, ct) : null;
        var number = 0;
        return await changes.ByKeeper(
            id, writing, request,
            budget =>
            {
                number = budget.Allocations.FirstOrDefault(one => one.Given.Decision == request.Decision!.Trim())?.Given.Number ?? budget.NextAllocation;
                return AllocationRules.OfNetwork(request.Network, network) is { } unknown
                    ? Decision.Reject(unknown.Code, unknown.Detail, unknown)
                    : Decide(budget, request.Asked(budget, number, network), changes.Today);
            },
            ct, () => RegionalBudgetChanges.Location(id, "allocations", number));
    }
}
