using Regio.Rules;

namespace Regio.Projections;

/// <summary>How a value stands to the way from a baseline to a target.</summary>
/// <param name="Expected">The value that was expected; null: no baseline is known.</param>
/// <param name="Of">The part of the way that was to be gone which was gone; null: none was to be, or it is unknown.</param>
/// <param name="State">Of <see cref="ProgressStates"/>.</param>
internal sealed record Pace(decimal? Expected, double? Of, string State)
{
    /// <summary>Below which part of the way it is behind (an assumption).</summary>
    public const decimal Threshold = 0.8m;

    private const string LowerIsBetter = "lower";

    /// <summary>Whether its value is a count of persons that is too small to tell everybody.</summary>
    public bool IsSmall { get; init; }

    /// <summary>That of a value over a period that ended on a day.</summary>
    /// <param name="path">The way; null: no baseline is known.</param>
    /// <param name="value">The value.</param>
    /// <param name="on">Last day of its period.</param>
    /// <param name="direction">Code of the list <c>indicator-directions</c>.</param>
    /// <param name="threshold">Below which part of the way it is behind.</param>
    public static Pace At(TargetPath? path, decimal value, DateOnly on, string direction, decimal threshold)
    {
        if (path is null)
        {
            return new(null, null, ProgressStates.NotAssessable);
        }

        var (expected, target) = (path.On(on), path.Points[^1].Value);
        if (target == path.Baseline)
        {
            return new(expected, null, IsKept(value, target, direction) ? ProgressStates.Kept : ProgressStates.NotKept);
        }

        var way = decimal.Sign(target - path.Baseline);
        var pace = expected == path.Baseline ? (decimal?)null : (value - path.Baseline) / (expected - path.Baseline);
        return new(expected, (double?)pace, (value - target) * way >= 0 ? ProgressStates.Met
            : (value - path.Baseline) * way < 0 ? ProgressStates.WorseThanBaseline
            : pace < threshold ? ProgressStates.Behind
            : ProgressStates.OnTrack);
    }

    // What is better than it was is kept too; where neither is better, only the same is.
    private static bool IsKept(decimal value, decimal target, string direction) => direction switch
    {
        LowerIsBetter => value <= target,
        "higher" => value >= target,
        _ => value == target,
    };
}
