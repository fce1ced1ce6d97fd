using Regio.Funding.Purses;
using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Funding.Grants;

/// <summary>What is applied for (inhoud van een aanvraag).</summary>
/// <param name="Plan">What will be done.</param>
/// <param name="From">First day of the activities.</param>
/// <param name="Until">First day after them.</param>
/// <param name="Costs">What they cost, line by line; together what is asked and what others pay.</param>
/// <param name="Requested">Euros asked, per year; each above zero, a year once, in order.</param>
/// <param name="Others">What others pay, the own contribution included.</param>
/// <param name="PartnerIds">Organisations that take part beside the lead.</param>
/// <param name="RegionId">The region that it serves; null: the territory of the network.</param>
public sealed record ApplicationDetails(
    string Plan, DateOnly From, DateOnly Until, Values<CostLine> Costs, Values<YearAmount> Requested, Values<OtherMoney> Others,
    Values<Guid> PartnerIds, Guid? RegionId);

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
/// <param name="ExternalId">Identifier in the source; null when applied for here.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="CallId">The call that it answers; null: the scheme has none.</param>
/// <param name="NetworkId">The network that it is for; null: an imported grant to an organisation alone.</param>
/// <param name="LeadId">The organisation that applies and accounts (penvoerder).</param>
/// <param name="SubmittedOn">Day of submission.</param>
/// <param name="Details">What is asked.</param>
/// <param name="CameAt">Moment of arrival; null: an import.</param>
/// <param name="ReliedOn">Up to where the facts of networks were known when it was decided; null: an import.</param>
public sealed record ApplicationSubmitted(
    Guid GrantId, string? ExternalId, Guid SchemeId, Guid? CallId, Guid? NetworkId, Guid LeadId, DateOnly SubmittedOn,
    ApplicationDetails Details, DateTimeOffset? CameAt, long? ReliedOn);

/// <summary>
/// An application was completed (aanvulling): this is asked, whole. Its place in the order of arrival is that of the
/// completion (art. 4:15 Awb).
/// </summary>
/// <param name="GrantId">The grant.</param>
/// <param name="CameAt">Moment of arrival.</param>
/// <param name="Details">What is asked.</param>
/// <param name="ReliedOn">Up to where the facts of networks were known when it was decided.</param>
public sealed record ApplicationCompleted(Guid GrantId, DateTimeOffset CameAt, ApplicationDetails Details, long ReliedOn);

/// <summary>An application was withdrawn by who made it (intrekking).</summary>
public sealed record ApplicationWithdrawn(Guid GrantId, DateOnly On, string? Reason) : IHappened;

/// <summary>An application was assessed (beoordeling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day of the assessment.</param>
/// <param name="Score">Points, where a call ranks; null: it does not.</param>
/// <param name="Findings">What was found.</param>
public sealed record ApplicationAssessed(Guid GrantId, DateOnly On, decimal? Score, string Findings) : IHappened;

/// <summary>An application was rejected (afwijzing).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Replaces">Number of the rejection that it replaces, since an appeal against that was upheld; null: none.</param>
public sealed record ApplicationRejected(Guid GrantId, string Decision, DateOnly On, string Reason, string? Replaces = null) : IHappened;

/// <summary>Someone objects to a decision, or appeals (bezwaar, beroep); what was decided holds meanwhile.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Against">Number of the decision.</param>
/// <param name="On">Day.</param>
/// <param name="Grounds">Why; null: unknown.</param>
public sealed record AppealNoted(Guid GrantId, string Against, DateOnly On, string? Grounds) : IHappened;

/// <summary>An objection or appeal came to its end (beslissing op bezwaar of beroep): a rejected application can be awarded once it was upheld.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Against">Number of the decision that it was against.</param>
/// <param name="NotedOn">Day of the objection or appeal.</param>
/// <param name="Outcome">Code of the list <c>appeal-outcomes</c>.</param>
/// <param name="On">Day on which it was decided or withdrawn.</param>
/// <param name="Decision">Number of the decision on it; null: unknown, or it was withdrawn.</param>
public sealed record AppealDecided(
    Guid GrantId, string Against, DateOnly NotedOn, [property: CodesOf("appeal-outcomes")] string Outcome, DateOnly On, string? Decision)
{
    /// <summary>The outcome upon which is decided anew.</summary>
    internal const string Upheld = "upheld";
}
