using Regio.Landscape;

namespace Regio.Funding.RegionalBudgets;

/// <summary>
/// What became of every cent of a regional budget (geldstroom). Whatever happened: what was put in is what was spent, what is
/// to go back, and what is in the pot.
/// </summary>
/// <param name="Contributed">Euros put in.</param>
/// <param name="Spent">Euros of those spent.</param>
/// <param name="ToReturn">Euros of those that go back to the schemes.</param>
/// <param name="Returned">Euros of those that came back.</param>
/// <param name="InPot">Euros of those that are in the pot.</param>
/// <param name="Years">Each year that there was money in, in order.</param>
public sealed record RegionalBudgetAccount(
    decimal Contributed, decimal Spent, decimal ToReturn, decimal Returned, decimal InPot, IReadOnlyList<PotYearAccount> Years)
{
    /// <summary>That of a regional budget.</summary>
    internal static RegionalBudgetAccount Of(RegionalBudget budget)
    {
        IReadOnlyList<PotYearAccount> years =
        [
            .. Enumerable.Range(budget.Opening.FirstYear, budget.Opening.LastYear - budget.Opening.FirstYear + 1)
                .Select(year => PotYearAccount.Of(budget, year)).Where(year => year.Shares.Count > 0),
        ];
        return new(
            budget.Contributions.Where(one => one.Consented is not null).Sum(one => one.Proposed.Amount), years.Sum(year => year.Spent),
            years.Sum(year => year.ToReturn), budget.Returns.Holding().Sum(one => one.Amount), years.Sum(year => year.Shares.Sum(share => share.Left)), years);
    }
}

/// <summary>
/// The account of a year (jaarverantwoording): what was put in and what came from the year before is what was allocated and what
/// was not; what was allocated is what was spent, what is left of it, and what was left when the year was closed.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="IsClosed">Whether it was closed: then nothing in it changes.</param>
/// <param name="Contributed">Euros put in for the year.</param>
/// <param name="CarriedIn">Euros that the year before left.</param>
/// <param name="Allocated">Euros allocated.</param>
/// <param name="Unallocated">Euros not allocated.</param>
/// <param name="Spent">Euros spent.</param>
/// <param name="Left">Euros allocated that can be spent still.</param>
/// <param name="Unspent">Euros allocated that were not spent when the year was closed.</param>
/// <param name="ToReturn">Euros that go back to the schemes: with what is carried on, all that was not spent.</param>
/// <param name="CarriedOn">Euros that are available in the next year.</param>
/// <param name="Shares">What each contributor has in it.</param>
public sealed record PotYearAccount(
    int Year, bool IsClosed, decimal Contributed, decimal CarriedIn, decimal Allocated, decimal Unallocated, decimal Spent, decimal Left,
    decimal Unspent, decimal ToReturn, decimal CarriedOn, IReadOnlyList<ContributorShare> Shares)
{
    /// <summary>That of a year of a regional budget.</summary>
    internal static PotYearAccount Of(RegionalBudget budget, int year)
    {
        var (pot, closed) = (PotYear.Of(budget, year), budget.IsClosed(year));
        var contributed = budget.Contributions.Where(one => one.Consented is not null && one.Proposed.Year == year).Sum(one => one.Proposed.Amount);
        var shares = (budget.Years.FirstOrDefault(one => one.Year == year)?.Shares ?? pot.Shares(carriesOver: false))
            .Select(share => ContributorShare.Of(budget, closed ? share : share with { ToReturn = 0 })).ToList();
        var unspent = pot.Allocated - pot.Spent;
        return new(
            year, closed, contributed, pot.Available - contributed, pot.Allocated, pot.Available - pot.Allocated, pot.Spent, closed ? 0 : unspent,
            closed ? unspent : 0, shares.Sum(share => share.ToReturn), shares.Sum(share => share.CarriedOn), shares);
    }
}

/// <summary>What a contributor has in a year (aandeel): available is spent, to be returned, carried on and left, to the cent.</summary>
/// <param name="Contribution">Number of the contribution.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Available">Euros that there were of it.</param>
/// <param name="Spent">Euros of what was spent that are its part; of a year that was not closed as it would be today.</param>
/// <param name="ToReturn">Euros that go back to the scheme.</param>
/// <param name="CarriedOn">Euros that are available in the next year.</param>
/// <param name="Left">Euros in the pot.</param>
public sealed record ContributorShare(
    int Contribution, Guid SchemeId, decimal Available, decimal Spent, decimal ToReturn, decimal CarriedOn, decimal Left)
{
    internal static ContributorShare Of(RegionalBudget budget, YearShare share) => new(
        share.Number, budget.Contribution(share.Number)!.Proposed.SchemeId, share.Available, share.Spent, share.ToReturn, share.Carried,
        share.Available - share.Spent - share.ToReturn - share.Carried);
}
