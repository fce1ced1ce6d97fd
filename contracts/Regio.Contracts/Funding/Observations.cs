namespace Regio.Contracts.Funding;

/// <summary>What a value is of: an indicator as defined in one edition, a network or region, and a period.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="SubjectKind"><c>network</c> or <c>region</c>.</param>
/// <param name="SubjectId">The network or region.</param>
/// <param name="From">First day of the period; of a reference date, that day.</param>
/// <param name="Until">First day after it.</param>
public sealed record ObservedOf(string Indicator, int Edition, string SubjectKind, Guid SubjectId, DateOnly From, DateOnly Until);

/// <summary>A value as someone gives it. Persons under ten are not to be shown as they are.</summary>
/// <param name="Value">The value, in the unit of the indicator.</param>
/// <param name="Quality">Code of the list <c>observation-qualities</c>.</param>
/// <param name="Source">Where it comes from; unknown when absent.</param>
public sealed record ObservedValue(decimal Value, string Quality, string? Source);

/// <summary>A value of an indicator was reported (waarneming): once, for every grant that asks for it.</summary>
/// <param name="ObservationId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when reported here.</param>
/// <param name="Of">What it is of.</param>
/// <param name="Value">The value.</param>
/// <param name="On">Day of the report.</param>
/// <param name="By">TOOI URI of the organisation that reported it; absent: an import.</param>
[Contract("nl.regio.funding.observation-submitted.v1")]
public sealed record ObservationSubmitted(
    Guid ObservationId, string? ExternalId, ObservedOf Of, ObservedValue Value, DateOnly On, string? By);

/// <summary>A value was wrong, or became final: this holds instead, and what was said before is kept.</summary>
/// <param name="ObservationId">The observation.</param>
/// <param name="Value">The value.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">TOOI URI of the organisation that corrected it; absent: an import.</param>
[Contract("nl.regio.funding.observation-corrected.v1")]
public sealed record ObservationCorrected(Guid ObservationId, ObservedValue Value, DateOnly On, string Reason, string? By);
