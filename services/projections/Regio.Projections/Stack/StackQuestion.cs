namespace Regio.Projections;

/// <summary>Which policies and schemes are asked for.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Region">Only what lands on this region; null: anywhere.</param>
/// <param name="TargetGroup">Only what meets this target group; null: any.</param>
/// <param name="Ministry">Only of this ministry, or of an owner that is part of it; null: any.</param>
/// <param name="Kind">Only policies, or only schemes; null: both.</param>
internal sealed record StackQuestion(DateOnly From, DateOnly Until, RegionFacts? Region = null, string? TargetGroup = null, Guid? Ministry = null,
    string? Kind = null);
