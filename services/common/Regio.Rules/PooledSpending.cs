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
    public static IReadOnlyDictionary<int, decimal> Of(IReadOnlyList<PooledEuros> free, IReadOnlyList<PooledAllocation> allocations) =>
        Each(free, allocations).SelectMany(paid => paid).GroupBy(paid => paid.Contribution).ToDictionary(of => of.Key, of => of.Sum(paid => paid.Amount));

    /// <summary>
    /// The same by allocation, in their order: what a contributor paid of the free money is of each in proportion to what was
    /// spent there of it. Of each contribution it adds up to the cent; of an allocation cents may be of another.
    /// </summary>
    /// <param name="free">What there is of each free contribution.</param>
    /// <param name="allocations">What was allocated in the year.</param>
    public static IReadOnlyList<IReadOnlyList<PooledEuros>> Each(IReadOnlyList<PooledEuros> free, IReadOnlyList<PooledAllocation> allocations)
    {
        var portions = allocations.Select(one => Portions.Of(one.Spent, [.. one.Earmarked.Select(drawn => drawn.Amount), one.Free])).ToList();
        var spentFree = portions.Select(of => of[^1]).ToList();
        var shares = free.Zip(Portions.Of(spentFree.Sum(), [.. free.Select(stake => stake.Amount)]))
            .Select(share => (share.First.Contribution, Portions: Portions.Of(share.Second, spentFree))).ToList();
        return
        [
            .. allocations.Select((one, i) => (IReadOnlyList<PooledEuros>)
            [
                .. one.Earmarked.Zip(portions[i], (drawn, portion) => new PooledEuros(drawn.Contribution, portion)),
                .. shares.Select(share => new PooledEuros(share.Contribution, share.Portions[i])),
            ]),
        ];
    }
}
