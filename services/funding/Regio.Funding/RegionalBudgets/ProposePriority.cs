using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Propose a priority, beside those of the regional agenda.</summary>
public static class ProposePriority
{
    /// <summary>A priority to be voted on (voorgestelde prioriteit).</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("The member that proposes it (indiener), your organisation: id, TOOI URI or code.")] string? Organisation = null,
        [property: Required, Description("What it is for (prioriteit).")] AimBody? Aim = null);

    /// <summary>By a member of the network, while no vote is open; one that is there already is the same.</summary>
    public static Decision Decide(RegionalBudget budget, PriorityProposed proposed, IReadOnlySet<Guid> members) =>
        RegionalBudgetRules.WhileOpen(budget, () =>
            budget.Priorities.Any(one => one.Aim == proposed.Aim) ? Decision.Nothing
            : budget.Vote is { Closed: null, Opened: var vote } ? Decision.Reject("vote-open", $"A vote is open until {vote.Until:O}.")
            : Refusals.Unless(
                [
                    .. members.Contains(proposed.OrganisationId)
                        ? Array.Empty<Fault>()
                        : [new Fault("/organisation", "not-a-member", "It is no member of the network today.")],
                    .. RegionalBudgetRules.OfAim(proposed.Aim, "/aim"),
                ],
                () => Decision.Accept(proposed)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/priorities</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/priorities", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("proposePriority").WithSummary("Propose a priority of a regional budget")
        .WithDescription("By a member of the network, while no vote is open.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct)
    {
        var number = 0;
        return changes.By(
            request.Organisation!.Trim(), id, writing, request,
            (budget, organisation, members) =>
            {
                number = budget.Priorities.FirstOrDefault(one => one.Aim == request.Aim!.Aim)?.Number ?? budget.NextPriority;
                return Decide(budget, new(budget.Id, number, organisation, request.Aim!.Aim, changes.Today), members);
            },
            ct, () => RegionalBudgetChanges.Location(id, "priorities", number));
    }
}
