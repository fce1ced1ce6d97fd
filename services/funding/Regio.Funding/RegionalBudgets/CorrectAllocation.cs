using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Put right what was recorded of an allocation, whole.</summary>
public static class CorrectAllocation
{
    /// <summary>An allocation as it should have been recorded (correctie van een toekenning), whole.</summary>
    public sealed record Request : AllocationBody
    {
        /// <summary>Reason.</summary>
        [Required, Prose(1_000), Description("Why (reden).")]
        public string? Reason { get; init; }
    }

    /// <summary>
    /// As for allocating, while its year is open, and not below what was spent of it. Where it comes from is decided anew when
    /// that can change; a motive is needed when it comes to go against the ranking. The same again changes nothing.
    /// </summary>
    /// <param name="budget">The regional budget.</param>
    /// <param name="asked">The allocation as it should have been; where it comes from is decided here.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(RegionalBudget budget, MoneyAllocated asked, string reason, DateOnly today) =>
        RegionalBudgetRules.OfAllocation(budget, asked.Number, one =>
        {
            var (given, rest) = (one.Given, budget.Without(asked.Number));
            var comesOfTheSame = (given.Year, given.Amount, given.Domain, given.TargetGroup) == (asked.Year, asked.Amount, asked.Domain, asked.TargetGroup);
            var year = PotYear.Of(rest, asked.Year);
            return AllocationRules.IsSame(given, asked) ? Decision.Nothing
                : RegionalBudgetRules.WhileYearOpen(budget, given.Year, () => Refusals.Unless(
                    [
                        .. rest.Allocations.Any(other => other.Given.Decision == asked.Decision) ? [AllocationRules.DecisionTaken] : Array.Empty<Fault>(),
                        .. RegionalBudgetRules.OfYear(budget, asked.Year),
                        .. RegionalBudgetRules.OfDay(asked.On, budget.Opening.On, today),
                        .. OfUse(one, asked),
                        .. AllocationRules.OfPriority(budget, asked.Priority),
                        .. comesOfTheSame ? [] : AllocationRules.OfMoney(budget, year, asked),
                        .. asked.Priority == given.Priority && given.Motive is null ? [] : AllocationRules.OfRanking(rest, asked),
                    ],
                    () =>
                    {
                        var (earmarked, free) = comesOfTheSame ? (given.Earmarked, given.Free) : year.Draw(asked.Amount, asked.Domain, asked.TargetGroup);
                        return Decision.Accept(new AllocationCorrected(budget.Id, asked.Number, asked with { Earmarked = earmarked, Free = free }, today, reason));
                    }));
        });

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/allocations/{number}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/allocations/{number}/correct", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("correctAllocation").WithSummary("Correct an allocation of a regional budget")
        .WithDescription("By the keeper, until its year is closed. The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    // What was paid and reported stays within it, and after it.
    private static IEnumerable<Fault> OfUse(Allocation one, MoneyAllocated asked)
    {
        if (asked.Amount < one.Spent)
        {
            yield return new("/amount", "below-spent", $"{one.Spent:0.00} euros of it were spent.");
        }

        if (one.Payments.FirstOrDefault(paid => paid.On.Year != asked.Year) is { } elsewhere)
        {
            yield return new("/year", "outside-year", $"Payment {elsewhere.Reference} is of {elsewhere.On.Year}.");
        }

        if (one.Payments.Select(paid => paid.On).Concat(one.Report is { } report ? [report.On] : []).Order().FirstOrDefault(asked.On) is var first
            && first < asked.On)
        {
            yield return new("/on", "too-late", $"What was done with it is of {first:O}.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct)
    {
        var network = Values.Text(request.Network) is { } called ? await changes.NetworkOf(called, ct) : null;
        return await changes.ByKeeper(
            id, writing, request,
            budget => AllocationRules.OfNetwork(request.Network, network) is { } unknown
                ? Decision.Reject(unknown.Code, unknown.Detail, unknown)
                : Decide(budget, request.Asked(budget, number, network), request.Reason!.Trim(), changes.Today),
            ct);
    }
}
