namespace Regio.Projections;

/// <summary>Where a governance form does best (Provan and Kenis 2008); the numbers are an assumption.</summary>
/// <param name="Form">Code of the list <c>governance-forms</c>.</param>
/// <param name="Trust">Trust, 0 to 1.</param>
/// <param name="Members">Number of members.</param>
/// <param name="GoalConsensus">Goal consensus, 0 to 1.</param>
/// <param name="NeedForJointCompetence">Need for joint competence, 0 to 1.</param>
internal sealed record FormAnchor(string Form, double Trust, int Members, double GoalConsensus, double NeedForJointCompetence)
{
    // Two members are the fewest there can be, and more than the last anchor's twenty are no further from it: an assumption.
    private const double Fewest = 2;
    private const double Most = 20;

    /// <summary>All forms, in the list's order.</summary>
    public static IReadOnlyList<FormAnchor> All { get; } =
    [
        new("shared", 0.8, 5, 0.8, 0.2), new("lead-organisation", 0.3, 10, 0.5, 0.5), new("administrative-organisation", 0.5, 20, 0.7, 0.8),
    ];

    /// <summary>A number of members from 0 to 1, by its logarithm: from five to ten is as far as from ten to twenty.</summary>
    public static double Scaled(int members) => Math.Log(Math.Clamp(members, Fewest, Most) / Fewest) / Math.Log(Most / Fewest);

    /// <summary>A mean score from 0 to 1.</summary>
    public static double Scaled(decimal mean) => (double)(mean - 1) / 4;

    /// <summary>How far a network is from it: the Euclidean distance over the four.</summary>
    public double Distance(double trust, double members, double goalConsensus, double needForJointCompetence) => Math.Sqrt(
        Math.Pow(trust - Trust, 2) + Math.Pow(members - Scaled(Members), 2)
        + Math.Pow(goalConsensus - GoalConsensus, 2) + Math.Pow(needForJointCompetence - NeedForJointCompetence, 2));
}
