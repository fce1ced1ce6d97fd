namespace Regio.Funding.Grants;

/// <summary>What was recorded of a payment of an instalment was put right (correctie van een betaling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">The instalment.</param>
/// <param name="Paid">The payment as it should have been recorded, whole.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record PaymentCorrected(Guid GrantId, int Number, InstalmentPaid Paid, DateOnly On, string Reason);

/// <summary>What was recorded of a payment of an instalment was taken back (intrekking van een betaling): it was never paid, and the instalment can be paid still.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">The instalment.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record PaymentWithdrawn(Guid GrantId, int Number, DateOnly On, string Reason);

/// <summary>What was recorded of money passed on was put right (correctie van een doorbetaling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">Its number in the grant.</param>
/// <param name="Passed">What was passed on as it should have been recorded, whole.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record PassingOnCorrected(Guid GrantId, int Number, MoneyPassedOn Passed, DateOnly On, string Reason);

/// <summary>What was recorded of money passed on was taken back (intrekking van een doorbetaling): it was never passed on, and the lead has it still.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">Its number in the grant, which is not given again.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record PassingOnWithdrawn(Guid GrantId, int Number, DateOnly On, string Reason);

/// <summary>What was recorded of a recovery was put right (correctie van een terugvordering).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">Its number in the grant.</param>
/// <param name="Ordered">The recovery as it should have been recorded, whole.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record RecoveryCorrected(Guid GrantId, int Number, RecoveryOrdered Ordered, DateOnly On, string Reason);

/// <summary>What was recorded of a recovery was taken back (intrekking van een terugvordering): it was never claimed.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">Its number in the grant, which is not given again.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record RecoveryWithdrawn(Guid GrantId, int Number, DateOnly On, string Reason);

/// <summary>What was recorded of what came back was put right (correctie van een ontvangen terugbetaling).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">Its number in the grant.</param>
/// <param name="Received">What came back as it should have been recorded, whole.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record RepaymentCorrected(Guid GrantId, int Number, RecoveryReceived Received, DateOnly On, string Reason);

/// <summary>What was recorded of what came back was taken back (intrekking van een ontvangen terugbetaling): it never came, and is still to.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Number">Its number in the grant, which is not given again.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record RepaymentWithdrawn(Guid GrantId, int Number, DateOnly On, string Reason);

/// <summary>What was recorded of a settlement was put right (correctie).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Settled">The settlement as it should have been recorded, whole.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record SettlementCorrected(Guid GrantId, GrantSettled Settled, DateOnly On, string Reason);
