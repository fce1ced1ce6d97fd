namespace Regio.Contracts.Funding;

/// <summary>What is applied for (inhoud van een aanvraag).</summary>
/// <param name="Plan">What will be done.</param>
/// <param name="From">First day of the activities.</param>
/// <param name="Until">First day after them.</param>
/// <param name="Costs">What they cost, line by line; together what is asked and what others pay.</param>
/// <param name="Requested">Euros asked, per year; each above zero, a year once, in order.</param>
/// <param name="Others">What others pay, the own contribution included.</param>
/// <param name="PartnerIds">Organisations that take part beside the lead.</param>
/// <param name="RegionId">The region that it serves; absent: the territory of the network.</param>
public sealed record ApplicationDetails(
    string Plan, DateOnly From, DateOnly Until, IReadOnlyList<CostLine> Costs, IReadOnlyList<YearAmount> Requested, IReadOnlyList<OtherMoney> Others,
    IReadOnlyList<Guid> PartnerIds, Guid? RegionId);

/// <summary>A line of a budget (begrotingspost).</summary>
/// <param name="Item">What it pays for.</param>
/// <param name="Amount">Euros.</param>
public sealed record CostLine(string Item, decimal Amount);

/// <summary>What another pays (bijdrage van derden, eigen bijdrage).</summary>
/// <param name="Source">Code of the list <c>funding-sources</c>; <c>own-means</c> is the network's own contribution.</param>
/// <param name="Amount">Euros.</param>
public sealed record OtherMoney(string Source, decimal Amount);

/// <summary>Someone applied for a grant under a scheme (aanvraag).</summary>
/// <param name="GrantId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when applied for here.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="CallId">The call that it answers; absent: the scheme has none.</param>
/// <param name="NetworkId">The network that it is for; absent: an imported grant to an organisation alone.</param>
/// <param name="LeadId">The organisation that applies and accounts (penvoerder).</param>
/// <param name="SubmittedOn">Day of submission.</param>
/// <param name="Details">What is asked.</param>
/// <param name="CameAt">Moment of arrival; absent: an import.</param>
/// <param name="ReliedOn">Up to where the facts of networks were known when it was decided; absent: an import.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.application-submitted.v1")]
public sealed record ApplicationSubmitted(
    Guid GrantId, string? ExternalId, Guid SchemeId, Guid? CallId, Guid? NetworkId, Guid LeadId, DateOnly SubmittedOn,
    ApplicationDetails Details, DateTimeOffset? CameAt, long? ReliedOn, string Visibility);

/// <summary>
/// An application was completed (aanvulling): this is asked, whole. Its place in the order of arrival is that of the
/// completion (art. 4:15 Awb).
/// </summary>
/// <param name="GrantId">The grant.</param>
/// <param name="CameAt">Moment of arrival.</param>
/// <param name="Details">What is asked.</param>
/// <param name="ReliedOn">Up to where the facts of networks were known when it was decided.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.application-completed.v1")]
public sealed record ApplicationCompleted(Guid GrantId, DateTimeOffset CameAt, ApplicationDetails Details, long ReliedOn, string Visibility);

/// <summary>An application was withdrawn by who made it (intrekking).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Reason">Why; unknown when absent.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.application-withdrawn.v1")]
public sealed record ApplicationWithdrawn(Guid GrantId, DateOnly On, string? Reason, string Visibility);

/// <summary>An application was assessed (beoordeling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day of the assessment.</param>
/// <param name="Score">Points, where a call ranks; absent: it does not.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.application-assessed.v1")]
public sealed record ApplicationAssessed(Guid GrantId, DateOnly On, decimal? Score, string Findings, string Visibility);

/// <summary>An application was rejected (afwijzing).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Visibility">Who may read this fact.</param>
/// <param name="Replaces">Number of the rejection that it replaces, since an appeal against that was upheld; absent: none.</param>
[Contract("nl.regio.funding.application-rejected.v1")]
public sealed record ApplicationRejected(Guid GrantId, string Decision, DateOnly On, string Reason, string Visibility, string? Replaces = null);

/// <summary>Someone objects to a decision, or appeals (bezwaar, beroep); what was decided holds meanwhile.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Against">Number of the decision.</param>
/// <param name="On">Day.</param>
/// <param name="Grounds">Why; absent: unknown.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.appeal-noted.v1")]
public sealed record AppealNoted(Guid GrantId, string Against, DateOnly On, string? Grounds, string Visibility);

/// <summary>An objection or appeal came to its end (beslissing op bezwaar of beroep): a rejected application can be awarded once it was upheld.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Against">Number of the decision that it was against.</param>
/// <param name="NotedOn">Day of the objection or appeal.</param>
/// <param name="Outcome">Code of the list <c>appeal-outcomes</c>.</param>
/// <param name="On">Day on which it was decided or withdrawn.</param>
/// <param name="Decision">Number of the decision on it; absent: unknown, or it was withdrawn.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.appeal-decided.v1")]
public sealed record AppealDecided(Guid GrantId, string Against, DateOnly NotedOn, string Outcome, DateOnly On, string? Decision, string Visibility);
