using Regio.Contracts.Networks;

namespace Regio.Projections;

/// <summary>How the members of a network find that they cooperate, from 0 to 1 (relaties): over five questions of a pulse.</summary>
/// <param name="ClosedOn">Day on which the pulse closed.</param>
/// <param name="Score">The score; of three or four organisations it is known between two bounds.</param>
/// <param name="Change">What it became more since the pulse before, over who answered both; absent: none before, or too few.</param>
internal sealed record RelationScore(DateOnly ClosedOn, Interval Score, Interval? Change)
{
    private const decimal Third = 1m / 3;

    // A tenth of the scale: from there on a change is one.
    private const decimal Noticed = 0.1m;

    // The need for joint competence and the coordinator's support say nothing of how members find each other.
    private static readonly string[] Questions = ["trust", "commitment", "goal-consensus", "shared-decision-making", "expected-continuity"];

    /// <summary>That of a pulse; null: there is none, or nothing of it may be told.</summary>
    public static RelationScore? Of(PulseFacts? pulse)
    {
        var results = (pulse?.Results ?? []).Where(result => Questions.Contains(result.Question)).ToList();
        return Interval.Mean([.. results.Select(ScoreOf).OfType<(decimal, decimal, bool)>()]) is { } score
            ? new(pulse!.ClosedOn!.Value, score, Interval.Mean([.. results.Select(ChangeOf).OfType<(decimal, decimal, bool)>()]))
            : null;
    }

    private static (decimal, decimal, bool)? ScoreOf(QuestionResult result) => result switch
    {
        { Mean: { } mean } => ((mean - 1) / 4, (mean - 1) / 4, false),
        { Level: "low" } => (0, Third, false),
        { Level: "mid" } => (Third, 2 * Third, false),
        { Level: "high" } => (2 * Third, 1, false),
        _ => null,
    };

    // What is steady changed by less than what is noticed.
    private static (decimal, decimal, bool)? ChangeOf(QuestionResult result) => result switch
    {
        { Change: { } change } => (change / 4, change / 4, false),
        { ChangeLevel: "fell" } => (-1, -Noticed, false),
        { ChangeLevel: "steady" } => (-Noticed, Noticed, true),
        { ChangeLevel: "rose" } => (Noticed, 1, false),
        _ => null,
    };
}
