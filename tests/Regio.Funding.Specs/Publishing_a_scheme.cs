using Regio.Funding.Schemes;
using Regio.Hosting.EventStore;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;
using Contract = Regio.Contracts.Policy;

namespace Regio.Funding.Specs;

public sealed class Publishing_a_scheme : Spec<Scheme>
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset Soon = AskedAt.AddMinutes(1);
    private static readonly Guid CheckId = new("0198a000-0000-7000-8000-000000000019");
    private static readonly PublicationRequested Again = Requested with { RequestId = CallId };
    private static readonly PublicationWithdrawn TakenBack = new(SchemeId, RequestId, Soon);
    private static readonly PublicationLapsed Lapsed = new(SchemeId, RequestId, AskedAt + Patience);
    private static readonly PublicationHeldBack HeldBack = new(SchemeId, RequestId, [new("case-open", GrantId, StrangeCase)], Soon);
    private static readonly SchemePublished Made = Scene.Published with { CheckId = CheckId, Asked = 2, Explained = 1 };
    private static readonly PublicationElsewhereRecorded Elsewhere = new(SchemeId, Gazetted, "Stcrt. 2026, 9");
    private static readonly Contract.PublicationCleared ClearedBefore = new(
        Clearance.IdOf(RequestId), SchemeId, RequestId, Gazetted, CheckId, 2, 1, Contracts.Visibility.Owner);

    private static readonly Clearance Cleared = Clearance.After(null, ClearedBefore)!;

    private static readonly Clearance Held = Clearance.After(null, new Contract.PublicationHeld(
        Clearance.IdOf(RequestId), SchemeId, RequestId, Gazetted, [new("case-open", GrantId, StrangeCase)], Contracts.Visibility.Owner))!;

    private static Guid StrangeCase => Stranger;

    [Fact]
    public void Asks_for_it_first() => Given(Drafted).When(s => PublishScheme.Decide(s, Requested, Gazetted)).Then(Requested);

    [Fact]
    public void Refuses_a_publication_that_is_still_to_come() =>
        Given(Drafted).When(s => PublishScheme.Decide(s, Requested, Gazetted.AddDays(-1))).ThenRejected("in-the-future", "/publishedOn");

    [Fact]
    public void Asking_twice_changes_nothing() => Given(Drafted, Requested).When(s => PublishScheme.Decide(s, Again, Gazetted)).ThenNothing();

    [Fact]
    public void Refuses_another_while_one_waits()
    {
        Given(Drafted, Requested).When(s => PublishScheme.Decide(s, Again with { Gazette = "Stcrt. 2026, 9" }, Gazetted)).ThenRejected("publication-waits");
        Given(Drafted, Requested).When(s => PublishScheme.Decide(s, Again with { PublishedOn = First }, Gazetted)).ThenRejected("publication-waits");
    }

    [Fact]
    public void Asks_again_for_what_was_taken_back_held_back_or_lapsed()
    {
        foreach (var over in (object[])[TakenBack, HeldBack, Lapsed])
        {
            Given(Drafted, Requested, over).When(s => PublishScheme.Decide(s, Again, Gazetted)).Then(Again);
        }
    }

    [Fact]
    public void Publishing_what_is_published_changes_nothing()
    {
        Given(Drafted, Requested, Made).When(s => PublishScheme.Decide(s, Again, Gazetted)).ThenNothing();
        Given(Drafted, Requested, Made).When(s => PublishScheme.Decide(s, Again with { Gazette = "Stcrt. 2026, 9" }, Gazetted)).ThenRejected("scheme-already-published");
        Given(Drafted, Requested, Made).When(s => PublishScheme.Decide(s, Again with { PublishedOn = First }, Gazetted)).ThenRejected("scheme-already-published");
    }

    [Fact]
    public void A_draft_that_waits_is_not_revised()
    {
        Given(Drafted, Requested).When(s => ReviseScheme.Decide(s, Said with { Title = "Anders" }, Known, Gazetted)).ThenRejected("publication-waits");
        Given(Drafted, Requested, HeldBack).When(s => ReviseScheme.Decide(s, Said with { Title = "Anders" }, Known, Gazetted))
            .Then(new SchemeRevised(SchemeId, Said with { Title = "Anders" }, Gazetted));
    }

    [Fact]
    public void A_request_is_taken_back_while_it_waits()
    {
        Given(Drafted, Requested).When(s => WithdrawPublication.Decide(s, Soon)).Then(TakenBack);
        Given(Drafted, Requested, TakenBack).When(s => WithdrawPublication.Decide(s, Soon)).ThenNothing();
        Given(Drafted).When(s => WithdrawPublication.Decide(s, Soon)).ThenNothing();
        Given(Drafted, Requested, Made).When(s => WithdrawPublication.Decide(s, Soon)).ThenRejected("scheme-already-published");
    }

    [Fact]
    public void What_was_published_elsewhere_is_recorded_at_once_and_is_not_checked_by_what_comes_later()
    {
        Given(Drafted, Requested).When(s => RecordPublishedElsewhere.Decide(s, Elsewhere, Gazetted)).Then(Elsewhere);
        Settled(Cleared, Soon, Drafted, Requested, Elsewhere).ThenNothing();
    }

    [Fact]
    public void Is_published_once_it_is_cleared()
    {
        Settled(Cleared, Soon, Drafted, Requested).Then(Made);
        Settled(Cleared, Soon, Drafted, Requested, Made).ThenNothing();
        Settled(Cleared, AskedAt + (2 * Patience), Drafted, Requested).Then(Made);
    }

    [Fact]
    public void Is_held_back_for_the_reasons_given()
    {
        Settled(Held, Soon, Drafted, Requested).Then(HeldBack);
        Settled(Held, Soon, Drafted, Requested, HeldBack).ThenNothing();
    }

    [Fact]
    public void Lapses_when_nobody_says_so_in_time()
    {
        Settled(null, Lapsed.At.AddTicks(-1), Drafted, Requested).ThenNothing();
        Settled(null, Lapsed.At, Drafted, Requested).Then(Lapsed);
        Settled(null, Lapsed.At, Drafted, Requested, Lapsed).ThenNothing();
    }

    [Fact]
    public void What_is_said_of_another_request_or_too_late_changes_nothing()
    {
        Settled(Cleared, Soon, Drafted, Requested, TakenBack).ThenNothing();
        Settled(Cleared, Soon, Drafted, Requested, Lapsed).ThenNothing();
        Settled(Cleared, Soon, Drafted, Requested, TakenBack, Again).ThenNothing();
        Settled(Cleared with { SchemeId = GrantId }, Soon, Drafted, Requested).ThenNothing();
        Settled(Held, Soon, Drafted, Requested, TakenBack, Again).ThenNothing();
    }

    [Fact]
    public void What_policy_said_first_of_a_request_holds()
    {
        Clearance.After(Held, ClearedBefore).ShouldBe(Held);
        Clearance.Contracts.ShouldBe([typeof(Contract.PublicationCleared), typeof(Contract.PublicationHeld)], ignoreOrder: true);
        Clearance.IdOf(RequestId).ShouldBe(StreamId.Of("clearance", RequestId.ToString()));
    }

    [Fact]
    public void Its_owner_sees_how_far_it_is_and_nobody_else()
    {
        Seen(Drafted, Requested).ShouldBe(new(AskedStatus.Waiting, AskedAt, []));
        Seen(Drafted, Requested, HeldBack).ShouldBe(new(AskedStatus.Held, Soon, HeldBack.Reasons));
        Seen(Drafted, Requested, Lapsed).ShouldBe(new(AskedStatus.Lapsed, Lapsed.At, []));
        Seen(Drafted, Requested, Lapsed, Again).ShouldBe(new(AskedStatus.Waiting, AskedAt, []));
        Seen(Drafted, Requested, TakenBack).ShouldBeNull();
        Seen(Drafted, Requested, Made).ShouldBeNull();
        var announced = Item(Drafted, new SchemeIntended(SchemeId, Gazetted), Requested);
        SchemeRow.Of(announced, announced.State, AnotherMinistry, First, First)!.Publication.ShouldBeNull();
    }

    [Fact]
    public void Checked_asked_and_explained_are_told_apart()
    {
        Told(Drafted, Requested).ShouldBe((null, null, null, false));
        Told(Drafted, Requested, Made).ShouldBe((true, 2, 1, false));
        Told(Drafted, Requested, Elsewhere).ShouldBe((false, null, null, true));
        Told(Drafted, Scene.Published).ShouldBe((null, null, null, false), "From before publishing asked for a check: it is not known.");

        static (bool?, int?, int?, bool) Told(params object[] facts)
        {
            var row = SchemeRow.Of(Item(facts), Item(facts).State, ItsOwner, Gazetted, Gazetted)!;
            return (row.IsChecked, row.Asked, row.Explained, row.IsUnchecked);
        }
    }

    [Fact]
    public void Asks_for_day_and_gazette() =>
        Shape.FaultyFields(new PublishScheme.Request()).ShouldBe(["PublishedOn", "Gazette"]);

    private static Verdict Settled(Clearance? said, DateTimeOffset now, params object[] facts) =>
        Given(facts).When(s => SettlePublication.Decide(s, said, now, Patience));

    private static AskedPublication? Seen(params object[] facts) => SchemeRow.Of(Item(facts), Item(facts).State, ItsOwner, Gazetted, Gazetted)!.Publication;

    private static SchemeItem Item(params object[] facts) => facts.Aggregate(default(SchemeItem), SchemeItem.After)!;
}
