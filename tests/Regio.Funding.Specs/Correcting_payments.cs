using Regio.Funding.Grants;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Correcting_payments : Spec<Grant>
{
    private static readonly DateOnly Now = new(2029, 12, 1);
    private static readonly InstalmentPaid Right = FirstPaid with { On = new(2027, 5, 11), Amount = 110_000m };
    private static readonly PaymentCorrected Corrected = new(GrantId, 1, Right, Now, "Typefout");
    private static readonly PaymentWithdrawn NeverPaid = new(GrantId, 1, Now, "Niet betaald");
    private static readonly MoneyPassedOn Passed = new(GrantId, School, new(2027, 6, 1), 70_000m, "Coaches", "D-1");
    private static readonly PassingOnCorrected PassedRight = new(GrantId, 1, Passed with { Amount = 120_000m, On = new(2027, 6, 2) }, Now, "Typefout");
    private static readonly PassingOnWithdrawn NeverPassed = new(GrantId, 1, Now, "Dubbel");
    private static readonly object[] Paid = [Submitted, Awarded, Planned, FirstPaid];
    private static readonly object[] Shared = [.. Paid, Passed];

    [Fact]
    public void Corrects_a_payment() => Given(Paid).When(Correct(Right)).Then(Corrected);

    [Fact]
    public void Correcting_to_the_same_changes_nothing() => Given([.. Paid, Corrected]).When(Correct(Right)).ThenNothing();

    [Fact]
    public void Counts_what_was_corrected()
    {
        var grant = Grant.After(Fold(Paid), Corrected)!;
        (grant.Paid, grant.Instalments[0].PaidOn, GrantAccount.Of(grant).Unplanned).ShouldBe((110_000m, Right.On, 10_000m));
    }

    [Fact]
    public void Refuses_a_payment_that_is_not_there()
    {
        Given(Paid).When(Correct(Right with { Number = 3 })).ThenRejected("unknown-instalment", "/number");
        Given(Paid).When(Correct(Right with { Number = 2 })).ThenRejected("not-paid");
        Given(Paid).When(Withdraw(NeverPaid with { Number = 3 })).ThenRejected("unknown-instalment", "/number");
    }

    [Fact]
    public void Refuses_more_than_is_neither_paid_nor_planned()
    {
        Given(Paid).When(Correct(FirstPaid with { Amount = 120_000.01m })).ThenRejected("above-award", "/amount");
        var (more, plan) = (FirstPaid with { Amount = 150_000m }, new InstalmentsPlanned(GrantId, [new(2, new(2028, 1, 1), 50_000m)]));
        Given([.. Paid, plan]).When(Correct(more)).Then(new PaymentCorrected(GrantId, 1, more, Now, "Typefout"));
    }

    [Fact]
    public void Refuses_a_day_on_which_it_cannot_have_been()
    {
        Given(Paid).When(Correct(Right with { On = Awarded.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Paid).When(Correct(Right with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
    }

    [Fact]
    public void Refuses_a_day_on_which_less_was_awarded()
    {
        var part = Awarded with { Amounts = [new(2027, 100_000m)] };
        var more = new GrantAmended(GrantId, "2027-40", new(2027, 5, 1), Awarded.Amounts, Awarded.From, Awarded.Until, "Meer");
        Given(Submitted, part, more, Planned, FirstPaid).When(Correct(FirstPaid with { On = more.On.AddDays(-1) })).ThenRejected("above-award", "/on");
        Given(Submitted, part, more, Planned).When(grant => PayInstalment.Decide(grant, 1, more.On.AddDays(-1), Now)).ThenRejected("above-award", "/on");
    }

    [Fact]
    public void What_was_passed_on_stays_within_what_was_paid()
    {
        Given(Shared).When(Correct(FirstPaid with { Amount = 69_999.99m })).ThenRejected("more-than-received", "/amount");
        Given(Shared).When(Correct(FirstPaid with { On = Passed.On.AddDays(1) })).ThenRejected("more-than-received", "/on");
        Given(Shared).When(Withdraw(NeverPaid)).ThenRejected("more-than-received", "");
        Given(Paid).When(grant => PassOnMoney.Decide(grant, School, FirstPaid.On.AddDays(-1), 1m, null, null, Now)).ThenRejected("more-than-received", "/on");
    }

    [Fact]
    public void Leaves_what_an_award_that_was_lowered_since_left_above()
    {
        var less = new GrantAmended(GrantId, "2027-40", new(2027, 10, 1), [new(2027, 100_000m)], Awarded.From, Awarded.Until, "Minder");
        var later = FirstPaid with { On = less.On.AddDays(1) };
        Given([.. Paid, less]).When(Correct(later)).Then(new PaymentCorrected(GrantId, 1, later, Now, "Typefout"));
        Given([.. Paid, less]).When(Correct(later with { Amount = 120_000.01m })).ThenRejected("above-award", "/amount");
    }

    [Fact]
    public void Withdraws_a_payment()
    {
        Given(Paid).When(Withdraw(NeverPaid)).Then(NeverPaid);
        Given([.. Paid, NeverPaid]).When(Withdraw(NeverPaid)).ThenNothing();
        Given([.. Paid, NeverPaid]).When(grant => PayInstalment.Decide(grant, 1, FirstPaid.On, Now)).Then(FirstPaid);
    }

    [Fact]
    public void Corrects_what_was_passed_on()
    {
        Given(Shared).When(Correct(PassedRight.Passed)).Then(PassedRight);
        Given([.. Shared, PassedRight]).When(Correct(PassedRight.Passed)).ThenNothing();
        PassedOnRow.Of(Grant.After(Fold(Shared), PassedRight)!).ShouldBe([new(1, School, new(2027, 6, 2), 120_000m, "Coaches", "D-1")]);
    }

    [Fact]
    public void Refuses_what_cannot_have_been_passed_on()
    {
        Given(Shared).When(Correct(Passed with { Amount = 120_000.01m })).ThenRejected("more-than-received", "/amount");
        Given(Shared).When(Correct(Passed with { On = FirstPaid.On.AddDays(-1) })).ThenRejected("more-than-received", "/on");
        Given(Shared).When(Correct(Passed with { On = Awarded.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Shared).When(Correct(Passed with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given(Shared).When(Correct(Passed with { PartnerId = Stranger })).ThenRejected("not-a-partner", "/partner");
        Given([.. Shared, Passed with { Amount = 1m, Reference = "D-2" }]).When(Correct(Passed with { Reference = "D-2" })).ThenRejected("reference-taken", "/reference");
        Given(Paid).When(Correct(Passed)).ThenRejected("unknown-entry", "/number");
    }

    [Fact]
    public void Withdraws_what_was_passed_on()
    {
        Given(Shared).When(Withdraw(NeverPassed)).Then(NeverPassed);
        Given([.. Shared, NeverPassed]).When(Withdraw(NeverPassed)).ThenNothing();
        Given(Paid).When(Withdraw(NeverPassed)).ThenRejected("unknown-entry", "/number");
        Given([.. Shared, NeverPassed]).When(Correct(PassedRight.Passed)).ThenRejected("unknown-entry", "/number");
    }

    [Fact]
    public void Gives_a_number_once() =>
        PassedOnRow.Of(Fold([.. Shared, NeverPassed, Passed])).ShouldHaveSingleItem().Number.ShouldBe(2);

    private static Grant Fold(object[] facts) => facts.Aggregate((Grant?)null, Grant.After)!;

    private static Func<Grant, Decision> Correct(InstalmentPaid paid) => grant => CorrectPayment.Decide(grant, paid, "Typefout", Now);

    private static Func<Grant, Decision> Correct(MoneyPassedOn passed) => grant => CorrectPassingOn.Decide(grant, 1, passed, "Typefout", Now);

    private static Func<Grant, Decision> Withdraw(PaymentWithdrawn withdrawn) => grant => WithdrawPayment.Decide(grant, withdrawn);

    private static Func<Grant, Decision> Withdraw(PassingOnWithdrawn withdrawn) => grant => WithdrawPassingOn.Decide(grant, withdrawn);
}
