namespace Regio.Contracts.Funding;

/// <summary>What an indicator measures, and how (definitie van een indicator).</summary>
/// <param name="Name">Name.</param>
/// <param name="Concept">What it measures, whatever the definition.</param>
/// <param name="Kind">Code of the list <c>indicator-kinds</c>.</param>
/// <param name="Unit">Code of the list <c>indicator-units</c>.</param>
/// <param name="Direction">Code of the list <c>indicator-directions</c>.</param>
/// <param name="Period">Code of the list <c>indicator-periods</c>: what one value is over.</param>
/// <param name="Additive">Whether values of several regions or networks may be added up; unknown when absent.</param>
/// <param name="Definition">What counts, and what does not.</param>
/// <param name="Source">Where values come from; unknown when absent.</param>
public sealed record IndicatorDetails(
    string Name, string Concept, string Kind, string Unit, string Direction, string Period, bool? Additive, string Definition,
    string? Source);

/// <summary>An indicator was defined: its first edition. Every ministry may use it.</summary>
/// <param name="IndicatorId">Its stream.</param>
/// <param name="Code">Its code, for ever.</param>
/// <param name="OwnerId">TOOI URI of the ministry or directorate that keeps it; a steward does when absent.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Details">What it is.</param>
[Contract("nl.regio.funding.indicator-defined.v1")]
public sealed record IndicatorDefined(Guid IndicatorId, string Code, string? OwnerId, DateOnly From, IndicatorDetails Details);

/// <summary>An indicator counts otherwise from a day on: its next edition. One that was withdrawn is in use again.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Details">What it is from then.</param>
[Contract("nl.regio.funding.indicator-revised.v1")]
public sealed record IndicatorRevised(Guid IndicatorId, DateOnly From, IndicatorDetails Details);

/// <summary>What was recorded of the latest edition was wrong; this holds instead, whole, under the same number.</summary>
/// <inheritdoc cref="IndicatorRevised"/>
[Contract("nl.regio.funding.indicator-corrected.v1")]
public sealed record IndicatorCorrected(Guid IndicatorId, DateOnly From, IndicatorDetails Details);

/// <summary>An indicator is no longer given to new targets; what is measured with it goes on.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Until">First day without it.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.funding.indicator-withdrawn.v1")]
public sealed record IndicatorWithdrawn(Guid IndicatorId, DateOnly Until, string? Reason);
