using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Close a vote, and tell what came of it.</summary>
public static class CloseVote
{
    /// <summary>The end of a vote (sluiting van de stemming).</summary>
    public sealed record Request([property: Required, Description("First day on which no votes were taken (sluiting), as the vote was opened.")] DateOnly? Until = null);

    /// <summary>Once its days are over, or everyone voted. One that was closed stays so.</summary>
    public static Decision Decide(RegionalBudget budget, DateOnly until, DateOnly today) => RegionalBudgetRules.WhileOpen(budget, () => budget.Vote switch
    {
        { Closed: not null, Opened.Until: var last } when last == until => Decision.Nothing,
        not { Closed: null } => Decision.Reject("no-open-vote", "No vote is open."),
        { Opened.Until: var last } when last != until => Decision.Reject(
            "no-open-vote", $"The vote that is open is until {last:O}.", new Fault("/until", "no-open-vote", "Read the regional budget for its vote.")),
        { } vote when today < until && vote.Opened.Voters.Any(voter => vote.Cast.All(one => one.OrganisationId != voter.OrganisationId)) =>
            Decision.Reject("vote-runs", $"Votes are taken until {until:O}, and not everyone voted."),
        { } vote => VoteOutcome.Of(budget.Priorities, vote) is var outcome
            ? Decision.Accept(new VoteClosed(budget.Id, today, outcome.Ranking, outcome.Count))
            : Decision.Nothing,
    });

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/close-vote</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/close-vote", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("closeVote").WithSummary("Close a vote on the priorities of a regional budget")
        .WithDescription("By the keeper, when its days are over or everyone voted. Reading the regional budget tells the outcome, and what the rule of the network carries.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(id, writing, request, budget => Decide(budget, request.Until!.Value, changes.Today), ct);
}
