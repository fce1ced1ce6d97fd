using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Policy.Clearances;
using Cleared = Regio.Policy.Clearances.PublicationCleared;
using Held = Regio.Policy.Clearances.PublicationHeld;

namespace Regio.Policy.Specs;

/// <summary>Ocw asks to publish a scheme that forbids any other money, where one of szw lands already.</summary>
public sealed class Clearing_a_publication
{
    private const string Szw = "szw";
    private const string Ocw = "ocw";
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly Guid Other = Id("other");
    private static readonly Guid Mine = Id("mine");
    private static readonly Guid Case = Id("case");
    private static readonly Guid RequestId = Id("request");
    private static readonly PublicationRequested Requested = new(Mine, RequestId, Today, "Stcrt. 1", DateTimeOffset.UnixEpoch, "owner");

    private static readonly SchemeDrafted Draft = Scheme(Mine, Ocw) with
    {
        Terms = new(null, [], null, new("forbidden", []), null, null, null, [], null, null),
    };

    private static readonly IReadOnlyList<(Guid Stream, object Contract)> Alone =
    [
        (Id("m"), new OrganisationRegistered(Id("m"), "m", "municipality", "m", null, null, null, null, null, null)),
        (Id("work"), new DivisionRegistered(Id("work"), "work", "work", "work", null, 2020, null)),
        (Id("west"), new RegionRegistered(Id("west"), "west", Id("work"), "west", null)),
        (Id("west"), new RegionDelineated(Id("west"), [Id("m")])),
        (Id(Szw), new OwnerRegistered(Id(Szw), Szw, Szw, "ministry", null, new(2010, 1, 1), new(2019, 1, 1))),
        (Id(Ocw), new OwnerRegistered(Id(Ocw), Ocw, Ocw, "ministry", null, new(2010, 1, 1), new(2019, 1, 1))),
        (Mine, Draft),
    ];

    private static readonly IReadOnlyList<(Guid Stream, object Contract)> Together =
    [
        .. Alone, (Other, Scheme(Other, Szw)), (Other, new SchemePublished(Other, new(2020, 1, 1), "Stcrt. 0")),
    ];

    private static readonly (Guid, object) Opened = (Case, new CaseOpened(Case, Mine, Other, [Szw, Ocw], Today, null, [], null, "ministries"));
    private static readonly (Guid, object) Asked = (Case, new ConsultationAsked(Case, 1, Today, Ocw, Szw, "Wat vindt u?", Today.AddDays(14), "ministries"));
    private static readonly ConsultationAsked AskedBack = ((ConsultationAsked)Asked.Item2) with { By = Szw, Of = Ocw };
    private static readonly (Guid, object) Expired = (Case, new ConsultationExpired(Case, 1, Today, "ministries"));
    private static readonly (Guid, object) Answered = (Case, new ConsultationAnswered(Case, 1, Today, "agreed", null, "ministries"));
    private static readonly (Guid, object) Closed = (Case, new CaseClosed(Case, Today, Szw));

    [Fact]
    public void Clears_what_was_checked_and_meets_nobody() =>
        Said(Alone, Requested, [Checked(0)]).ShouldBe(new Cleared(ClearPublication.IdOf(RequestId), Mine, RequestId, Today, Checked(0).CheckId, 0, 0));

    [Fact]
    public void Holds_what_was_not_checked() => Decided(Alone).ShouldBe("not-checked");

    [Fact]
    public void A_check_is_good_for_fourteen_days()
    {
        Decided(Alone, Checked(14)).ShouldBe(Clear(0, 0));
        Decided(Alone, Checked(15)).ShouldBe("check-too-old");
        Decided(Alone, Checked(30), Checked(1)).ShouldBe(Clear(0, 0));
    }

    [Fact]
    public void A_check_is_of_what_the_draft_says()
    {
        var otherwise = Checked(0) with { Content = "another" };
        Decided(Alone, otherwise).ShouldBe("changed-since-check");
        Decided([.. Alone, (Mine, Revised(Draft.Title))], Checked(0)).ShouldBe(Clear(0, 0), "It says the same.");
        Decided([.. Alone, (Mine, Revised("Anders"))], Checked(0)).ShouldBe("changed-since-check");
    }

    [Fact]
    public void Holds_what_would_be_owed_to_another_that_was_not_asked()
    {
        Decided(Together, Checked(0)).ShouldBe("case-open other");
        Decided([.. Together, Opened], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Asked], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Asked, Expired], Checked(0)).ShouldBe("case-open other, in its case", "It is to say why it deviates.");
    }

    [Fact]
    public void Tells_all_that_is_wrong_at_once() =>
        Decided(Together).ShouldBe("not-checked, case-open other");

    [Fact]
    public void Clears_what_was_answered_explained_or_is_over()
    {
        Decided([.. Together, Opened, Asked, Answered], Checked(0)).ShouldBe(Clear(1, 0));
        Decided([.. Together, Opened, Reached(Ocw, "deviation-explained")], Checked(0)).ShouldBe(Clear(0, 1));
        Decided([.. Together, Opened, Asked, Expired, Reached(Ocw, "deviation-explained")], Checked(0)).ShouldBe(Clear(0, 1));
        Decided([.. Together, Opened, Asked, Answered, Reached(Ocw, "deviation-explained")], Checked(0)).ShouldBe(Clear(1, 1), "Each is a fact of its own.");
        Decided([.. Together, Opened, (Case, AskedBack), Answered, Reached(Szw, "divided"), Closed], Checked(0)).ShouldBe(Clear(0, 0));
        Decided([.. Together, Opened, Asked, Answered, Reached(Ocw, "divided"), Closed], Checked(0)).ShouldBe(Clear(1, 0));
    }

    [Fact]
    public void Is_over_once_the_two_talked_either_explained_or_it_was_decided()
    {
        var third = (Case, (object)(((ConsultationAsked)Asked.Item2) with { Of = "vws" }));
        Decided([.. Together, Opened, third, Answered, Reached(Ocw, "divided"), Closed], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached(Szw, "divided"), Closed], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached("vws", "deviation-explained"), Closed], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Closed], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached(Szw, "deviation-explained"), Closed], Checked(0)).ShouldBe(Clear(0, 0));
        Decided([.. Together, Opened, DecidedFromAbove, Closed], Checked(0)).ShouldBe(Clear(0, 0));
        Decided([.. Together, Opened, DecidedFromAbove], Checked(0)).ShouldBe("case-open other, in its case");
    }

    [Fact]
    public void What_was_asked_after_the_day_of_publication_was_not_asked_for_it()
    {
        var yesterday = Requested with { PublishedOn = Today.AddDays(-1) };
        Decided([.. Together, Opened, Asked, Answered], yesterday, Checked(1)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Asked, Answered, Reached(Ocw, "divided"), Closed], yesterday, Checked(1)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Asked, Answered, Reached(Ocw, "deviation-explained")], yesterday, Checked(1)).ShouldBe(Clear(0, 1));
        var before = (Case, (object)(((ConsultationAsked)Asked.Item2) with { On = Today.AddDays(-1) }));
        Decided([.. Together, Opened, before, Answered], yesterday, Checked(1)).ShouldBe(Clear(1, 0), "It was asked by then.");
    }

    [Fact]
    public void What_the_other_explains_is_not_its_own() =>
        Decided([.. Together, Opened, Reached(Szw, "deviation-explained")], Checked(0)).ShouldBe("case-open other, in its case");

    [Fact]
    public void What_others_explain_or_agreed_among_themselves_is_not_explained_by_its_own_owner()
    {
        var nothing = Reached(Ocw, "deviation-explained", []);
        Decided([.. Together, Opened, Reached("vws", "deviation-explained"), nothing], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached(Szw, "deviation-explained"), nothing], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached("vws", "divided"), nothing], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, DecidedFromAbove, nothing], Checked(0)).ShouldBe(Clear(0, 1));
        (Guid, object) ofOtherRules = (Case, ((ConsultationAnswered)Answered.Item2) with { Clashes = [] });
        Decided([.. Together, Opened, Asked, ofOtherRules, Reached(Ocw, "divided"), nothing], Checked(0)).ShouldBe(Clear(0, 1), "It is agreed upon.");
    }

    [Fact]
    public void A_case_that_is_not_owed_is_explained_for_all_that_clashes_too()
    {
        IReadOnlyList<(Guid, object)> free = [.. Together.Where(step => step.Stream != Id(Ocw)), Opened];
        Decided([.. free, Reached(Ocw, "deviation-explained", [])], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. free, Reached(Ocw, "deviation-explained")], Checked(0)).ShouldBe(Clear(0, 1));
    }

    [Fact]
    public void What_was_settled_settles_the_rules_as_they_read()
    {
        Decided([.. Together, Opened, Reached(Ocw, "deviation-explained", [])], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached(Szw, "divided", []), Closed], Checked(0)).ShouldBe("case-open other, in its case");
    }

    [Fact]
    public void What_was_said_before_a_case_was_opened_again_does_not_count()
    {
        Decided([.. Together, Opened, Asked, Answered, Reopened(Today)], Checked(0)).ShouldBe(Clear(1, 0), "Of one day the order is not known.");
        Decided([.. Together, Opened, Asked, Answered, Reopened(Today.AddDays(1))], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached(Ocw, "deviation-explained"), Reopened(Today.AddDays(1))], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Reached(Szw, "divided"), Closed, Reopened(Today)], Checked(0)).ShouldBe("case-open other, in its case");
    }

    [Fact]
    public void An_answer_is_of_the_rules_as_they_read_then()
    {
        (Guid, object) Of(IReadOnlyList<RulePair> read) => (Case, ((ConsultationAnswered)Answered.Item2) with { Clashes = read });
        Decided([.. Together, Opened, Asked, Of(Clashing())], Checked(0)).ShouldBe(Clear(1, 0));
        Decided([.. Together, Opened, Asked, Of([])], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Asked, Of([Clashing()[0] with { OtherRule = "as it read before" }])], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. Together, Opened, Asked, Of([.. Clashing(), new("region-division", null, "a", "b")])], Checked(0)).ShouldBe(Clear(1, 0), "One was mended since.");
        Decided([.. Together, Opened, (Case, AskedBack), Of([]), Reached(Szw, "divided"), Closed], Checked(0)).ShouldBe(Clear(0, 0), "It is agreed upon.");
    }

    [Fact]
    public void A_case_that_was_opened_by_hand_waits_too()
    {
        IReadOnlyList<(Guid, object)> apart =
        [
            .. Alone, (Other, Scheme(Other, Szw) with { TargetGroups = ["elderly"] }), (Other, new SchemePublished(Other, new(2020, 1, 1), "Stcrt. 0")), Opened,
        ];
        Decided(apart, Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. apart, Asked], Checked(0)).ShouldBe("case-open other, in its case");
        Decided([.. apart, Asked, Answered], Checked(0)).ShouldBe(Clear(1, 0));
        Decided([.. apart, (Case, AskedBack), Answered], Checked(0)).ShouldBe(Clear(1, 0), "The other asked, and it answered.");
        Decided([.. apart, Reached(Ocw, "deviation-explained")], Checked(0)).ShouldBe(Clear(0, 1));
        Decided([.. apart, Closed], Checked(0)).ShouldBe(Clear(0, 0));
    }

    [Fact]
    public void A_day_that_is_over_spares_nobody() =>
        Decided(Together, Requested with { PublishedOn = new(2019, 12, 31) }, Checked(0)).ShouldBe("published-before-check, case-open other");

    [Fact]
    public void Rests_on_a_check_that_was_made_by_the_day_of_publication()
    {
        Decided(Alone, Requested with { PublishedOn = Today.AddDays(-2) }, Checked(1)).ShouldBe("published-before-check");
        Decided(Alone, Requested with { PublishedOn = Today.AddDays(-2) }, Checked(1), Checked(2)).ShouldBe(Clear(0, 0));
    }

    [Fact]
    public void Who_takes_no_part_owes_nothing() =>
        Decided([.. Together.Where(step => step.Stream != Id(Ocw))], Checked(0)).ShouldBe(Clear(0, 0));

    private static SchemeDrafted Scheme(Guid id, string owner) => new(
        id, owner, "Jeugd naar werk", null, ["work-and-income"], ["youth"], "work", new(2020, 1, 1), null, "owner");

    private static SchemeRevised Revised(string title) => new(
        Mine, new(title, null, Draft.Domains, Draft.TargetGroups, Draft.Division, Draft.From, null, [], [], [], null, Draft.Terms), "owner");

    private static (Guid, object) Reached(string by, string outcome, IReadOnlyList<RulePair>? covers = null) =>
        (Case, new AlignmentReached(Case, Today, by, outcome, covers ?? Clashing(), "omdat", null, "ministries"));

    private static (Guid, object) DecidedFromAbove => (Case, new CaseDecided(Case, Today, "vws", "joined", Clashing(), "omdat", null, "ministries"));

    private static (Guid, object) Reopened(DateOnly on) => (Case, new CaseReopened(Case, on, [], "ministries"));

    private static IReadOnlyList<RulePair> Clashing()
    {
        Initiatives initiatives = new(Standing.Of(RegisterOf(Together), Today));
        return [.. OwedPairs.Of(initiatives, initiatives.Find(Mine)!, Today, initiatives.Known()).SelectMany(pair => pair.Clashes).Select(clash => clash.Pair)];
    }

    private static DraftChecked Checked(int daysAgo) => new(
        Id($"check of {daysAgo}"), Ocw, Mine, Draft.Title, SchemeSaid.Of(Draft).Fingerprint(), Today.AddDays(-daysAgo), new(0, 0, 0), "1", [], "owner");

    private static string Clear(int asked, int explained) => $"cleared: {asked} asked, {explained} explained";

    private static string Decided(IReadOnlyList<(Guid, object)> steps, params IReadOnlyList<DraftChecked> checks) => Decided(steps, Requested, checks);

    private static string Decided(IReadOnlyList<(Guid, object)> steps, PublicationRequested waiting, params IReadOnlyList<DraftChecked> checks) => Said(steps, waiting, checks) switch
    {
        Cleared f => Clear(f.Asked, f.Explained),
        Held f => string.Join(", ", f.Reasons.Select(one => $"{one.Code}{(one.OtherId == Other ? " other" : "")}{(one.CaseId == Case ? ", in its case" : "")}")),
        var other => other.ToString()!,
    };

    private static object Said(IReadOnlyList<(Guid, object)> steps, PublicationRequested waiting, IReadOnlyList<DraftChecked> checks)
    {
        Initiatives initiatives = new(Standing.Of(RegisterOf(steps), Today));
        var scheme = initiatives.Standing.Register.Schemes[Mine];
        return ((Decision.Accepted)ClearPublication.Decide(scheme, waiting, checks, DueAlignment.Of(initiatives, initiatives.Of(scheme), waiting.PublishedOn), Today)).Facts.ShouldHaveSingleItem();
    }

    private static Register RegisterOf(IReadOnlyList<(Guid Stream, object Contract)> steps) => steps.Aggregate(
        Register.Empty, (known, step) => known.With([StreamFacts.After(known.Facts(step.Stream), step.Stream, step.Contract)!]));

    private static Guid Id(string name) => StreamId.Of("spec", name);
}
