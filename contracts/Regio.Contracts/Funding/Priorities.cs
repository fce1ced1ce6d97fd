namespace Regio.Contracts.Funding;

/// <summary>A member proposed a priority (prioriteit), beside those of the regional agenda.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">Its number in the budget.</param>
/// <param name="OrganisationId">The member.</param>
/// <param name="Aim">What it is for.</param>
/// <param name="On">Day.</param>
[Contract("nl.regio.funding.priority-proposed.v1")]
public sealed record PriorityProposed(Guid BudgetId, int Number, Guid OrganisationId, Aim Aim, DateOnly On);

/// <summary>A vote on the priorities was opened (stemming), with who may vote and how heavily, as agreed in the network then.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="On">First day.</param>
/// <param name="Until">First day on which no votes are taken.</param>
/// <param name="Voters">The members of the network that day.</param>
[Contract("nl.regio.funding.vote-opened.v1")]
public sealed record VoteOpened(Guid BudgetId, DateOnly On, DateOnly Until, IReadOnlyList<Voter> Voters);

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
[Contract("nl.regio.funding.vote-closed.v1")]
public sealed record VoteClosed(Guid BudgetId, DateOnly On, IReadOnlyList<RankedPriority> Outcome);

/// <summary>A priority and its place.</summary>
/// <param name="Number">The priority.</param>
/// <param name="Rank">Its place, from 1; those with the same points share one.</param>
/// <param name="Points">Of each vote, times its weight: as many as there are priorities for the first, one less for the next.</param>
public sealed record RankedPriority(int Number, int Rank, decimal Points);
