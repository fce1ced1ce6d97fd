namespace Regio.Contracts.Funding;

/// <summary>A grant was awarded (verlening), whole or in part.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amounts">Euros per year of the scheme's budget; each above zero, a year once, in order.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Conditions">What else is asked; absent: nothing.</param>
/// <param name="Replaces">Number of the rejection that it replaces, since an appeal against that was upheld; absent: none.</param>
[Contract("nl.regio.funding.grant-awarded.v1")]
public sealed record GrantAwarded(
    Guid GrantId, string Decision, DateOnly On, IReadOnlyList<YearAmount> Amounts, DateOnly From, DateOnly Until, string? Conditions,
    string? Replaces = null);

/// <summary>An award was changed (wijziging van een verlening): this holds instead.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amounts">Euros per year of the scheme's budget; empty: the award is revoked.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.grant-amended.v1")]
public sealed record GrantAmended(
    Guid GrantId, string Decision, DateOnly On, IReadOnlyList<YearAmount> Amounts, DateOnly From, DateOnly Until, string Reason);

/// <summary>It was planned when what is still to be paid will be (bevoorschotting); a plan replaces the one before.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Instalments">Those not paid yet, in the order of their days; each has a number that no other had.</param>
[Contract("nl.regio.funding.instalments-planned.v1")]
public sealed record InstalmentsPlanned(Guid GrantId, IReadOnlyList<PlannedInstalment> Instalments);

/// <summary>An instalment that is planned (voorschot).</summary>
/// <param name="Number">Its number in the grant.</param>
/// <param name="DueOn">Day on which it is due.</param>
/// <param name="Amount">Euros.</param>
public sealed record PlannedInstalment(int Number, DateOnly DueOn, decimal Amount);

/// <summary>An instalment was paid (betaling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">The instalment.</param>
/// <param name="On">Day of the payment.</param>
/// <param name="Amount">Euros: those of the instalment.</param>
[Contract("nl.regio.funding.instalment-paid.v1")]
public sealed record InstalmentPaid(Guid GrantId, int Number, DateOnly On, decimal Amount);

/// <summary>An instalment is not paid for the time being (opschorting van betaling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">The instalment.</param>
/// <param name="On">Day.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.instalment-held-back.v1")]
public sealed record InstalmentHeldBack(Guid GrantId, int Number, DateOnly On, string Reason);

/// <summary>An instalment that was held back may be paid.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">The instalment.</param>
/// <param name="On">Day.</param>
[Contract("nl.regio.funding.instalment-released.v1")]
public sealed record InstalmentReleased(Guid GrantId, int Number, DateOnly On);

/// <summary>The final account was handed in (eindverantwoording).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Costs">What was spent in all, in euros.</param>
/// <param name="OthersPaid">What others paid of it, in euros.</param>
/// <param name="Source">Where the account is; absent: unknown.</param>
/// <param name="Spent">Euros of the grant that were spent, per calendar year; absent: it does not divide them.</param>
[Contract("nl.regio.funding.final-account-submitted.v1")]
public sealed record FinalAccountSubmitted(
    Guid GrantId, DateOnly On, decimal Costs, decimal OthersPaid, string? Source, IReadOnlyList<YearAmount>? Spent = null);

/// <summary>A grant was settled (vaststelling): it is this much, unless an appeal against that is upheld.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reason">Why it is less than was awarded; absent: it is not.</param>
/// <param name="Replaces">Number of the settlement that it replaces, since an appeal against that, or against the award, was upheld; absent: none.</param>
[Contract("nl.regio.funding.grant-settled.v1")]
public sealed record GrantSettled(Guid GrantId, string Decision, DateOnly On, decimal Amount, string? Reason, string? Replaces = null);

/// <summary>What was paid too much is claimed back (terugvordering).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.funding.recovery-ordered.v1")]
public sealed record RecoveryOrdered(Guid GrantId, string Decision, DateOnly On, decimal Amount, string Reason);

/// <summary>Money that was claimed back came in.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reference">What tells the payment apart in the books of who got it; absent: not told.</param>
[Contract("nl.regio.funding.recovery-received.v1")]
public sealed record RecoveryReceived(Guid GrantId, DateOnly On, decimal Amount, string? Reference = null);

/// <summary>The lead passed money of the grant on to a partner (doorbetaling): no contribution of the lead's own.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="PartnerId">Who got it.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Purpose">What for; absent: unknown.</param>
/// <param name="Reference">What tells the payment apart in the books of the lead; absent: not told.</param>
[Contract("nl.regio.funding.money-passed-on.v1")]
public sealed record MoneyPassedOn(Guid GrantId, Guid PartnerId, DateOnly On, decimal Amount, string? Purpose, string? Reference = null);
