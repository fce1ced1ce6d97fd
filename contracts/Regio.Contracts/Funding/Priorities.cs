namespace Regio.Contracts.Funding;

/// <summary>A member proposed a priority (prioriteit), beside those of the regional agenda.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">Its number in the budget.</param>
/// <param name="OrganisationId">The member.</param>
/// <param name="Aim">What it is for.</param>
/// <param name="On">Day.</param>
[Contract("nl.regio.funding.priority-proposed.v1")]
public sealed record PriorityProposed(Guid BudgetId, int Number, Guid OrganisationId, Aim Aim, DateOnly On);

/// <summary>What a member proposed as a priority was put right (correctie), before it was voted on.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The priority.</param>
/// <param name="Aim">What it is for, as it should have been recorded.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.priority-corrected.v1")]
public sealed record PriorityCorrected(Guid BudgetId, int Number, Aim Aim, DateOnly On, string Reason);

/// <summary>What a member proposed as a priority was taken back (intrekking), before it was voted on.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The priority.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.priority-withdrawn.v1")]
public sealed record PriorityWithdrawn(Guid BudgetId, int Number, DateOnly On, string Reason);

/// <summary>A vote on the priorities was opened (stemming), with who may vote and how heavily, as agreed in the network then.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="On">First day.</param>
/// <param name="Until">First day on which no votes are taken.</param>
/// <param name="Voters">The members of the network that day.</param>
/// <param name="Rule">How it had agreed to decide; absent: no rule is known.</param>
[Contract("nl.regio.funding.vote-opened.v1")]
public sealed record VoteOpened(Guid BudgetId, DateOnly On, DateOnly Until, IReadOnlyList<Voter> Voters, AgreedRule? Rule = null);

/// <summary>How the network had agreed to decide (afgesproken stemregel).</summary>
/// <param name="Code">Code of the list <c>voting-rules</c>.</param>
/// <param name="Share">Share of the votes that a qualified majority takes; absent: unknown, or another rule.</param>
/// <param name="Quorum">Share of the votes that must be cast; absent: none is known.</param>
/// <param name="HasWeights">Whether it agreed on the weights of votes.</param>
public sealed record AgreedRule(string Code, decimal? Share, decimal? Quorum, bool HasWeights);

/// <summary>Who may vote.</summary>
/// <param name="OrganisationId">The member.</param>
/// <param name="Weight">Weight of its vote: that which the network agreed on; 1 where it agreed on none.</param>
public sealed record Voter(Guid OrganisationId, decimal Weight);

/// <summary>An organisation voted, or voted otherwise; the last one counts. How it voted does not travel.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="OrganisationId">The member that votes.</param>
/// <param name="On">Day.</param>
[Contract("nl.regio.funding.vote-cast.v1")]
public sealed record VoteCast(Guid BudgetId, Guid OrganisationId, DateOnly On);

/// <summary>The vote was closed (uitslag): this is the order of the priorities.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="On">Day.</param>
/// <param name="Outcome">Every priority, the highest first.</param>
/// <param name="Count">How much was voted; absent: it was not counted.</param>
[Contract("nl.regio.funding.vote-closed.v1")]
public sealed record VoteClosed(Guid BudgetId, DateOnly On, IReadOnlyList<RankedPriority> Outcome, VoteCount? Count = null);

/// <summary>How much was voted (opkomst).</summary>
/// <param name="Votes">How many voted.</param>
/// <param name="Voters">How many might.</param>
/// <param name="Cast">Weight of the votes that were cast.</param>
/// <param name="Weight">Weight of all votes.</param>
/// <param name="HasQuorum">Whether enough was cast; absent: no quorum is known, or not what the votes weigh.</param>
public sealed record VoteCount(int Votes, int Voters, decimal Cast, decimal Weight, bool? HasQuorum);

/// <summary>A priority and its place.</summary>
/// <param name="Number">The priority.</param>
/// <param name="Rank">Its place, from 1; those with the same points share one.</param>
/// <param name="Points">Of each vote, times its weight: as many as there are priorities for the first, one less for the next.</param>
/// <param name="InFavour">Weight of the votes that ranked it; absent: it was not counted.</param>
/// <param name="IsCarried">Whether the rule of the network carries it; absent: no rule is known, or what is known does not decide it.</param>
public sealed record RankedPriority(int Number, int Rank, decimal Points, decimal? InFavour = null, bool? IsCarried = null);
