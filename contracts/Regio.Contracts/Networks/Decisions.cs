namespace Regio.Contracts.Networks;

/// <summary>How a member stood to a decision.</summary>
/// <param name="OrganisationId">The member.</param>
/// <param name="Consent">Code of the list <c>consents</c>.</param>
public sealed record MemberConsent(Guid OrganisationId, string Consent);

/// <summary>A network took a decision (besluit) together.</summary>
/// <param name="DecisionId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when recorded here.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Subject">What it is about, in a line.</param>
/// <param name="Text">The text itself; unknown when absent.</param>
/// <param name="TakenOn">Day on which it was taken.</param>
/// <param name="TakenBy">The body that took it; unknown when absent.</param>
/// <param name="Consents">How members stood to it; of a member who is not named it is unknown.</param>
[Contract("nl.regio.networks.decision-taken.v1")]
public sealed record DecisionTaken(
    Guid DecisionId, string? ExternalId, Guid NetworkId, string Subject, string? Text, DateOnly TakenOn, string? TakenBy,
    IReadOnlyList<MemberConsent> Consents);

/// <summary>What was recorded was wrong; this holds instead, whole.</summary>
/// <inheritdoc cref="DecisionTaken"/>
[Contract("nl.regio.networks.decision-corrected.v1")]
public sealed record DecisionCorrected(
    Guid DecisionId, string Subject, string? Text, DateOnly TakenOn, string? TakenBy, IReadOnlyList<MemberConsent> Consents);

/// <summary>The decision was taken back (ingetrokken).</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="From">First day on which it no longer holds.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.networks.decision-repealed.v1")]
public sealed record DecisionRepealed(Guid DecisionId, DateOnly From, string? Reason);
