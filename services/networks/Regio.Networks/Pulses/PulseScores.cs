using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Regio.Networks.Pulses;

/// <summary>
/// What a respondent scores (antwoord op een relatiepeiling): 1, disagree entirely, to 5, agree entirely, with each of
/// <c>/reference/v1/pulse-questions</c>; absent: no answer to that one.
/// </summary>
public sealed record PulseScores
{
    /// <summary>Trust.</summary>
    [Range(1, 5), Description("Trust (vertrouwen).")]
    public int? Trust { get; init; }

    /// <summary>Commitment.</summary>
    [Range(1, 5), Description("Commitment (betrokkenheid).")]
    public int? Commitment { get; init; }

    /// <summary>Goal consensus.</summary>
    [Range(1, 5), Description("Goal consensus (overeenstemming over doelen).")]
    public int? GoalConsensus { get; init; }

    /// <summary>Shared decision-making.</summary>
    [Range(1, 5), Description("Shared decision-making (gezamenlijke besluitvorming).")]
    public int? SharedDecisionMaking { get; init; }

    /// <summary>Expected continuity.</summary>
    [Range(1, 5), Description("Expected continuity (verwachte continuïteit).")]
    public int? ExpectedContinuity { get; init; }

    /// <summary>Need for joint competence.</summary>
    [Range(1, 5), Description("Need for joint competence (behoefte aan gezamenlijke competentie).")]
    public int? NeedForJointCompetence { get; init; }

    /// <summary>Support by the coordinator.</summary>
    [Range(1, 5), Description("Support by the coordinator (ondersteuning door de coördinator).")]
    public int? CoordinatorSupport { get; init; }

    /// <summary>The scores that were given, by code of the list <c>pulse-questions</c>.</summary>
    internal IReadOnlyDictionary<string, int> Given => new (string Question, int? Score)[]
    {
        ("trust", Trust), ("commitment", Commitment), ("goal-consensus", GoalConsensus),
        ("shared-decision-making", SharedDecisionMaking), ("expected-continuity", ExpectedContinuity),
        ("need-for-joint-competence", NeedForJointCompetence), ("coordinator-support", CoordinatorSupport),
    }.Where(one => one.Score is not null).ToDictionary(one => one.Question, one => one.Score!.Value);

    /// <summary>Scores by code; what is no code of the list is left out.</summary>
    internal static PulseScores Of(Func<string, int?> score) => new()
    {
        Trust = score("trust"),
        Commitment = score("commitment"),
        GoalConsensus = score("goal-consensus"),
        SharedDecisionMaking = score("shared-decision-making"),
        ExpectedContinuity = score("expected-continuity"),
        NeedForJointCompetence = score("need-for-joint-competence"),
        CoordinatorSupport = score("coordinator-support"),
    };

    /// <summary>As they are stored.</summary>
    internal string Json => JsonSerializer.Serialize(Given);

    /// <summary>As they were stored; none when nothing was.</summary>
    internal static PulseScores Read(string? json)
    {
        var given = json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, int>>(json)!;
        return Of(question => given.TryGetValue(question, out var score) ? score : null);
    }
}
