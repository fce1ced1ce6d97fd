using Regio.Contracts;
using Regio.Hosting.Decisions;
using Regio.Policy.Cases;
using Regio.Testing;
using static Regio.Policy.Specs.CaseScene;

namespace Regio.Policy.Specs;

public sealed class Consulting_another_owner : Spec<AlignmentCase>
{
    private static readonly AskConsultation.Command Question = new(Ocw, Szw, "Can they be one?", null, Today);

    [Fact]
    public void Leaves_fourteen_days_to_answer() => Given(Opened).When(known => AskConsultation.Decide(known, Question))
        .Then(new ConsultationAsked(CaseId, 1, Today, Ocw, Szw, "Can they be one?", Today.AddDays(14), Visibility.Ministries));

    [Fact]
    public void Leaves_as_long_as_is_said() => Given(Opened, Asked, Agreed).When(known => AskConsultation.Decide(known, Question with { AnswerBy = Today.AddDays(1) }))
        .Then(new ConsultationAsked(CaseId, 2, Today, Ocw, Szw, "Can they be one?", Today.AddDays(1), Visibility.Ministries));

    [Fact]
    public void The_same_question_while_it_waits_changes_nothing() => Given(Opened, Asked).When(known => AskConsultation.Decide(known, Question)).ThenNothing();

    [Fact]
    public void Another_question_is_another_consultation() => Given(Opened, Asked).When(known => AskConsultation.Decide(known, Question with { Question = "Why not?" }))
        .Then(new ConsultationAsked(CaseId, 2, Today, Ocw, Szw, "Why not?", Today.AddDays(14), Visibility.Ministries));

    [Fact]
    public void Opens_a_closed_case_again() => Given(Opened, Closed).When(known => AskConsultation.Decide(known, Question)).Then(
        new CaseReopened(CaseId, Today, [], Visibility.Ministries),
        new ConsultationAsked(CaseId, 1, Today, Ocw, Szw, "Can they be one?", Today.AddDays(14), Visibility.Ministries));

    [Fact]
    public void Nobody_asks_itself() => Given(Opened).When(known => AskConsultation.Decide(known, Question with { Of = Ocw })).ThenRejected("asked-of-itself", "/of");

    [Fact]
    public void Only_parties_are_asked() => Given(Opened).When(known => AskConsultation.Decide(known, Question with { Of = Vws })).ThenRejected("not-a-party", "/of");

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void Leaves_a_day_to_answer_and_no_more_than_a_year(int days) => Given(Opened)
        .When(known => AskConsultation.Decide(known, Question with { AnswerBy = Today.AddDays(days) })).ThenRejected("no-days-to-answer", "/answerBy");

    [Fact]
    public void Who_was_asked_answers() =>
        Given(Opened, Asked).When(known => AnswerConsultation.Decide(known, Pair(Stacking), 1, Szw, "agreed", null, Today)).Then(Agreed with { On = Today, Clashes = new Values<RulePair>([Stacking]) });

    [Fact]
    public void An_answer_that_is_late_is_taken() => Given(Opened, Asked, new ConsultationExpired(CaseId, 1, Today, Visibility.Ministries))
        .When(known => AnswerConsultation.Decide(known, Pair(Stacking), 1, Szw, "agreed", null, Today)).Then(Agreed with { On = Today, Clashes = new Values<RulePair>([Stacking]) });

    [Fact]
    public void The_same_answer_changes_nothing() =>
        Given(Opened, Asked, Agreed).When(known => AnswerConsultation.Decide(known, Pair(Stacking), 1, Szw, "agreed", null, Today)).ThenNothing();

    [Fact]
    public void Another_answer_takes_another_question() => Given(Opened, Asked, Agreed)
        .When(known => AnswerConsultation.Decide(known, Pair(Stacking), 1, Szw, "objected", "After all", Today)).ThenRejected("already-answered");

    [Fact]
    public void Nobody_answers_for_another() =>
        Given(Opened, Asked).When(known => AnswerConsultation.Decide(known, Pair(Stacking), 1, Ocw, "agreed", null, Today)).ThenRejected("not-your-organisation");

    [Fact]
    public void Who_took_over_answers_and_reminds_for_whom_that_was_asked_and_for_nobody_else()
    {
        var pair = Pair(Stacking) with { Heirs = [new(Szw, Vws)] };
        Given(Opened, Asked).When(known => AnswerConsultation.Decide(known, pair, 1, Vws, "agreed", null, Today)).Then(Agreed with { On = Today, Clashes = new Values<RulePair>([Stacking]) });
        Given(Opened, Asked).When(known => AnswerConsultation.Decide(known, pair, 1, Szw, "agreed", null, Today)).ThenRejected("not-your-organisation");
        Given(Opened, Asked).When(known => RemindOfConsultation.Decide(known, pair, 1, Vws, Today)).ThenRejected("not-your-organisation");
        Given(Opened, Asked).When(known => RemindOfConsultation.Decide(known, Pair() with { Heirs = [new(Ocw, Vws)] }, 1, Vws, Today))
            .Then(new ConsultationReminded(CaseId, 1, Today, Visibility.Ministries));
    }

    [Fact]
    public void Nobody_answers_what_was_not_asked() =>
        Given(Opened).When(known => AnswerConsultation.Decide(known, Pair(Stacking), 1, Szw, "agreed", null, Today)).ThenRejected("unknown-consultation");

    [Theory]
    [InlineData("objected")]
    [InlineData("agreed-if")]
    public void Who_objects_or_has_conditions_says_which(string answer) => Given(Opened, Asked)
        .When(known => AnswerConsultation.Decide(known, Pair(Stacking), 1, Szw, answer, null, Today)).ThenRejected("reason-missing", "/text");

    [Fact]
    public void Who_asked_reminds() => Given(Opened, Asked).When(known => RemindOfConsultation.Decide(known, Pair(), 1, Ocw, Today))
        .Then(new ConsultationReminded(CaseId, 1, Today, Visibility.Ministries));

    [Fact]
    public void Reminds_once_a_day() => Given(Opened, Asked, new ConsultationReminded(CaseId, 1, Today, Visibility.Ministries))
        .When(known => RemindOfConsultation.Decide(known, Pair(), 1, Ocw, Today)).ThenNothing();

    [Fact]
    public void Nobody_else_reminds() => Given(Opened, Asked).When(known => RemindOfConsultation.Decide(known, Pair(), 1, Szw, Today)).ThenRejected("not-your-organisation");

    [Fact]
    public void Nobody_is_reminded_of_what_it_answered() =>
        Given(Opened, Asked, Agreed).When(known => RemindOfConsultation.Decide(known, Pair(), 1, Ocw, Today)).ThenRejected("already-answered");

    [Fact]
    public void Nobody_is_reminded_of_what_was_not_asked() =>
        Given(Opened).When(known => RemindOfConsultation.Decide(known, Pair(), 2, Ocw, Today)).ThenRejected("unknown-consultation");

    [Fact]
    public void Asks_for_what_it_takes()
    {
        Shape.FaultyFields(new AskConsultation.Request()).ShouldBe(["Of", "Question"]);
        Shape.FaultyFields(new AnswerConsultation.Request("perhaps")).ShouldBe(["Answer"]);
        Shape.FaultyFields(new AddParty.Request()).ShouldBe(["Party"]);
    }
}
