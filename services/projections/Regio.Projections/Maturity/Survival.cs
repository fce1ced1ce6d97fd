using System.Text.Json.Serialization;

namespace Regio.Projections;

/// <summary>
/// How many chains of networks live so long (overleving), by Kaplan and Meier (1958), with delayed entry: a chain counts
/// from the age that it had when its source began to record, because one that had ended by then was never seen.
/// </summary>
/// <param name="RecordedSince">The day on which the source began to record; before it no end is known. Null: no end is known at all.</param>
/// <param name="Chains">Number of chains looked at.</param>
/// <param name="Ended">How many of them have ended.</param>
/// <param name="Points">One for each full year of age.</param>
internal sealed record Survival(DateOnly? RecordedSince, int Chains, int Ended, IReadOnlyList<SurvivalPoint> Points) : ViewRow
{
    /// <summary>Under this number at risk a share is chance, and is not given.</summary>
    public const int Least = 10;

    private const int Years = 20;
    private const double DaysOfYear = 365.2425;

    /// <summary>All ends that were seen, by age.</summary>
    [JsonIgnore]
    public IReadOnlyList<EndsAtAge> Ends { get; init; } = [];

    /// <summary>What a point was computed from, besides what it says and what those before it were: the ends since the age before it.</summary>
    public IReadOnlyDictionary<string, object?> Inputs(SurvivalPoint point) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["ends"] = Ends.Where(end => (point.Years == 1 || end.Days > AgeOf(point.Years - 1)) && end.Days <= AgeOf(point.Years)).ToList(),
    };

    /// <summary>What the numbers of chains and of ends were: all ends that were seen.</summary>
    public IReadOnlyDictionary<string, object?> Inputs() => new Dictionary<string, object?>(StringComparer.Ordinal) { ["ends"] = Ends };

    /// <summary>Of chains as of a day.</summary>
    /// <param name="lives">The chains.</param>
    /// <param name="recordedSince">When the source began to record; null: on the day of the first end that it tells of.</param>
    /// <param name="day">The day.</param>
    public static Survival Of(IReadOnlyList<ChainLife> lives, DateOnly? recordedSince, DateOnly day)
    {
        var since = recordedSince ?? lives.Min(life => life.EndedOn);
        var seen = lives.Where(life => life.EndedOn is not { } end || since is not { } from || end >= from)
            .Select(life => new Seen(
                Math.Max(0, (since ?? DateOnly.MinValue).DayNumber - life.From.DayNumber),
                (life.EndedOn ?? day).DayNumber - life.From.DayNumber, life.EndedOn is not null))
            .ToList();
        var ends = seen.Where(one => one.HasEnded).GroupBy(one => one.Exit).OrderBy(group => group.Key)
            .Select(group => new EndsAtAge(group.Key, group.Count(), seen.Count(one => one.IsAt(group.Key)))).ToList();
        return new(since, seen.Count, seen.Count(one => one.HasEnded), [.. OfEachYear(seen, ends)]) { Ends = ends };
    }

    /// <summary>Of the same chains, those that could be looked at: one that ended before its source began to record is left out.</summary>
    public Basis BasisOf(IReadOnlyList<ChainLife> lives) => Basis.Of(lives, ("recorded", life => life.EndedOn < RecordedSince));

    private static IEnumerable<SurvivalPoint> OfEachYear(List<Seen> seen, List<EndsAtAge> ends)
    {
        var (share, next, lowest) = (1.0, 0, int.MaxValue);
        for (var year = 1; year <= Years; year++)
        {
            var age = AgeOf(year);
            for (; next < ends.Count && ends[next].Days <= age; next++)
            {
                share *= 1 - ((double)ends[next].Ended / ends[next].AtRisk);
                lowest = Math.Min(lowest, ends[next].AtRisk);
            }

            var atRiskThen = seen.Count(one => one.IsAt(age));
            yield return new(year, atRiskThen, Math.Min(lowest, atRiskThen) < Least ? null : share);
        }
    }

    private static int AgeOf(int years) => (int)(years * DaysOfYear);

    // In days of age. One that ended on the very day on which recording began was seen ending, and so was at risk of it.
    private sealed record Seen(int Entry, int Exit, bool HasEnded)
    {
        public bool IsAt(int age) => age <= Exit && (Entry < age || (HasEnded && Exit == age));
    }
}

/// <summary>How many live to an age (overlevingspunt).</summary>
/// <param name="Years">The age.</param>
/// <param name="AtRisk">How many were seen at that age.</param>
/// <param name="Share">Share that lives at least so long (0–1); null when fewer than ten were at risk there or at an earlier end.</param>
internal sealed record SurvivalPoint(int Years, int AtRisk, double? Share) : ViewRow;

/// <summary>Chains that ended at an age (beëindigd op leeftijd).</summary>
/// <param name="Days">The age, in days.</param>
/// <param name="Ended">How many ended then.</param>
/// <param name="AtRisk">How many were seen at that age.</param>
internal sealed record EndsAtAge(int Days, int Ended, int AtRisk);
