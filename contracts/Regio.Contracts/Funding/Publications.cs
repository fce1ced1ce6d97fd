using Regio.Contracts.Policy;

namespace Regio.Contracts.Funding;

/// <summary>The owner of a draft asks for its publication (verzoek tot bekendmaking); it waits until it is known whether others were asked.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request; each has its own.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette.</param>
/// <param name="At">Moment of the request.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.publication-requested.v1")]
public sealed record PublicationRequested(
    Guid SchemeId, Guid RequestId, DateOnly PublishedOn, string Gazette, DateTimeOffset At, string Visibility);

/// <summary>The owner took its request back (intrekking), before it was known.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request.</param>
/// <param name="At">Moment.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.publication-withdrawn.v1")]
public sealed record PublicationWithdrawn(Guid SchemeId, Guid RequestId, DateTimeOffset At, string Visibility);

/// <summary>A draft is not published as asked (aanhouding), for now: it is a draft again, and may be asked for again.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Reasons">Why; at least one.</param>
/// <param name="At">Moment.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.publication-held-back.v1")]
public sealed record PublicationHeldBack(
    Guid SchemeId, Guid RequestId, IReadOnlyList<HoldReason> Reasons, DateTimeOffset At, string Visibility);

/// <summary>Nobody said in time whether a draft may be published (verlopen verzoek): it is a draft again, and may be asked for again.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request.</param>
/// <param name="At">Moment.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.publication-lapsed.v1")]
public sealed record PublicationLapsed(Guid SchemeId, Guid RequestId, DateTimeOffset At, string Visibility);
