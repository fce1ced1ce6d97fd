namespace Regio.Contracts.Funding;

/// <summary>Money of a calendar year (bedrag per jaar).</summary>
/// <param name="Year">The year.</param>
/// <param name="Amount">Euros, in whole cents.</param>
public sealed record YearAmount(int Year, decimal Amount);

/// <summary>The ceiling of a scheme for a year was set (subsidieplafond); another one for the year replaces it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Amount">Euros.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
[Contract("nl.regio.funding.budget-set.v1")]
public sealed record BudgetSet(Guid SchemeId, int Year, decimal Amount, DateOnly DecidedOn, string? Source);

/// <summary>What a call may spend was set otherwise (deelplafond), after the call was planned.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="CallId">The call.</param>
/// <param name="Amounts">Euros per year; empty: all that is left.</param>
[Contract("nl.regio.funding.call-budget-set.v1")]
public sealed record CallBudgetSet(Guid SchemeId, Guid CallId, IReadOnlyList<YearAmount> Amounts);

/// <summary>Money of a scheme was committed to a grant (verplichting): no other grant can have it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="CallId">The call that it was awarded in; absent: none.</param>
/// <param name="RegionId">The region that it is for; absent: none is told.</param>
/// <param name="Amounts">Per year, each above zero.</param>
[Contract("nl.regio.funding.money-committed.v1")]
public sealed record MoneyCommitted(Guid SchemeId, Guid GrantId, Guid? CallId, Guid? RegionId, IReadOnlyList<YearAmount> Amounts);

/// <summary>Money that a grant no longer needs came free (vrijval): it was settled lower, or amended.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="CallId">The call that it was awarded in; absent: none.</param>
/// <param name="RegionId">The region that it is for; absent: none is told.</param>
/// <param name="Amounts">Per year, each above zero.</param>
[Contract("nl.regio.funding.money-released.v1")]
public sealed record MoneyReleased(Guid SchemeId, Guid GrantId, Guid? CallId, Guid? RegionId, IReadOnlyList<YearAmount> Amounts);

/// <summary>Money of a scheme was committed to a regional budget (bijdrage): no grant can have it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Contribution">Number of the contribution.</param>
/// <param name="RegionId">The region of the regional budget.</param>
/// <param name="Amounts">Per year, each above zero.</param>
[Contract("nl.regio.funding.money-pooled.v1")]
public sealed record MoneyPooled(Guid SchemeId, Guid BudgetId, int Contribution, Guid RegionId, IReadOnlyList<YearAmount> Amounts);

/// <summary>Money that a regional budget left came back at the scheme (vrijval), for the year that it was of.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Contribution">Number of the contribution.</param>
/// <param name="RegionId">The region of the regional budget.</param>
/// <param name="Amounts">Per year, each above zero.</param>
[Contract("nl.regio.funding.pooled-money-returned.v1")]
public sealed record PooledMoneyReturned(Guid SchemeId, Guid BudgetId, int Contribution, Guid RegionId, IReadOnlyList<YearAmount> Amounts);
