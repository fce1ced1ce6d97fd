using Regio.Hosting.Access;
using Regio.Policy.Policies;
using Regio.Testing;
using static Regio.Policy.Specs.Scene;

namespace Regio.Policy.Specs;

public sealed class Keeping_a_policy : Spec<PolicyDossier>
{
    private static readonly DateOnly Second = First.AddYears(1);
    private static readonly PolicyRevised Revised = new(PolicyId, Second, Details with { Title = "Van school naar werk" }, "Other words", Relied);
    private static readonly PolicyCorrected Corrected = new(PolicyId, Details with { Goal = "Another goal" }, "A slip", Relied);
    private static readonly PolicyEnded Ended = new(PolicyId, First.AddYears(2), "It is done");
    private static readonly PolicyMoved Moved = new(PolicyId, Today, Work, OwnerId);

    [Fact]
    public void Says_something_else_from_a_day_on() => Given(Registered).When(Revise(Revised)).Then(Revised);

    [Fact]
    public void Saying_the_same_from_the_same_day_changes_nothing() => Given(Registered, Revised).When(Revise(Revised)).ThenNothing();

    [Fact]
    public void Is_not_revised_before_what_it_says_now() =>
        Given(Registered, Revised).When(Revise(Revised with { From = Second.AddDays(-1), Details = Details }))
            .ThenRejected("before-the-present-one", "/revisedFrom");

    [Fact]
    public void Is_not_revised_before_its_period() =>
        Given(Registered).When(Revise(Revised with { From = First.AddDays(-1) })).ThenRejected("before-the-present-one", "/revisedFrom");

    [Fact]
    public void Is_revised_by_what_is_known() =>
        Given(Registered).When(Revise(Revised with { Details = Details with { Regions = ["nowhere"] } })).ThenRejected("unknown-region", "/regions/0");

    [Fact]
    public void Is_not_revised_when_it_was_ended() => Given(Registered, Ended).When(Revise(Revised)).ThenRejected("policy-ended");

    [Fact]
    public void Is_put_right() => Given(Registered).When(Correct(Corrected)).Then(Corrected);

    [Fact]
    public void Putting_it_right_twice_changes_nothing() => Given(Registered, Corrected).When(Correct(Corrected)).ThenNothing();

    [Fact]
    public void Is_put_right_by_what_is_known() =>
        Given(Registered).When(Correct(Corrected with { Details = Details with { Until = First } })).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Its_end_is_undone_by_a_correction_without_it() =>
        Given(Registered, Ended, Corrected).When(Revise(Revised)).Then(Revised);

    [Fact]
    public void Ends() => Given(Registered).When(p => EndPolicy.Decide(p, Ended)).Then(Ended);

    [Fact]
    public void Ending_twice_changes_nothing() => Given(Registered, Ended).When(p => EndPolicy.Decide(p, Ended)).ThenNothing();

    [Fact]
    public void Does_not_end_again() =>
        Given(Registered, Ended).When(p => EndPolicy.Decide(p, Ended with { Reason = null })).ThenRejected("policy-ended");

    [Fact]
    public void Does_not_end_before_it_starts() =>
        Given(Registered).When(p => EndPolicy.Decide(p, Ended with { Until = First })).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Does_not_end_before_what_it_says_now() =>
        Given(Registered, Revised).When(p => EndPolicy.Decide(p, Ended with { Until = Second.AddDays(-1) })).ThenRejected("before-the-present-one", "/until");

    [Fact]
    public void Goes_to_the_heir_of_its_owner() => Given(Registered).When(p => MovePolicy.Decide(p, Education, Moved)).Then(Moved);

    [Fact]
    public void Moves_once() => Given(Registered, Moved).When(p => MovePolicy.Decide(p, Education, Moved)).ThenNothing();

    [Fact]
    public void Rights_follow_the_owner()
    {
        var (before, after) = (State(Registered), State(Registered, Moved));
        PolicyFaults.AgainstChanging(before, new(Roles.Ministry, Education, "x")).ShouldBeNull();
        PolicyFaults.AgainstChanging(after, new(Roles.Ministry, Education, "x"))!.Code.ShouldBe("not-your-organisation");
        PolicyFaults.AgainstChanging(after, new(Roles.Ministry, Work, "x")).ShouldBeNull();
    }

    [Fact]
    public void Reads_as_it_did_on_a_day()
    {
        var item = new object[] { Registered, Revised, Moved }.Aggregate(default(PolicyItem), PolicyItem.After)!.At(3);
        (PolicyOverview.Of(item, First).Title, PolicyOverview.Of(item, First).OwnerId, PolicyOverview.Of(item, First).Edition)
            .ShouldBe((Details.Title, Education, 1));
        (PolicyOverview.Of(item, Second).Title, PolicyOverview.Of(item, Second).OwnerId, PolicyOverview.Of(item, Second).Edition)
            .ShouldBe((Revised.Details.Title, Work, 2));
    }

    private static PolicyDossier State(params object[] facts) => facts.Aggregate(default(PolicyDossier), PolicyDossier.After)!;

    private static Func<PolicyDossier, Hosting.Decisions.Decision> Revise(PolicyRevised revised) => policy => RevisePolicy.Decide(policy, revised, Known);

    private static Func<PolicyDossier, Hosting.Decisions.Decision> Correct(PolicyCorrected corrected) => policy => CorrectPolicy.Decide(policy, corrected, Known);
}
