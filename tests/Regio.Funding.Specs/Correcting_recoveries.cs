using Regio.Funding.Grants;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Correcting_recoveries : Spec<Grant>
{
    private static readonly DateOnly Now = new(2029, 12, 1);
    private static readonly RecoveryOrdered Claim = new(GrantId, "2029-4", new(2029, 8, 1), 15_000m, "Te veel betaald");
    private static readonly RecoveryCorrected ClaimRight = new(GrantId, 1, Claim with { Amount = 20_000m, On = new(2029, 8, 2) }, Now, "Typefout");
    private static readonly RecoveryWithdrawn NeverClaimed = new(GrantId, 1, Now, "Niet besloten");
    private static readonly RecoveryReceived Back = new(GrantId, new(2029, 9, 1), 10_000m, "B-1");
    private static readonly RepaymentCorrected BackRight = new(GrantId, 1, Back with { Amount = 15_000m, On = new(2029, 9, 2) }, Now, "Typefout");
    private static readonly RepaymentWithdrawn NeverCame = new(GrantId, 1, Now, "Niet ontvangen");
    private static readonly object[] Claimed = [Submitted, Awarded, Planned, FirstPaid, SecondPaid, Account, SettledLower, Claim];
    private static readonly object[] Came = [.. Claimed, Back];

    [Fact]
    public void Corrects_a_recovery()
    {
        Given(Came).When(Correct(ClaimRight.Ordered)).Then(ClaimRight);
        Given([.. Came, ClaimRight]).When(Correct(ClaimRight.Ordered)).ThenNothing();
        RecoveryRow.Of(Grant.After(Fold(Came), ClaimRight)!).ShouldBe([new(1, "2029-4", new(2029, 8, 2), 20_000m, "Te veel betaald")]);
    }

    [Fact]
    public void Refuses_to_claim_more_than_was_paid_too_much()
    {
        Given(Claimed).When(Correct(Claim with { Amount = 20_000.01m })).ThenRejected("nothing-overpaid", "/amount");
        Given(Claimed).When(Correct(Claim with { On = SettledLower.On.AddDays(-1) })).ThenRejected("nothing-overpaid", "/on");
        Given(Claimed[..^1]).When(grant => OrderRecovery.Decide(grant, Claim with { On = SettledLower.On.AddDays(-1) })).ThenRejected("nothing-overpaid", "/on");
        Given(Claimed).When(Correct(Claim with { On = Awarded.On.AddDays(-1) })).ThenRejected("too-early", "/on");
    }

    [Fact]
    public void A_recovery_stays_above_what_came_of_it()
    {
        Given(Came).When(Correct(Claim with { Amount = 9_999.99m })).ThenRejected("more-than-claimed", "/amount");
        Given(Came).When(Correct(Claim with { On = Back.On.AddDays(1) })).ThenRejected("more-than-claimed", "/on");
        Given(Came).When(Withdraw(NeverClaimed)).ThenRejected("more-than-claimed", "");
    }

    [Fact]
    public void Withdraws_a_recovery()
    {
        Given(Claimed).When(Withdraw(NeverClaimed)).Then(NeverClaimed);
        Given([.. Claimed, NeverClaimed]).When(Withdraw(NeverClaimed)).ThenNothing();
        Given([.. Claimed, NeverClaimed]).When(grant => OrderRecovery.Decide(grant, Claim)).Then(Claim);
        Given(Claimed).When(Withdraw(NeverClaimed with { Number = 2 })).ThenRejected("unknown-entry", "/number");
        Given([.. Claimed, NeverClaimed]).When(Correct(ClaimRight.Ordered)).ThenRejected("unknown-entry", "/number");
    }

    [Fact]
    public void A_claim_keeps_a_payment_as_high_as_it_was()
    {
        Given(Claimed).When(grant => CorrectPayment.Decide(grant, SecondPaid with { Amount = 74_999.99m }, "Typefout", Now)).ThenRejected("nothing-overpaid", "/amount");
        Given(Claimed).When(grant => WithdrawPayment.Decide(grant, new(GrantId, 2, Now, "Dubbel"))).ThenRejected("nothing-overpaid", "");
        var least = SecondPaid with { Amount = 75_000m };
        Given(Claimed).When(grant => CorrectPayment.Decide(grant, least, "Typefout", Now)).Then(new PaymentCorrected(GrantId, 2, least, Now, "Typefout"));
    }

    [Fact]
    public void Corrects_what_came_back()
    {
        Given(Came).When(Correct(BackRight.Received)).Then(BackRight);
        Given([.. Came, BackRight]).When(Correct(BackRight.Received)).ThenNothing();
        RepaymentRow.Of(Grant.After(Fold(Came), BackRight)!).ShouldBe([new(1, new(2029, 9, 2), 15_000m, "B-1")]);
    }

    [Fact]
    public void Refuses_what_cannot_have_come_back()
    {
        Given(Came).When(Correct(Back with { Amount = 15_000.01m })).ThenRejected("more-than-claimed", "/amount");
        Given(Came).When(Correct(Back with { On = Claim.On.AddDays(-1) })).ThenRejected("more-than-claimed", "/on");
        Given(Claimed).When(grant => RecordRecovery.Decide(grant, Back with { On = Claim.On.AddDays(-1) }, Now)).ThenRejected("more-than-claimed", "/on");
        Given(Came).When(Correct(Back with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given([.. Came, Back with { Amount = 1m, Reference = "B-2" }]).When(Correct(Back with { Reference = "B-2" })).ThenRejected("reference-taken", "/reference");
        Given(Claimed).When(Correct(Back)).ThenRejected("unknown-entry", "/number");
    }

    [Fact]
    public void What_was_paid_again_stays_within_the_award()
    {
        var less = new GrantAmended(GrantId, "2027-40", new(2027, 10, 1), [new(2027, 100_000m)], Awarded.From, Awarded.Until, "Minder");
        var more = less with { Decision = "2028-2", On = new(2028, 2, 1), Amounts = [new(2027, 110_000m)] };
        var again = new InstalmentsPlanned(GrantId, [new(2, new(2028, 3, 1), 10_000m)]);
        RecoveryOrdered claim = new(GrantId, "2027-41", less.On, 20_000m, "Te veel");
        RecoveryReceived back = new(GrantId, less.On, 20_000m, "B-1");
        object[] paid = [Submitted, Awarded, Planned, FirstPaid, less, claim, back, more, again, new InstalmentPaid(GrantId, 2, new(2028, 3, 1), 10_000m)];
        Given(paid).When(Correct(back with { Amount = 19_999.99m })).ThenRejected("above-award", "/amount");
        Given(paid).When(Correct(back with { On = new(2028, 3, 2) })).ThenRejected("above-award", "/on");
        Given(paid).When(Withdraw(NeverCame)).ThenRejected("above-award", "");
        Given(paid[..^1]).When(Withdraw(NeverCame)).Then(NeverCame);
    }

    [Fact]
    public void Withdraws_what_came_back_of_what_was_paid_and_lowered_on_one_day()
    {
        var on = FirstPaid.On;
        var less = new GrantAmended(GrantId, "2027-40", on, [new(2027, 100_000m)], Awarded.From, Awarded.Until, "Minder");
        Given(Submitted, Awarded, Planned, FirstPaid, less, new RecoveryOrdered(GrantId, "2027-41", on, 20_000m, "Te veel"), new RecoveryReceived(GrantId, on, 20_000m))
            .When(Withdraw(NeverCame)).Then(NeverCame);
    }

    [Fact]
    public void Withdraws_what_came_back()
    {
        Given(Came).When(Withdraw(NeverCame)).Then(NeverCame);
        Given([.. Came, NeverCame]).When(Withdraw(NeverCame)).ThenNothing();
        Given([.. Came, NeverCame]).When(grant => RecordRecovery.Decide(grant, Back, Now)).Then(Back);
        Given(Claimed).When(Withdraw(NeverCame)).ThenRejected("unknown-entry", "/number");
    }

    private static Grant Fold(object[] facts) => facts.Aggregate((Grant?)null, Grant.After)!;

    private static Func<Grant, Decision> Correct(RecoveryOrdered ordered) => grant => CorrectRecovery.Decide(grant, 1, ordered, "Typefout", Now);

    private static Func<Grant, Decision> Correct(RecoveryReceived received) => grant => CorrectRepayment.Decide(grant, 1, received, "Typefout", Now);

    private static Func<Grant, Decision> Withdraw(RecoveryWithdrawn withdrawn) => grant => WithdrawRecovery.Decide(grant, withdrawn);

    private static Func<Grant, Decision> Withdraw(RepaymentWithdrawn withdrawn) => grant => WithdrawRepayment.Decide(grant, withdrawn);
}
