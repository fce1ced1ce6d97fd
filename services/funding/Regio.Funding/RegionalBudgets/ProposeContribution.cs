using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Propose that a scheme puts money in; it is there once the owner of the scheme consented.</summary>
public static class ProposeContribution
{
    /// <summary>A contribution to be asked for (voorgestelde bijdrage).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The scheme (regeling): id, or identifier in the source.")] string? Scheme = null,
        [property: Required, Range(1900, 2200), Description("Year of the scheme's budget (jaar).")] int? Year = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Description("What it may be spent on alone (oormerk); free when absent.")] AimBody? Earmark = null,
        [property: Required, Description("Day of the proposal (dag).")] DateOnly? On = null);

    /// <summary>Of a published scheme, for a year that is open; the same that nobody answered yet is the same proposal.</summary>
    public static Decision Decide(RegionalBudget budget, ContributionProposed proposed, bool isPublished, DateOnly today) =>
        RegionalBudgetRules.WhileOpen(budget, () =>
            budget.Contributions.Any(one => one.IsOpen && one.Proposed with { Number = proposed.Number } == proposed)
                ? Decision.Nothing
                : Refusals.Unless(
                    [
                        .. isPublished ? Array.Empty<Fault>() : [new Fault("/scheme", "unknown-scheme", "No such scheme is published.")],
                        .. ContributionRules.Faults(budget, proposed, today),
                    ],
                    () => Decision.Accept(proposed)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("proposeContribution").WithSummary("Propose a contribution of a scheme to a regional budget")
        .WithDescription("By the keeper. Nothing is in the pot before the owner of the scheme consented.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, Streams streams, CancellationToken ct)
    {
        var scheme = (await streams.Read<Scheme>(SchemeChanges.IdOf(request.Scheme!.Trim()), ct)).State;
        var number = 0;
        return await changes.ByKeeper(
            id, writing, request,
            budget =>
            {
                var proposed = new ContributionProposed(
                    budget.Id, budget.Contributions.Count + 1, scheme?.Id ?? Guid.Empty, request.Year!.Value, request.Amount!.Value, request.Earmark?.Aim,
                    request.On!.Value);
                number = budget.Contributions.FirstOrDefault(one => one.IsOpen && one.Proposed with { Number = proposed.Number } == proposed)?.Number ?? proposed.Number;
                return Decide(budget, proposed, scheme?.Publication is not null, changes.Today);
            },
            ct, () => RegionalBudgetChanges.Location(id, "contributions", number));
    }
}
