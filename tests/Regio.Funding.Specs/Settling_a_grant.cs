using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Settling_a_grant : Spec<Grant>
{
    private static readonly RecoveryOrdered Claim = new(GrantId, "2029-4", new(2029, 8, 1), 20_000m, "Te veel betaald");
    private static readonly RecoveryReceived Back = new(GrantId, new(2029, 9, 1), 15_000m, "B-1");
    private static readonly object[] Paid = [Submitted, Awarded, Planned, FirstPaid, SecondPaid];

    [Fact]
    public void Hands_in_the_final_account() => Given(Paid).When(grant => SubmitFinalAccount.Decide(grant, Account)).Then(Account);

    [Fact]
    public void Handing_in_twice_changes_nothing() => Given([.. Paid, Account]).When(grant => SubmitFinalAccount.Decide(grant, Account)).ThenNothing();

    [Fact]
    public void Refuses_the_account()
    {
        Given(Submitted).When(grant => SubmitFinalAccount.Decide(grant, Account)).ThenRejected("not-awarded");
        Given([.. Paid, Account, SettledLower]).When(grant => SubmitFinalAccount.Decide(grant, Account with { Costs = 1m })).ThenRejected("already-settled");
        Given(Paid).When(grant => SubmitFinalAccount.Decide(grant, Account with { OthersPaid = 280_000.01m })).ThenRejected("does-not-balance", "/othersPaid");
        Given(Paid).When(grant => SubmitFinalAccount.Decide(grant, Account with { On = Awarded.From.AddDays(-1) })).ThenRejected("too-early", "/on");
    }

    [Fact]
    public void Hands_in_an_account_that_is_divided_over_years()
    {
        var divided = Account with { Spent = [new(2027, 70_000m), new(2028, 110_000m)] };
        Given(Paid).When(grant => SubmitFinalAccount.Decide(grant, divided)).Then(divided);
        Given([.. Paid, divided]).When(grant => SubmitFinalAccount.Decide(grant, divided with { Spent = [new(2027, 70_000m), new(2028, 110_000m)] })).ThenNothing();
        Given(Paid).When(grant => SubmitFinalAccount.Decide(grant, divided with { Spent = [new(2027, 70_000m)] })).ThenRejected("does-not-balance", "/spent");
        Given(Paid).When(grant => SubmitFinalAccount.Decide(grant, divided with { Spent = [new(2027, 70_000m), new(2027, 110_000m)] })).ThenRejected("named-twice", "/spent");
    }

    [Fact]
    public void Settles_lower_and_lets_the_rest_come_free_from_the_last_year_back() =>
        Given([.. Paid, Account]).When(Settle(SettledLower)).Then(SettledLower, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2028, 20_000m)]));

    [Fact]
    public void Settles_lower_over_more_years()
    {
        var none = SettledLower with { Amount = 100_000m };
        Given([.. Paid, Account]).When(Settle(none)).Then(none, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2027, 20_000m), new(2028, 80_000m)]));
    }

    [Fact]
    public void Settles_at_what_was_awarded()
    {
        var whole = SettledLower with { Amount = 200_000m, Reason = null };
        Given([.. Paid, Account with { Costs = 300_000m }]).When(Settle(whole)).Then(whole);
    }

    [Fact]
    public void Settling_twice_changes_nothing() => Given([.. Paid, Account, SettledLower]).When(Settle(SettledLower)).ThenNothing();

    [Fact]
    public void Refuses_to_settle()
    {
        Given(Submitted).When(Settle(SettledLower)).ThenRejected("not-awarded");
        Given(Paid).When(Settle(SettledLower)).ThenRejected("no-final-account");
        Given([.. Paid, Account, SettledLower]).When(Settle(SettledLower with { Amount = 1m })).ThenRejected("already-settled");
        Given([.. Paid, Account]).When(Settle(SettledLower with { Amount = 200_000.01m })).ThenRejected("above-award", "/amount");
        Given([.. Paid, Account]).When(Settle(SettledLower with { Amount = 180_000.01m })).ThenRejected("above-costs", "/amount");
        Given([.. Paid, Account]).When(Settle(SettledLower with { Reason = null })).ThenRejected("reason-missing", "/reason");
        Given([.. Paid, Account]).When(Settle(SettledLower with { On = Account.On.AddDays(-1) })).ThenRejected("too-early", "/on");
    }

    [Theory]
    [InlineData(35.7, true)]
    [InlineData(35.8, false)]
    public void Refuses_what_others_should_have_paid(decimal share, bool fits)
    {
        var verdict = Given([.. Paid, Account]).When(Settle(SettledLower, new(share, [], [])));
        if (fits)
        {
            verdict.Then(SettledLower, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2028, 20_000m)]));
        }
        else
        {
            verdict.ThenRejected("co-financing-missing", "/amount");
        }
    }

    [Fact]
    public void Settles_at_what_is_left_when_others_pay_their_share()
    {
        var (lacking, rest) = (Account with { OthersPaid = 50_000m }, SettledLower with { Amount = 168_000m });
        Given([.. Paid, lacking]).When(Settle(rest, new(40, [], []))).Then(rest, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2028, 32_000m)]));
        Given([.. Paid, lacking]).When(Settle(rest with { Amount = 168_000.01m }, new(40, [], []))).ThenRejected("co-financing-missing", "/amount");
    }

    [Fact]
    public void Claims_back_what_was_paid_too_much()
    {
        Given([.. Paid, Account, SettledLower]).When(grant => OrderRecovery.Decide(grant, Claim)).Then(Claim);
        Given([.. Paid, Account, SettledLower, Claim]).When(grant => OrderRecovery.Decide(grant, Claim)).ThenNothing();
    }

    [Fact]
    public void Refuses_to_claim()
    {
        Given(Submitted).When(grant => OrderRecovery.Decide(grant, Claim)).ThenRejected("not-awarded");
        Given(Paid).When(grant => OrderRecovery.Decide(grant, Claim)).ThenRejected("nothing-overpaid", "/amount");
        Given([.. Paid, Account, SettledLower]).When(grant => OrderRecovery.Decide(grant, Claim with { Amount = 20_000.01m })).ThenRejected("nothing-overpaid", "/amount");
        Given([.. Paid, Account, SettledLower, Claim]).When(grant => OrderRecovery.Decide(grant, Claim with { Decision = "2029-5", Amount = 0.01m }))
            .ThenRejected("nothing-overpaid", "/amount");
        Given([.. Paid, Account, SettledLower]).When(grant => OrderRecovery.Decide(grant, Claim with { On = Applied })).ThenRejected("too-early", "/on");
    }

    [Fact]
    public void Records_what_came_back()
    {
        Given([.. Paid, Account, SettledLower, Claim]).When(grant => RecordRecovery.Decide(grant, Back, Back.On)).Then(Back);
        Given([.. Paid, Account, SettledLower, Claim, Back]).When(grant => RecordRecovery.Decide(grant, Back, Back.On)).ThenNothing();
    }

    [Fact]
    public void Refuses_what_is_still_to_come_back() => Given([.. Paid, Account, SettledLower, Claim])
        .When(grant => RecordRecovery.Decide(grant, Back, Back.On.AddDays(-1))).ThenRejected("in-the-future", "/on");

    [Fact]
    public void Counts_equal_amounts_of_a_day_that_came_back_apart()
    {
        var half = Back with { Amount = 10_000m, Reference = null };
        Given([.. Paid, Account, SettledLower, Claim, half]).When(grant => RecordRecovery.Decide(grant, half, Back.On)).Then(half);
        Given([.. Paid, Account, SettledLower, Claim, half, half]).When(grant => RecordRecovery.Decide(grant, half, Back.On)).ThenRejected("more-than-claimed", "/amount");
        Given([.. Paid, Account, SettledLower, Claim, Back]).When(grant => RecordRecovery.Decide(grant, Back with { Amount = 1m }, Back.On)).ThenRejected("reference-taken", "/reference");
    }

    [Fact]
    public void Refuses_more_than_was_claimed()
    {
        Given([.. Paid, Account, SettledLower, Claim, Back]).When(grant => RecordRecovery.Decide(grant, Back with { Amount = 5_000.01m, Reference = "B-2" }, Back.On))
            .ThenRejected("more-than-claimed", "/amount");
        Given([.. Paid, Account, SettledLower, Claim]).When(grant => RecordRecovery.Decide(grant, Back with { On = Claim.On.AddDays(-1) }, Back.On))
            .ThenRejected("more-than-claimed", "/on");
    }

    private static Func<Grant, Hosting.Decisions.Decision> Settle(GrantSettled settled, Regio.Terms.CoFinancingRule? others = null) => grant => SettleGrant.Decide(grant, settled, Money, null, null, others);
}
