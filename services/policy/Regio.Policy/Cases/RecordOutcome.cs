using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Policy.Cases;

/// <summary>Record what came of a case, for clashes that there are now: what was agreed with the other, or why one deviates.</summary>
public static class RecordOutcome
{
    /// <summary>What came of it (uitkomst van de afstemming).</summary>
    public sealed record Request : OutcomeBody;

    /// <summary>
    /// While it is open. Nothing is joined or divided with who was not asked, did not answer, or objects; a deviation takes
    /// one alone, and counts for that party. The same again changes nothing.
    /// </summary>
    public static Decision Decide(AlignmentCase known, CaseOutcome outcome, Values<RulePair> clashes) => CaseRules.WhileOpen(known, () =>
    {
        var reached = new AlignmentReached(
            known.Id, outcome.On, outcome.By, outcome.Outcome, CaseRules.Named(outcome.Covers, clashes), outcome.Text, outcome.ReviewOn, known.Visibility);
        return known.Agreed.Any(one => one with { On = reached.On } == reached)
            ? Decision.Nothing
            : Refusals.Unless(
                [.. OfConsent(known, outcome), .. CaseRules.OfCovers(outcome.Covers, clashes), .. CaseRules.OfReview(outcome.ReviewOn, outcome.On)],
                () => Decision.Accept(reached));
    });

    /// <summary><c>POST /policy/v1/cases/{id}/outcomes</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/outcomes", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("recordOutcome").WithSummary("Record what came of an alignment case")
        .WithDescription("By a party. The rules that it covers are those that clash now; another text of either opens the case again.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static IEnumerable<Fault> OfConsent(AlignmentCase known, CaseOutcome outcome)
    {
        if (outcome.Outcome == CaseRules.Deviation)
        {
            return [];
        }

        var answers = known.Consultations.Where(one => one.Asked.By == outcome.By && one.Answered is not null)
            .GroupBy(one => one.Asked.Of, one => one.Answered!.Answer).Select(of => of.Last()).ToList();
        return answers.Count == 0 ? [new("/outcome", "not-answered", "Ask the other party, and wait for its answer.")]
            : answers.Contains(CaseRules.Objected) ? [new("/outcome", "other-objects", "The last answer is an objection: ask again, explain the deviation, or escalate.")]
            : [];
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(id, writing, request, (known, by, pair, _) => Decide(known, request.By(by, changes.Today), pair.Clashes), ct);
}
