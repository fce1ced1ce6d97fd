using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Deciding_on_an_application : Spec<Grant>
{
    private static readonly MoneyCommitted Committed = new(SchemeId, GrantId, null, RegionId, Awarded.Amounts);
    private static readonly Call Ranked = new(CallId, "Voorjaar", Came.AddDays(-1), Came.AddDays(1), Call.Ranking, []);
    private static readonly Call InOrder = Ranked with { Order = "arrival" };
    private static readonly DateTimeOffset Later = Came.AddDays(60);
    private static readonly ApplicationAssessed Assessed = new(GrantId, Applied.AddDays(20), null, "Past bij de regio.");
    private static readonly ApplicationRejected Rejected = new(GrantId, "2027-18", Applied.AddDays(60), "Past niet bij de regio.");
    private static readonly ApplicationWithdrawn Withdrawn = new(GrantId, Applied.AddDays(2), null);

    [Fact]
    public void Awards_what_was_asked() => Given(Submitted).When(grant => Award(grant, Awarded)).Then(Awarded, Committed);

    [Fact]
    public void Awards_a_part()
    {
        var part = Awarded with { Amounts = [new(2028, 60_000m)] };
        Given(Submitted).When(grant => Award(grant, part)).Then(part, Committed with { Amounts = part.Amounts });
    }

    [Fact]
    public void Awarding_twice_changes_nothing() =>
        Given(Submitted, Awarded).When(grant => Award(grant, Awarded with { Amounts = [.. Awarded.Amounts] })).ThenNothing();

    [Fact]
    public void Refuses_another_award_of_the_same() =>
        Given(Submitted, Awarded).When(grant => Award(grant, Awarded with { Decision = "2027-18" })).ThenRejected("already-decided");

    [Fact]
    public void Refuses_more_than_was_asked() =>
        Given(Submitted).When(grant => Award(grant, Awarded with { Amounts = [new(2027, 200_000.01m)] })).ThenRejected("above-request", "/amounts");

    [Theory]
    [InlineData(380_000, true)]
    [InlineData(380_001, false)]
    public void Refuses_more_than_is_left_of_the_year(int committed, bool fits)
    {
        var purse = Money with { Committed = [new(CallId, null, 2027, committed)] };
        var verdict = Given(Submitted).When(grant => AwardGrant.Decide(grant, Awarded, purse, null, null, Later, [], GrantsBeside.None));
        if (fits)
        {
            verdict.Then(Awarded, Committed);
        }
        else
        {
            verdict.ThenRejected("over-budget", "/amounts");
        }
    }

    [Fact]
    public void Refuses_a_year_without_a_budget() =>
        Given(Submitted).When(grant => Award(grant, Awarded with { Amounts = [new(2029, 1m)] })).ThenRejected("over-budget", "/amounts");

    [Fact]
    public void Refuses_more_than_is_left_of_the_call()
    {
        var call = InOrder with { Budget = [new(2027, 200_000m), new(2028, 80_000m)] };
        var purse = Money with { Committed = [new(CallId, null, 2027, 80_000.01m)] };
        Given(Called).When(grant => AwardGrant.Decide(grant, Awarded, purse, call, null, Later, [], GrantsBeside.None)).ThenRejected("over-budget", "/amounts");
    }

    [Fact]
    public void Money_of_other_calls_leaves_the_call_alone()
    {
        var call = InOrder with { Budget = [new(2027, 200_000m), new(2028, 80_000m)] };
        var purse = Money with { Committed = [new(null, null, 2027, 200_000m)] };
        Given(Called).When(grant => AwardGrant.Decide(grant, Awarded, purse, call, null, Later, [], GrantsBeside.None)).Then(Awarded, Committed with { CallId = CallId });
    }

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(20_000.01, false)]
    public void Refuses_more_than_the_region_has(decimal committed, bool fits)
    {
        var purse = Money with { Committed = [new(null, RegionId, 2027, committed), new(null, Stranger, 2027, 100_000m)] };
        var verdict = Given(Submitted).When(grant => AwardGrant.Decide(grant, Awarded, purse, null, new(RegionId, 20_000m, 140_000m, []), Later, [], GrantsBeside.None));
        if (fits)
        {
            verdict.Then(Awarded, Committed);
        }
        else
        {
            verdict.ThenRejected("above-key", "/amounts");
        }
    }

    [Fact]
    public void Refuses_a_year_twice() =>
        Given(Submitted).When(grant => Award(grant, Awarded with { Amounts = [new(2027, 1m), new(2027, 2m)] })).ThenRejected("named-twice", "/amounts");

    [Fact]
    public void Refuses_a_day_before_the_application() =>
        Given(Submitted).When(grant => Award(grant, Awarded with { On = Applied.AddDays(-1) })).ThenRejected("too-early", "/on");

    [Fact]
    public void Refuses_a_decision_that_is_still_to_come() => Given(Submitted)
        .When(grant => AwardGrant.Decide(grant, Awarded, Money, null, null, Later.AddDays(-1), [], GrantsBeside.None)).ThenRejected("in-the-future", "/on");

    [Fact]
    public void Refuses_while_a_call_that_ranks_is_open() =>
        Given(Called, Points(80)).When(grant => AwardGrant.Decide(grant, Awarded with { On = Applied }, Money, Ranked, null, Ranked.ClosesAt.AddTicks(-1), [], GrantsBeside.None))
            .ThenRejected("call-open", "");

    [Fact]
    public void Refuses_without_points_where_a_call_ranks() =>
        Given(Called).When(grant => AwardGrant.Decide(grant, Awarded, Money, Ranked, null, Later, [], GrantsBeside.None)).ThenRejected("not-assessed", "");

    [Theory]
    [InlineData(81)]
    [InlineData(null)]
    public void Refuses_before_one_with_more_points(int? points) =>
        Given(Called, Points(80)).When(grant => AwardGrant.Decide(grant, Awarded, Money, Ranked, null, Later, [new(Came, points)], GrantsBeside.None)).ThenRejected("out-of-turn", "");

    [Fact]
    public void Awards_the_best_once_the_call_closed()
    {
        var closed = Awarded with { On = Applied.AddDays(1) };
        Given(Called, Points(80)).When(grant => AwardGrant.Decide(grant, closed, Money, Ranked, null, Ranked.ClosesAt, [new(Came.AddDays(-1), 80)], GrantsBeside.None))
            .Then(closed, Committed with { CallId = CallId });
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Refuses_before_one_that_came_earlier(int ticks, bool refused)
    {
        var verdict = Given(Called).When(grant => AwardGrant.Decide(grant, Awarded, Money, InOrder, null, Later, [new(Came.AddTicks(ticks), null)], GrantsBeside.None));
        if (refused)
        {
            verdict.ThenRejected("out-of-turn", "");
        }
        else
        {
            verdict.Then(Awarded, Committed with { CallId = CallId });
        }
    }

    [Fact]
    public void Completing_takes_its_place_in_the_order()
    {
        var completed = new ApplicationCompleted(GrantId, Came.AddDays(3), Asked with { Plan = "Meer coaches" }, 43);
        Given(Submitted).When(grant => CompleteApplication.Decide(grant, completed.Details, Fitting with { At = completed.CameAt }, 43)).Then(completed);
        Given(Called, completed).When(grant => AwardGrant.Decide(grant, Awarded, Money, InOrder, null, Later, [new(Came.AddDays(2), null)], GrantsBeside.None))
            .ThenRejected("out-of-turn", "");
    }

    [Fact]
    public void Completing_with_the_same_changes_nothing() =>
        Given(Submitted).When(grant => CompleteApplication.Decide(grant, Asked, Fitting, 43)).ThenNothing();

    [Fact]
    public void Completes_by_the_rules_of_applying() => Given(Submitted)
        .When(grant => CompleteApplication.Decide(grant, Asked with { Until = Asked.From }, Fitting, 43)).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Completes_while_the_scheme_takes_applications() => Given(Submitted)
        .When(grant => CompleteApplication.Decide(
            grant, Asked with { Plan = "Anders" }, Fitting with { Scheme = Fitting.Scheme with { Closing = new(SchemeId, Applied, null) } }, 43))
        .ThenRejected("scheme-closed");

    [Fact]
    public void Refuses_to_complete_what_was_decided() =>
        Given(Submitted, Awarded).When(grant => CompleteApplication.Decide(grant, Asked, Fitting, 43)).ThenRejected("already-decided");

    [Fact]
    public void Withdraws() => Given(Submitted).When(grant => WithdrawApplication.Decide(grant, Withdrawn)).Then(Withdrawn);

    [Fact]
    public void Withdrawing_twice_changes_nothing() =>
        Given(Submitted, Withdrawn).When(grant => WithdrawApplication.Decide(grant, Withdrawn)).ThenNothing();

    [Fact]
    public void Refuses_to_withdraw_what_was_decided() =>
        Given(Submitted, Rejected).When(grant => WithdrawApplication.Decide(grant, Withdrawn)).ThenRejected("already-decided");

    [Fact]
    public void Refuses_to_withdraw_before_it_was_there() =>
        Given(Submitted).When(grant => WithdrawApplication.Decide(grant, Withdrawn with { On = Applied.AddDays(-1) })).ThenRejected("too-early", "/on");

    [Fact]
    public void Refuses_to_award_what_was_withdrawn() => Given(Submitted, Withdrawn).When(grant => Award(grant, Awarded)).ThenRejected("already-decided");

    [Fact]
    public void Assesses() => Given(Submitted).When(grant => AssessApplication.Decide(grant, Assessed, null)).Then(Assessed);

    [Fact]
    public void Assessing_the_same_twice_changes_nothing() =>
        Given(Submitted, Assessed).When(grant => AssessApplication.Decide(grant, Assessed, null)).ThenNothing();

    [Fact]
    public void Assesses_anew() =>
        Given(Submitted, Assessed).When(grant => AssessApplication.Decide(grant, Assessed with { Findings = "Toch niet." }, null))
            .Then(Assessed with { Findings = "Toch niet." });

    [Fact]
    public void Refuses_points_outside_a_ranking() =>
        Given(Called).When(grant => AssessApplication.Decide(grant, Points(80), InOrder)).ThenRejected("score-by-ranking", "/score");

    [Fact]
    public void Asks_for_points_where_a_call_ranks() =>
        Given(Called).When(grant => AssessApplication.Decide(grant, Assessed, Ranked)).ThenRejected("score-by-ranking", "/score");

    [Fact]
    public void Refuses_to_assess_what_was_decided() =>
        Given(Submitted, Awarded).When(grant => AssessApplication.Decide(grant, Assessed, null)).ThenRejected("already-decided");

    [Fact]
    public void Refuses_to_assess_before_it_was_there() =>
        Given(Submitted).When(grant => AssessApplication.Decide(grant, Assessed with { On = Applied.AddDays(-1) }, null)).ThenRejected("too-early", "/on");

    [Fact]
    public void Rejects() => Given(Submitted).When(grant => RejectApplication.Decide(grant, Rejected)).Then(Rejected);

    [Fact]
    public void Rejecting_twice_changes_nothing() => Given(Submitted, Rejected).When(grant => RejectApplication.Decide(grant, Rejected)).ThenNothing();

    [Fact]
    public void Refuses_to_reject_what_was_awarded() =>
        Given(Submitted, Awarded).When(grant => RejectApplication.Decide(grant, Rejected)).ThenRejected("already-decided");

    [Fact]
    public void Refuses_to_reject_before_it_was_there() =>
        Given(Submitted).When(grant => RejectApplication.Decide(grant, Rejected with { On = Applied.AddDays(-1) })).ThenRejected("too-early", "/on");

    [Fact]
    public void Notes_an_appeal()
    {
        var noted = new AppealNoted(GrantId, "2027-18", Applied.AddDays(70), "Wel");
        Given(Submitted, Rejected).When(grant => NoteAppeal.Decide(grant, noted)).Then(noted);
        Given(Submitted, Rejected, noted).When(grant => NoteAppeal.Decide(grant, noted)).ThenNothing();
        Given(Submitted, Rejected).When(grant => NoteAppeal.Decide(grant, noted with { Against = "2027-1" })).ThenRejected("unknown-decision", "/against");
        Given(Submitted, Rejected).When(grant => NoteAppeal.Decide(grant, noted with { On = Applied })).ThenRejected("too-early", "/on");
    }

    private static ApplicationSubmitted Called => Submitted with { CallId = CallId };

    private static ApplicationAssessed Points(decimal score) => Assessed with { Score = score };

    private static Hosting.Decisions.Decision Award(Grant grant, GrantAwarded awarded) => AwardGrant.Decide(grant, awarded, Money, null, null, Later, [], GrantsBeside.None);
}
