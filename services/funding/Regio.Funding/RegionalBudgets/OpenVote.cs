using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Open a vote on the priorities, with the rule and the weights that the network agreed on.</summary>
public static class OpenVote
{
    /// <summary>A vote to be held (stemming).</summary>
    public sealed record Request([property: Required, Description("First day on which no votes are taken (sluiting).")] DateOnly? Until = null);

    /// <summary>
    /// Over the priorities that there are, among the members of the network today. Where the network agreed on weights, it
    /// did so for every member: a weight that nobody told is not zero, and not one.
    /// </summary>
    public static Decision Decide(RegionalBudget budget, Electorate? known, DateOnly today, DateOnly until) => RegionalBudgetRules.WhileOpen(budget, () =>
        budget.Vote is { Closed: null, Opened: var open }
            ? open.Until == until ? Decision.Nothing : Decision.Reject("vote-open", $"A vote is open until {open.Until:O}.")
            : known is null ? Decision.Reject("not-in-force", "The network is not in force today.")
            : Refusals.Unless(
                [
                    .. Grants.GrantRules.NotBefore(until, today.AddDays(1), "/until"),
                    .. budget.Priorities.Count == 0
                        ? [new Fault("", "priorities-missing", "There is no priority to vote on.")]
                        : Array.Empty<Fault>(),
                    .. known.Agreed.Count == 0 ? [] : known.Members.Where(member => !known.Agreed.ContainsKey(member))
                        .Select(member => new Fault("", "weight-missing", $"The network agreed on no weight for {member}.")),
                ],
                () => Decision.Accept(new VoteOpened(
                    budget.Id, today, until, [.. known.Members.Select(member => new Voter(member, known.Agreed.Count == 0 ? 1 : known.Agreed[member]))], known.Rule))));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/open-vote</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/open-vote", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("openVote").WithSummary("Open a vote on the priorities of a regional budget")
        .WithDescription("By the keeper. Each member has one vote, as heavy as the network agreed on (stemverhouding), and as heavy as any where it agreed on none. It is decided by the rule that the network has today.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct)
    {
        var electorate = await changes.ElectorateOf(id, ct);
        return await changes.ByKeeper(id, writing, request, budget => Decide(budget, electorate, changes.Today, request.Until!.Value), ct);
    }
}
