namespace Regio.Rules;

/// <summary>A value to be reached on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Value">The value.</param>
public sealed record Waypoint(DateOnly On, decimal Value);

/// <summary>
/// The way from a baseline to a target (pad): the points in between, and the target last. Each point holds until the next,
/// or lies on a straight line to it when the scheme says so.
/// </summary>
/// <param name="From">First day: the value is the baseline on it.</param>
/// <param name="Baseline">Value at the start.</param>
/// <param name="Points">Points in the order of their days, the target last; at least one.</param>
/// <param name="Linear">Whether it goes in straight lines.</param>
public sealed record TargetPath(DateOnly From, decimal Baseline, IReadOnlyList<Waypoint> Points, bool Linear)
{
    /// <summary>What is expected on a day: the baseline at the start, the target from its day on.</summary>
    public decimal On(DateOnly day)
    {
        var before = new Waypoint(From, Baseline);
        foreach (var point in Points)
        {
            if (day < point.On)
            {
                return Linear && day > before.On
                    ? before.Value + ((point.Value - before.Value) * (day.DayNumber - before.On.DayNumber) / (point.On.DayNumber - before.On.DayNumber))
                    : before.Value;
            }

            before = point;
        }

        return before.Value;
    }
}
