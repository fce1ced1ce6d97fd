namespace Regio.Contracts.Funding;

/// <summary>What a network wants to reach with an indicator, by its own decision.</summary>
/// <param name="Baseline">Value at the start, in the unit of the indicator; absent: unknown.</param>
/// <param name="Value">Value to be reached.</param>
/// <param name="By">Day by which.</param>
/// <param name="Path">Values to be reached on the way, in the order of their days.</param>
/// <param name="Linear">Whether it goes in a straight line between the points; else each holds until the next.</param>
/// <param name="DecidedBy">Which body of the network decided it; never a person.</param>
/// <param name="Source">Where that is written; unknown when absent.</param>
public sealed record AdoptedAim(
    decimal? Baseline, decimal Value, DateOnly By, IReadOnlyList<PathPoint> Path, bool Linear, string DecidedBy, string? Source);

/// <summary>A network adopted a target (eigen doel), whoever pays it: one for each edition of an indicator.</summary>
/// <param name="TargetId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Aim">What is to be reached.</param>
[Contract("nl.regio.funding.target-adopted.v1")]
public sealed record TargetAdopted(Guid TargetId, Guid NetworkId, string Indicator, int Edition, DateOnly From, AdoptedAim Aim);

/// <summary>A network wants to reach something else from a day on. One that was dropped holds again.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="From">First day on which it holds so.</param>
/// <param name="Aim">What is to be reached.</param>
[Contract("nl.regio.funding.adopted-target-revised.v1")]
public sealed record AdoptedTargetRevised(Guid TargetId, DateOnly From, AdoptedAim Aim);

/// <summary>What was recorded last of it was wrong; this holds instead, whole.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Aim">What is to be reached.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.adopted-target-corrected.v1")]
public sealed record AdoptedTargetCorrected(Guid TargetId, DateOnly From, AdoptedAim Aim, DateOnly On, string Reason);

/// <summary>A network pursues it no longer.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Until">First day without it.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.funding.adopted-target-dropped.v1")]
public sealed record AdoptedTargetDropped(Guid TargetId, DateOnly Until, string? Reason);

/// <summary>How it was dropped was recorded wrong; this is so instead, whole.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Dropped">How it should have been recorded.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.adopted-target-drop-corrected.v1")]
public sealed record AdoptedTargetDropCorrected(Guid TargetId, AdoptedTargetDropped Dropped, DateOnly On, string Reason);

/// <summary>It was never dropped: that it was should not have been recorded.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="On">Day on which that was taken back.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.adopted-target-drop-withdrawn.v1")]
public sealed record AdoptedTargetDropWithdrawn(Guid TargetId, DateOnly On, string Reason);
