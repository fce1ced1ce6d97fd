using Regio.Contracts.Funding;

namespace Regio.Projections;

/// <summary>What a scheme put in a regional budget.</summary>
/// <param name="Budget">The regional budget: its region is where the money lands, and its network decides on it.</param>
/// <param name="Contribution">The contribution.</param>
/// <param name="NetworkId">The network that it is for: where it was spent that of the allocation, until then that which decides on it.</param>
internal sealed record PooledMoney(RegionalBudgetOpened Budget, ContributionProposed Contribution, Guid NetworkId)
{
    /// <summary>
    /// What came about by a day: awarded when the owner of the scheme consented, and so much less when it came back; paid, of what
    /// the regional budget spent, that contribution's part by its account, in the year and for the network that it is for.
    /// </summary>
    /// <param name="register">All facts.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="day">The day.</param>
    public static IEnumerable<MoneyEntry> Of(Register register, SchemeFacts scheme, DateOnly day) =>
        from id in register.RegionalBudgetsOf[scheme.Id]
        let budget = register.RegionalBudgets[id]
        from one in budget.Contributions
        where one.Proposed.SchemeId == scheme.Id && one.ConsentedOn is not null
        let pooled = new PooledMoney(budget.Opening, one.Proposed, budget.Opening.NetworkId)
        from entry in (IEnumerable<MoneyEntry>)
        [
            .. Awarded(budget, one).Where(awarded => awarded.On <= day)
                .Select(awarded => new MoneyEntry(Measure.Awarded, awarded.On.Year, awarded.Euros, scheme, null, pooled)),
            .. Paid(budget, one.Proposed.Number, day)
                .Select(paid => new MoneyEntry(Measure.Paid, paid.Year, paid.Euros, scheme, null, pooled with { NetworkId = paid.NetworkId })),
        ]
        select entry;

    private static IEnumerable<(DateOnly On, decimal Euros)> Awarded(RegionalBudgetFacts budget, ContributionFacts one) =>
    [
        (one.ConsentedOn!.Value, one.Proposed.Amount),
        .. budget.Returns.Where(back => back.Number == one.Proposed.Number).Select(back => (back.On, -back.Amount)),
    ];

    private static IEnumerable<(int Year, Guid NetworkId, decimal Euros)> Paid(RegionalBudgetFacts budget, int contribution, DateOnly day) =>
        from year in budget.Allocations.Select(one => one.Given.Year).Distinct()
        from spent in budget.SpentOf(year, day)
        where spent.Paid.Contribution == contribution
        group spent.Paid.Amount by (year, spent.NetworkId) into paid
        where paid.Sum() > 0
        select (paid.Key.year, paid.Key.NetworkId, paid.Sum());
}
