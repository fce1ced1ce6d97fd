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
        CallBudgetSet f => new Contract.CallBudgetSet(f.SchemeId, f.CallId, Told(f.Amounts)),
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
        ApplicationRejected f => new Contract.ApplicationRejected(f.GrantId, f.Decision, f.On, f.Reason, Visibility.Parties, f.Replaces),
        AppealNoted f => new Contract.AppealNoted(f.GrantId, f.Against, f.On, f.Grounds, Visibility.Parties),
        AppealDecided f => new Contract.AppealDecided(f.GrantId, f.Against, f.NotedOn, f.Outcome, f.On, f.Decision, Visibility.Parties),
        GrantAwarded f => new Contract.GrantAwarded(f.GrantId, f.Decision, f.On, Told(f.Amounts), f.From, f.Until, f.Conditions, f.Replaces),
        GrantAmended f => new Contract.GrantAmended(f.GrantId, f.Decision, f.On, Told(f.Amounts), f.From, f.Until, f.Reason),
        InstalmentsPlanned f => new Contract.InstalmentsPlanned(
            f.GrantId, [.. f.Instalments.Select(one => new Contract.PlannedInstalment(one.Number, one.DueOn, one.Amount))]),
        InstalmentPaid f => Told(f),
        InstalmentHeldBack f => new Contract.InstalmentHeldBack(f.GrantId, f.Number, f.On, f.Reason),
        InstalmentReleased f => new Contract.InstalmentReleased(f.GrantId, f.Number, f.On),
        FinalAccountSubmitted f => new Contract.FinalAccountSubmitted(
            f.GrantId, f.On, f.Costs, f.OthersPaid, f.Source, f.Spent is { } spent ? Told(spent) : null),
        GrantSettled f => Told(f),
        RecoveryOrdered f => Told(f),
        RecoveryReceived f => Told(f),
        MoneyPassedOn f => Told(f),
        PaymentCorrected f => new Contract.PaymentCorrected(f.GrantId, f.Number, Told(f.Paid), f.On, f.Reason),
        PaymentWithdrawn f => new Contract.PaymentWithdrawn(f.GrantId, f.Number, f.On, f.Reason),
        PassingOnCorrected f => new Contract.PassingOnCorrected(f.GrantId, f.Number, Told(f.Passed), f.On, f.Reason),
        PassingOnWithdrawn f => new Contract.PassingOnWithdrawn(f.GrantId, f.Number, f.On, f.Reason),
        RecoveryCorrected f => new Contract.RecoveryCorrected(f.GrantId, f.Number, Told(f.Ordered), f.On, f.Reason),
        RecoveryWithdrawn f => new Contract.RecoveryWithdrawn(f.GrantId, f.Number, f.On, f.Reason),
        RepaymentCorrected f => new Contract.RepaymentCorrected(f.GrantId, f.Number, Told(f.Received), f.On, f.Reason),
        SettlementCorrected f => new Contract.SettlementCorrected(f.GrantId, Told(f.Settled), f.On, f.Reason),
        RepaymentWithdrawn f => new Contract.RepaymentWithdrawn(f.GrantId, f.Number, f.On, f.Reason),
        _ => PublishedReports.ContractOf(fact),
    };

    /// <summary>Money per year.</summary>
    public static IReadOnlyList<Contract.YearAmount> Told(IEnumerable<YearAmount> amounts) =>
        [.. amounts.Select(one => new Contract.YearAmount(one.Year, one.Amount))];

    /// <summary>What a register tells of a grant.</summary>
    public static Contract.GrantRecord Told(GrantRecord r) => new(
        r.SchemeId, r.NetworkId, r.RecipientId, r.RecipientName, r.RegionId, r.RegionName, r.Title, r.BudgetArticle, r.From, r.Until, r.Costs,
        r.Amount, Told(r.Years), r.Decision, r.DecidedOn, r.Settled, r.SettledOn);

    private static Contract.InstalmentPaid Told(InstalmentPaid f) => new(f.GrantId, f.Number, f.On, f.Amount);

    private static Contract.GrantSettled Told(GrantSettled f) => new(f.GrantId, f.Decision, f.On, f.Amount, f.Reason, f.Replaces);

    private static Contract.RecoveryOrdered Told(RecoveryOrdered f) => new(f.GrantId, f.Decision, f.On, f.Amount, f.Reason);

    private static Contract.RecoveryReceived Told(RecoveryReceived f) => new(f.GrantId, f.On, f.Amount, f.Reference);

    private static Contract.MoneyPassedOn Told(MoneyPassedOn f) => new(f.GrantId, f.PartnerId, f.On, f.Amount, f.Purpose, f.Reference);

    private static Contract.ApplicationDetails Told(ApplicationDetails d) => new(
        d.Plan, d.From, d.Until, [.. d.Costs.Select(cost => new Contract.CostLine(cost.Item, cost.Amount))], Told(d.Requested),
        [.. d.Others.Select(other => new Contract.OtherMoney(other.Source, other.Amount))], d.PartnerIds, d.RegionId);
}
