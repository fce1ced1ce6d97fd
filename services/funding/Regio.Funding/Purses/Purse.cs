using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Funding.Purses;

/// <summary>Money of a calendar year (bedrag per jaar).</summary>
/// <param name="Year">The year.</param>
/// <param name="Amount">Euros, in whole cents.</param>
public sealed record YearAmount(int Year, decimal Amount);

/// <summary>The ceiling of a scheme for a year was set (subsidieplafond); another one for the year replaces it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Amount">Euros.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Source">Where it is written; null: unknown.</param>
public sealed record BudgetSet(Guid SchemeId, int Year, decimal Amount, DateOnly DecidedOn, string? Source);

/// <summary>
/// What a call may spend was set otherwise (deelplafond), while awards may be made in it: they meet it here, where the money of both is.
/// </summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="CallId">The call.</param>
/// <param name="Amounts">Euros per year; empty: all that is left.</param>
public sealed record CallBudgetSet(Guid SchemeId, Guid CallId, Values<YearAmount> Amounts);

/// <summary>Money of a scheme was committed to a grant (verplichting): no other grant can have it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="CallId">The call that it was awarded in; null: none.</param>
/// <param name="RegionId">The region that it is for; null: none is told.</param>
/// <param name="Amounts">Per year, each above zero.</param>
public sealed record MoneyCommitted(Guid SchemeId, Guid GrantId, Guid? CallId, Guid? RegionId, Values<YearAmount> Amounts);

/// <summary>Money that a grant no longer needs came free (vrijval): it was settled lower, amended or withdrawn.</summary>
/// <inheritdoc cref="MoneyCommitted"/>
public sealed record MoneyReleased(Guid SchemeId, Guid GrantId, Guid? CallId, Guid? RegionId, Values<YearAmount> Amounts);

/// <summary>Money of a scheme was committed to a regional budget (bijdrage): no grant can have it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Contribution">Number of the contribution.</param>
/// <param name="RegionId">The region of the regional budget.</param>
/// <param name="Amounts">Per year, each above zero.</param>
public sealed record MoneyPooled(Guid SchemeId, Guid BudgetId, int Contribution, Guid RegionId, Values<YearAmount> Amounts);

/// <summary>Money that a regional budget left came back at the scheme (vrijval), for the year that it was of.</summary>
/// <inheritdoc cref="MoneyPooled"/>
public sealed record PooledMoneyReturned(Guid SchemeId, Guid BudgetId, int Contribution, Guid RegionId, Values<YearAmount> Amounts);

/// <summary>
/// The money of a scheme (beurs): what is set for each year and what of it is committed. It is a stream of its own, so
/// that awards at the same moment meet each other there, and no two of them get the same euro.
/// </summary>
/// <param name="Id">The scheme.</param>
/// <param name="Budgets">The latest ceiling of each year.</param>
/// <param name="Committed">What is committed of each year, by call.</param>
public sealed record Purse(Guid Id, Values<BudgetSet> Budgets, Values<CommittedAmount> Committed) : IFold<Purse>
{
    /// <summary>The stream of a scheme's money.</summary>
    public static Guid IdOf(Guid schemeId) => StreamId.Of("purse", schemeId.ToString());

    /// <summary>What calls may spend that was set otherwise since they were planned.</summary>
    public Values<CallBudgetSet> CallBudgets { get; init; } = [];

    /// <summary>Whether a fact is of the money of a scheme.</summary>
    public static bool IsOfIt(object fact) => fact is BudgetSet or CallBudgetSet or MoneyCommitted or MoneyReleased or MoneyPooled or PooledMoneyReturned;

    /// <summary>A scheme without money.</summary>
    public static Purse Empty(Guid schemeId) => new(schemeId, [], []);

    /// <summary>Euros set for a year; null: unknown, so nothing can be committed.</summary>
    public decimal? BudgetOf(int year) => Budgets.FirstOrDefault(set => set.Year == year)?.Amount;

    /// <summary>Euros committed of a year.</summary>
    public decimal CommittedOf(int year) => Committed.Where(one => one.Year == year).Sum(one => one.Amount);

    /// <summary>Euros committed of a year in a call.</summary>
    public decimal CommittedIn(Guid callId, int year) =>
        Committed.Where(one => one.CallId == callId && one.Year == year).Sum(one => one.Amount);

    /// <summary>Euros per year that a call may spend; none: all that is left.</summary>
    public Values<YearAmount> BudgetOf(Call call) => CallBudgets.FirstOrDefault(set => set.CallId == call.Id)?.Amounts ?? call.Budget;

    /// <summary>Euros committed of a year for a region.</summary>
    public decimal CommittedFor(Guid regionId, int year) =>
        Committed.Where(one => one.RegionId == regionId && one.Year == year).Sum(one => one.Amount);

    /// <inheritdoc/>
    public static Purse? After(Purse? state, object fact) => fact switch
    {
        BudgetSet f when (state ?? Empty(f.SchemeId)) is var known => known with
        {
            Budgets = [.. known.Budgets.Where(set => set.Year != f.Year).Append(f).OrderBy(set => set.Year)],
        },
        CallBudgetSet f when (state ?? Empty(f.SchemeId)) is var known => known with
        {
            CallBudgets = [.. known.CallBudgets.Where(set => set.CallId != f.CallId), f],
        },
        MoneyCommitted f => (state ?? Empty(f.SchemeId)).With(f.CallId, f.RegionId, f.Amounts, 1),
        MoneyReleased f => (state ?? Empty(f.SchemeId)).With(f.CallId, f.RegionId, f.Amounts, -1),
        MoneyPooled f => state!.With(null, f.RegionId, f.Amounts, 1),
        PooledMoneyReturned f => state!.With(null, f.RegionId, f.Amounts, -1),
        _ => state,
    };

    private Purse With(Guid? callId, Guid? regionId, IEnumerable<YearAmount> amounts, int sign) => this with
    {
        Committed =
        [
            .. Committed.Concat(amounts.Select(amount => new CommittedAmount(callId, regionId, amount.Year, sign * amount.Amount)))
                .GroupBy(one => (one.CallId, one.RegionId, one.Year), (of, all) => new CommittedAmount(of.CallId, of.RegionId, of.Year, all.Sum(one => one.Amount)))
                .OrderBy(one => one.Year).ThenBy(one => one.CallId).ThenBy(one => one.RegionId),
        ],
    };
}

/// <summary>Money of a scheme that is committed.</summary>
/// <param name="CallId">The call that it was awarded in; null: none.</param>
/// <param name="RegionId">The region that it is for; null: none is told.</param>
/// <param name="Year">Year of the budget.</param>
/// <param name="Amount">Euros.</param>
public sealed record CommittedAmount(Guid? CallId, Guid? RegionId, int Year, decimal Amount);

/// <summary>What holds for the money of a scheme.</summary>
internal static class PurseRules
{
    /// <summary>A fault for each year of which more would be committed than is left.</summary>
    /// <param name="purse">The money.</param>
    /// <param name="call">The call that it is awarded in, which may have a budget of its own; null: none.</param>
    /// <param name="share">What the key of the scheme gives the region that it is for; null: it has no such key.</param>
    /// <param name="wanted">What would be committed more, per year.</param>
    public static IEnumerable<Fault> Faults(Purse purse, Call? call, RegionShare? share, IEnumerable<YearAmount> wanted)
    {
        if (share is { RegionId: null } && wanted.Any(one => one.Amount > 0))
        {
            yield return new("", "region-missing", "The key of the scheme divides its money over regions, and it is for none.");
        }

        foreach (var (year, amount) in wanted.Where(one => one.Amount > 0))
        {
            if (purse.BudgetOf(year) is not { } budget)
            {
                yield return new("/amounts", "over-budget", $"No budget is set for {year}.");
            }
            else if (amount > budget - purse.CommittedOf(year))
            {
                yield return new("/amounts", "over-budget", $"Of the budget of {year} {budget - purse.CommittedOf(year):0.00} euros are left.");
            }
            else if (OfKey(purse, share, year, amount) is { } fault)
            {
                yield return fault;
            }
            else if (call is not null && LeftIn(call, purse, year) is { } left && amount > left)
            {
                yield return new("/amounts", "over-budget", $"Of the call's budget of {year} {left:0.00} euros are left.");
            }
        }
    }

    private static decimal? LeftIn(Call call, Purse purse, int year) => purse.BudgetOf(call) is { Count: > 0 } budget
        ? budget.Where(one => one.Year == year).Sum(one => one.Amount) - purse.CommittedIn(call.Id, year)
        : null;

    private static Fault? OfKey(Purse purse, RegionShare? share, int year, decimal amount) => share switch
    {
        null or { RegionId: null } => null,
        { RegionId: { } region } when share.Of(year) is { } most => amount > most - purse.CommittedFor(region, year)
            ? new("/amounts", "above-key", $"Of what the key of the scheme gives the region for {year} {most - purse.CommittedFor(region, year):0.00} euros are left.")
            : null,
        _ => new(
            "/amounts", "share-unknown",
            $"The key goes by {share.Measure} of {share.MeasuredOn:O}, which nobody reported of the region: one of its municipalities, a ministry or a steward does."),
    };
}
