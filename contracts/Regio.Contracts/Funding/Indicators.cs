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

/// <summary>An indicator in use that another resembles.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Reasons">Why: <c>same-concept</c>, <c>same-name</c>, <c>same-definition</c> (the last two in the same unit, over the same period).</param>
public sealed record ResembledIndicator(Guid IndicatorId, IReadOnlyList<string> Reasons);

/// <summary>An edition of an indicator was defined although it resembles others in use, by who was shown them.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Edition">Number of the edition, from 1.</param>
/// <param name="Candidates">Those that were shown, the likest first.</param>
/// <param name="Motive">Why it is another.</param>
/// <param name="Rules">Version of the rules of resemblance.</param>
[Contract("nl.regio.funding.indicator-defined-despite-resemblance.v1")]
public sealed record IndicatorDefinedDespiteResemblance(
    Guid IndicatorId, int Edition, IReadOnlyList<ResembledIndicator> Candidates, string Motive, string Rules);
