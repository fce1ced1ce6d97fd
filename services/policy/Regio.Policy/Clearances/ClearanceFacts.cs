using Regio.Rules;

namespace Regio.Policy.Clearances;

/// <summary>A scheme may be published as asked (vrijgave): it was checked, and every case about it is answered, explained or over.</summary>
/// <param name="ClearanceId">Its stream: one for a request.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request of its owner.</param>
/// <param name="On">Day.</param>
/// <param name="CheckId">The check that it rests on.</param>
/// <param name="Asked">How many other owners were asked and answered.</param>
/// <param name="Explained">How many deviations were explained without an answer.</param>
public sealed record PublicationCleared(
    Guid ClearanceId, Guid SchemeId, Guid RequestId, DateOnly On, Guid CheckId, int Asked, int Explained);

/// <summary>A scheme may not be published yet as asked (aanhouding); another request may be made once the reasons are gone.</summary>
/// <param name="ClearanceId">Its stream: one for a request.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request of its owner.</param>
/// <param name="On">Day.</param>
/// <param name="Reasons">Why; at least one.</param>
public sealed record PublicationHeld(Guid ClearanceId, Guid SchemeId, Guid RequestId, DateOnly On, IReadOnlyList<HoldReason> Reasons);

/// <summary>Why a publication waits (reden van aanhouding).</summary>
/// <param name="Code">Code of the list <c>hold-reasons</c>.</param>
/// <param name="OtherId">The other policy or scheme, where it is about one; null: it is about the check.</param>
/// <param name="CaseId">The case that is open; null: there is none.</param>
public sealed record HoldReason([property: CodesOf("hold-reasons")] string Code, Guid? OtherId, Guid? CaseId);
