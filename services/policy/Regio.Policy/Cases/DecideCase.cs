using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Cases;

/// <summary>Decide on a case that was laid before one, for clashes that there are now.</summary>
public static class DecideCase
{
    /// <summary>What is decided (besluit over een afstemmingsdossier).</summary>
    public sealed record Request : OutcomeBody;

    /// <summary>While it is open and lies before one; it settles what the parties could not. The same again changes nothing.</summary>
    public static Decision Decide(AlignmentCase known, CaseOutcome outcome, Values<RulePair> clashes) => CaseRules.WhileOpen(known, () =>
    {
        var decided = new CaseDecided(
            known.Id, outcome.On, known.Escalation?.To ?? known.LastDecision?.By ?? outcome.By, outcome.Outcome,
            CaseRules.Named(outcome.Covers, clashes), outcome.Text, outcome.ReviewOn, known.Visibility);
        return known.Escalation is null && known.LastDecision is { } last && last with { On = decided.On } == decided ? Decision.Nothing
            : known.Escalation is null ? Decision.Reject("not-escalated", "The case was laid before nobody.")
            : Refusals.Unless(
                [.. CaseRules.OfCovers(outcome.Covers, clashes), .. CaseRules.OfReview(outcome.ReviewOn, outcome.On)], () => Decision.Accept(decided));
    });

    /// <summary><c>POST /policy/v1/cases/{id}/decisions</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/decisions", Handle)
        .RequireRole(Roles.Ministry, Roles.Steward)
        .WithName("decideCase").WithSummary("Decide on an alignment case")
        .WithDescription("By who it was laid before; a steward writes down what that one decided.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct) =>
        changes.FromAbove(
            id, writing, request,
            (known, pair) => Decide(known, request.By(Caller.Of(writing.Http.User)!.Organisation ?? "", changes.Today), pair.Clashes), ct);
}
