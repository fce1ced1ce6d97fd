using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>What is set for a scheme, per year.</summary>
/// <param name="Id">Its stream: that of the scheme's money.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Budgets">Every ceiling that was set, as recorded.</param>
public sealed record BudgetFacts(Guid Id, Guid SchemeId, IReadOnlyList<BudgetSet> Budgets) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="stream">The stream, which these contracts do not name.</param>
    /// <param name="contract">The contract.</param>
    public static BudgetFacts? After(BudgetFacts? state, Guid stream, object contract) => (state, contract) switch
    {
        (null, BudgetSet f) => new(stream, f.SchemeId, [f]),
        ({ } known, BudgetSet f) => known with { Budgets = [.. known.Budgets, f] },
        _ => state,
    };

    /// <summary>The ceiling of each year as decided by a day, in the order of the years; what was recorded last replaces what was before.</summary>
    public IEnumerable<YearAmount> On(DateOnly on) => Budgets
        .Where(set => set.DecidedOn <= on)
        .GroupBy(set => set.Year, (year, set) => new YearAmount(year, set.Last().Amount))
        .OrderBy(one => one.Year);
}
