using Regio.Funding.Purses;
using Regio.Funding.RegionalBudgets;
using Contract = Regio.Contracts.Funding;

namespace Regio.Funding;

/// <summary>How facts of regional budgets travel.</summary>
internal static class PublishedRegionalBudgets
{
    /// <summary>The contract of a fact; null for what is no such fact.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        RegionalBudgetOpened f => new Contract.RegionalBudgetOpened(
            f.BudgetId, f.ExternalId, f.RegionId, f.NetworkId, f.KeeperId, f.Title, f.FirstYear, f.LastYear, f.Unspent, f.On, [.. f.Agenda.Select(Told)]),
        ContributionProposed f => Told(f),
        ContributionConsented f => new Contract.ContributionConsented(f.BudgetId, f.Number, f.Decision, f.On),
        ContributionDeclined f => new Contract.ContributionDeclined(f.BudgetId, f.Number, f.On, f.Reason),
        PriorityProposed f => new Contract.PriorityProposed(f.BudgetId, f.Number, f.OrganisationId, Told(f.Aim), f.On),
        VoteOpened f => new Contract.VoteOpened(
            f.BudgetId, f.On, f.Until, [.. f.Voters.Select(voter => new Contract.Voter(voter.OrganisationId, voter.Weight))],
            f.Rule is { } rule ? new(rule.Code, rule.Share, rule.Quorum, rule.HasWeights) : null),
        VoteCast f => new Contract.VoteCast(f.BudgetId, f.OrganisationId, f.On),
        VoteClosed f => new Contract.VoteClosed(
            f.BudgetId, f.On, [.. f.Outcome.Select(one => new Contract.RankedPriority(one.Number, one.Rank, one.Points, one.InFavour, one.IsCarried))],
            f.Count is { } count ? new(count.Votes, count.Voters, count.Cast, count.Weight, count.HasQuorum) : null),
        MoneyAllocated f => Told(f),
        MoneySpent f => Told(f),
        AllocationReported f => new Contract.AllocationReported(f.BudgetId, f.Allocation, f.On, f.Narrative),
        YearClosed f => new Contract.YearClosed(
            f.BudgetId, f.Year, f.On, [.. f.Shares.Select(one => new Contract.YearShare(one.Number, one.Available, one.Spent, one.ToReturn, one.Carried))]),
        ReturnReceived f => Told(f),
        RegionalBudgetClosed f => new Contract.RegionalBudgetClosed(f.BudgetId, f.On),
        MoneyPooled f => new Contract.MoneyPooled(f.SchemeId, f.BudgetId, f.Contribution, f.RegionId, PublishedMoney.Told(f.Amounts)),
        PooledMoneyReturned f => new Contract.PooledMoneyReturned(f.SchemeId, f.BudgetId, f.Contribution, f.RegionId, PublishedMoney.Told(f.Amounts)),
        _ => Corrected(fact),
    };

    private static object? Corrected(object fact) => fact switch
    {
        ContributionCorrected f => new Contract.ContributionCorrected(f.BudgetId, f.Number, Told(f.Proposed), f.On, f.Reason),
        ContributionWithdrawn f => new Contract.ContributionWithdrawn(f.BudgetId, f.Number, f.On, f.Reason),
        PriorityCorrected f => new Contract.PriorityCorrected(f.BudgetId, f.Number, Told(f.Aim), f.On, f.Reason),
        PriorityWithdrawn f => new Contract.PriorityWithdrawn(f.BudgetId, f.Number, f.On, f.Reason),
        AllocationCorrected f => new Contract.AllocationCorrected(f.BudgetId, f.Number, Told(f.Allocated), f.On, f.Reason),
        AllocationWithdrawn f => new Contract.AllocationWithdrawn(f.BudgetId, f.Number, f.On, f.Reason),
        SpendingCorrected f => new Contract.SpendingCorrected(f.BudgetId, f.Allocation, f.Reference, Told(f.Spent), f.On, f.Reason),
        SpendingWithdrawn f => new Contract.SpendingWithdrawn(f.BudgetId, f.Allocation, f.Reference, f.On, f.Reason),
        ReturnCorrected f => new Contract.ReturnCorrected(f.BudgetId, f.Number, Told(f.Received), f.On, f.Reason),
        ReturnWithdrawn f => new Contract.ReturnWithdrawn(f.BudgetId, f.Number, f.On, f.Reason),
        _ => null,
    };

    private static Contract.ReturnReceived Told(ReturnReceived f) => new(f.BudgetId, f.Number, f.On, f.Amount, f.Reference);

    private static Contract.ContributionProposed Told(ContributionProposed f) => new(
        f.BudgetId, f.Number, f.SchemeId, f.Year, f.Amount, f.Earmark is { } earmark ? Told(earmark) : null, f.On);

    private static Contract.MoneyAllocated Told(MoneyAllocated f) => new(
        f.BudgetId, f.Number, f.Decision, f.Year, f.Amount, f.Purpose, f.Priority, f.NetworkId, f.Domain, f.TargetGroup, f.Motive, f.On,
        [.. f.Earmarked.Select(one => new Contract.DrawnAmount(one.Contribution, one.Amount))], f.Free);

    private static Contract.MoneySpent Told(MoneySpent f) => new(f.BudgetId, f.Allocation, f.Reference, f.On, f.Amount, f.Purpose);

    private static Contract.Aim Told(Aim aim) => new(aim.Title, aim.Domain, aim.TargetGroup);
}
