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
    /// While it is open. Nothing is joined or divided with an owner of the other that was not asked, did not answer since the case was
    /// opened again, or objects; a deviation takes one alone, and counts for that party. The same again changes nothing,
    /// but says it anew once the case was opened again.
    /// </summary>
    public static Decision Decide(AlignmentCase known, CaseOutcome outcome, CasePair pair) => CaseRules.WhileOpen(known, () =>
    {
        var reached = new AlignmentReached(
            known.Id, outcome.On, outcome.By, outcome.Outcome, CaseRules.Named(outcome.Covers, pair.Clashes), outcome.Text, outcome.ReviewOn, known.Visibility);
        return known.Agreed.Skip(known.AgreedBefore).Any(one => one with { On = reached.On } == reached)
            ? Decision.Nothing
            : Refusals.Unless(
                [.. OfConsent(known, outcome, pair), .. CaseRules.OfCovers(outcome.Covers, pair.Clashes), .. CaseRules.OfReview(outcome.ReviewOn, outcome.On)],
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

    // Who was let take part has no say over what is of others: the last answer of an owner of each that is not the recorder's own counts.
    private static IEnumerable<Fault> OfConsent(AlignmentCase known, CaseOutcome outcome, CasePair pair)
    {
        if (outcome.Outcome == CaseRules.Deviation)
        {
            return [];
        }

        var answers = pair.Across(outcome.By)
            .Select(owners => known.Standing().LastOrDefault(one => pair.SpeaksFor(outcome.By, one.Asked.By) && owners.Contains(one.Asked.Of))?.Answered!.Answer).ToList();
        return answers.Contains(null) ? [new("/outcome", "not-answered", "Ask the other party, and wait for its answer.")]
            : answers.Contains(CaseRules.Objected) ? [new("/outcome", "other-objects", "The last answer is an objection: ask again, explain the deviation, or escalate.")]
            : [];
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(id, writing, request, (known, by, pair, _) => Decide(known, request.By(by, changes.Today), pair), ct, isTold: request.Outcome == CaseRules.Deviation);
}
