namespace Regio.Contracts.Policy;

/// <summary>Two rules that clash, as each says it: another text is another pair.</summary>
/// <param name="Type">Code of the list <c>clash-types</c>.</param>
/// <param name="Subject">What it is about; absent: the two as such.</param>
/// <param name="OneRule">What the one of the case says.</param>
/// <param name="OtherRule">What the other says; absent: nothing.</param>
public sealed record RulePair(string Type, string? Subject, string OneRule, string? OtherRule);

/// <summary>Two policies or schemes of different owners meet, and their owners are to look at it together (afstemmingsdossier).</summary>
/// <param name="CaseId">Its stream: one for two policies or schemes.</param>
/// <param name="OneId">The first of the two, in the order of lists.</param>
/// <param name="OtherId">The other.</param>
/// <param name="Parties">TOOI URIs of the owners.</param>
/// <param name="On">Day of opening.</param>
/// <param name="By">TOOI URI of the owner that opened it; absent: the system did.</param>
/// <param name="Clashes">What clashes, as it is known on that day.</param>
/// <param name="Reason">Why it was opened by hand; absent: it was not, or unknown.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.case-opened.v1")]
public sealed record CaseOpened(
    Guid CaseId, Guid OneId, Guid OtherId, IReadOnlyList<string> Parties, DateOnly On, string? By, IReadOnlyList<RulePair> Clashes, string? Reason,
    string Visibility);

/// <summary>Another owner takes part in a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="Party">TOOI URI of the owner.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.party-added.v1")]
public sealed record PartyAdded(Guid CaseId, DateOnly On, string Party, string Visibility);

/// <summary>An owner asked another what it thinks (consultatie).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number in the case, from 1.</param>
/// <param name="On">Day of asking.</param>
/// <param name="By">TOOI URI of who asks.</param>
/// <param name="Of">TOOI URI of who is asked.</param>
/// <param name="Question">What is asked.</param>
/// <param name="AnswerBy">Last day on which an answer is in time.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.consultation-asked.v1")]
public sealed record ConsultationAsked(
    Guid CaseId, int Number, DateOnly On, string By, string Of, string Question, DateOnly AnswerBy, string Visibility);

/// <summary>Who was asked was reminded (herinnering).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">The consultation.</param>
/// <param name="On">Day.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.consultation-reminded.v1")]
public sealed record ConsultationReminded(Guid CaseId, int Number, DateOnly On, string Visibility);

/// <summary>Who was asked answered.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">The consultation.</param>
/// <param name="On">Day of the answer.</param>
/// <param name="Answer">Code of the list <c>consultation-answers</c>.</param>
/// <param name="Text">What it says; absent: nothing more.</param>
/// <param name="Visibility">Who may read this fact.</param>
/// <param name="Clashes">What clashed when it was answered, as the rules read: an answer is of these; absent: not recorded.</param>
[Contract("nl.regio.policy.consultation-answered.v1")]
public sealed record ConsultationAnswered(
    Guid CaseId, int Number, DateOnly On, string Answer, string? Text, string Visibility, IReadOnlyList<RulePair>? Clashes = null);

/// <summary>The day passed on which an answer was due (verlopen): it stands against who did not answer.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">The consultation.</param>
/// <param name="On">First day without an answer in time.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.consultation-expired.v1")]
public sealed record ConsultationExpired(Guid CaseId, int Number, DateOnly On, string Visibility);

/// <summary>A policy or scheme became public and its owner had not asked the other (niet gevraagd).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day of publication.</param>
/// <param name="By">TOOI URI of who did not ask.</param>
/// <param name="Of">TOOI URI of who was not asked.</param>
[Contract("nl.regio.policy.consultation-omitted.v1")]
public sealed record ConsultationOmitted(Guid CaseId, DateOnly On, string By, string Of);

/// <summary>What came of a case (uitkomst), for the clashes that it covers.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of who recorded it.</param>
/// <param name="Outcome">Code of the list <c>alignment-outcomes</c>.</param>
/// <param name="Covers">The clashes that it settles, as their rules read.</param>
/// <param name="Text">What was agreed, or why it deviates.</param>
/// <param name="ReviewOn">Day on which it is looked at again; absent: none is set.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.alignment-reached.v1")]
public sealed record AlignmentReached(
    Guid CaseId, DateOnly On, string By, string Outcome, IReadOnlyList<RulePair> Covers, string Text, DateOnly? ReviewOn, string Visibility);

/// <summary>A party laid a case before someone higher up (opschaling).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of who did.</param>
/// <param name="To">TOOI URI of who is to decide.</param>
/// <param name="Reason">Why.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.case-escalated.v1")]
public sealed record CaseEscalated(Guid CaseId, DateOnly On, string By, string To, string Reason, string Visibility);

/// <summary>Who a case was laid before decided (besluit).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of who decided.</param>
/// <param name="Outcome">Code of the list <c>alignment-outcomes</c>.</param>
/// <param name="Covers">The clashes that it settles, as their rules read.</param>
/// <param name="Text">What was decided.</param>
/// <param name="ReviewOn">Day on which it is looked at again; absent: none is set.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.case-decided.v1")]
public sealed record CaseDecided(
    Guid CaseId, DateOnly On, string By, string Outcome, IReadOnlyList<RulePair> Covers, string Text, DateOnly? ReviewOn, string Visibility);

/// <summary>All that clashes is settled, and nothing is waited for (sluiting).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of who closed it.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.case-closed.v1")]
public sealed record CaseClosed(Guid CaseId, DateOnly On, string By, string Visibility = Visibility.Ministries);

/// <summary>Something clashes that a case does not cover, after it was closed or settled (heropening); or its parties ask again.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="Clashes">What clashes and is not covered; empty: its parties ask again.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.case-reopened.v1")]
public sealed record CaseReopened(Guid CaseId, DateOnly On, IReadOnlyList<RulePair> Clashes, string Visibility = Visibility.Ministries);

/// <summary>The day on which a case is looked at again was set (evaluatiedatum).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of who set it.</param>
/// <param name="ReviewOn">Day on which it is looked at again.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.policy.case-review-set.v1")]
public sealed record CaseReviewSet(Guid CaseId, DateOnly On, string By, DateOnly ReviewOn, string Visibility);

/// <summary>Other ministries know of both policies or schemes now, and may read how the case stands (openbaarmaking onder ministeries).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="Visibility">Who may read it from here on.</param>
[Contract("nl.regio.policy.case-disclosed.v1")]
public sealed record CaseDisclosed(Guid CaseId, DateOnly On, string Visibility);
