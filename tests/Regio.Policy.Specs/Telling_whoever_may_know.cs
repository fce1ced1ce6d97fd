using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Policy.Cases;
using Regio.Policy.Notices;
using CaseClosed = Regio.Contracts.Policy.CaseClosed;
using CaseEscalated = Regio.Contracts.Policy.CaseEscalated;
using CaseOpened = Regio.Contracts.Policy.CaseOpened;
using OwnerRegistered = Regio.Contracts.Policy.OwnerRegistered;

namespace Regio.Policy.Specs;

/// <summary>Two schemes of two ministries for one group, domain and region, each to be the only one that pays; and drafts.</summary>
public sealed class Telling_whoever_may_know
{
    private const string Directorate = "szw-dg";
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly SchemeTerms Alone = new SchemeTerms(null, [], null, null, null, null, null, [], null, null) with { Stacking = new("forbidden", []) };
    private static readonly Initiatives Stood = new(Standing());

    [Fact]
    public void Of_a_draft_nobody()
    {
        Of(new SchemeClosed(Id("draft"), Today, null)).ShouldBeNull();
        Of(new SchemeDrafted(Id("open"), "szw", "open", null, [], [], null, Today, null, "owner")).ShouldBeNull();
    }

    [Fact]
    public void Of_an_intention_ministries_and_not_what_it_is_called()
    {
        var told = Of(new IntentionDisclosed(Id("x"), Id("intended"), Today))!;
        told.Notice.Subject.ShouldBe(new(Id("intended"), null, null));
        (told.Notice.Kind, told.Audience.Includes("vws", Roles.Ministry), told.Audience.Includes("ocw", Roles.Region), told.Audience.Includes("gm", Roles.Member))
            .ShouldBe(("scheme-intended", true, true, false));
    }

    [Fact]
    public void Of_an_intention_once_and_from_its_day_on()
    {
        var scheme = Stood.Standing.Register.Schemes[Id("intended")];
        var told = Facts(FollowIntention.Decide(null, scheme, new(2026, 2, 1))).ShouldHaveSingleItem().ShouldBeOfType<IntentionDisclosed>();
        told.ShouldBe(new(KnownIntention.IdOf(Id("intended")), Id("intended"), new(2026, 2, 1)));
        Facts(FollowIntention.Decide(null, scheme, new(2026, 1, 31))).ShouldBeEmpty();
        Facts(FollowIntention.Decide(KnownIntention.After(null, told), scheme, Today)).ShouldBeEmpty();
        Facts(FollowIntention.Decide(null, Stood.Standing.Register.Schemes[Id("draft")], Today)).ShouldBeEmpty();
        Facts(FollowIntention.Decide(null, scheme with { PublishedOn = Today }, Today)).ShouldBeEmpty();
        Of(new SchemeIntended(Id("intended"), Today, "ministries")).ShouldBeNull();
    }

    [Fact]
    public void Of_what_is_public_everyone_where_it_lands_and_whose_it_is()
    {
        var told = Of(new SchemePublished(Id("open"), Today, "x"))!;
        told.Audience.Includes("anyone", Roles.Member).ShouldBeTrue();
        told.Places.ShouldBe(["west", "m"], ignoreOrder: true);
        var notice = told.Notice;
        (notice.Id, notice.Position, notice.Kind, notice.Subject, notice.Link)
            .ShouldBe((Id("fact"), 7, "scheme-published", new Thing(Id("open"), "open", "open"), $"/funding/v1/schemes/{Id("open")}"));
        notice.Regions.ShouldBe(["west"]);
        notice.TargetGroups.ShouldBe(["youth"]);
        notice.Domains.ShouldBe(["work-and-income"]);
        notice.Ministries.ShouldBe([Directorate, "szw"]);
    }

    [Fact]
    public void Of_a_case_about_a_draft_its_parties_alone_and_not_what_it_is_called()
    {
        var told = Of(new CaseClosed(CaseOf("draft"), Today, "ocw", "parties"))!;
        (told.Audience.Includes("ocw", Roles.Ministry), told.Audience.Includes("ocw", Roles.Member), told.Audience.Includes("vws", Roles.Ministry))
            .ShouldBe((true, false, false), "A member reads no cases.");
        told.Notice.Concerns.Select(one => one.Name).ShouldBe([null, "open"], ignoreOrder: true);
        told.Notice.Link.ShouldBe($"/policy/v1/cases/{CaseOf("draft")}");
    }

    [Fact]
    public void Of_a_case_that_is_not_private_every_ministry_and_before_whom_it_lies()
    {
        var told = Of(new CaseEscalated(CaseOf("other"), Today, "ocw", "cabinet", "x", "ministries"))!;
        (told.Audience.Includes("vws", Roles.Ministry), told.Audience.Includes("gm", Roles.Region), told.Audience.Includes("cabinet", Roles.Ministry)).ShouldBe((true, false, true));
        (told.Audience.Includes("cabinet", Roles.Region), told.Audience.Includes("ocw", Roles.Member)).ShouldBe((false, false));
        told.Notice.ClashTypes.ShouldBe(["stacking"]);
        told.Notice.Ministries.ShouldBe([Directorate, "szw", "ocw"], ignoreOrder: true);
    }

    [Fact]
    public void Of_a_clash_everyone_by_its_type()
    {
        var told = Of(new ClashesDetected(Id("clashes"), Id("open"), Id("other"), [CaseScene.Stacking]))!;
        told.Audience.ShouldBe(Audience.Everyone);
        told.Notice.ClashTypes.ShouldBe(["stacking"]);
        told.Notice.Link.ShouldBe($"/insight/v1/clashes?scheme={Id("open")}");
    }

    [Fact]
    public void Of_a_network_everyone_by_its_municipalities()
    {
        var told = Of(new NetworkEnded(Id("network"), Today, null))!;
        (told.Notice.Kind, told.Audience).ShouldBe(("network-ended", Audience.Everyone));
        told.Places.ShouldBe(["m"]);
    }

    [Fact]
    public void Of_a_network_again_once_it_is_told_where_it_works()
    {
        var told = Of(new TerritorySet(Id("network"), [Id("m")]))!;
        (told.Notice.Kind, told.Places.ShouldHaveSingleItem()).ShouldBe(("network-territory-set", "m"));
    }

    [Fact]
    public void Of_a_signal_everyone_by_its_network_and_whom_it_is_addressed_to()
    {
        var told = Of(new SignalDetected(Id("signals"), Id("network"), new("short-money", null, ["szw"])))!;
        (told.Notice.Kind, told.Audience, told.Places.ShouldHaveSingleItem()).ShouldBe(("signal-short-money", Audience.Everyone, "m"));
        told.Notice.Ministries.ShouldContain("szw");
        told.Notice.Link.ShouldBe($"/insight/v1/signals?network={Id("network")}&kind=short-money");
        Of(new SignalEnded(Id("signals"), Id("network"), new("cliff", null, [])))!.Notice.Kind.ShouldBe("signal-gone");
    }

    [Fact]
    public void Of_what_is_not_known_nobody() => Of(new NetworkEnded(Id("gone"), Today, null)).ShouldBeNull();

    [Fact]
    public void Of_each_clash_once_when_it_is_new_and_when_it_is_gone()
    {
        var landings = CasePairs.Of(null, Stood.Standing);
        var found = FollowClashes.Among(landings, []).ShouldHaveSingleItem();
        (found.OneId, found.OtherId, found.Clashes.Select(clash => clash.Type)).ShouldSatisfyAllConditions(
            one => one.OneId.ShouldBe(Id("open")), one => one.OtherId.ShouldBe(Id("other")), one => one.Item3.ShouldBe(["stacking"]));
        var first = Facts(FollowClashes.Decide(null, found)).ShouldHaveSingleItem().ShouldBeOfType<ClashesDetected>();
        var known = KnownClashes.After(null, first)!;
        Facts(FollowClashes.Decide(known, found)).ShouldBeEmpty();
        FollowClashes.Due(landings, new Dictionary<Guid, KnownClashes>()).ShouldHaveSingleItem();
        FollowClashes.Due(landings, new Dictionary<Guid, KnownClashes> { [known.Id] = known }).ShouldBeEmpty("Only what is due is read from the store.");

        var gone = FollowClashes.Among(CasePairs.Of(null, Landscape.Standing.Of(Register.Empty, Today)), [known]).ShouldHaveSingleItem();
        var ended = Facts(FollowClashes.Decide(known, gone)).ShouldHaveSingleItem().ShouldBeOfType<ClashesEnded>();
        ended.Clashes.ShouldBe(first.Clashes);
        var over = KnownClashes.After(known, ended)!;
        FollowClashes.Among(CasePairs.Of(null, Landscape.Standing.Of(Register.Empty, Today)), [over]).ShouldBeEmpty();
        Facts(FollowClashes.Decide(over, found)).ShouldHaveSingleItem().ShouldBeOfType<ClashesDetected>();
    }

    [Fact]
    public void Of_what_may_not_have_been_held_against_all_that_was_told_at_the_next_look()
    {
        var (now, settled) = (CasePairs.Of(null, Stood.Standing), new Surroundings.Surrounding(Stood.Standing, Vocabulary.Empty, 7) { Settled = 7 });
        LookedAt.With(now, isRecorded: true, settled).IsAllOf(now).ShouldBeTrue();
        LookedAt.With(now, isRecorded: true, settled).IsAllOf(CasePairs.Of(null, Stood.Standing)).ShouldBeFalse();
        LookedAt.With(now, isRecorded: false, settled).IsAllOf(now).ShouldBeFalse();
        LookedAt.With(now, isRecorded: true, settled with { Settled = 6 }).IsAllOf(now).ShouldBeFalse("What was told at 7 is not read yet.");
    }

    [Fact]
    public void Of_rules_that_read_otherwise_both()
    {
        var known = new KnownClashes(Id("x"), Id("open"), null, [CaseScene.Stacking]);
        Facts(FollowClashes.Decide(known, known with { Clashes = [CaseScene.Stacking with { OneRule = "forbidden-with" }] }))
            .Select(fact => fact.GetType()).ShouldBe([typeof(ClashesEnded), typeof(ClashesDetected)]);
    }

    private static IReadOnlyList<object> Facts(Decision decision) => decision.ShouldBeOfType<Decision.Accepted>().Facts;

    private static Told? Of(object fact) => NoticeOf.Of(fact, new(Stood, Id("fact"), 7, DateTimeOffset.UnixEpoch));

    private static Guid Id(string name) => Hosting.EventStore.StreamId.Of("spec", name);

    private static Guid CaseOf(string other) => AlignmentCase.IdOf(Id("open"), Id(other));

    private static Standing Standing()
    {
        var network = new NetworkDetails("n", null, null, [], [], [], null, null, new(2020, 1, 1), null, "unknown", null, [], [], null);
        IEnumerable<(string Stream, object Contract)> facts =
        [
            ("m", new OrganisationRegistered(Id("m"), "m", "municipality", "m", null, null, null, null, null, null)),
            ("work", new DivisionRegistered(Id("work"), "work", "work", "work", null, 2020, null)),
            ("west", new RegionRegistered(Id("west"), "west", Id("work"), "west", null)), ("west", new RegionDelineated(Id("west"), [Id("m")])),
            ("szw", new OwnerRegistered(Id("szw"), "szw", "szw", "ministry", null, new(2010, 1, 1), new(2019, 1, 1))),
            ("dg", new OwnerRegistered(Id("dg"), Directorate, Directorate, "directorate-general", "szw", new(2010, 1, 1), new(2019, 1, 1))),
            .. Scheme("open", Directorate), ("open", new SchemePublished(Id("open"), new(2026, 1, 2), "open")),
            .. Scheme("other", "ocw"), ("other", new SchemePublished(Id("other"), new(2026, 1, 3), "other")),
            .. Scheme("intended", "ocw"), ("intended", new SchemeIntended(Id("intended"), new(2026, 2, 1), "ministries")), .. Scheme("draft", "ocw"),
            .. Case("draft", "parties"), .. Case("other", "ministries"),
            ("network", new NetworkRegistered(Id("network"), "n", network)), ("network", new TerritorySet(Id("network"), [Id("m")])),
        ];
        return Landscape.Standing.Of(
            Register.Empty.With(facts.GroupBy(fact => Key(fact)).Select(stream => stream.Aggregate(default(IFacts), (known, fact) => StreamFacts.After(known, stream.Key, fact.Contract))!)),
            Today);
    }

    private static Guid Key((string Stream, object Contract) fact) => fact.Stream.StartsWith("case ", StringComparison.Ordinal) ? CaseOf(fact.Stream["case ".Length..]) : Id(fact.Stream);

    private static IEnumerable<(string, object)> Scheme(string name, string owner) =>
    [
        (name, new SchemeDrafted(
            Id(name), owner, name, null, ["work-and-income"], ["youth"], "work", new(2026, 1, 1), null, "owner", null, null, null, null, name, Alone)),
    ];

    private static IEnumerable<(string, object)> Case(string other, string visibility) =>
        [($"case {other}", new CaseOpened(CaseOf(other), Id("open"), Id(other), [Directorate, "ocw"], Today, "ocw", [CaseScene.Stacking.Told], "why", visibility))];
}
