using Regio.Contracts.Funding;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>What a scheme was asked to put in, or put in.</summary>
/// <param name="Proposed">What was proposed.</param>
/// <param name="ConsentedOn">Day on which the owner of the scheme consented; null: it did not.</param>
public sealed record ContributionFacts(ContributionProposed Proposed, DateOnly? ConsentedOn);

/// <summary>An allocation, and what was paid of it.</summary>
/// <param name="Given">What was allocated.</param>
/// <param name="Payments">In the order in which they were recorded.</param>
public sealed record AllocationFacts(MoneyAllocated Given, IReadOnlyList<MoneySpent> Payments);

/// <summary>A regional budget with the day of each step, so that the money can be told as of any day.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Opening">What it is.</param>
/// <param name="Contributions">What was proposed, in order.</param>
/// <param name="Allocations">What was allocated, in order.</param>
/// <param name="Years">Those that were closed, in order.</param>
/// <param name="Returns">What came back at the schemes.</param>
public sealed record RegionalBudgetFacts(
    Guid Id, RegionalBudgetOpened Opening, IReadOnlyList<ContributionFacts> Contributions, IReadOnlyList<AllocationFacts> Allocations,
    IReadOnlyList<YearClosed> Years, IReadOnlyList<ReturnReceived> Returns) : IFacts
{
    /// <summary>The state after one more contract of this stream; what is voted on moves no money.</summary>
    public static RegionalBudgetFacts? After(RegionalBudgetFacts? state, object contract) => (state, contract) switch
    {
        (null, RegionalBudgetOpened f) => new(f.BudgetId, f, [], [], [], []),
        ({ } known, ContributionProposed f) => known with { Contributions = [.. known.Contributions, new(f, null)] },
        ({ } known, ContributionConsented f) => known with
        {
            Contributions = [.. known.Contributions.Select(one => one.Proposed.Number == f.Number ? one with { ConsentedOn = f.On } : one)],
        },
        ({ } known, MoneyAllocated f) => known with { Allocations = [.. known.Allocations, new(f, [])] },
        ({ } known, MoneySpent f) => known.Used(f.Allocation, one => one with { Payments = [.. one.Payments, f] }),
        ({ } known, ContributionCorrected f) => known with
        {
            Contributions = [.. known.Contributions.Select(one => one.Proposed.Number == f.Number ? one with { Proposed = f.Proposed } : one)],
        },
        ({ } known, ContributionWithdrawn f) => known with { Contributions = [.. known.Contributions.Where(one => one.Proposed.Number != f.Number)] },
        ({ } known, AllocationCorrected f) => known.Used(f.Number, one => one with { Given = f.Allocated }),
        ({ } known, AllocationWithdrawn f) => known with { Allocations = [.. known.Allocations.Where(one => one.Given.Number != f.Number)] },
        ({ } known, SpendingCorrected f) => known.Used(f.Allocation, one => one with
        {
            Payments = [.. one.Payments.Select(paid => paid.Reference == f.Reference ? f.Spent : paid)],
        }),
        ({ } known, SpendingWithdrawn f) => known.Used(f.Allocation, one => one with
        {
            Payments = [.. one.Payments.Where(paid => paid.Reference != f.Reference)],
        }),
        ({ } known, YearClosed f) => known with { Years = [.. known.Years, f] },
        ({ } known, ReturnReceived f) => known with { Returns = [.. known.Returns, f] },
        _ => state,
    };

    /// <summary>
    /// What each contribution paid by a day of what was spent in a year, as the account of the regional budget has it: by all
    /// that is in the year, whenever that came.
    /// </summary>
    public IReadOnlyDictionary<int, decimal> SpentOf(int year, DateOnly by) => PooledSpending.Of(
        [
            .. Contributions.Where(one => one is { ConsentedOn: not null, Proposed.Earmark: null })
                .Select(one => new PooledEuros(one.Proposed.Number, In(one.Proposed, year))).Where(stake => stake.Amount > 0),
        ],
        Allocations.Where(one => one.Given.Year == year).Select(one => new PooledAllocation(
            [.. one.Given.Earmarked.Select(drawn => new PooledEuros(drawn.Contribution, drawn.Amount))], one.Given.Free,
            one.Payments.Where(paid => paid.On <= by).Sum(paid => paid.Amount))));

    private RegionalBudgetFacts Used(int number, Func<AllocationFacts, AllocationFacts> use) => this with
    {
        Allocations = [.. Allocations.Select(one => one.Given.Number == number ? use(one) : one)],
    };

    private decimal In(ContributionProposed one, int year) =>
        (one.Year == year ? one.Amount : 0)
        + (Years.FirstOrDefault(closed => closed.Year == year - 1)?.Shares.Where(share => share.Number == one.Number).Sum(share => share.Carried) ?? 0);
}
