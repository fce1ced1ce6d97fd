using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Deciding_an_appeal : Spec<Grant>
{
    private static readonly ApplicationRejected Rejected = new(GrantId, "2027-18", Applied.AddDays(60), "Past niet bij de regio.");
    private static readonly AppealNoted Noted = new(GrantId, "2027-18", Applied.AddDays(70), "Past wel.");
    private static readonly AppealDecided Upheld = new(GrantId, "2027-18", Noted.On, "upheld", Applied.AddDays(100), "2027-B3");
    private static readonly GrantAwarded After = Awarded with { Decision = "2027-60", On = Upheld.On };
    private static readonly MoneyCommitted Committed = new(SchemeId, GrantId, null, RegionId, After.Amounts);
    private static readonly object[] Appealed = [Submitted, Rejected, Noted];

    [Fact]
    public void Upholds_it() => Given(Appealed).When(Decide(Upheld)).Then(Upheld);

    [Fact]
    public void Dismisses_a_second_one_apart()
    {
        var (again, dismissed) = (Noted with { On = Noted.On.AddDays(10) }, Upheld with { NotedOn = Noted.On.AddDays(10), Outcome = "dismissed" });
        Given([.. Appealed, Upheld, again]).When(Decide(dismissed)).Then(dismissed);
    }

    [Fact]
    public void Twice_changes_nothing() => Given([.. Appealed, Upheld]).When(Decide(Upheld)).ThenNothing();

    [Fact]
    public void Refuses_another_outcome() => Given([.. Appealed, Upheld]).When(Decide(Upheld with { Outcome = "dismissed" })).ThenRejected("appeal-decided");

    [Fact]
    public void Refuses_one_that_was_not_noted()
    {
        Given(Submitted, Rejected).When(Decide(Upheld)).ThenRejected("unknown-appeal", "/against");
        Given(Appealed).When(Decide(Upheld with { Against = "2027-1" })).ThenRejected("unknown-appeal", "/against");
        Given(Appealed).When(Decide(Upheld with { NotedOn = Noted.On.AddDays(1) })).ThenRejected("unknown-appeal", "/against");
    }

    [Fact]
    public void Refuses_a_day_before_it_and_one_to_come()
    {
        Given(Appealed).When(Decide(Upheld with { On = Noted.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Appealed).When(grant => DecideAppeal.Decide(grant, Upheld, Upheld.On.AddDays(-1))).ThenRejected("in-the-future", "/on");
    }

    [Fact]
    public void Awards_after_all_what_was_rejected() =>
        Given([.. Appealed, Upheld]).When(Award(After)).Then(After with { Replaces = "2027-18" }, Committed);

    [Fact]
    public void Awarding_after_all_twice_changes_nothing() =>
        Given([.. Appealed, Upheld, After with { Replaces = "2027-18" }]).When(Award(After)).ThenNothing();

    [Theory]
    [InlineData("dismissed")]
    [InlineData("withdrawn")]
    public void Refuses_to_award_unless_it_was_upheld(string outcome)
    {
        Given(Appealed).When(Award(After)).ThenRejected("already-decided");
        Given([.. Appealed, Upheld with { Outcome = outcome }]).When(Award(After)).ThenRejected("already-decided");
        Given([.. Appealed, Upheld with { Against = "2027-1" }]).When(Award(After)).ThenRejected("already-decided");
    }

    [Fact]
    public void Awards_after_all_by_the_rules_of_any_award()
    {
        var upheld = Given([.. Appealed, Upheld]);
        upheld.When(Award(After with { On = Upheld.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        upheld.When(Award(After with { Amounts = [new(2027, 200_000.01m)] })).ThenRejected("above-request", "/amounts");
        upheld.When(Award(After with { Amounts = [new(2029, 1m)] })).ThenRejected("over-budget", "/amounts");
        upheld.When(grant => AwardGrant.Decide(grant, After, Money, null, null, Came.AddDays(200), [], new([], new("forbidden", []), [new([], "Anders", null, First, First.AddYears(1))])))
            .ThenRejected("stacking-forbidden", "");
        upheld.When(grant => AwardGrant.Decide(
            grant, After, Money, new(CallId, "Voorjaar", Came.AddDays(-1), Came.AddDays(1), "arrival", []), null, Came.AddDays(200), [new(Came.AddTicks(-1), null)], GrantsBeside.None))
            .ThenRejected("out-of-turn", "");
    }

    [Fact]
    public void Assesses_after_all_what_was_rejected_before_it_had_points()
    {
        var call = new Call(CallId, "Voorjaar", Came.AddDays(-1), Came.AddDays(1), Call.Ranking, []);
        var assessed = new ApplicationAssessed(GrantId, Upheld.On, 80m, "Past wel.");
        Given(Appealed).When(grant => AssessApplication.Decide(grant, assessed, call)).ThenRejected("already-decided");
        Given([.. Appealed, Upheld]).When(grant => AssessApplication.Decide(grant, assessed, call)).Then(assessed);
        Given([.. Appealed, Upheld]).When(grant => AssessApplication.Decide(grant, assessed with { On = Upheld.On.AddDays(-1) }, call)).ThenRejected("too-early", "/on");
        Given([.. Appealed, Upheld, assessed]).When(grant => AssessApplication.Decide(grant, assessed, call)).ThenNothing();
        Given([.. Appealed, Upheld, assessed]).When(grant => AwardGrant.Decide(grant, After, Money, call, null, Came.AddDays(200), [], GrantsBeside.None))
            .Then(After with { Replaces = "2027-18" }, Committed);
    }

    [Fact]
    public void Rejects_it_again_by_another_decision()
    {
        var again = Rejected with { Decision = "2027-61", On = Upheld.On };
        Given(Appealed).When(Reject(again)).ThenRejected("already-decided");
        Given([.. Appealed, Upheld]).When(Reject(again)).Then(again with { Replaces = "2027-18" });
        Given([.. Appealed, Upheld, again with { Replaces = "2027-18" }]).When(Reject(again)).ThenNothing();
        Given([.. Appealed, Upheld, again with { Replaces = "2027-18" }]).When(Award(After)).ThenRejected("already-decided");
        Given([.. Appealed, Upheld]).When(Reject(again with { Decision = "2027-18" })).ThenRejected("decision-replaced", "/decision");
        Given([.. Appealed, Upheld]).When(Reject(again with { On = Upheld.On.AddDays(-1) })).ThenRejected("too-early", "/on");
    }

    [Fact]
    public void Completes_it_though_the_scheme_takes_no_more_applications()
    {
        var (asked, closed) = (Asked with { Plan = "Coaches op elke school" }, Fitting with { Scheme = Scheme.After(Fitting.Scheme, new SchemeClosed(SchemeId, Applied, null))! });
        var completed = new ApplicationCompleted(GrantId, closed.At, asked, 43);
        Given(Submitted).When(grant => CompleteApplication.Decide(grant, asked, closed, 43)).ThenRejected("scheme-closed");
        Given(Appealed).When(grant => CompleteApplication.Decide(grant, asked, closed, 43)).ThenRejected("already-decided");
        Given([.. Appealed, Upheld]).When(grant => CompleteApplication.Decide(grant, asked, closed, 43)).Then(completed);
        Given([.. Appealed, Upheld, completed]).When(grant => CompleteApplication.Decide(grant, asked, closed, 43)).ThenNothing();
    }

    [Fact]
    public void Is_withdrawn_by_who_applied()
    {
        var withdrawn = new ApplicationWithdrawn(GrantId, Upheld.On, null);
        Given(Appealed).When(grant => WithdrawApplication.Decide(grant, withdrawn)).ThenRejected("already-decided");
        Given([.. Appealed, Upheld]).When(grant => WithdrawApplication.Decide(grant, withdrawn)).Then(withdrawn);
    }

    [Fact]
    public void Raises_an_award_that_was_a_part()
    {
        var part = Awarded with { Amounts = [new(2027, 60_000m)] };
        var more = new GrantAmended(GrantId, "2027-61", Upheld.On, Awarded.Amounts, Awarded.From, Awarded.Until, "Gegrond bezwaar");
        var noted = Noted with { Against = part.Decision };
        Given(Submitted, part, noted, Upheld with { Against = part.Decision })
            .When(grant => AmendGrant.Decide(grant, more, Money with { Committed = [new(null, RegionId, 2027, 60_000m)] }, null, null, GrantsBeside.None))
            .Then(more, new MoneyCommitted(SchemeId, GrantId, null, RegionId, [new(2027, 60_000m), new(2028, 80_000m)]));
    }

    [Fact]
    public void Others_are_told_that_it_was_rejected_and_not_why()
    {
        object[] facts = [.. Appealed, Upheld, After with { Replaces = "2027-18" }];
        var row = GrantRow.Of(facts.Aggregate(default(GrantItem), GrantItem.After)!, isParty: false);
        (row.Status, row.Decision, row.DecidedOn, row.Reason).ShouldBe((GrantStatus.Awarded, "2027-60", After.On, null));
        row.DecidedAppeals.ShouldHaveSingleItem().ShouldBe(Upheld);
    }

    [Fact]
    public async Task Nor_do_they_read_why_in_its_history()
    {
        var theirs = await Histories.Of<GrantItem>(PartiesAlone.History, [.. Appealed, Upheld, After with { Replaces = "2027-18" }]);
        theirs[1].Text.Nl.ShouldBe("De aanvraag werd afgewezen, besluit 2027-18.");
        theirs[1].Data!.AsObject().Select(field => field.Key).ShouldBe(["grantId", "decision", "on"]);
        theirs.SelectMany(entry => entry.Differences).Select(one => one.Field).ShouldNotContain(field => field.StartsWith("state.rejection.reason"));
        theirs[^1].Text.Nl.ShouldStartWith("Na bezwaar of beroep tegen besluit 2027-18 alsnog verleend bij besluit 2027-60");
    }

    private static Func<Grant, Hosting.Decisions.Decision> Decide(AppealDecided decided) => grant => DecideAppeal.Decide(grant, decided, Upheld.On);

    private static Func<Grant, Hosting.Decisions.Decision> Reject(ApplicationRejected rejected) => grant => RejectApplication.Decide(grant, rejected);

    private static Func<Grant, Hosting.Decisions.Decision> Award(GrantAwarded awarded) =>
        grant => AwardGrant.Decide(grant, awarded, Money, null, null, Came.AddDays(200), [], GrantsBeside.None);
}
