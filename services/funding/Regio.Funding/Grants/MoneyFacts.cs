using Regio.Funding.Purses;
using Regio.Hosting.Decisions;

namespace Regio.Funding.Grants;

/// <summary>A grant was awarded (verlening), whole or in part.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amounts">Euros per year of the scheme's budget; each above zero, a year once, in order.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Conditions">What else is asked; null: nothing.</param>
/// <param name="Replaces">Number of the rejection that it replaces, since an appeal against that was upheld; null: none.</param>
public sealed record GrantAwarded(
    Guid GrantId, string Decision, DateOnly On, Values<YearAmount> Amounts, DateOnly From, DateOnly Until, string? Conditions,
    string? Replaces = null);

/// <summary>An award was changed (wijziging van een verlening): this holds instead.</summary>
/// <inheritdoc cref="GrantAwarded"/>
/// <param name="Reason">Why.</param>
public sealed record GrantAmended(
    Guid GrantId, string Decision, DateOnly On, Values<YearAmount> Amounts, DateOnly From, DateOnly Until, string Reason) : IHappened;

/// <summary>It was planned when what is still to be paid will be (bevoorschotting); a plan replaces the one before.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Instalments">Those not paid yet, in the order of their days; each has a number that no other had.</param>
public sealed record InstalmentsPlanned(Guid GrantId, Values<PlannedInstalment> Instalments);

/// <summary>An instalment that is planned (voorschot).</summary>
public sealed record PlannedInstalment(int Number, DateOnly DueOn, decimal Amount);

/// <summary>An instalment was paid (betaling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">The instalment.</param>
/// <param name="On">Day of the payment.</param>
/// <param name="Amount">Euros: those of the instalment.</param>
public sealed record InstalmentPaid(Guid GrantId, int Number, DateOnly On, decimal Amount);

/// <summary>An instalment is not paid for the time being (opschorting van betaling).</summary>
public sealed record InstalmentHeldBack(Guid GrantId, int Number, DateOnly On, string Reason) : IHappened;

/// <summary>An instalment that was held back may be paid.</summary>
public sealed record InstalmentReleased(Guid GrantId, int Number, DateOnly On) : IHappened;

/// <summary>The final account was handed in (eindverantwoording).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Costs">What was spent in all, in euros.</param>
/// <param name="OthersPaid">What others paid of it, in euros.</param>
/// <param name="Source">Where the account is; null: unknown.</param>
/// <param name="Spent">Euros of the grant that were spent, per calendar year; null: it does not divide them.</param>
public sealed record FinalAccountSubmitted(
    Guid GrantId, DateOnly On, decimal Costs, decimal OthersPaid, string? Source, Values<YearAmount>? Spent = null) : IHappened
{
    /// <summary>Euros of the grant that were spent in all.</summary>
    internal decimal OfGrant => Costs - OthersPaid;
}

/// <summary>A grant was settled (vaststelling): it is this much, for good.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reason">Why it is less than was awarded; null: it is not.</param>
/// <param name="Replaces">Number of the settlement that it replaces, since an appeal against that, or against the award, was upheld; null: none.</param>
public sealed record GrantSettled(Guid GrantId, string Decision, DateOnly On, decimal Amount, string? Reason, string? Replaces = null) : IHappened;

/// <summary>What was paid too much is claimed back (terugvordering).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reason">Why.</param>
public sealed record RecoveryOrdered(Guid GrantId, string Decision, DateOnly On, decimal Amount, string Reason) : IHappened;

/// <summary>Money that was claimed back came in.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reference">What tells the payment apart in the books; null: not told.</param>
public sealed record RecoveryReceived(Guid GrantId, DateOnly On, decimal Amount, string? Reference = null);

/// <summary>The lead passed money of the grant on to a partner (doorbetaling): no contribution of the lead's own.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="PartnerId">Who got it.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Purpose">What for; null: unknown.</param>
/// <param name="Reference">What tells the payment apart in the books of the lead; null: not told.</param>
public sealed record MoneyPassedOn(Guid GrantId, Guid PartnerId, DateOnly On, decimal Amount, string? Purpose, string? Reference = null);
