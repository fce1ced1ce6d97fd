using Regio.Funding.Purses;
using Regio.Hosting.Decisions;

namespace Regio.Funding.Grants;

/// <summary>What a register tells of a grant (subsidie in een register): what it leaves out is unknown.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="NetworkId">The network that it is for; null: unknown.</param>
/// <param name="RecipientId">Who got it; null: no registered organisation.</param>
/// <param name="RecipientName">How the register calls who got it; null: it tells the organisation alone, or nobody.</param>
/// <param name="RegionId">The region that it serves; null: unknown.</param>
/// <param name="RegionName">How the register calls that region, where it is none of a division here; null otherwise.</param>
/// <param name="Title">What it is for; null: unknown.</param>
/// <param name="BudgetArticle">Article of the budget that it is paid from; null: unknown.</param>
/// <param name="From">First day of what is paid for; null: unknown.</param>
/// <param name="Until">First day after it; null: unknown.</param>
/// <param name="Costs">What it costs in all, in euros; null: unknown.</param>
/// <param name="Amount">Euros that were granted, below zero where something was taken back; null: unknown.</param>
/// <param name="Years">Those of each year, where the register tells the year; a year once, in order.</param>
/// <param name="Decision">Number of the decision; null: unknown.</param>
/// <param name="DecidedOn">Day of it; null: unknown.</param>
/// <param name="Settled">Euros that it was settled at; null: unknown, or not settled.</param>
/// <param name="SettledOn">Day of that; null: unknown.</param>
public sealed record GrantRecord(
    Guid SchemeId, Guid? NetworkId, Guid? RecipientId, string? RecipientName, Guid? RegionId, string? RegionName, string? Title,
    string? BudgetArticle, DateOnly? From, DateOnly? Until, decimal? Costs, decimal? Amount, Values<YearAmount> Years,
    string? Decision, DateOnly? DecidedOn, decimal? Settled, DateOnly? SettledOn)
{
    /// <summary>
    /// What of it the scheme committed, per year: where no year is told, in that of the decision; none where that is not told
    /// either.
    /// </summary>
    internal Values<YearAmount> Commits =>
    [
        .. (Years.Count > 0 || Amount is not { } amount || DecidedOn is not { } on ? Years : [new(on.Year, amount)]).Where(year => year.Amount > 0),
    ];

    /// <summary>What a file would say of a grant.</summary>
    internal static GrantRecord Of(Grant grant) => grant is { Record: { } told } ? told : new(
        grant.SchemeId, grant.NetworkId, grant.LeadId, null, grant.RegionId, null, grant.Details?.Plan, null,
        grant.Award?.From ?? grant.Details?.From, grant.Award?.Until ?? grant.Details?.Until, grant.Details?.Costs.Sum(cost => cost.Amount),
        grant.Award?.Total, grant.Award?.Amounts ?? [], grant.Award?.Decision ?? grant.Rejection?.Decision,
        grant.Award?.On ?? grant.Rejection?.On, grant.Settlement?.Amount, grant.Settlement?.On);
}

/// <summary>A register told of a grant (overgenomen subsidie): an import.</summary>
/// <param name="GrantId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Record">What it tells.</param>
public sealed record GrantRecorded(Guid GrantId, string? ExternalId, GrantRecord Record);

/// <summary>A register tells something else of a grant (correctie), whole: another edition of it was imported.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Record">What it tells now.</param>
public sealed record GrantRecordCorrected(Guid GrantId, GrantRecord Record);
