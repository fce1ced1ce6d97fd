using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>
/// The owner of a draft asks for its publication (verzoek tot bekendmaking). It is a draft still, and does not change, until
/// policy has said whether it was checked and whether others were asked.
/// </summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request; each has its own.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette (Staatscourant, Staatsblad).</param>
/// <param name="At">Moment of the request.</param>
public sealed record PublicationRequested(Guid SchemeId, Guid RequestId, DateOnly PublishedOn, string Gazette, DateTimeOffset At);

/// <summary>The owner took its request back (intrekking), before it was known.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request.</param>
/// <param name="At">Moment.</param>
public sealed record PublicationWithdrawn(Guid SchemeId, Guid RequestId, DateTimeOffset At);

/// <summary>A draft is not published as asked (aanhouding), for now; another request may be made once the reasons are gone.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Reasons">Why; at least one.</param>
/// <param name="At">Moment.</param>
public sealed record PublicationHeldBack(Guid SchemeId, Guid RequestId, IReadOnlyList<HoldReason> Reasons, DateTimeOffset At);

/// <summary>Policy did not say in time whether a draft may be published (verlopen verzoek); another request may be made.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request.</param>
/// <param name="At">Moment.</param>
public sealed record PublicationLapsed(Guid SchemeId, Guid RequestId, DateTimeOffset At);

/// <summary>Why a scheme is not published as asked (reden van aanhouding).</summary>
/// <param name="Code">Code of the list <c>hold-reasons</c>.</param>
/// <param name="OtherId">The other policy or scheme, where it is about one; null: it is about the check.</param>
/// <param name="CaseId">The case that is open; null: there is none.</param>
public sealed record HoldReason([property: CodesOf("hold-reasons")] string Code, Guid? OtherId, Guid? CaseId);
