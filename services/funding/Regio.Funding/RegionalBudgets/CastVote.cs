using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Vote on the priorities, or vote otherwise while the vote is open.</summary>
public static class CastVote
{
    /// <summary>A vote (stem).</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("The member that votes (stemmer), your organisation: id, TOOI URI or code.")] string? Organisation = null,
        [property: Required, MinLength(1), MaxLength(200), Description("Numbers of priorities, the highest first (rangorde); what is not ranked gets nothing.")]
        IReadOnlyList<int>? Ranking = null);

    /// <summary>By who was a member when the vote was opened; the last vote of each counts.</summary>
    public static Decision Decide(RegionalBudget budget, VoteCast cast) => RegionalBudgetRules.WhileOpen(budget, () => budget.Vote switch
    {
        not { Closed: null } => Decision.Reject("no-open-vote", "No vote is open."),
        { Opened.Until: var until } when cast.On >= until => Decision.Reject("vote-over", $"Votes were taken until {until:O}."),
        { Cast: var votes } when votes.Any(one => one.OrganisationId == cast.OrganisationId && one.Ranking.Equals(cast.Ranking)) => Decision.Nothing,
        { Opened: var opened } => Refusals.Unless(
            [
                .. opened.Voters.All(voter => voter.OrganisationId != cast.OrganisationId)
                    ? [new Fault("/organisation", "not-a-member", "It was no member of the network when the vote was opened.")]
                    : Array.Empty<Fault>(),
                .. cast.Ranking.Index().Where(one => budget.Priorities.All(priority => priority.Number != one.Item))
                    .Select(one => new Fault($"/ranking/{one.Index}", "unknown-priority", "There is no such priority.")),
                .. cast.Ranking.Index().GroupBy(one => one.Item).SelectMany(same => same.Skip(1))
                    .Select(one => new Fault($"/ranking/{one.Index}", "priority-twice", "It is ranked higher in the same vote.")),
            ],
            () => Decision.Accept(cast)),
    });

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/vote</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/vote", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("castVote").WithSummary("Vote on the priorities of a regional budget")
        .WithDescription("One vote for each member, which may be changed until the vote closes. Nobody reads it before, and afterwards only what came of all.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.By(
            request.Organisation!.Trim(), id, writing, request,
            (budget, organisation, _) => Decide(budget, new(budget.Id, organisation, [.. request.Ranking!], changes.Today)), ct);
}
