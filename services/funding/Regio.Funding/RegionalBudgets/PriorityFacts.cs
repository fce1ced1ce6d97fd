using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Funding.RegionalBudgets;

/// <summary>A member proposed a priority (prioriteit), beside those of the regional agenda.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">Its number in the budget.</param>
/// <param name="OrganisationId">The member.</param>
/// <param name="Aim">What it is for.</param>
/// <param name="On">Day.</param>
public sealed record PriorityProposed(Guid BudgetId, int Number, Guid OrganisationId, Aim Aim, DateOnly On);

/// <summary>What a member proposed as a priority was put right (correctie), before it was voted on.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The priority.</param>
/// <param name="Aim">What it is for, as it should have been recorded.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record PriorityCorrected(Guid BudgetId, int Number, Aim Aim, DateOnly On, string Reason);

/// <summary>What a member proposed as a priority was taken back (intrekking), before it was voted on.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The priority.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record PriorityWithdrawn(Guid BudgetId, int Number, DateOnly On, string Reason);

/// <summary>A vote on the priorities was opened (stemming), with who may vote and how heavily, as agreed in the network then.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="On">First day.</param>
/// <param name="Until">First day on which no votes are taken.</param>
/// <param name="Voters">The members of the network that day.</param>
/// <param name="Rule">How it had agreed to decide; null: no rule is known.</param>
public sealed record VoteOpened(Guid BudgetId, DateOnly On, DateOnly Until, Values<Voter> Voters, AgreedRule? Rule = null);

/// <summary>How the network had agreed to decide (afgesproken stemregel).</summary>
/// <param name="Code">Code of the list <c>voting-rules</c>.</param>
/// <param name="Share">Share of the votes that a qualified majority takes; null: unknown, or another rule.</param>
/// <param name="Quorum">Share of the votes that must be cast; null: none is known.</param>
/// <param name="HasWeights">Whether it agreed on the weights of votes.</param>
public sealed record AgreedRule([property: CodesOf("voting-rules")] string Code, decimal? Share, decimal? Quorum, bool HasWeights);

/// <summary>Who may vote.</summary>
/// <param name="OrganisationId">The member.</param>
/// <param name="Weight">Weight of its vote: that which the network agreed on; 1 where it agreed on none.</param>
public sealed record Voter(Guid OrganisationId, decimal Weight);

/// <summary>An organisation voted, or voted otherwise; the last one counts. How it voted is the members' own.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="OrganisationId">The member that votes.</param>
/// <param name="Ranking">Numbers of priorities, the highest first; what is not ranked gets nothing.</param>
/// <param name="On">Day.</param>
public sealed record VoteCast(Guid BudgetId, Guid OrganisationId, Values<int> Ranking, DateOnly On);

/// <summary>The vote was closed (uitslag): this is the order of the priorities.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="On">Day.</param>
/// <param name="Outcome">Every priority, the highest first.</param>
/// <param name="Count">How much was voted; null: it was not counted.</param>
public sealed record VoteClosed(Guid BudgetId, DateOnly On, Values<RankedPriority> Outcome, VoteCount? Count = null);

/// <summary>How much was voted (opkomst).</summary>
/// <param name="Votes">How many voted.</param>
/// <param name="Voters">How many might.</param>
/// <param name="Cast">Weight of the votes that were cast.</param>
/// <param name="Weight">Weight of all votes.</param>
/// <param name="HasQuorum">Whether enough was cast; null: no quorum is known, or not what the votes weigh.</param>
public sealed record VoteCount(int Votes, int Voters, decimal Cast, decimal Weight, bool? HasQuorum);

/// <summary>A priority and its place.</summary>
/// <param name="Number">The priority.</param>
/// <param name="Rank">Its place, from 1; those with the same points share one.</param>
/// <param name="Points">Of each vote, times its weight: as many as there are priorities for the first, one less for the next.</param>
/// <param name="InFavour">Weight of the votes that ranked it; null: it was not counted.</param>
/// <param name="IsCarried">Whether the rule of the network carries it; null: no rule is known, or what is known does not decide it.</param>
public sealed record RankedPriority(int Number, int Rank, decimal Points, decimal? InFavour = null, bool? IsCarried = null);
