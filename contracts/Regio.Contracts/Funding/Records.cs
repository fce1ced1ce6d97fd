namespace Regio.Contracts.Funding;

/// <summary>
/// What a register tells of a scheme (regeling in een register): it was published elsewhere, and what the register leaves
/// out is unknown.
/// </summary>
/// <param name="OwnerId">External id of the ministry or directorate that owns it; absent: unknown.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for; absent: unknown.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses; absent: unknown.</param>
/// <param name="From">First day of its period; absent: unknown.</param>
/// <param name="Until">First day after its period; absent: unknown, or open.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; empty is unknown.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network; empty is unknown.</param>
/// <param name="PartnerKinds">Kinds of organisations that must take part; empty is unknown.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; absent: unknown.</param>
/// <param name="SisaCode">Code in the yearly list of specific grants that municipalities account for (SiSa); absent: none is told.</param>
/// <param name="PublishedOn">Day of its publication; absent: unknown.</param>
/// <param name="Gazette">Number in the official gazette; absent: unknown.</param>
/// <param name="BudgetArticles">Articles of the budget that it is paid from; empty is unknown.</param>
/// <param name="Totals">What was granted under it, a year once, in order; empty is unknown. Grants that are recorded too are a part of it.</param>
public sealed record SchemeRecord(
    string? OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, string? Division,
    DateOnly? From, DateOnly? Until, IReadOnlyList<string> LegalGrounds, IReadOnlyList<string> LeadKinds, IReadOnlyList<string> PartnerKinds,
    string? ContactDesk, string? SisaCode, DateOnly? PublishedOn, string? Gazette, IReadOnlyList<string> BudgetArticles,
    IReadOnlyList<YearTotal> Totals);

/// <summary>What was granted under a scheme in a year, as a register adds it up (totaal per jaar).</summary>
/// <param name="Year">The year.</param>
/// <param name="Amount">Euros, below zero where more was taken back; absent: unknown.</param>
/// <param name="Grants">How many grants; absent: unknown.</param>
/// <param name="Recipients">How many recipients; absent: unknown.</param>
public sealed record YearTotal(int Year, decimal? Amount, int? Grants, int? Recipients);

/// <summary>A register told of a scheme (overgenomen regeling): an import; it is public, and nobody checked it first.</summary>
/// <param name="SchemeId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Record">What it tells.</param>
[Contract("nl.regio.funding.scheme-recorded.v1")]
public sealed record SchemeRecorded(Guid SchemeId, string? ExternalId, SchemeRecord Record);

/// <summary>A register tells something else of a scheme (correctie), whole: another edition of it was imported.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Record">What it tells now.</param>
[Contract("nl.regio.funding.scheme-record-corrected.v1")]
public sealed record SchemeRecordCorrected(Guid SchemeId, SchemeRecord Record);

/// <summary>
/// What a register tells of a grant (subsidie in een register): what it leaves out is unknown. Amounts per year count as
/// committed by the scheme; see <see cref="MoneyCommitted"/>.
/// </summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="NetworkId">The network that it is for; absent: unknown.</param>
/// <param name="RecipientId">Who got it; absent: no registered organisation.</param>
/// <param name="RecipientName">How the register calls who got it; absent: it tells the organisation alone, or nobody.</param>
/// <param name="RegionId">The region that it serves; absent: unknown.</param>
/// <param name="RegionName">How the register calls that region, where it is none of a division here; absent otherwise.</param>
/// <param name="Title">What it is for; absent: unknown.</param>
/// <param name="BudgetArticle">Article of the budget that it is paid from; absent: unknown.</param>
/// <param name="From">First day of what is paid for; absent: unknown.</param>
/// <param name="Until">First day after it; absent: unknown.</param>
/// <param name="Costs">What it costs in all, in euros; absent: unknown.</param>
/// <param name="Amount">Euros that were granted, below zero where something was taken back; absent: unknown.</param>
/// <param name="Years">Those of each year, where the register tells the year; a year once, in order.</param>
/// <param name="Decision">Number of the decision; absent: unknown.</param>
/// <param name="DecidedOn">Day of it; absent: unknown.</param>
/// <param name="Settled">Euros that it was settled at; absent: unknown, or not settled.</param>
/// <param name="SettledOn">Day of that; absent: unknown.</param>
public sealed record GrantRecord(
    Guid SchemeId, Guid? NetworkId, Guid? RecipientId, string? RecipientName, Guid? RegionId, string? RegionName, string? Title,
    string? BudgetArticle, DateOnly? From, DateOnly? Until, decimal? Costs, decimal? Amount, IReadOnlyList<YearAmount> Years,
    string? Decision, DateOnly? DecidedOn, decimal? Settled, DateOnly? SettledOn);

/// <summary>A register told of a grant (overgenomen subsidie): an import.</summary>
/// <param name="GrantId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Record">What it tells.</param>
[Contract("nl.regio.funding.grant-recorded.v1")]
public sealed record GrantRecorded(Guid GrantId, string? ExternalId, GrantRecord Record);

/// <summary>A register tells something else of a grant (correctie), whole: another edition of it was imported.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Record">What it tells now.</param>
[Contract("nl.regio.funding.grant-record-corrected.v1")]
public sealed record GrantRecordCorrected(Guid GrantId, GrantRecord Record);
