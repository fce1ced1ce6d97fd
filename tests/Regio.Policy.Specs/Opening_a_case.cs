using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Policy.Cases;
using Regio.Testing;
using static Regio.Policy.Specs.CaseScene;

namespace Regio.Policy.Specs;

public sealed class Opening_a_case : Spec<AlignmentCase>
{
    private static readonly OpenCase.Command ByHand = new(Ocw, Today, "They meet in one region.");

    [Fact]
    public void Tells_of_what_clashes_now_and_why() => Given().When(() => OpenCase.Decide(null, ByHand, Pair(Stacking)))
        .Then(new CaseOpened(CaseId, One, Other, [Szw, Ocw], Today, Ocw, [Stacking], ByHand.Reason, Visibility.Ministries));

    [Fact]
    public void About_a_private_draft_is_for_the_parties_alone() => Given().When(() => OpenCase.Decide(null, ByHand, Pair() with { IsKnown = false }))
        .Then(new CaseOpened(CaseId, One, Other, [Szw, Ocw], Today, Ocw, [], ByHand.Reason, Visibility.Parties));

    [Fact]
    public void Of_two_that_have_one_changes_nothing() =>
        Given(Opened).When(known => OpenCase.Decide(known, ByHand, Pair(Stacking))).ThenNothing();

    [Fact]
    public void Takes_two_owners() =>
        Given().When(() => OpenCase.Decide(null, ByHand, Pair() with { OwnersOfOne = [Szw, Ocw] })).ThenRejected("owners-are-one", "/other");

    [Fact]
    public void Takes_an_owner_that_is_known() =>
        Given().When(() => OpenCase.Decide(null, ByHand, Pair() with { OwnersOfOne = [] })).ThenRejected("owner-unknown", "/other");

    [Fact]
    public void Is_one_for_two_whichever_is_named_first() => AlignmentCase.IdOf(Other, One).ShouldBe(CaseId);

    [Fact]
    public void Another_owner_may_join() =>
        Given(Opened).When(known => AddParty.Decide(known, Pair(), Ocw, Vws, Today)).Then(new PartyAdded(CaseId, Today, Vws, Visibility.Ministries));

    [Fact]
    public void Who_takes_part_joins_no_second_time() => Given(Opened).When(known => AddParty.Decide(known, Pair(), Ocw, Szw, Today)).ThenNothing();

    [Fact]
    public void Nobody_joins_that_takes_no_part_here() =>
        Given(Opened).When(known => AddParty.Decide(known, Pair(), Ocw, null, Today)).ThenRejected("unknown-owner", "/party");

    [Fact]
    public void Nobody_joins_a_case_that_is_closed() =>
        Given(Opened, Closed).When(known => AddParty.Decide(known, Pair(), Ocw, Vws, Today)).ThenRejected("case-closed");

    [Fact]
    public void Nobody_joins_where_it_would_read_of_a_draft_unless_the_owner_of_that_lets_it()
    {
        Given(Opened).When(known => AddParty.Decide(known, Confided(Szw), Ocw, Vws, Today)).ThenRejected("draft-of-another", "/party");
        Given(Opened).When(known => AddParty.Decide(known, Confided(Ocw), Ocw, Vws, Today)).Then(new PartyAdded(CaseId, Today, Vws, Visibility.Ministries));
        Given(Opened).When(known => AddParty.Decide(known, Confided(Szw), Ocw, Szw, Today)).ThenNothing();
    }

    [Fact]
    public void Nobody_joins_where_it_would_read_of_two_drafts_of_two_owners() =>
        Given(Opened).When(known => AddParty.Decide(known, Confided(Szw, Ocw), Ocw, Vws, Today)).ThenRejected("draft-of-another", "/party");

    [Fact]
    public void Asks_for_the_two_and_why() => Shape.FaultyFields(new OpenCase.Request()).ShouldBe(["Own", "Other", "Reason"]);

    [Theory]
    [InlineData(Visibility.Ministries, Roles.Ministry, Vws, true)]
    [InlineData(Visibility.Ministries, Roles.Steward, null, true)]
    [InlineData(Visibility.Ministries, Roles.Region, "gm0363", false)]
    [InlineData(Visibility.Parties, Roles.Ministry, Vws, false)]
    [InlineData(Visibility.Parties, Roles.Steward, null, false)]
    [InlineData(Visibility.Parties, Roles.Ministry, Szw, true)]
    public void Is_seen_by_its_parties_and_by_ministries_once_it_is_not_private(string visibility, string role, string? organisation, bool isSeen) =>
        AlignmentCase.After(null, Opened with { Visibility = visibility })!.IsVisibleTo(new(role, organisation, "someone")).ShouldBe(isSeen);

    [Fact]
    public void Is_seen_by_who_it_lies_before_and_by_nobody_that_is_not_signed_in()
    {
        var known = AlignmentCase.After(AlignmentCase.After(null, Opened with { Visibility = Visibility.Parties }), Escalated)!;
        known.IsVisibleTo(new(Roles.Ministry, Vws, "someone")).ShouldBeTrue();
        known.IsVisibleTo(null).ShouldBeFalse();
    }
}
