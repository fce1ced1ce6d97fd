using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Money of a contribution in a year.</summary>
/// <param name="Contribution">The contribution.</param>
/// <param name="Amount">Euros that are available of it: what was put in for the year, and what the year before left.</param>
public sealed record Stake(Contribution Contribution, decimal Amount);

/// <summary>
/// The money of a regional budget in one calendar year (jaarschijf). Earmarked money is drawn on by itself, the free money of
/// all contributors as one.
/// </summary>
public sealed class PotYear
{
    private readonly RegionalBudget budget;
    private readonly IReadOnlyList<Stake> earmarked;
    private readonly IReadOnlyList<Stake> free;

    private PotYear(RegionalBudget budget, int year)
    {
        this.budget = budget;
        Year = year;
        Stakes = [.. budget.Contributions.Where(one => one.Consented is not null).Select(one => new Stake(one, In(one, year))).Where(stake => stake.Amount > 0)];
        (earmarked, free) = ([.. Stakes.Where(IsEarmarked)], [.. Stakes.Where(stake => !IsEarmarked(stake))]);
        Allocations = [.. budget.Allocations.Where(one => one.Given.Year == year)];
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>What each contributor has in it.</summary>
    public IReadOnlyList<Stake> Stakes { get; }

    /// <summary>What was allocated in it.</summary>
    public IReadOnlyList<Allocation> Allocations { get; }

    /// <summary>Euros available.</summary>
    public decimal Available => Stakes.Sum(stake => stake.Amount);

    /// <summary>Euros allocated.</summary>
    public decimal Allocated => Allocations.Sum(one => one.Given.Amount);

    /// <summary>Euros spent.</summary>
    public decimal Spent => Allocations.Sum(one => one.Spent);

    /// <summary>Euros of the free money that are not allocated.</summary>
    public decimal Free => free.Sum(stake => stake.Amount) - Allocations.Sum(one => one.Given.Free);

    /// <summary>A year of a regional budget.</summary>
    public static PotYear Of(RegionalBudget budget, int year) => new(budget, year);

    /// <summary>Euros of the earmarked money that may go to something, and are not allocated.</summary>
    public decimal EarmarkedFor(string? domain, string? targetGroup) => Fitting(domain, targetGroup).Sum(Left);

    /// <summary>Where the money of an allocation comes from: earmarked money first, in proportion to what is left of it.</summary>
    public (Values<DrawnAmount> Earmarked, decimal Free) Draw(decimal amount, string? domain, string? targetGroup)
    {
        var fitting = Fitting(domain, targetGroup).ToList();
        var drawn = Math.Min(amount, fitting.Sum(Left));
        var parts = Portions.Of(drawn, [.. fitting.Select(Left)]);
        return (
            [.. fitting.Zip(parts, (stake, part) => new DrawnAmount(stake.Contribution.Number, part)).Where(one => one.Amount > 0)],
            amount - drawn);
    }

    /// <summary>
    /// What became of each contribution: of an allocation that cost less, each that it came of has its proportion left; the
    /// free money that was spent is each contributor's in proportion to what it has in the year.
    /// </summary>
    public Values<YearShare> Shares(bool carriesOver)
    {
        var spent = PooledSpending.Of(
            [.. free.Select(stake => new PooledEuros(stake.Contribution.Number, stake.Amount))],
            [
                .. Allocations.Select(one => new PooledAllocation(
                    [.. one.Given.Earmarked.Select(drawn => new PooledEuros(drawn.Contribution, drawn.Amount))], one.Given.Free, one.Spent)),
            ]);
        return
        [
            .. Stakes.Select(stake => (stake.Contribution.Number, stake.Amount, Spent: spent.GetValueOrDefault(stake.Contribution.Number))).Select(one => new YearShare(
                one.Number, one.Amount, one.Spent, carriesOver ? 0 : one.Amount - one.Spent, carriesOver ? one.Amount - one.Spent : 0)),
        ];
    }

    private static bool IsEarmarked(Stake stake) => stake.Contribution.Proposed.Earmark is not null;

    private IEnumerable<Stake> Fitting(string? domain, string? targetGroup) =>
        earmarked.Where(stake => stake.Contribution.Proposed.Earmark!.Holds(domain, targetGroup));

    private decimal Left(Stake stake) => stake.Amount - Allocations.SelectMany(one => one.Given.Earmarked)
        .Where(drawn => drawn.Contribution == stake.Contribution.Number).Sum(drawn => drawn.Amount);

    private decimal In(Contribution one, int year) =>
        (one.Proposed.Year == year ? one.Proposed.Amount : 0)
        + (budget.Years.FirstOrDefault(closed => closed.Year == year - 1)?.Shares.Where(share => share.Number == one.Number).Sum(share => share.Carried) ?? 0);
}
