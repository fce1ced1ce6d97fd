using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Settling_anew : Spec<Grant>
{
    private const string Why = "Verkeerd overgenomen";
    private static readonly AppealNoted Noted = new(GrantId, SettledLower.Decision, SettledLower.On.AddDays(10), "De huur hoort erbij.");
    private static readonly AppealDecided Upheld = new(GrantId, SettledLower.Decision, Noted.On, "upheld", Noted.On.AddDays(40), "2029-B1");
    private static readonly FinalAccountSubmitted More = Account with { Costs = 300_000m };
    private static readonly object[] Settled = [Submitted, Awarded, Planned, FirstPaid, SecondPaid, More, SettledLower];
    private static readonly object[] Appealed = [.. Settled, Noted, Upheld];
    private static readonly GrantSettled Anew = new(GrantId, "2029-9", Upheld.On, 190_000m, "De huur telt half mee.");
    private static readonly RecoveryOrdered Claim = new(GrantId, "2029-4", new(2029, 8, 1), 20_000m, "Te veel betaald");
    private static readonly SettlementCorrected Higher = new(GrantId, SettledLower with { Amount = 190_000m }, Upheld.On, Why);
    private static readonly Purse Left = Money with { Committed = [new(null, RegionId, 2027, 120_000m), new(null, RegionId, 2028, 60_000m)] };

    [Fact]
    public void Comes_to_more_when_an_appeal_was_upheld() => Given(Appealed).When(Settle(Anew))
        .Then(Anew with { Replaces = SettledLower.Decision }, new MoneyCommitted(SchemeId, GrantId, null, RegionId, [new(2028, 10_000m)]));

    [Fact]
    public void Or_to_less() => Given(Appealed).When(Settle(Anew with { Amount = 170_000m }))
        .Then(Anew with { Amount = 170_000m, Replaces = SettledLower.Decision }, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2028, 10_000m)]));

    [Fact]
    public void Twice_changes_nothing() => Given([.. Appealed, Anew with { Replaces = SettledLower.Decision }]).When(Settle(Anew)).ThenNothing();

    [Fact]
    public void Once_for_each_appeal_that_was_upheld() => Given([.. Appealed, Anew with { Replaces = SettledLower.Decision }])
        .When(Settle(Anew with { Decision = "2029-10" })).ThenRejected("already-settled");

    [Theory]
    [InlineData("dismissed")]
    [InlineData("withdrawn")]
    public void Holds_unless_it_was_upheld(string outcome)
    {
        Given([.. Settled, Noted]).When(Settle(Anew)).ThenRejected("already-settled");
        Given([.. Settled, Noted, Upheld with { Outcome = outcome }]).When(Settle(Anew)).ThenRejected("already-settled");
        Given([.. Settled, Upheld with { Against = Awarded.Decision }]).When(Settle(Anew)).ThenRejected("already-settled");
    }

    [Fact]
    public void By_the_rules_of_any_settlement()
    {
        Given(Appealed).When(Settle(Anew with { On = Upheld.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Appealed).When(Settle(Anew with { Decision = SettledLower.Decision })).ThenRejected("decision-replaced", "/decision");
        Given(Appealed).When(Settle(Anew with { Amount = 200_000.01m })).ThenRejected("above-award", "/amount");
        Given(Appealed).When(Settle(Anew with { Reason = null })).ThenRejected("reason-missing", "/reason");
    }

    [Fact]
    public void Not_beyond_what_the_scheme_has_left()
    {
        var spent = Purse.After(Left, new MoneyCommitted(SchemeId, Stranger, null, null, [new(2028, 235_000m)]))!;
        Given(Appealed).When(grant => SettleGrant.Decide(grant, Anew, spent, null, null, null)).ThenRejected("over-budget", "/amount");
        Given(Settled).When(grant => CorrectSettlement.Decide(grant, Higher, spent, null, null, null)).ThenRejected("over-budget", "/amount");
    }

    [Fact]
    public void What_was_claimed_before_stays_as_it_was()
    {
        var grant = State([.. Settled, Claim, Noted, Upheld, Anew with { Replaces = SettledLower.Decision }]);
        (grant.CeilingBy(Claim.On), grant.CeilingBy(Anew.On), grant.Ceiling).ShouldBe((180_000m, 190_000m, 190_000m));
        grant.Committed.ShouldBe([new(2027, 120_000m), new(2028, 70_000m)]);
    }

    [Fact]
    public void What_was_recorded_wrong_is_put_right()
    {
        Given(Settled).When(Correct(Higher)).Then(Higher, new MoneyCommitted(SchemeId, GrantId, null, RegionId, [new(2028, 10_000m)]));
        Given([.. Settled, Higher]).When(Correct(Higher)).ThenNothing();
        Given(Settled).When(Correct(Higher with { Settled = SettledLower with { Decision = "2029-33" } })).Then(Higher with { Settled = SettledLower with { Decision = "2029-33" } });
        State([.. Settled, Higher]).Ceiling.ShouldBe(190_000m);
    }

    [Fact]
    public void Is_corrected_as_it_is_settled()
    {
        Given([.. Settled.SkipLast(1)]).When(Correct(Higher)).ThenRejected("not-settled");
        Given(Settled).When(Correct(Higher with { Settled = SettledLower with { Amount = 200_000.01m } })).ThenRejected("above-award", "/amount");
        Given([Submitted, Awarded, Account, SettledLower]).When(Correct(Higher)).ThenRejected("above-costs", "/amount");
        Given(Settled).When(Correct(Higher with { Settled = SettledLower with { Reason = null } })).ThenRejected("reason-missing", "/lowerReason");
        Given(Settled).When(Correct(Higher with { Settled = SettledLower with { On = Account.On.AddDays(-1) } })).ThenRejected("too-early", "/on");
        var anew = Anew with { Replaces = SettledLower.Decision };
        Given([.. Appealed, anew]).When(Correct(Higher with { Settled = Anew with { On = Upheld.On.AddDays(-1) } })).ThenRejected("too-early", "/on");
        Given([.. Appealed, anew]).When(Correct(Higher with { Settled = Anew with { Reason = "Deels" } })).Then(Higher with { Settled = anew with { Reason = "Deels" } });
    }

    [Fact]
    public void Is_not_corrected_to_where_nothing_was_overpaid() =>
        Given([.. Settled, Claim]).When(Correct(Higher)).ThenRejected("nothing-overpaid", "/amount");

    [Fact]
    public void On_an_account_that_forgot_nothing()
    {
        var full = More with { On = Upheld.On.AddDays(5), Costs = 310_000m };
        Given(Settled).When(grant => SubmitFinalAccount.Decide(grant, full)).ThenRejected("already-settled");
        Given([.. Settled, Noted, Upheld with { Outcome = "dismissed" }]).When(grant => SubmitFinalAccount.Decide(grant, full)).ThenRejected("already-settled");
        Given(Appealed).When(grant => SubmitFinalAccount.Decide(grant, full)).Then(full);
        Given([.. Appealed, full]).When(Settle(Anew with { On = full.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given([.. Appealed, full]).When(Correct(Higher with { Settled = SettledLower with { Reason = "Deels" } })).Then(Higher with { Settled = SettledLower with { Reason = "Deels" } });
        Given([.. Appealed, full, Anew with { On = full.On, Replaces = SettledLower.Decision }]).When(grant => SubmitFinalAccount.Decide(grant, full with { Costs = 320_000m }))
            .ThenRejected("already-settled");
    }

    [Fact]
    public void After_an_award_that_was_changed_on_appeal()
    {
        var raised = new GrantAmended(GrantId, "2029-20", Upheld.On, [new(2027, 120_000m), new(2028, 100_000m)], Awarded.From, Awarded.Until, "Bezwaar gegrond");
        object[] appealed = [.. Settled, Noted with { Against = Awarded.Decision }, Upheld with { Against = Awarded.Decision }];
        Given(Settled).When(Amend(raised)).ThenRejected("already-settled");
        Given(Appealed).When(Amend(raised)).ThenRejected("already-settled");
        Given(appealed).When(Amend(raised)).Then(raised);
        Given(appealed).When(Amend(raised with { On = Upheld.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(appealed).When(Amend(raised with { Decision = Awarded.Decision })).ThenRejected("decision-replaced", "/decision");
        Given(appealed).When(Amend(raised with { Amounts = [new(2027, 179_999.99m)] })).ThenRejected("below-settled", "/amounts");
        Given([.. appealed, raised]).When(Amend(raised)).ThenNothing();
        GrantsBeside forbidden = new([SchemeId.ToString()], new("forbidden", []), [new(["rs-2"], "Een andere regeling", null, Awarded.From, Awarded.Until)]);
        Given(appealed).When(grant => AmendGrant.Decide(grant, raised, Left, null, null, forbidden)).ThenRejected("stacking-forbidden", "");
        Given([.. appealed, raised]).When(Amend(raised with { Decision = "2029-21" })).ThenRejected("already-settled");
        var (costs, higher) = (More with { Costs = 310_000m, On = raised.On }, Anew with { Amount = 200_000.01m });
        Given([.. appealed, raised]).When(grant => SubmitFinalAccount.Decide(grant, costs)).Then(costs);
        Given([.. appealed, raised, costs]).When(Settle(higher)).Then(
            higher with { Replaces = SettledLower.Decision }, new MoneyCommitted(SchemeId, GrantId, null, RegionId, [new(2028, 20_000.01m)]));
        Given([.. appealed, raised, higher with { Replaces = SettledLower.Decision }]).When(Settle(Anew with { Decision = "2029-10" })).ThenRejected("already-settled");
        var known = State([.. appealed, raised]);
        (known.Ceiling, known.CeilingBy(raised.On), known.HighestOn(raised.On)).ShouldBe((180_000m, 180_000m, 180_000m), "It comes to what it was settled at until it is settled anew.");
        State([.. appealed, raised, Higher with { Settled = SettledLower with { Decision = "2029-33" } }]).ResettledFrom.ShouldBe(raised.On);
    }

    [Fact]
    public void Not_before_what_it_replaces()
    {
        object[] early = [Submitted, Awarded, Noted with { Against = Awarded.Decision }, Upheld with { Against = Awarded.Decision, On = More.On }, Planned, FirstPaid, SecondPaid, More, SettledLower];
        var raised = new GrantAmended(GrantId, "2029-20", SettledLower.On, [new(2027, 120_000m), new(2028, 100_000m)], Awarded.From, Awarded.Until, "Bezwaar gegrond");
        Given(early).When(Amend(raised with { On = SettledLower.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(early).When(Amend(raised)).Then(raised);
        Given([.. early, raised]).When(Settle(Anew with { On = SettledLower.On.AddDays(-1) })).ThenRejected("too-early", "/on");
    }

    [Fact]
    public void What_was_claimed_comes_back_as_far_as_it_is_paid_too_much_still()
    {
        object[] raised = [.. Settled, Claim, Noted, Upheld, Anew with { Replaces = SettledLower.Decision }];
        var known = State(raised);
        (known.Claimed, known.ToComeBack, GrantAccount.Of(known).Claimed, GrantAccount.Of(known).Overpaid).ShouldBe((20_000m, 10_000m, 10_000m, 10_000m));
        var back = new RecoveryReceived(GrantId, Anew.On, 10_000m);
        Given(raised).When(Receive(back)).Then(back);
        Given(raised).When(Receive(back with { Amount = 10_000.01m })).ThenRejected("nothing-overpaid", "/amount");
        Given(raised).When(Receive(back with { On = Claim.On, Amount = 20_000m })).Then(back with { On = Claim.On, Amount = 20_000m });
        Given([.. raised, back]).When(grant => CorrectRepayment.Decide(grant, 1, back with { Amount = 10_000.01m }, Why, back.On)).ThenRejected("nothing-overpaid", "/amount");
        State([.. raised, back]).ToComeBack.ShouldBe(0);
    }

    private static Func<Grant, Decision> Receive(RecoveryReceived received) => grant => RecordRecovery.Decide(grant, received, Anew.On);

    private static Func<Grant, Decision> Amend(GrantAmended amended) => grant => AmendGrant.Decide(grant, amended, Left, null, null, GrantsBeside.None);

    private static Grant State(object[] facts) => facts.Aggregate(default(Grant), Grant.After)!;

    private static Func<Grant, Decision> Settle(GrantSettled settled) => grant => SettleGrant.Decide(grant, settled, Left, null, null, null);

    private static Func<Grant, Decision> Correct(SettlementCorrected corrected) => grant => CorrectSettlement.Decide(grant, corrected, Left, null, null, null);
}
