namespace Regio.Projections;

/// <summary>From where on a network is behind with a target, and how long none is expected of it (drempels): assumptions, which a question may set otherwise.</summary>
/// <param name="BehindBelow">Below which part of the way that was to be gone it is behind.</param>
/// <param name="StartUpMonths">Months from an award in which no result is expected, when its scheme does not say.</param>
internal sealed record ProgressThresholds(decimal BehindBelow = Pace.Threshold, int StartUpMonths = 12)
{
    /// <summary>Those of who names none.</summary>
    public static ProgressThresholds Usual { get; } = new();

    /// <summary>The same, with the usual pace: asking by one after another would tell a pace, and so a small count.</summary>
    public ProgressThresholds WithUsualPace() => this with { BehindBelow = Usual.BehindBelow };
}
