using Regio.Funding.Grants;
using Regio.Hosting.Histories;
using static Regio.Hosting.Histories.Say;

namespace Regio.Funding;

/// <summary>What corrections of the money of a grant say, and since when they hold.</summary>
internal static class GrantCorrectionWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        PaymentCorrected f => new(
            $"De betaling van voorschot {f.Number} werd gecorrigeerd: {Euros(f.Paid.Amount)} op {f.Paid.On}{Because(f.Reason)}",
            $"The payment of instalment {f.Number} was corrected: {Euros(f.Paid.Amount)} on {f.Paid.On}{Because(f.Reason)}"),
        PaymentWithdrawn f => new(
            $"De betaling van voorschot {f.Number} werd ingetrokken{Because(f.Reason)}", $"The payment of instalment {f.Number} was withdrawn{Because(f.Reason)}"),
        PassingOnCorrected f => new(
            $"Doorbetaling {f.Number} werd gecorrigeerd: {Euros(f.Passed.Amount)} aan {Name(f.Passed.PartnerId)} op {f.Passed.On}{Because(f.Reason)}",
            $"Money passed on, {f.Number}, was corrected: {Euros(f.Passed.Amount)} to {Name(f.Passed.PartnerId)} on {f.Passed.On}{Because(f.Reason)}"),
        PassingOnWithdrawn f => new(
            $"Doorbetaling {f.Number} werd ingetrokken{Because(f.Reason)}", $"Money passed on, {f.Number}, was withdrawn{Because(f.Reason)}"),
        RecoveryCorrected f => new(
            $"Terugvordering {f.Number} werd gecorrigeerd: {Euros(f.Ordered.Amount)} bij besluit {f.Ordered.Decision} van {f.Ordered.On}{Because(f.Reason)}",
            $"Recovery {f.Number} was corrected: {Euros(f.Ordered.Amount)} by decision {f.Ordered.Decision} of {f.Ordered.On}{Because(f.Reason)}"),
        RecoveryWithdrawn f => new($"Terugvordering {f.Number} werd ingetrokken{Because(f.Reason)}", $"Recovery {f.Number} was withdrawn{Because(f.Reason)}"),
        RepaymentCorrected f => new(
            $"Terugbetaling {f.Number} werd gecorrigeerd: {Euros(f.Received.Amount)} op {f.Received.On}{Because(f.Reason)}",
            $"Repayment {f.Number} was corrected: {Euros(f.Received.Amount)} on {f.Received.On}{Because(f.Reason)}"),
        RepaymentWithdrawn f => new($"Terugbetaling {f.Number} werd ingetrokken{Because(f.Reason)}", $"Repayment {f.Number} was withdrawn{Because(f.Reason)}"),
        SettlementCorrected { Settled: var s } f => new(
            $"De vaststelling werd gecorrigeerd: {Euros(s.Amount)} bij besluit {s.Decision} van {s.On}{Because(f.Reason)}",
            $"The settlement was corrected: {Euros(s.Amount)} by decision {s.Decision} of {s.On}{Because(f.Reason)}"),
        _ => ReportWording.Of(fact),
    };

    /// <summary>From which day a fact holds; null when it does not say so.</summary>
    public static DateOnly? ValidFrom(object fact) => fact switch
    {
        PaymentCorrected f => f.On,
        PaymentWithdrawn f => f.On,
        PassingOnCorrected f => f.On,
        PassingOnWithdrawn f => f.On,
        RecoveryCorrected f => f.On,
        RecoveryWithdrawn f => f.On,
        RepaymentCorrected f => f.On,
        RepaymentWithdrawn f => f.On,
        SettlementCorrected f => f.On,
        _ => ReportWording.ValidFrom(fact),
    };
}
