using Regio.Contracts;
using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Contract = Regio.Contracts.Funding;

namespace Regio.Funding;

/// <summary>How facts of money travel: budgets, applications and grants.</summary>
internal static class PublishedMoney
{
    /// <summary>The contract of a fact; null for what is no fact of this service.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        BudgetSet f => new Contract.BudgetSet(f.SchemeId, f.Year, f.Amount, f.DecidedOn, f.Source),
        MoneyCommitted f => new Contract.MoneyCommitted(f.SchemeId, f.GrantId, f.CallId, f.RegionId, Told(f.Amounts)),
        MoneyReleased f => new Contract.MoneyReleased(f.SchemeId, f.GrantId, f.CallId, f.RegionId, Told(f.Amounts)),
        ApplicationSubmitted f => new Contract.ApplicationSubmitted(
            f.GrantId, f.ExternalId, f.SchemeId, f.CallId, f.NetworkId, f.LeadId, f.SubmittedOn, Told(f.Details), f.CameAt, f.ReliedOn,
            Visibility.Parties),
        GrantRecorded f => new Contract.GrantRecorded(f.GrantId, f.ExternalId, Told(f.Record)),
        GrantRecordCorrected f => new Contract.GrantRecordCorrected(f.GrantId, Told(f.Record)),
        ApplicationCompleted f => new Contract.ApplicationCompleted(f.GrantId, f.CameAt, Told(f.Details), f.ReliedOn, Visibility.Parties),
        ApplicationWithdrawn f => new Contract.ApplicationWithdrawn(f.GrantId, f.On, f.Reason, Visibility.Parties),
        ApplicationAssessed f => new Contract.ApplicationAssessed(f.GrantId, f.On, f.Score, f.Findings, Visibility.Parties),
        ApplicationRejected f => new Contract.ApplicationRejected(f.GrantId, f.Decision, f.On, f.Reason, Visibility.Parties),
        AppealNoted f => new Contract.AppealNoted(f.GrantId, f.Against, f.On, f.Grounds, Visibility.Parties),
        AppealDecided f => new Contract.AppealDecided(f.GrantId, f.Against, f.NotedOn, f.Outcome, f.On, f.Decision, Visibility.Parties),
        GrantAwarded f => new Contract.GrantAwarded(f.GrantId, f.Decision, f.On, Told(f.Amounts), f.From, f.Until, f.Conditions, f.Replaces),
        GrantAmended f => new Contract.GrantAmended(f.GrantId, f.Decision, f.On, Told(f.Amounts), f.From, f.Until, f.Reason),
        InstalmentsPlanned f => new Contract.InstalmentsPlanned(
            f.GrantId, [.. f.Instalments.Select(one => new Contract.PlannedInstalment(one.Number, one.DueOn, one.Amount))]),
        InstalmentPaid f => new Contract.InstalmentPaid(f.GrantId, f.Number, f.On, f.Amount),
        InstalmentHeldBack f => new Contract.InstalmentHeldBack(f.GrantId, f.Number, f.On, f.Reason),
        InstalmentReleased f => new Contract.InstalmentReleased(f.GrantId, f.Number, f.On),
        FinalAccountSubmitted f => new Contract.FinalAccountSubmitted(
            f.GrantId, f.On, f.Costs, f.OthersPaid, f.Source, f.Spent is { } spent ? Told(spent) : null),
        GrantSettled f => new Contract.GrantSettled(f.GrantId, f.Decision, f.On, f.Amount, f.Reason),
        RecoveryOrdered f => new Contract.RecoveryOrdered(f.GrantId, f.Decision, f.On, f.Amount, f.Reason),
        RecoveryReceived f => new Contract.RecoveryReceived(f.GrantId, f.On, f.Amount, f.Reference),
        MoneyPassedOn f => new Contract.MoneyPassedOn(f.GrantId, f.PartnerId, f.On, f.Amount, f.Purpose, f.Reference),
        _ => PublishedReports.ContractOf(fact),
    };

    /// <summary>Money per year.</summary>
    public static IReadOnlyList<Contract.YearAmount> Told(IEnumerable<YearAmount> amounts) =>
        [.. amounts.Select(one => new Contract.YearAmount(one.Year, one.Amount))];

    /// <summary>What a register tells of a grant.</summary>
    public static Contract.GrantRecord Told(GrantRecord r) => new(
        r.SchemeId, r.NetworkId, r.RecipientId, r.RecipientName, r.RegionId, r.RegionName, r.Title, r.BudgetArticle, r.From, r.Until, r.Costs,
        r.Amount, Told(r.Years), r.Decision, r.DecidedOn, r.Settled, r.SettledOn);

    private static Contract.ApplicationDetails Told(ApplicationDetails d) => new(
        d.Plan, d.From, d.Until, [.. d.Costs.Select(cost => new Contract.CostLine(cost.Item, cost.Amount))], Told(d.Requested),
        [.. d.Others.Select(other => new Contract.OtherMoney(other.Source, other.Amount))], d.PartnerIds, d.RegionId);
}
