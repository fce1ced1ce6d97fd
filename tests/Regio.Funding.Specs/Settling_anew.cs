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

    private static Grant State(object[] facts) => facts.Aggregate(default(Grant), Grant.After)!;

    private static Func<Grant, Decision> Settle(GrantSettled settled) => grant => SettleGrant.Decide(grant, settled, Left, null, null, null);

    private static Func<Grant, Decision> Correct(SettlementCorrected corrected) => grant => CorrectSettlement.Decide(grant, corrected, Left, null, null, null);
}
