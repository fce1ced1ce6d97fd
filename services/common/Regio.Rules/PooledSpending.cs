namespace Regio.Rules;

/// <summary>Euros of a contribution to a regional budget.</summary>
/// <param name="Contribution">Its number.</param>
/// <param name="Amount">Euros.</param>
public readonly record struct PooledEuros(int Contribution, decimal Amount);

/// <summary>An allocation of a regional budget, and what was spent of it.</summary>
/// <param name="Earmarked">What of it comes of each earmarked contribution.</param>
/// <param name="Free">What of it comes of the free money.</param>
/// <param name="Spent">Euros spent.</param>
public sealed record PooledAllocation(IReadOnlyList<PooledEuros> Earmarked, decimal Free, decimal Spent);

/// <summary>Whose money was spent, of a year of a regional budget.</summary>
public static class PooledSpending
{
    /// <summary>
    /// What each contribution paid of what was spent, to the cent: of an allocation each that it came of in proportion, and of
    /// the free money that was spent each contributor in proportion to what it has in the year.
    /// </summary>
    /// <param name="free">What there is of each free contribution.</param>
    /// <param name="allocations">What was allocated in the year.</param>
    public static IReadOnlyDictionary<int, decimal> Of(IReadOnlyList<PooledEuros> free, IEnumerable<PooledAllocation> allocations)
    {
        var (spent, spentFree) = (new Dictionary<int, decimal>(), 0m);
        foreach (var one in allocations)
        {
            var portions = Portions.Of(one.Spent, [.. one.Earmarked.Select(drawn => drawn.Amount), one.Free]);
            foreach (var (drawn, portion) in one.Earmarked.Zip(portions))
            {
                spent[drawn.Contribution] = spent.GetValueOrDefault(drawn.Contribution) + portion;
            }

            spentFree += portions[^1];
        }

        foreach (var (stake, portion) in free.Zip(Portions.Of(spentFree, [.. free.Select(stake => stake.Amount)])))
        {
            spent[stake.Contribution] = portion;
        }

        return spent;
    }
}
