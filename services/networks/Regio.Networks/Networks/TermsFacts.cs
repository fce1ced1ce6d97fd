using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>What leaving a network takes (uittredingsvoorwaarden) was set; what is absent is unknown.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="NoticeMonths">Notice, in months.</param>
/// <param name="Costs">What the one who leaves pays.</param>
/// <param name="Article">Article of the arrangement that says so.</param>
public sealed record ExitTermsSet(Guid NetworkId, int? NoticeMonths, string? Costs, string? Article);

/// <summary>The weight of a member's vote; weights are compared, not added up to anything.</summary>
public sealed record VotingWeight(Guid OrganisationId, decimal Weight);

/// <summary>How a network decides (stemverhouding) was set.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Rule">Code of the list <c>voting-rules</c>.</param>
/// <param name="Weights">Weight of each member's vote; empty: equal, or unknown.</param>
/// <param name="RepresentativeFunction">The function in which members are represented; unknown when absent.</param>
/// <param name="Share">Share of the votes that a qualified majority takes; null: unknown, or another rule.</param>
/// <param name="Quorum">Share of the votes that must be cast; null: none is known.</param>
public sealed record VotingSet(
    Guid NetworkId, [property: CodesOf("voting-rules")] string Rule, Values<VotingWeight> Weights, string? RepresentativeFunction,
    decimal? Share = null, decimal? Quorum = null)
{
    /// <summary>The rule by which a share of the votes must be in favour.</summary>
    public const string QualifiedMajority = "qualified-majority";
}

/// <summary>How the network goes on when the present money ends was arranged (borging).</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="PayerId">The organisation that pays.</param>
/// <param name="AmountPerYear">Euros a year.</param>
/// <param name="From">First day.</param>
/// <param name="DecidedBy">The body that decided.</param>
/// <param name="Source">Where that is written; unknown when absent.</param>
public sealed record ContinuityArranged(
    Guid NetworkId, Guid PayerId, decimal AmountPerYear, DateOnly From, string DecidedBy, string? Source);

/// <summary>What a member pays, in euros.</summary>
public sealed record MemberContribution(Guid OrganisationId, decimal Amount);

/// <summary>The budget (begroting) of a network for a year was recorded; another for the same year stands in for it.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Total">Euros.</param>
/// <param name="Contributions">What each member pays; empty is unknown.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
public sealed record BudgetRecorded(
    Guid NetworkId, int Year, decimal Total, Values<MemberContribution> Contributions, string? Source);

/// <summary>The accounts (jaarrekening) of a network for a year were recorded; others for the same year stand in for them.</summary>
/// <inheritdoc cref="BudgetRecorded"/>
public sealed record AccountsRecorded(
    Guid NetworkId, int Year, decimal Total, Values<MemberContribution> Contributions, string? Source);
