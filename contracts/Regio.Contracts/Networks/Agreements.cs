namespace Regio.Contracts.Networks;

/// <summary>What was agreed: the wording of an agreement.</summary>
/// <param name="Kinds">Codes of the list <c>agreement-kinds</c>; at least one.</param>
/// <param name="Subject">What it is about, in a line.</param>
/// <param name="Text">The text itself; unknown when absent.</param>
/// <param name="PartyIds">Organisations that are party to it, members of the network; empty is unknown.</param>
/// <param name="ValidUntil">First day on which it no longer holds; absent while open.</param>
public sealed record AgreementWording(
    IReadOnlyList<string> Kinds, string Subject, string? Text, IReadOnlyList<Guid> PartyIds, DateOnly? ValidUntil);

/// <summary>An agreement (afspraak) was made within a network.</summary>
/// <param name="AgreementId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when made here.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="Wording">What was agreed.</param>
/// <param name="ReviewOn">Day on which it is to be reviewed; none is known when absent.</param>
[Contract("nl.regio.networks.agreement-made.v1")]
public sealed record AgreementMade(
    Guid AgreementId, string? ExternalId, Guid NetworkId, DateOnly ValidFrom, AgreementWording Wording, DateOnly? ReviewOn);

/// <summary>It reads otherwise from a day on (herziening), whole; before that day the earlier wording holds.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="From">First day of this wording.</param>
/// <param name="Wording">What holds from then.</param>
/// <param name="ReviewOn">Day of the next review; none is known when absent.</param>
[Contract("nl.regio.networks.agreement-revised.v1")]
public sealed record AgreementRevised(Guid AgreementId, DateOnly From, AgreementWording Wording, DateOnly? ReviewOn);

/// <summary>What was recorded was wrong; this holds instead, whole, from its first day.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="Wording">What was agreed.</param>
/// <param name="ReviewOn">Day of the next review; none is known when absent.</param>
[Contract("nl.regio.networks.agreement-corrected.v1")]
public sealed record AgreementCorrected(Guid AgreementId, DateOnly ValidFrom, AgreementWording Wording, DateOnly? ReviewOn);

/// <summary>It was reviewed (evaluatie van een afspraak).</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="On">Day of the review.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="NextReviewOn">Day of the next one; none is known when absent.</param>
[Contract("nl.regio.networks.agreement-reviewed.v1")]
public sealed record AgreementReviewed(Guid AgreementId, DateOnly On, string Outcome, DateOnly? NextReviewOn);

/// <summary>It was ended (opzegging).</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Until">First day on which it no longer holds.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.networks.agreement-ended.v1")]
public sealed record AgreementEnded(Guid AgreementId, DateOnly Until, string Reason);
