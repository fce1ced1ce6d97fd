using Regio.Hosting.Reading;
using Regio.Landscape;

namespace Regio.Funding.RegionalBudgets;

/// <summary>A regional budget as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The regional budget.</param>
public sealed record RegionalBudgetItem(Guid Id, long Version, RegionalBudget State) : IView<RegionalBudgetItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.regional-budget-opened.v1";

    /// <inheritdoc/>
    public RegionalBudgetItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static RegionalBudgetItem? After(RegionalBudgetItem? view, object fact) =>
        RegionalBudget.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>How far a contribution is (status).</summary>
public enum ContributionStatus
{
    /// <summary>Nobody answered it (voorgesteld).</summary>
    Proposed,

    /// <summary>The owner of the scheme consented: it is in the pot (ingestemd).</summary>
    Consented,

    /// <summary>The owner of the scheme declined (afgewezen).</summary>
    Declined,

    /// <summary>The keeper took the proposal back (ingetrokken).</summary>
    Withdrawn,
}

/// <summary>What readers see of a regional budget (regionaal budget).</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; absent when opened here.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="RegionId">The region.</param>
/// <param name="NetworkId">The network whose members set the priorities.</param>
/// <param name="KeeperId">The member that keeps the money.</param>
/// <param name="FirstYear">First calendar year.</param>
/// <param name="LastYear">Last calendar year.</param>
/// <param name="Unspent">What becomes of what a year leaves.</param>
/// <param name="OpenedOn">Day on which it was opened.</param>
/// <param name="ClosedOn">Day on which it was closed; absent: it was not.</param>
/// <param name="Contributed">Euros put in.</param>
/// <param name="Priorities">The highest first, once they were voted on.</param>
/// <param name="Vote">The latest vote; absent: none was opened.</param>
/// <param name="Contributions">What schemes put in, or were asked to.</param>
/// <param name="Allocations">What it was allocated to.</param>
/// <param name="Returns">What came back at the schemes.</param>
public sealed record RegionalBudgetRow(
    Guid Id, string? ExternalId, long Version, string Title, Guid RegionId, Guid NetworkId, Guid KeeperId, int FirstYear, int LastYear, string Unspent,
    DateOnly OpenedOn, DateOnly? ClosedOn, decimal Contributed, IReadOnlyList<PriorityRow> Priorities, VoteRow? Vote,
    IReadOnlyList<ContributionRow> Contributions, IReadOnlyList<AllocationRow> Allocations, IReadOnlyList<ReturnRow> Returns)
{
    /// <summary>Of a regional budget as it is.</summary>
    internal static RegionalBudgetRow Of(RegionalBudgetItem item)
    {
        var (budget, opening) = (item.State, item.State.Opening);
        return new(
            item.Id, opening.ExternalId, item.Version, opening.Title, opening.RegionId, opening.NetworkId, opening.KeeperId, opening.FirstYear,
            opening.LastYear, opening.Unspent, opening.On, budget.Closing?.On,
            budget.Contributions.Where(one => one.Consented is not null).Sum(one => one.Proposed.Amount),
            [.. budget.Priorities.Select(one => PriorityRow.Of(budget, one)).OrderBy(one => one.Rank ?? int.MaxValue).ThenBy(one => one.Number)],
            budget.Vote is { } vote ? VoteRow.Of(vote) : null, [.. budget.Contributions.Select(ContributionRow.Of)],
            [.. budget.Allocations.Select(one => AllocationRow.Of(budget, one))],
            [.. budget.Returns.Telling((number, back) => new ReturnRow(number, back.Number, back.On, back.Amount, back.Reference))]);
    }
}
