using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Allocate money of a regional budget to a purpose, within what was put in.</summary>
public static class AllocateMoney
{
    /// <summary>An allocation (toekenning).</summary>
    public sealed record Request
    {
        /// <summary>Decision.</summary>
        [Required, Line(100), Description("Number of the decision (besluitnummer).")]
        public string? Decision { get; init; }

        /// <summary>Day.</summary>
        [Required, Description("Day of the decision (besluitdatum).")]
        public DateOnly? On { get; init; }

        /// <summary>Year.</summary>
        [Required, Range(1900, 2200), Description("Year in which it is to be spent (jaar).")]
        public int? Year { get; init; }

        /// <summary>Amount.</summary>
        [Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")]
        public decimal? Amount { get; init; }

        /// <summary>Purpose.</summary>
        [Required, Line(300), Description("What it is for (doel).")]
        public string? Purpose { get; init; }

        /// <summary>Priority.</summary>
        [Description("Number of the priority that it serves (prioriteit); none when absent.")]
        public int? Priority { get; init; }

        /// <summary>Network.</summary>
        [Line(200), Description("The network that it is for (samenwerkingsverband): id, or identifier in the source; none in particular when absent.")]
        public string? Network { get; init; }

        /// <summary>Domain.</summary>
        [Rules.CodesOf("domains"), Description("Policy domain (beleidsterrein); that of the priority when absent.")]
        public string? Domain { get; init; }

        /// <summary>Target group.</summary>
        [Rules.CodesOf("target-groups"), Description("Target group (doelgroep); that of the priority when absent.")]
        public string? TargetGroup { get; init; }

        /// <summary>Motive.</summary>
        [Prose(1_000), Description("Why it goes against the ranking (motivering); needed when it does.")]
        public string? Motive { get; init; }
    }

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
            return given with { Number = 0, Earmarked = [], Free = 0 } == asked with { Number = 0, Earmarked = [], Free = 0 }
                ? Decision.Nothing
                : Decision.Reject("decision-taken", "Something else was allocated by that decision.", new Fault("/decision", "decision-taken", "Give another number."));
        }

        var year = PotYear.Of(budget, asked.Year);
        return Refusals.Unless(
            [
                .. RegionalBudgetRules.OfYear(budget, asked.Year),
                .. RegionalBudgetRules.OfDay(asked.On, budget.Opening.On, today),
                .. asked.Priority is { } priority && budget.Priorities.All(one => one.Number != priority)
                    ? [new Fault("/priority", "unknown-priority", "There is no such priority.")]
                    : Array.Empty<Fault>(),
                .. OfMoney(budget, year, asked),
                .. Above(budget, asked.Priority) is { } higher && asked.Motive is null
                    ? [new Fault("/motive", "against-ranking", $"Priority {higher} ranks higher and has nothing yet: say why this goes before.")]
                    : Array.Empty<Fault>(),
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

    /// <summary>The highest priority that ranks above one and that nothing was allocated to; null: none.</summary>
    internal static int? Above(RegionalBudget budget, int? priority)
    {
        var rank = budget.Ranking.FirstOrDefault(one => one.Number == priority)?.Rank ?? int.MaxValue;
        return budget.Ranking.FirstOrDefault(one => one.Rank < rank && budget.Allocations.All(given => given.Given.Priority != one.Number))?.Number;
    }

    private static IEnumerable<Fault> OfMoney(RegionalBudget budget, PotYear year, MoneyAllocated asked)
    {
        var most = year.Free + year.EarmarkedFor(asked.Domain, asked.TargetGroup);
        if (asked.Amount > year.Available - year.Allocated)
        {
            yield return new("/amount", "above-pot", $"{year.Available - year.Allocated:0.00} euros of {year.Year} are left in the pot of {budget.Opening.Title}.");
        }
        else if (asked.Amount > most)
        {
            yield return new("/amount", "earmarked-otherwise", $"{most:0.00} euros of what is left may go to this; the rest is meant for something else.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct)
    {
        var network = Values.Text(request.Network) is { } called ? await changes.NetworkOf(called, ct) : null;
        var number = 0;
        return await changes.ByKeeper(
            id, writing, request,
            budget =>
            {
                var aim = budget.Priorities.FirstOrDefault(one => one.Number == request.Priority)?.Aim;
                number = budget.Allocations.FirstOrDefault(one => one.Given.Decision == request.Decision!.Trim())?.Given.Number ?? budget.Allocations.Count + 1;
                return request.Network is not null && network is null
                    ? Decision.Reject("unknown-network", "No such network is known here.", new Fault("/network", "unknown-network", "No such network is known here."))
                    : Decide(
                        budget,
                        new(
                            budget.Id, number, request.Decision!.Trim(), request.Year!.Value, request.Amount!.Value, request.Purpose!.Trim(), request.Priority,
                            network, request.Domain ?? aim?.Domain, request.TargetGroup ?? aim?.TargetGroup, Values.Text(request.Motive), request.On!.Value, [], 0),
                        changes.Today);
            },
            ct, () => RegionalBudgetChanges.Location(id, "allocations", number));
    }
}
