using Regio.Hosting.Decisions;

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
public sealed record VoteOpened(Guid BudgetId, DateOnly On, DateOnly Until, Values<Voter> Voters);

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
public sealed record VoteClosed(Guid BudgetId, DateOnly On, Values<RankedPriority> Outcome);

/// <summary>A priority and its place.</summary>
/// <param name="Number">The priority.</param>
/// <param name="Rank">Its place, from 1; those with the same points share one.</param>
/// <param name="Points">Of each vote, times its weight: as many as there are priorities for the first, one less for the next.</param>
public sealed record RankedPriority(int Number, int Rank, decimal Points);
