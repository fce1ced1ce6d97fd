namespace Regio.Hosting.Problems;

public static partial class ProblemTypes
{
    /// <summary>The rules of alignment cases and of blind matches.</summary>
    private static ProblemType[] OfCases =>
    [
        new("owner-unknown", 409, "It is not known whose it is", "Its register does not tell; ask the steward to correct it."),
        new("owners-are-one", 409, "Both are of one owner", "A case is between owners; settle it among yourselves."),
        new("case-closed", 409, "The case is closed", "Ask the other again: that opens it."),
        new("asked-of-itself", 409, "Nobody asks itself", "Name another party."),
        new("not-a-party", 409, "That owner takes no part in the case", "Add it as a party first."),
        new("unknown-consultation", 404, "The case has no such consultation", "Read the case for its consultations."),
        new("already-answered", 409, "It was answered already", "Read the answer; ask anew for another."),
        new("does-not-clash", 409, "That does not clash now", "List the clashes of the case for their types and subjects."),
        new("not-answered", 409, "The other party did not answer", "Ask it and wait for its answer, or explain the deviation."),
        new("other-objects", 409, "The other party objects", "Ask again, explain the deviation, or escalate the case."),
        new("already-escalated", 409, "The case was laid before someone", "Wait for the decision."),
        new("not-above", 409, "That is not above a party", "Name what a party is part of; of ministries alone another ministry."),
        new("draft-of-another", 409, "It would tell of a draft of another", "Ask the owner of the draft to do so, or wait until it is published."),
        new("not-escalated", 409, "The case was laid before nobody", "Let a party escalate it first."),
        new("answer-awaited", 409, "An answer can still come", "Wait for it, or until its last day has passed."),
        new("decision-awaited", 409, "A decision can still come", "Wait for the decision."),
        new("clashes-not-covered", 409, "Something clashes that is not covered", "Record an outcome that covers what `errors` names."),
        new("blind-match-ended", 409, "The blind match is over", "There is nothing to answer any more; when the drafts meet again after it lapsed, it is told again."),
        new("blind-match-opened", 409, "Both owners know of each other", "Read the other's draft, and open an alignment case of the two."),
    ];
}
