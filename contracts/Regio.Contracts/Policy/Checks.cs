namespace Regio.Contracts.Policy;

/// <summary>What a draft meets (samenloop), as its check found it.</summary>
/// <param name="OtherId">The other policy or scheme.</param>
/// <param name="OtherOwner">External id of its owner; absent: unknown.</param>
/// <param name="IsOwed">Whether its owner is to be asked before the draft is published.</param>
/// <param name="Clashes">What clashes, as the rules read; the one is the first of the two by identifier.</param>
public sealed record CheckedPair(Guid OtherId, string? OtherOwner, bool IsOwed, IReadOnlyList<RulePair> Clashes);

/// <summary>Up to where facts were known when a draft was checked (stand van de gegevens).</summary>
/// <param name="Networks">Position of the networks service.</param>
/// <param name="Funding">Position of the funding service.</param>
/// <param name="Policy">Position of the policy service.</param>
public sealed record CheckedUpTo(long Networks, long Funding, long Policy);

/// <summary>A draft of a scheme or policy was held against all that is known (toets vooraf); its owner alone may read this.</summary>
/// <param name="CheckId">Its stream.</param>
/// <param name="OwnerId">External id of the owner of the draft.</param>
/// <param name="DraftId">The scheme that is drafted; absent: it was described to the check alone.</param>
/// <param name="Title">How the draft is called.</param>
/// <param name="Content">SHA-256 of what the draft said, in hexadecimal.</param>
/// <param name="On">Day of the check.</param>
/// <param name="ReliedOn">Up to where facts were known.</param>
/// <param name="Rules">Version of the rules.</param>
/// <param name="Pairs">What it meets, by the identifier of the other.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.draft-checked.v1")]
public sealed record DraftChecked(
    Guid CheckId, string OwnerId, Guid? DraftId, string Title, string Content, DateOnly On, CheckedUpTo ReliedOn, string Rules,
    IReadOnlyList<CheckedPair> Pairs, string Visibility);

/// <summary>Why a publication waits (reden van aanhouding).</summary>
/// <param name="Code">Code of the list <c>hold-reasons</c>.</param>
/// <param name="OtherId">The other policy or scheme, where it is about one; absent: it is about the check.</param>
/// <param name="CaseId">The case that is open; absent: there is none.</param>
public sealed record HoldReason(string Code, Guid? OtherId, Guid? CaseId);

/// <summary>A scheme may be published as asked (vrijgave): it was checked, and every case about it is answered or explained.</summary>
/// <param name="ClearanceId">Its stream: one for a request.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request of its owner.</param>
/// <param name="On">Day.</param>
/// <param name="CheckId">The check that it rests on.</param>
/// <param name="Asked">How many owners were asked and answered.</param>
/// <param name="Explained">How many deviations were explained.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.publication-cleared.v1")]
public sealed record PublicationCleared(
    Guid ClearanceId, Guid SchemeId, Guid RequestId, DateOnly On, Guid CheckId, int Asked, int Explained, string Visibility);

/// <summary>A scheme may not be published yet as asked (aanhouding); another request may be made once the reasons are gone.</summary>
/// <param name="ClearanceId">Its stream: one for a request.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request of its owner.</param>
/// <param name="On">Day.</param>
/// <param name="Reasons">Why; at least one.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.publication-held.v1")]
public sealed record PublicationHeld(
    Guid ClearanceId, Guid SchemeId, Guid RequestId, DateOnly On, IReadOnlyList<HoldReason> Reasons, string Visibility);
