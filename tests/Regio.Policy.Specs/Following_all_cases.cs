using System.Collections.Immutable;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Policy.Cases;
using RulePair = Regio.Policy.Cases.RulePair;

namespace Regio.Policy.Specs;

/// <summary>What the follower makes of the country: schemes of three owners for one group, domain and region, each alone.</summary>
public sealed class Following_all_cases
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f"];
    private static readonly string[] Owners = ["szw", "ocw", "vws"];

    private static readonly SchemeTerms Alone = new SchemeTerms(null, [], null, null, null, null, null, [], null, null) with { Stacking = new("forbidden", []) };

    [Fact]
    public void Every_pair_that_is_owed_is_looked_at_and_no_other()
    {
        var pairs = Among(Standing(Names)).ToList();
        pairs.Select(pair => (pair.OneId, pair.OtherId)).ShouldBe(
            Names.SelectMany((one, i) => Names.Skip(i + 1).Select(other => (one, other))).Where(pair => OwnerOf(pair.one) != OwnerOf(pair.other))
                .Select(pair => (Id(pair.one), Id(pair.other))), ignoreOrder: true);
        pairs.ShouldAllBe(pair => pair.IsKnown && pair.Confiding.Count == 0 && pair.Owed.Count == 1 && !pair.Owed[0].ByOne && pair.Clashes.Count == 1 && pair.Owners.Count == 2);
    }

    [Fact]
    public void Who_takes_no_part_yet_owes_nothing() =>
        Among(Standing(["a", "b"], joined: new(2026, 2, 15))).ShouldBeEmpty();

    [Fact]
    public void A_private_draft_has_a_case_only_where_one_was_opened()
    {
        var standing = Standing(["a"], drafts: ["b"]);
        Among(standing).ShouldBeEmpty();
        var opened = new Contracts.Policy.CaseOpened(
            AlignmentCase.IdOf(Id("a"), Id("b")), Id("a"), Id("b"), ["szw", "ocw"], Today, "ocw", [], "why", Contracts.Visibility.Parties);
        Among(standing, CaseFacts.After(null, opened)!).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(pair => pair.IsKnown.ShouldBeFalse(), pair => pair.Owed.ShouldBeEmpty(), pair => pair.Clashes.Count.ShouldBe(1),
                pair => pair.Confiding.ShouldBe(["ocw"]));
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("szw", "szw", "")]
    [InlineData("ocw", null, "forbidden")]
    [InlineData("szw", "ocw", "forbidden")]
    public void A_case_tells_nothing_of_what_an_intention_asks_unless_its_owner_opened_it_or_asked_in_it(string? openedBy, string? askedBy, string rule)
    {
        var standing = Standing(["a"], drafts: ["b"]);
        var intended = SchemeFacts.After(standing.Register.Schemes[Id("b")], new SchemeIntended(Id("b"), Today, Contracts.Visibility.Ministries))!;
        var (announced, _) = standing.After(standing.Register.With([intended]), [intended.Id], Today);
        var opened = new Contracts.Policy.CaseOpened(
            AlignmentCase.IdOf(Id("a"), Id("b")), Id("a"), Id("b"), ["szw", "ocw"], Today, openedBy, [], "why", Contracts.Visibility.Parties);
        var asked = new Contracts.Policy.ConsultationAsked(opened.CaseId, 1, Today, askedBy ?? "vws", "vws", "?", Today, opened.Visibility);
        Among(announced, CaseFacts.After(CaseFacts.After(null, opened), asked)!).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(pair => pair.IsKnown.ShouldBeFalse(), pair => pair.Clashes.ShouldHaveSingleItem().OtherRule.ShouldBe(rule),
                pair => pair.Confiding.Contains("ocw").ShouldBe(rule.Length > 0, "What was laid open to the parties goes no further."));
    }

    [Fact]
    public void A_case_of_two_drafts_that_met_blindly_tells_what_both_ask_once_both_accepted()
    {
        var found = new Contracts.Policy.BlindMatchNoticed(
            Policy.BlindMatches.BlindMatch.IdOf(Id("a"), Id("b")), Today, new(Id("a"), "szw", []), new(Id("b"), "ocw", []), [], [], Contracts.Visibility.Parties);
        var match = new[] { "szw", "ocw" }.Aggregate(
            BlindMatchFacts.After(null, found), (known, by) => BlindMatchFacts.After(known, new Contracts.Policy.BlindMatchAccepted(found.MatchId, Today, by, found.Visibility)))!;
        var lapsed = BlindMatchFacts.After(match, new Contracts.Policy.BlindMatchLapsed(found.MatchId, Today, found.Visibility))!;
        var named = ClashWith(match);
        named.OtherRule.ShouldBe("forbidden");
        ClashWith(BlindMatchFacts.After(null, found)!).OtherRule.ShouldBe("");
        ClashWith(lapsed).OtherRule.ShouldBe("", "Nobody was told by then.");
        ClashWith(lapsed, named).ShouldBe(named, "They know what they knew.");
        ClashWith(lapsed, named with { OtherRule = "allowed" }).OtherRule.ShouldBe("", "It reads otherwise since.");

        RulePair ClashWith(BlindMatchFacts known, params RulePair[] told) => Clash(Standing([], drafts: ["a", "b"]), told, known);
    }

    [Fact]
    public void Who_took_over_a_draft_that_met_blindly_did_not_accept_and_lays_nothing_open()
    {
        var standing = Standing([], drafts: ["a", "b"]);
        var found = new Contracts.Policy.BlindMatchNoticed(
            Policy.BlindMatches.BlindMatch.IdOf(Id("a"), Id("b")), Today, new(Id("a"), "szw", []), new(Id("b"), "ocw", []), [], [], Contracts.Visibility.Parties);
        var match = Match(null, found, new Contracts.Policy.BlindMatchAccepted(found.MatchId, Today, "szw", found.Visibility),
            new Contracts.Policy.BlindMatchAccepted(found.MatchId, Today, "ocw", found.Visibility));
        var moved = SchemeFacts.After(standing.Register.Schemes[Id("b")], new SchemeMoved(Id("b"), Today, "vws", Id("ocw")))!;
        Clash(standing, [], match, moved).OtherRule.ShouldBe("", "It is not told anew yet.");
        var anew = Match(match, found with { Other = found.Other with { Owner = "vws" } });
        Clash(standing, [], anew, moved).OtherRule.ShouldBe("");
        var announced = SchemeFacts.After(moved, new SchemeIntended(Id("b"), Today, Contracts.Visibility.Ministries))!;
        var published = SchemeFacts.After(standing.Register.Schemes[Id("a")], new SchemePublished(Id("a"), Today, "Stcrt. 1"))!;
        Clash(standing, [], Match(anew, new Contracts.Policy.BlindMatchLapsed(found.MatchId, Today, found.Visibility)), announced, published).OtherRule.ShouldBe("");

        static BlindMatchFacts Match(BlindMatchFacts? known, params object[] facts) => facts.Aggregate(known, BlindMatchFacts.After)!;
    }

    private static RulePair Clash(Standing standing, RulePair[] told, params IFacts[] facts)
    {
        var (now, _) = standing.After(standing.Register.With(facts), [.. facts.Select(one => one.Id)], Today);
        return CasePair.Of(new(now), Id("a"), Id("b"), [], new(["szw"], told), []).Clashes.ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_has_now_what_a_party_had_speaks_for_it_and_of_one_that_had_neither_its_heir_does()
    {
        var standing = Standing(["a", "b"]);
        IFacts[] now =
        [
            SchemeFacts.After(standing.Register.Schemes[Id("a")], new SchemeMoved(Id("a"), Today, "vws", Id("szw")))!,
            OwnerFacts.After(standing.Register.Owners[Id("szw")], new OwnerEnded(Id("szw"), Today, [new("vws", [])], null))!,
            .. new[] { ("bzk", "ezk"), ("ezk", "fin") }.Select(one => OwnerFacts.After(
                OwnerFacts.After(null, new OwnerRegistered(Id(one.Item1), one.Item1, one.Item1, "ministry", null, new(2010, 1, 1), new(2019, 1, 1))),
                new OwnerEnded(Id(one.Item1), Today, [new("lnv", ["housing"]), new(one.Item2, [])], null))!),
        ];
        var (later, _) = standing.After(standing.Register.With(now), [.. now.Select(one => one.Id)], Today);
        var pair = CasePair.Of(new(later), Id("a"), Id("b"), [], LaidOpen.OnlyBy(), ["szw", "ocw", "bzk"]);
        pair.Heirs.ShouldBe([new("szw", "vws"), new("bzk", "fin")]);
        (pair.SpeaksFor("vws", "szw"), pair.SpeaksFor("szw", "szw"), pair.SpeaksFor("ocw", "ocw"), pair.SpeaksFor("vws", "ocw")).ShouldBe((true, false, true, false));
    }

    [Fact]
    public void Nothing_is_worked_out_anew_for_what_cases_say()
    {
        var standing = Standing(["a", "b"]);
        var landings = CasePairs.Of(null, standing);
        var opened = new Contracts.Policy.CaseOpened(AlignmentCase.IdOf(Id("a"), Id("b")), Id("a"), Id("b"), ["szw"], Today, null, [], null, "ministries");
        var (later, _) = standing.After(standing.Register.With([CaseFacts.After(null, opened)!]), [opened.CaseId], Today);
        CasePairs.Of(landings, later).ShouldBeSameAs(landings);
        CasePairs.Of(landings, Standing(["a", "b", "c"])).ShouldNotBeSameAs(landings);
    }

    [Fact]
    public void Only_what_is_due_is_read_from_the_store()
    {
        var (store, pairs) = (new Store(), new PairsInStep(CasePairs.Of(null, Standing(Names))));
        pairs.Due(Told()).Count().ShouldBe(Among(Standing(Names)).Count());
        store.Beat(Among(Standing(Names)), store.Known());
        pairs.Due(Told()).ShouldBeEmpty();

        ImmutableDictionary<Guid, CaseFacts> Told() => store.Known().ToImmutableDictionary(one => one.Key, one => one.Value.Facts);
    }

    [Fact]
    public void Only_a_pair_whose_case_told_something_else_is_looked_at_again()
    {
        var (store, pairs) = (new Store(), new PairsInStep(CasePairs.Of(null, Standing(Names))));
        store.Beat(Among(Standing(Names)), store.Known());
        var told = store.Known().ToImmutableDictionary(one => one.Key, one => one.Value.Facts);
        pairs.ToLookAt(told).Count().ShouldBe(told.Count);
        pairs.Due(told).ShouldBeEmpty();
        pairs.ToLookAt(told).ShouldBeEmpty();
        var closed = told.Values.First(one => one.Named.Count > 0) with { ClosedOn = Today };
        pairs.Due(told.SetItem(closed.Id, closed)).ShouldHaveSingleItem().CaseId.ShouldBe(closed.Id);
        pairs.ToLookAt(told.SetItem(closed.Id, closed)).ShouldHaveSingleItem("It is not in step yet.");
        pairs.ToLookAt(told.Remove(closed.Id)).ShouldHaveSingleItem("It is owed.");
    }

    /// <summary>Replicas that look at other moments, are cut off half-way, lose races and come again end with what one undisturbed look gives.</summary>
    [Fact]
    public void Any_order_and_repetition_of_beats_gives_the_same_facts()
    {
        var expected = new Store();
        expected.Beat(Among(Standing(Names)), expected.Known());
        for (var seed = 0; seed < 40; seed++)
        {
            var (random, store, published) = (new Random(seed), new Store(), new List<string>());
            foreach (var name in Names.OrderBy(_ => random.Next()).ToList())
            {
                published.Add(name);
                var stale = store.Known();
                for (var beats = random.Next(4); beats > 0; beats--)
                {
                    var pairs = Among(Standing(published)).OrderBy(_ => random.Next()).ToList();
                    store.Beat(pairs.Take(random.Next(pairs.Count + 1)), random.Next(2) == 0 ? stale : store.Known());
                }
            }

            store.Beat(Among(Standing(Names)), store.Known());
            store.Told.ShouldBe(expected.Told, $"seed {seed}");
        }
    }

    private static IEnumerable<CasePair> Among(Standing standing, params IEnumerable<CaseFacts> cases)
    {
        var landings = CasePairs.Of(null, standing);
        return CasePairs.Among(landings.Initiatives, CasePairs.Owed(landings), cases.ToDictionary(one => one.Id), _ => true);
    }

    private static string OwnerOf(string name) => Owners[Array.IndexOf(Names, name) % Owners.Length];

    private static Guid Id(string name) => Hosting.EventStore.StreamId.Of("spec", name);

    private static Standing Standing(IEnumerable<string> published, DateOnly? joined = null, params string[] drafts)
    {
        IEnumerable<(Guid Stream, object Contract)> country =
        [
            (Id("m"), new OrganisationRegistered(Id("m"), "m", "municipality", "m", null, null, null, null, null, null)),
            (Id("work"), new DivisionRegistered(Id("work"), "work", "work", "work", null, 2020, null)),
            (Id("west"), new RegionRegistered(Id("west"), "west", Id("work"), "west", null)),
            (Id("west"), new RegionDelineated(Id("west"), [Id("m")])),
            .. Owners.Select(owner => (Id(owner), (object)new OwnerRegistered(Id(owner), owner, owner, "ministry", null, new(2010, 1, 1), joined ?? new(2019, 1, 1)))),
        ];
        var schemes = published.Concat(drafts).Select(name => (Id(name), (object)new SchemeDrafted(
            Id(name), OwnerOf(name), name, null, ["work-and-income"], ["youth"], "work", new(2026, 1, 1), null, "owner", null, null, null, null, name,
            Alone)));
        var gazette = published.Select(name => (Id(name), (object)new SchemePublished(Id(name), new DateOnly(2026, 1, 1).AddDays(Array.IndexOf(Names, name)), name)));
        var facts = new Dictionary<Guid, IFacts>();
        foreach (var (stream, contract) in country.Concat(schemes).Concat(gazette))
        {
            facts[stream] = StreamFacts.After(facts.GetValueOrDefault(stream), stream, contract)!;
        }

        return Landscape.Standing.Of(Register.Empty.With(facts.Values), Today);
    }

    /// <summary>A store that takes facts at the version that they were decided on, as that of the service does.</summary>
    private sealed class Store
    {
        private readonly Dictionary<Guid, List<object>> streams = [];

        public IReadOnlyList<string> Told => [.. streams.SelectMany(stream => stream.Value).Select(Text).Order(StringComparer.Ordinal)];

        public Dictionary<Guid, (CaseFacts Facts, int Version)> Known() => streams.ToDictionary(
            stream => stream.Key, stream => (Facts: stream.Value.Aggregate(default(FollowedCase), FollowedCase.After)!.Facts, Version: stream.Value.Count));

        public void Beat(IEnumerable<CasePair> pairs, Dictionary<Guid, (CaseFacts Facts, int Version)> known)
        {
            foreach (var pair in pairs)
            {
                var (facts, version) = known.GetValueOrDefault(pair.CaseId);
                if (FollowCase.Decide(facts, pair, Today) is Decision.Accepted { Facts.Count: > 0 } accepted
                    && streams.GetValueOrDefault(pair.CaseId, []).Count == version)
                {
                    streams[pair.CaseId] = [.. streams.GetValueOrDefault(pair.CaseId, []), .. accepted.Facts];
                }
            }
        }

        private static string Text(object fact) => $"{fact.GetType().Name} {System.Text.Json.JsonSerializer.Serialize(fact, fact.GetType())}";
    }
}
