using Regio.Contracts;
using Regio.Hosting.Decisions;
using Regio.Policy.Cases;
using Regio.Testing;
using static Regio.Policy.Specs.CaseScene;

namespace Regio.Policy.Specs;

public sealed class Following_a_case : Spec<FollowCaseState>
{
    private static readonly ConsultationOmitted Omitted = new(CaseId, Today.AddDays(-30), Ocw, Szw);
    private static readonly RulePair Amended = Stacking with { OtherRule = "forbidden-with" };

    [Fact]
    public void Opens_what_is_owed_and_tells_who_did_not_ask() =>
        Given().When(() => FollowCase.Decide(null, Pair(Stacking), Today)).Then(Opened with { On = Today }, Omitted);

    [Fact]
    public void Tells_it_of_both_where_both_owed_it() => Given()
        .When(() => FollowCase.Decide(null, Pair() with { Owed = [new(true, Today), new(false, Today.AddDays(-30))] }, Today))
        .Then(Opened with { On = Today, Clashes = [] }, new ConsultationOmitted(CaseId, Today, Szw, Ocw), Omitted);

    [Fact]
    public void Opens_nothing_that_is_not_owed() => Given().When(() => FollowCase.Decide(null, Pair(Stacking) with { Owed = [] }, Today)).ThenNothing();

    [Fact]
    public void Tells_nothing_twice() => Given(Opened, Omitted).When(state => state.Decide(Pair(Stacking), Today)).ThenNothing();

    [Fact]
    public void Who_asked_by_the_day_of_publication_had_asked()
    {
        Given(Opened, Asked with { On = Today.AddDays(-30) }, Agreed).When(state => state.Decide(Pair(Stacking), Today)).ThenNothing();
        Given(Opened, Asked with { On = Today.AddDays(-29) }, Agreed).When(state => state.Decide(Pair(Stacking), Today)).Then(Omitted);
    }

    [Fact]
    public void What_the_other_asked_is_not_asked_by_one() => Given(Opened, Asked with { On = Today.AddDays(-40), By = Szw, Of = Ocw }, Agreed)
        .When(state => state.Decide(Pair(Stacking), Today)).Then(Omitted);

    [Fact]
    public void Who_takes_over_takes_part_and_what_was_asked_moves_along() => Given(Opened, Asked with { On = Today.AddDays(-30) }, Agreed)
        .When(state => state.Decide(Pair(Stacking) with { OwnersOfOther = [Ocw, Vws] }, Today)).Then(new PartyAdded(CaseId, Today, Vws, Visibility.Ministries));

    [Fact]
    public void Who_takes_over_from_one_that_was_let_take_part_does_too() => Given(Opened, Omitted, new PartyAdded(CaseId, Today, Vws, Visibility.Ministries))
        .When(state => state.Decide(Pair() with { Heirs = [new(Vws, "bzk")] }, Today)).Then(new PartyAdded(CaseId, Today, "bzk", Visibility.Ministries));

    [Fact]
    public void What_was_private_is_seen_once_both_are_known()
    {
        var opened = Opened with { Visibility = Visibility.Parties };
        Given(opened, Omitted).When(state => state.Decide(Pair() with { IsKnown = false }, Today)).ThenNothing();
        Given(opened, Omitted).When(state => state.Decide(Pair(), Today)).Then(new CaseDisclosed(CaseId, Today, Visibility.Ministries));
        Given(opened, Omitted, new CaseDisclosed(CaseId, Today, Visibility.Ministries)).When(state => state.Decide(Pair(), Today)).ThenNothing();
    }

    [Fact]
    public void Expires_what_is_not_answered_the_day_after_its_last()
    {
        Given(Opened, Omitted, Asked, Reminded(Asked.AnswerBy)).When(state => state.Decide(Pair(), Asked.AnswerBy)).ThenNothing();
        Given(Opened, Omitted, Asked).When(state => state.Decide(Pair(), Asked.AnswerBy.AddDays(5))).Then(Expired);
        Given(Opened, Omitted, Asked, Expired).When(state => state.Decide(Pair(), Asked.AnswerBy.AddDays(5))).ThenNothing();
        Given(Opened, Omitted, Asked, Agreed).When(state => state.Decide(Pair(), Asked.AnswerBy.AddDays(5))).ThenNothing();
    }

    [Fact]
    public void Reminds_once_three_days_before_the_last()
    {
        var day = Asked.AnswerBy.AddDays(-3);
        Given(Opened, Omitted, Asked).When(state => state.Decide(Pair(), day.AddDays(-1))).ThenNothing();
        Given(Opened, Omitted, Asked).When(state => state.Decide(Pair(), day)).Then(Reminded(day));
        Given(Opened, Omitted, Asked, Reminded(day.AddDays(-1))).When(state => state.Decide(Pair(), day)).Then(Reminded(day));
        Given(Opened, Omitted, Asked, Reminded(day)).When(state => state.Decide(Pair(), day.AddDays(1))).ThenNothing();
        Given(Opened, Omitted, Asked, Agreed).When(state => state.Decide(Pair(), day)).ThenNothing();
        Given(Opened, Omitted, Asked with { On = day }).When(state => state.Decide(Pair(), day)).ThenNothing();
    }

    [Fact]
    public void Opens_a_closed_case_again_for_what_it_does_not_cover()
    {
        var reopened = new CaseReopened(CaseId, Today, [Amended], Visibility.Ministries);
        Given(Opened, Omitted, Asked, Agreed, Divided, Closed).When(state => state.Decide(Pair(Stacking), Today)).ThenNothing();
        Given(Opened, Omitted, Asked, Agreed, Divided, Closed).When(state => state.Decide(Pair(Amended), Today)).Then(reopened);
        Given(Opened, Omitted, Asked, Agreed, Divided, Closed, reopened).When(state => state.Decide(Pair(Amended), Today)).ThenNothing();
    }

    [Fact]
    public void Opens_a_case_again_that_was_closed_for_the_same_and_did_not_cover_it() => Given(Opened, Omitted, Closed)
        .When(state => state.Decide(Pair(Stacking), Today)).Then(new CaseReopened(CaseId, Today, [Stacking], Visibility.Ministries));

    [Fact]
    public void Tells_of_an_open_case_that_settled_something_what_clashes_anew()
    {
        Given(Opened, Omitted, Asked, Agreed, Divided).When(state => state.Decide(Pair(Stacking, Calendar), Today))
            .Then(new CaseReopened(CaseId, Today, [Calendar], Visibility.Ministries));
        Given(Opened with { Clashes = [Stacking, Calendar] }, Omitted, Asked, Agreed, Divided).When(state => state.Decide(Pair(Stacking, Calendar), Today)).ThenNothing();
        Given(Opened, Omitted).When(state => state.Decide(Pair(Stacking, Calendar), Today)).ThenNothing();
    }

    [Fact]
    public void Tells_of_an_open_case_in_which_something_was_answered_what_that_was_not_about()
    {
        var read = Agreed with { Clashes = new Values<RulePair>([Stacking, Calendar]) };
        Given(Opened, Omitted, Asked).When(state => state.Decide(Pair(Stacking, Calendar), Today)).ThenNothing();
        Given(Opened, Omitted, Asked, read).When(state => state.Decide(Pair(Stacking, Calendar), Today)).ThenNothing();
        Given(Opened, Omitted, Asked, Agreed).When(state => state.Decide(Pair(Amended), Today)).ThenNothing();
        Given(Opened, Omitted, Asked, read).When(state => state.Decide(Pair(Amended), Today))
            .Then(new CaseReopened(CaseId, Today, [Amended], Visibility.Ministries));
    }

    [Fact]
    public void What_was_decided_covers_too() => Given(Opened, Omitted, Escalated, Decided, Closed).When(state => state.Decide(Pair(Stacking), Today)).ThenNothing();

    private static ConsultationExpired Expired => new(CaseId, 1, Asked.AnswerBy.AddDays(1), Visibility.Ministries);

    private static ConsultationReminded Reminded(DateOnly on) => new(CaseId, 1, on, Visibility.Ministries);
}
