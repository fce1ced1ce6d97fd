namespace Regio.Contracts.Policy;

/// <summary>One of two private drafts that meet (een van beide concepten).</summary>
/// <param name="SchemeId">The draft.</param>
/// <param name="Owner">TOOI URI of its owner.</param>
/// <param name="Regions">External ids of the regions of its own division in which the other lands too.</param>
public sealed record BlindSide(Guid SchemeId, string Owner, IReadOnlyList<string> Regions);

/// <summary>
/// Two private drafts of different owners meet (blinde overeenkomst), or meet otherwise than was told before. What names either is
/// not for the owner of the other until both have accepted.
/// </summary>
/// <param name="MatchId">Its stream: one for two drafts.</param>
/// <param name="On">Day.</param>
/// <param name="One">The first of the two.</param>
/// <param name="Other">The other.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c> by which they meet: one, or two that are related.</param>
/// <param name="Domains">Codes of the list <c>domains</c> by which they meet: one, or two that are related.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.blind-match-noticed.v1")]
public sealed record BlindMatchNoticed(
    Guid MatchId, DateOnly On, BlindSide One, BlindSide Other, IReadOnlyList<string> TargetGroups, IReadOnlyList<string> Domains, string Visibility);

/// <summary>An owner is willing to know of the other, and to be known; once both are, each reads the draft of the other.</summary>
/// <param name="MatchId">The match.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of the owner; not for the other before both have accepted.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.blind-match-accepted.v1")]
public sealed record BlindMatchAccepted(Guid MatchId, DateOnly On, string By, string Visibility);

/// <summary>An owner is not willing; the other learns no more than that it was not taken up.</summary>
/// <param name="MatchId">The match.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of the owner; never for the other.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.blind-match-declined.v1")]
public sealed record BlindMatchDeclined(Guid MatchId, DateOnly On, string By, string Visibility);

/// <summary>One of the two is no private draft any more, or they do not meet any more (verval).</summary>
/// <param name="MatchId">The match.</param>
/// <param name="On">Day.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.blind-match-lapsed.v1")]
public sealed record BlindMatchLapsed(Guid MatchId, DateOnly On, string Visibility);
