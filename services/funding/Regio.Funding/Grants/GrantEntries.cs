using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>What was claimed back (terugvordering).</summary>
/// <param name="Number">Its number in the grant.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reason">Why.</param>
public sealed record RecoveryRow(int Number, string Decision, DateOnly On, decimal Amount, string Reason)
{
    /// <summary>Those of a grant, as corrected.</summary>
    internal static IReadOnlyList<RecoveryRow> Of(Grant grant) =>
        [.. grant.Recoveries.Telling((number, one) => new RecoveryRow(number, one.Decision, one.On, one.Amount, one.Reason))];
}

/// <summary>Money that was claimed back and came in (ontvangen terugbetaling).</summary>
/// <param name="Number">Its number in the grant.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reference">What tells the payment apart in the books; absent: not told.</param>
public sealed record RepaymentRow(int Number, DateOnly On, decimal Amount, string? Reference)
{
    /// <summary>Those of a grant, as corrected.</summary>
    internal static IReadOnlyList<RepaymentRow> Of(Grant grant) =>
        [.. grant.Received.Telling((number, one) => new RepaymentRow(number, one.On, one.Amount, one.Reference))];
}

/// <summary>Money that the lead passed on to a partner (doorbetaling).</summary>
/// <param name="Number">Its number in the grant.</param>
/// <param name="PartnerId">Who got it.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Purpose">What for; absent: unknown.</param>
/// <param name="Reference">What tells the payment apart in the books of the lead; absent: not told.</param>
public sealed record PassedOnRow(int Number, Guid PartnerId, DateOnly On, decimal Amount, string? Purpose, string? Reference)
{
    /// <summary>Those of a grant, as corrected.</summary>
    internal static IReadOnlyList<PassedOnRow> Of(Grant grant) =>
        [.. grant.PassedOn.Telling((number, one) => new PassedOnRow(number, one.PartnerId, one.On, one.Amount, one.Purpose, one.Reference))];
}
