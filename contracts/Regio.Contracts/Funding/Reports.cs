namespace Regio.Contracts.Funding;

/// <summary>A duty to report that a report serves (rapportageverplichting): one grant asks for it.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="SchemeId">Its scheme.</param>
/// <param name="DueOn">Last day on which it is in time.</param>
/// <param name="Indicators">Codes of the indicators whose values it asks.</param>
public sealed record ServedDuty(Guid GrantId, Guid SchemeId, DateOnly DueOn, IReadOnlyList<string> Indicators);

/// <summary>A value that a report gives.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="ObservationId">The value, reported once for all; absent: there is none.</param>
/// <param name="Missing">Why there is none; absent: there is.</param>
/// <param name="Edition">Edition of its definition that is asked; absent: it was handed in before that was told.</param>
public sealed record ReportedValue(string Indicator, Guid? ObservationId, string? Missing, int? Edition = null);

/// <summary>A report was begun (concept-voortgangsrapportage), over a period of a network, for all who ask for it.</summary>
/// <param name="ReportId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="On">Day.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.report-drafted.v1")]
public sealed record ReportDrafted(Guid ReportId, Guid NetworkId, DateOnly From, DateOnly Until, DateOnly On, string Visibility);

/// <summary>A report was handed in (ingediend), whole: one submission for every duty that it serves.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="On">Day.</param>
/// <param name="Narrative">What was done, and how it went.</param>
/// <param name="Values">The values asked.</param>
/// <param name="Serves">The duties that it serves.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.report-submitted.v1")]
public sealed record ReportSubmitted(
    Guid ReportId, DateOnly On, string Narrative, IReadOnlyList<ReportedValue> Values, IReadOnlyList<ServedDuty> Serves, string Visibility);

/// <summary>A report was sent back for one of the grants, with remarks (teruggezonden).</summary>
/// <param name="ReportId">The report.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Remarks">What is wrong.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.report-returned.v1")]
public sealed record ReportReturned(Guid ReportId, Guid GrantId, DateOnly On, string Remarks, string Visibility);

/// <summary>A value that a report gives, as it was when that was accepted (goedgekeurde waarde).</summary>
/// <param name="ObservationId">The value.</param>
/// <param name="Said">How many times it had been said by then, at first and corrected: what was said last of those was accepted.</param>
public sealed record AcceptedValue(Guid ObservationId, int Said);

/// <summary>A report was accepted for one of the grants (goedgekeurd).</summary>
/// <param name="ReportId">The report.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Visibility">Who may read this fact.</param>
/// <param name="Accepted">The values that it gave, as they were; absent: as they were at the end of the day, for it was not told.</param>
[Contract("nl.regio.funding.report-accepted.v1")]
public sealed record ReportAccepted(
    Guid ReportId, Guid GrantId, DateOnly On, string Visibility, IReadOnlyList<AcceptedValue>? Accepted = null);

/// <summary>What was handed in was wrong (gecorrigeerd): this holds instead, whole; what was said before is kept.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="On">Day.</param>
/// <param name="Narrative">What was done, and how it went.</param>
/// <param name="Values">The values asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.report-corrected.v1")]
public sealed record ReportCorrected(
    Guid ReportId, DateOnly On, string Narrative, IReadOnlyList<ReportedValue> Values, string Reason, string Visibility);
