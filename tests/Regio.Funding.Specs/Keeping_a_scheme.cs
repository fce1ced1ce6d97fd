using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Keeping_a_scheme : Spec<Scheme>
{
    private static readonly PublicationElsewhereRecorded Elsewhere = new(SchemeId, Gazetted, "Stcrt. 2026, 9");
    private static readonly SchemeSuspended Suspended = new(SchemeId, First, "Het plafond is in zicht.");
    private static readonly SchemeResumed Resumed = new(SchemeId, First.AddMonths(2));
    private static readonly SchemeExtended Extended = new(SchemeId, First.AddYears(6), "Stcrt. 2029, 2", First.AddYears(2));
    private static readonly DateOnly Today = First.AddYears(2).AddDays(10);
    private static readonly SchemeClosed Closed = new(SchemeId, First.AddYears(3), null);

    [Fact]
    public void Records_that_it_stood_in_the_gazette_already()
    {
        Given(Drafted).When(s => RecordPublishedElsewhere.Decide(s, Elsewhere, Gazetted)).Then(Elsewhere);
        Given(Drafted, Elsewhere).When(s => RecordPublishedElsewhere.Decide(s, Elsewhere, Gazetted)).ThenNothing();
        Given(Drafted, Scene.Published).When(s => RecordPublishedElsewhere.Decide(s, Elsewhere, Gazetted)).ThenRejected("scheme-already-published");
    }

    [Fact]
    public void Records_no_publication_that_is_still_to_come() =>
        Given(Drafted).When(s => RecordPublishedElsewhere.Decide(s, Elsewhere, Gazetted.AddDays(-1))).ThenRejected("in-the-future", "/publishedOn");

    [Fact]
    public void Amends_what_is_published_from_a_day_on()
    {
        Given(Drafted, Scene.Published).When(s => AmendScheme.Decide(s, Amended, Known)).Then(Amended);
        Given(Drafted, Scene.Published, Amended).When(s => AmendScheme.Decide(s, Amended, Known)).ThenNothing();
        Given(Drafted).When(s => AmendScheme.Decide(s, Amended, Known)).ThenRejected("scheme-not-published");
    }

    [Fact]
    public void Refuses_an_amendment_before_the_one_before_or_with_an_end_before_its_start()
    {
        Given(Drafted, Scene.Published, Amended).When(s => AmendScheme.Decide(s, Amended with { From = Amended.From.AddDays(-1) }, Known))
            .ThenRejected("before-the-present-one", "/amendedFrom");
        Given(Drafted, Scene.Published).When(s => AmendScheme.Decide(s, Amended with { From = Gazetted.AddDays(-1), Details = Said with { Until = First } }, Known))
            .ThenRejected("ends-before-start", "/until", "/amendedFrom");
    }

    [Fact]
    public void Takes_no_applications_for_a_time()
    {
        Given(Drafted, Scene.Published).When(s => SuspendScheme.Decide(s, Suspended)).Then(Suspended);
        Given(Drafted, Scene.Published, Suspended).When(s => SuspendScheme.Decide(s, Suspended)).ThenNothing();
        Given(Drafted, Scene.Published, Suspended).When(s => SuspendScheme.Decide(s, Suspended with { Reason = null })).ThenRejected("already-suspended");
        Given(Drafted, Scene.Published, Suspended, Resumed).When(s => SuspendScheme.Decide(s, Suspended)).ThenRejected("before-the-present-one", "/from");
        Given(Drafted, Scene.Published).When(s => SuspendScheme.Decide(s, Suspended with { From = Gazetted.AddDays(-1) }))
            .ThenRejected("before-the-present-one", "/from");
        Given(Drafted).When(s => SuspendScheme.Decide(s, Suspended)).ThenRejected("scheme-not-published");
    }

    [Fact]
    public void Takes_them_again()
    {
        Given(Drafted, Scene.Published, Suspended).When(s => ResumeScheme.Decide(s, Resumed.From)).Then(Resumed);
        Given(Drafted, Scene.Published, Suspended, Resumed).When(s => ResumeScheme.Decide(s, Resumed.From)).ThenNothing();
        Given(Drafted, Scene.Published).When(s => ResumeScheme.Decide(s, Resumed.From)).ThenRejected("not-suspended");
        Given(Drafted, Scene.Published, Suspended).When(s => ResumeScheme.Decide(s, First.AddDays(-1))).ThenRejected("ends-before-start", "/from");
    }

    [Fact]
    public void Runs_longer()
    {
        Given(Drafted, Scene.Published).When(Extend(Extended)).Then(Extended);
        Given(Drafted, Scene.Published, Extended).When(Extend(Extended)).ThenNothing();
        Given(Drafted, Scene.Published, Extended).When(Extend(Extended with { DecidedOn = Today })).ThenNothing();
        Given(Drafted, Scene.Published).When(Extend(Extended with { Until = First })).ThenRejected("no-extension", "/until");
        Given(SchemeDrafted.Of(SchemeId, null, Owner, Said with { Until = null }), Scene.Published).When(Extend(Extended)).ThenRejected("no-extension", "/until");
    }

    [Fact]
    public void Runs_longer_from_a_day_that_has_come_and_not_before_what_it_says_now()
    {
        Given(Drafted, Scene.Published).When(Extend(Extended with { DecidedOn = Today.AddDays(1) })).ThenRejected("in-the-future", "/decidedOn");
        Given(Drafted, Scene.Published).When(Extend(Extended with { DecidedOn = Gazetted.AddDays(-1) })).ThenRejected("before-the-present-one", "/decidedOn");
        Given(Drafted, Scene.Published, Amended).When(Extend(Extended with { DecidedOn = Amended.From.AddDays(-1) })).ThenRejected("before-the-present-one", "/decidedOn");
        var later = Extended with { Until = First.AddYears(7), DecidedOn = Extended.DecidedOn!.Value.AddDays(-1) };
        Given(Drafted, Scene.Published, Extended).When(Extend(later)).ThenRejected("before-the-present-one", "/decidedOn");
        Given(Drafted, Scene.Published, Extended with { DecidedOn = null }).When(Extend(later)).Then(later);
        Given(Drafted, Scene.Published, Extended).When(s => AmendScheme.Decide(s, Amended, Known)).ThenRejected("before-the-present-one", "/amendedFrom");
    }

    [Fact]
    public void Runs_longer_from_when_an_amendment_to_come_holds()
    {
        var (amended, extended) = (Amended with { From = Today.AddDays(1) }, Extended with { DecidedOn = Today });
        Given(Drafted, Scene.Published, amended).When(Extend(extended)).Then(extended);
        Given(Drafted, Scene.Published, amended, extended).When(s => AmendScheme.Decide(s, Amended with { From = Today }, Known))
            .ThenRejected("before-the-present-one", "/amendedFrom");
        var item = new object[] { Drafted, Scene.Published, amended, extended }.Aggregate(default(SchemeItem), SchemeItem.After)!;
        item.Versions.Select(version => (version.From, version.Details.Until)).ShouldBe([(Gazetted, Said.Until), (amended.From, extended.Until)]);
    }

    [Fact]
    public void Runs_longer_whatever_its_register_tells_since()
    {
        var told = new SchemeRecordCorrected(SchemeId, Registered with { Until = First.AddYears(1), Title = "Anders" });
        var state = new object[] { TakenOver with { Record = Registered with { Until = First } }, Extended, told }.Aggregate(default(Scheme), Scheme.After)!;
        state.Details.Until.ShouldBe(Extended.Until);
        var item = new object[] { TakenOver with { Record = Registered with { Until = First } }, Extended, told }.Aggregate(default(SchemeItem), SchemeItem.After)!;
        item.Versions.Select(version => (version.Details.Title, version.Details.Until)).ShouldBe([("Anders", told.Record.Until), (Registered.Title, Extended.Until)]);
    }

    [Fact]
    public void Is_closed_for_good()
    {
        Given(Drafted, Scene.Published).When(s => CloseScheme.Decide(s, Closed)).Then(Closed);
        Given(Drafted, Scene.Published, Closed).When(s => CloseScheme.Decide(s, Closed)).ThenNothing();
        Given(Drafted, Scene.Published, Closed).When(s => CloseScheme.Decide(s, Closed with { Reason = "Op" })).ThenRejected("scheme-closed");
        Given(Drafted, Scene.Published).When(s => CloseScheme.Decide(s, Closed with { On = Gazetted.AddDays(-1) })).ThenRejected("ends-before-start", "/on");
        Given(Drafted, Scene.Published, Closed).When(s => AmendScheme.Decide(s, Amended, Known)).ThenRejected("scheme-closed");
        Given(Drafted, Scene.Published, Closed).When(s => SuspendScheme.Decide(s, Suspended)).ThenRejected("scheme-closed");
        Given(Drafted, Scene.Published, Closed).When(Extend(Extended)).ThenRejected("scheme-closed");
    }

    [Fact]
    public void Goes_to_the_heir_of_its_owner_once_and_rights_follow()
    {
        var moved = new SchemeMoved(SchemeId, Gazetted, AnotherMinistry.Organisation!, SchemeId);
        Given(Drafted, Scene.Published).When(s => MoveScheme.Decide(s, Owner, moved)).Then(moved);
        Given(Drafted, Scene.Published, moved).When(s => MoveScheme.Decide(s, Owner, moved)).ThenNothing();
        var after = new object[] { Drafted, Scene.Published, moved }.Aggregate(default(Scheme), Scheme.After)!;
        SchemeRules.AgainstChanging(after, AnotherMinistry).ShouldBeNull();
        SchemeRules.AgainstChanging(after, ItsOwner)!.Code.ShouldBe("not-your-organisation");
    }

    [Fact]
    public void Is_kept_by_its_owner_and_a_draft_does_not_exist_for_others()
    {
        var draft = Scheme.After(null, Drafted)!;
        SchemeRules.AgainstChanging(draft, ItsOwner).ShouldBeNull();
        SchemeRules.AgainstChanging(draft, AnotherMinistry)!.Code.ShouldBe("not-found");
        SchemeRules.AgainstChanging(Scheme.After(draft, Scene.Published)!, AnotherMinistry)!.Code.ShouldBe("not-your-organisation");
    }

    private static Func<Scheme, Hosting.Decisions.Decision> Extend(SchemeExtended extended) => scheme => ExtendScheme.Decide(scheme, extended, Today);
}
