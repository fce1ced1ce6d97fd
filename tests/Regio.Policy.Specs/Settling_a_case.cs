using Regio.Contracts;
using Regio.Policy.Cases;
using Regio.Testing;
using static Regio.Policy.Specs.CaseScene;

namespace Regio.Policy.Specs;

public sealed class Settling_a_case : Spec<AlignmentCase>
{
    [Fact]
    public void Covers_the_rules_as_they_stand_and_not_as_a_caller_says() => Given(Opened, Asked, Agreed)
        .When(known => RecordOutcome.Decide(known, Outcome(covers: new NamedClash("stacking", null)), Pair(Stacking, Calendar))).Then(Divided);

    [Fact]
    public void Covers_all_that_clashes_unless_it_is_said_otherwise() => Given(Opened, Asked, Agreed)
        .When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking, Calendar))).Then(Divided with { Covers = [Stacking, Calendar] });

    [Fact]
    public void The_same_again_changes_nothing() =>
        Given(Opened, Asked, Agreed, Divided with { On = Today.AddDays(-1) }).When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking))).ThenNothing();

    [Fact]
    public void What_was_said_before_it_was_opened_again_is_said_anew()
    {
        var explained = Divided with { Outcome = "deviation-explained" };
        object[] again = [Opened, explained, Closed, new CaseReopened(CaseId, Today, [Calendar], Visibility.Ministries)];
        Given(again).When(known => RecordOutcome.Decide(known, Outcome("deviation-explained", covers: new NamedClash("stacking", null)), Pair(Stacking, Calendar)))
            .Then(explained);
        Given([.. again, explained])
            .When(known => RecordOutcome.Decide(known, Outcome("deviation-explained", covers: new NamedClash("stacking", null)), Pair(Stacking, Calendar))).ThenNothing();
    }

    [Theory]
    [InlineData("joined")]
    [InlineData("divided")]
    public void Nothing_is_joined_or_divided_with_who_did_not_answer(string outcome) =>
        Given(Opened, Asked).When(known => RecordOutcome.Decide(known, Outcome(outcome), Pair(Stacking))).ThenRejected("not-answered", "/outcome");

    [Fact]
    public void The_answer_that_one_gave_is_not_that_of_the_other() =>
        Given(Opened, Asked, Agreed).When(known => RecordOutcome.Decide(known, Outcome(by: Szw), Pair(Stacking))).ThenRejected("not-answered", "/outcome");

    [Fact]
    public void Nothing_is_divided_with_who_objects() =>
        Given(Opened, Asked, Objected).When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking))).ThenRejected("other-objects", "/outcome");

    [Fact]
    public void The_last_answer_counts() => Given(Opened, Asked, Objected, Asked with { Number = 2, Question = "And so?" }, Agreed with { Number = 2 })
        .When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking))).Then(Divided);

    [Fact]
    public void The_last_answer_is_the_one_that_was_given_last() => Given(Opened, Asked, Asked with { Number = 2, Question = "And so?" }, Agreed with { Number = 2 }, Objected)
        .When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking))).ThenRejected("other-objects", "/outcome");

    [Fact]
    public void A_third_that_was_let_take_part_does_not_answer_for_the_other()
    {
        object[] third = [Opened, new PartyAdded(CaseId, Today, Vws, Visibility.Ministries), Asked with { Of = Vws }, Agreed];
        Given(third).When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking))).ThenRejected("not-answered", "/outcome");
        Given([.. third, Asked with { Number = 2 }, Agreed with { Number = 2 }]).When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking))).Then(Divided);
        Given([.. third, Asked with { Number = 2 }, Objected with { Number = 2 }])
            .When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking))).ThenRejected("other-objects", "/outcome");
    }

    [Fact]
    public void The_answer_that_another_gave_to_whom_one_took_over_from_is_ones_own()
    {
        var pair = Pair(Stacking) with { OwnersOfOther = [Ocw, Vws], Heirs = [new(Ocw, Vws)] };
        Given(Opened, Asked, Agreed).When(known => RecordOutcome.Decide(known, Outcome(by: Vws), pair)).Then(Divided with { By = Vws });
        Given(Opened, Asked, Agreed).When(known => RecordOutcome.Decide(known, Outcome(by: Vws), pair with { Heirs = [] })).ThenRejected("not-answered", "/outcome");
    }

    [Fact]
    public void A_third_settles_nothing_without_both()
    {
        object[] one = [Opened, new PartyAdded(CaseId, Today, Vws, Visibility.Ministries), Asked with { By = Vws }, Agreed];
        Given(one).When(known => RecordOutcome.Decide(known, Outcome(by: Vws), Pair(Stacking))).ThenRejected("not-answered", "/outcome");
        Given([.. one, Asked with { Number = 2, By = Vws, Of = Ocw }, Agreed with { Number = 2 }])
            .When(known => RecordOutcome.Decide(known, Outcome(by: Vws), Pair(Stacking))).Then(Divided with { By = Vws });
    }

    [Fact]
    public void Who_explains_why_it_deviates_lets_the_other_know_what_it_asks()
    {
        LaidOpenBy(Opened, Divided with { Outcome = "deviation-explained" }).ShouldBe([Ocw]);
        LaidOpenBy(Opened, Divided).ShouldBeEmpty();
        LaidOpenBy(Opened, Decided with { Outcome = "deviation-explained" }).ShouldBeEmpty();
        static IEnumerable<string> LaidOpenBy(params object[] facts) => facts.Aggregate(default(AlignmentCase), AlignmentCase.After)!.LaidOpenBy();
    }

    [Fact]
    public void Who_owned_the_other_before_answered_for_it() => Given(Opened, Asked, Agreed)
        .When(known => RecordOutcome.Decide(known, Outcome(), Pair(Stacking) with { OwnersOfOne = [Szw, Vws] })).Then(Divided);

    [Fact]
    public void Who_gave_up_the_one_and_owns_the_other_now_asks_who_owns_the_one()
    {
        var moved = Pair(Stacking) with { OwnersOfOne = [Ocw, Szw] };
        Given(Opened, Asked, Agreed).When(known => RecordOutcome.Decide(known, Outcome(), moved)).Then(Divided);
        Given(Opened, Asked with { By = Szw, Of = Ocw }, Agreed).When(known => RecordOutcome.Decide(known, Outcome(by: Szw), moved)).Then(Divided with { By = Szw });
    }

    [Fact]
    public void An_answer_from_before_it_was_opened_again_is_not_of_what_clashes_now()
    {
        object[] again = [Opened, Asked, Agreed with { On = Today }, Divided, Closed, new CaseReopened(CaseId, Today, [Calendar], Visibility.Ministries)];
        Given(again).When(known => RecordOutcome.Decide(known, Outcome("joined"), Pair(Calendar))).ThenRejected("not-answered", "/outcome");
        Given([.. again, Asked with { Number = 2 }, Agreed with { Number = 2 }])
            .When(known => RecordOutcome.Decide(known, Outcome("joined"), Pair(Calendar))).Then(Divided with { Outcome = "joined", Covers = [Calendar] });
        Given([.. again]).When(known => RecordOutcome.Decide(known, Outcome("deviation-explained"), Pair(Calendar)))
            .Then(Divided with { Outcome = "deviation-explained", Covers = [Calendar] });
    }

    [Fact]
    public void A_deviation_takes_one_alone() => Given(Opened).When(known => RecordOutcome.Decide(known, Outcome("deviation-explained"), Pair(Stacking)))
        .Then(Divided with { Outcome = "deviation-explained" });

    [Fact]
    public void Covers_nothing_that_does_not_clash_now() => Given(Opened)
        .When(known => RecordOutcome.Decide(known, Outcome("deviation-explained", covers: [new("stacking", null), new("stacking", "x"), new("period", null)]), Pair(Stacking)))
        .ThenRejected("does-not-clash", "/covers/1", "/covers/2");

    [Fact]
    public void Is_reviewed_later_if_at_all() => Given(Opened)
        .When(known => RecordOutcome.Decide(known, Outcome("deviation-explained", review: Today), Pair(Stacking))).ThenRejected("review-not-later", "/reviewOn");

    [Fact]
    public void Every_fault_is_told_at_once() => Given(Opened)
        .When(known => RecordOutcome.Decide(known, Outcome(review: Today, covers: new NamedClash("period", null)), Pair(Stacking)))
        .ThenRejected("not-answered", "/outcome", "/covers/0", "/reviewOn");

    [Fact]
    public void Nothing_comes_of_a_closed_case() =>
        Given(Opened, Closed).When(known => RecordOutcome.Decide(known, Outcome("deviation-explained"), Pair(Stacking))).ThenRejected("case-closed");

    [Fact]
    public void Is_laid_before_who_is_above() => Given(Opened).When(known => EscalateCase.Decide(known, Pair(), Escalated, [Vws])).Then(Escalated);

    [Fact]
    public void Is_laid_before_nobody_else() => Given(Opened).When(known => EscalateCase.Decide(known, Pair(), Escalated, [])).ThenRejected("not-above", "/to");

    [Fact]
    public void Is_laid_before_one_at_a_time()
    {
        Given(Opened, Escalated).When(known => EscalateCase.Decide(known, Pair(), Escalated with { On = Today.AddDays(1) }, [Vws])).ThenNothing();
        Given(Opened, Escalated).When(known => EscalateCase.Decide(known, Pair(), Escalated with { Reason = "Again" }, [Vws])).ThenRejected("already-escalated");
        Given(Opened, Closed).When(known => EscalateCase.Decide(known, Pair(), Escalated, [Vws])).ThenRejected("case-closed");
        Given(Opened, Escalated, Decided).When(known => EscalateCase.Decide(known, Pair(), Escalated, [Vws])).Then(Escalated);
    }

    [Fact]
    public void Is_laid_before_nobody_that_would_read_of_a_draft_unless_by_the_owner_of_that()
    {
        Given(Opened).When(known => EscalateCase.Decide(known, Confided(Szw), Escalated, [Vws])).ThenRejected("draft-of-another", "/to");
        Given(Opened).When(known => EscalateCase.Decide(known, Confided(Szw, Ocw), Escalated, [Vws])).ThenRejected("draft-of-another", "/to");
        Given(Opened).When(known => EscalateCase.Decide(known, Confided(Ocw), Escalated, [Vws])).Then(Escalated);
    }

    [Fact]
    public void Who_it_lies_before_decides_whoever_writes_it_down() => Given(Opened, Escalated)
        .When(known => DecideCase.Decide(known, Outcome("joined", by: "", text: "One scheme."), [Stacking])).Then(Decided);

    [Fact]
    public void The_same_decision_changes_nothing() => Given(Opened, Escalated, Decided)
        .When(known => DecideCase.Decide(known, Outcome("joined", text: "One scheme."), [Stacking])).ThenNothing();

    [Fact]
    public void Nobody_decides_what_lies_before_nobody()
    {
        Given(Opened).When(known => DecideCase.Decide(known, Outcome(), [Stacking])).ThenRejected("not-escalated");
        Given(Opened, Escalated, Decided).When(known => DecideCase.Decide(known, Outcome("divided"), [Stacking])).ThenRejected("not-escalated");
        Given(Opened, Escalated, Closed).When(known => DecideCase.Decide(known, Outcome(), [Stacking])).ThenRejected("case-closed");
    }

    [Fact]
    public void A_decision_covers_what_clashes_and_is_reviewed_later() => Given(Opened, Escalated)
        .When(known => DecideCase.Decide(known, Outcome(review: Today, covers: new NamedClash("period", null)), [Stacking]))
        .ThenRejected("does-not-clash", "/covers/0", "/reviewOn");

    [Fact]
    public void Is_closed_once_all_is_covered()
    {
        Given(Opened, Asked, Agreed, Divided).When(known => CloseCase.Decide(known, Closed, [Stacking])).Then(Closed);
        Given(Opened, Escalated, Decided).When(known => CloseCase.Decide(known, Closed, [Stacking])).Then(Closed);
        Given(Opened).When(known => CloseCase.Decide(known, Closed, [])).Then(Closed);
        Given(Opened, Closed).When(known => CloseCase.Decide(known, Closed, [Stacking])).ThenNothing();
    }

    [Fact]
    public void Is_not_closed_while_something_is_not_covered()
    {
        Given(Opened, Asked, Agreed, Divided).When(known => CloseCase.Decide(known, Closed, [Stacking with { OtherRule = "forbidden" }])).ThenRejected("clashes-not-covered", "");
        Given(Opened, Asked, Agreed, Divided).When(known => CloseCase.Decide(known, Closed, [Stacking, Calendar])).ThenRejected("clashes-not-covered", "");
    }

    [Fact]
    public void Is_not_closed_while_an_answer_or_a_decision_can_come()
    {
        Given(Opened, Asked).When(known => CloseCase.Decide(known, Closed, [])).ThenRejected("answer-awaited", "");
        Given(Opened, Escalated).When(known => CloseCase.Decide(known, Closed, [])).ThenRejected("decision-awaited", "");
        Given(Opened, Asked, Escalated).When(known => CloseCase.Decide(known, Closed, [Stacking])).ThenRejected("answer-awaited", "", "", "");
        Given(Opened, Asked, new ConsultationExpired(CaseId, 1, Today, Visibility.Ministries)).When(known => CloseCase.Decide(known, Closed, [])).Then(Closed);
    }

    [Fact]
    public void The_review_is_set_and_told_with_what_came_of_it()
    {
        var set = new CaseReviewSet(CaseId, Today, Ocw, Today.AddYears(1), Visibility.Ministries);
        Given(Opened, Closed).When(known => SetReview.Decide(known, set)).Then(set);
        Given(Opened, set).When(known => SetReview.Decide(known, set)).ThenNothing();
        Given(Opened, Divided with { ReviewOn = set.ReviewOn }).When(known => SetReview.Decide(known, set)).ThenNothing();
        Given(Opened, Escalated, Decided with { ReviewOn = set.ReviewOn }).When(known => SetReview.Decide(known, set)).ThenNothing();
        Given(Opened).When(known => SetReview.Decide(known, set with { ReviewOn = Today })).ThenRejected("review-not-later", "/reviewOn");
    }

    [Fact]
    public void Asks_for_what_it_takes()
    {
        Shape.FaultyFields(new RecordOutcome.Request()).ShouldBe(["Outcome", "Text"]);
        Shape.FaultyFields(new DecideCase.Request()).ShouldBe(["Outcome", "Text"]);
        Shape.FaultyFields(new EscalateCase.Request()).ShouldBe(["To", "Reason"]);
        Shape.FaultyFields(new SetReview.Request()).ShouldBe(["ReviewOn"]);
    }

    [Fact]
    public void The_row_tells_all_of_it()
    {
        var known = new object[] { Opened, Asked, Agreed, Divided, Escalated, Decided, Closed, new CaseReopened(CaseId, Today, [Calendar], Visibility.Ministries) }
            .Aggregate(default(CaseItem), CaseItem.After)!;
        CaseRow.Of(known.At(8)).ShouldSatisfyAllConditions(
            row => (row.Id, row.Version, row.OneId, row.OtherId).ShouldBe((CaseId, 8, One, Other)),
            row => row.OpenedFor.ShouldBe([Stacking]),
            row => row.Consultations.ShouldBe([new(1, Ocw, Szw, Asked.On, Asked.Question, Asked.AnswerBy, null, null, "agreed", Agreed.On, null)]),
            row => row.Outcomes.Select(one => (one.By, one.IsDecision, one.Outcome)).ShouldBe([(Ocw, false, "divided"), (Vws, true, "joined")]),
            row => (row.LiesBefore, row.ClosedOn, row.ReopenedOn).ShouldBe((null, null, Today)),
            row => row.ReopenedFor.ShouldBe([Calendar]));
    }
}
