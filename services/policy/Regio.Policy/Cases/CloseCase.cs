using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Policy.Cases;

/// <summary>Close a case: all that clashes is settled, and nothing is waited for.</summary>
public static class CloseCase
{
    /// <summary>Once; every consultation is answered or too late, nothing lies above, and every clash that there is now is covered.</summary>
    public static Decision Decide(AlignmentCase known, CaseClosed closed, Values<RulePair> clashes) => known.Closing is not null
        ? Decision.Nothing
        : Refusals.Unless(
            [
                .. known.Consultations.Where(one => one.IsAwaited).Select(one => new Fault(
                    "", "answer-awaited", $"Consultation {one.Number} can be answered until {one.Asked.AnswerBy:O}.")),
                .. known.Escalation is { } lies ? [new Fault("", "decision-awaited", $"It was laid before {lies.To} on {lies.On:O}.")] : Array.Empty<Fault>(),
                .. clashes.Where(clash => !known.Covers(clash)).Select(clash => new Fault("", "clashes-not-covered", $"Not covered: {Told(clash)}.")),
            ],
            () => Decision.Accept(closed));

    /// <summary><c>POST /policy/v1/cases/{id}/close</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/close", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("closeCase").WithSummary("Close an alignment case")
        .WithDescription("By a party. It opens again by itself when something clashes that it does not cover.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);

    private static string Told(RulePair clash) =>
        $"{clash.Type}{(clash.Subject is { } subject ? $" of {subject}" : "")}, {clash.OneRule} against {clash.OtherRule ?? "nothing"}";

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, [AsParameters] Writing writing, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(
            id, writing, body: null, (known, by, pair, _) => Decide(known, new(known.Id, changes.Today, by, known.Visibility), pair.Clashes), ct);
}
