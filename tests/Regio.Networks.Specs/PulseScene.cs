using Regio.Networks.Pulses;

namespace Regio.Networks.Specs;

/// <summary>Organisations by number, of which each has one respondent who scores trust.</summary>
internal static class PulseScene
{
    public const string Question = "trust";

    public static Guid Organisation(int number) => new(number + 1, 0, 0, new byte[8]);

    public static IReadOnlySet<Guid> Members(int count) => Enumerable.Range(0, count).Select(Organisation).ToHashSet();

    public static OrganisationScore Score(int organisation, int sum, int count) => new(Organisation(organisation), Question, sum, count);

    /// <summary>A score for each organisation in order; null: it does not answer.</summary>
    public static IReadOnlyList<OrganisationScore> Scores(IEnumerable<int?> scores) =>
        [.. scores.Index().Where(one => one.Item is not null).Select(one => Score(one.Index, one.Item!.Value, 1))];

    public static IReadOnlyList<OrganisationScore> Scores(IEnumerable<int> scores) => Scores(scores.Select(score => (int?)score));

    /// <summary>What is kept once a pulse has closed: its own, and over whom earlier ones told something.</summary>
    public static PulseMemory Then(this PulseMemory before, PulseResults results) =>
        new(results.Kept.Means, [.. before.Told, .. results.Kept.Told]);

    public static QuestionResult Trust(PulseResults results) => results.Results.Single(result => result.Question == Question);
}
