using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Networks.Surroundings;
using Regio.Surroundings;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What a next version and another name are held against: all networks in force but those of its own chain.</summary>
public sealed class Resembling_networks_in_force
{
    private static readonly Guid NextId = new("0198b000-0000-7000-8000-000000000003");
    private static readonly Guid LastId = new("0198b000-0000-7000-8000-000000000009");
    private static readonly NetworkRegistered Other = Called(OtherId, Details.Name);
    private static readonly NetworkRegistered Next = Called(NextId, Details.Name) with { Details = Details with { InForceFrom = Day(2025) } };

    [Fact]
    public void A_next_version_is_held_against_the_others_and_not_against_the_one_before() =>
        Reasons(Around([Registered], [Other]).Near(null, Succeeding(Registered), fact => !SucceedNetwork.IsOfPrevious(fact)))
            .ShouldBe([(OtherId, "same-name"), (OtherId, "same-purpose")]);

    [Fact]
    public void Nor_against_what_is_further_back_in_its_chain() =>
        Around([Registered, new NetworkVersionsLinked(NetworkId, OtherId, null)], [Other])
            .Near(null, Succeeding(Registered), fact => !SucceedNetwork.IsOfPrevious(fact)).ShouldBeEmpty();

    [Fact]
    public void Registered_as_new_it_is_held_against_all() =>
        Around([Registered], [Other]).Near(null, Decision.Accept(Next)).Select(one => one.Network.Id).Order().ShouldBe([NetworkId, OtherId]);

    [Fact]
    public void Another_name_is_held_against_names_alone_of_the_others()
    {
        var around = Around([Called(NetworkId, "Arbeid in het noorden")], [Other]);
        Reasons(Renaming("Werk in de regio")).ShouldBe([(OtherId, "same-name")]);
        Renaming("Iets heel anders").ShouldBeEmpty();

        IReadOnlyList<Resembling> Renaming(string name) =>
            RenameNetwork.Near(around, NetworkId, Decision.Accept(new NetworkRenamed(NetworkId, Day(2024), name)));
    }

    [Fact]
    public void Without_members_it_shares_none_and_no_part_of_them() =>
        Around([Registered], [Other]).Near(null, Decision.Accept(Next)).Select(one => (one.Shared, one.Jaccard)).ShouldBe([(0, 0d), (0, 0d)]);

    [Fact]
    public void The_name_that_it_has_is_held_against_none() =>
        RenameNetwork.Near(Around([Registered], [Other]), NetworkId, Decision.Nothing).ShouldBeEmpty();

    // It begins in years, and in another territory than the other.
    [Theory]
    [InlineData("1 2 3", "1 2 3 4 5", "banen", "banen", "same-members-and-aim")]
    [InlineData("1 2 3", "1 2 3 4 5 6", "banen", "banen", "")]
    [InlineData("1 2 6", "1 2 3", "banen", "banen", "")]
    [InlineData("1 2", "1 2", "banen", "banen", "same-members-and-aim")]
    [InlineData("1", "1", "banen", "banen", "")]
    [InlineData("1 2 3", "1 2 3", "banen", "zorg", "")]
    [InlineData("1 2", "1 2", null, "zorg", "same-members-no-aim")]
    [InlineData("1 2", "1 2 3", null, "zorg", "")]
    [InlineData("1", "1", null, "zorg", "")]
    public void Has_the_same_members_and_aim_or_the_very_same_and_none(string members, string others, string? aim, string otherAim, string reason)
    {
        var around = Around([Called(OtherId, "Een") with { Details = Silent("Een", otherAim) }, Territory(OtherId, Zuid), .. Members(OtherId, others)]);
        var next = Next with { Details = Silent("Ander", aim) with { InForceFrom = Day(2030) } };
        string.Join(' ', Reasons(around.Near(null, Decision.Accept([next, Territory(NextId, Noord), .. Members(NextId, members)]))).Select(one => one.Item2))
            .ShouldBe(reason);
    }

    [Theory]
    [InlineData("1", "1 2 3", true, "same-name same-purpose")]
    [InlineData("1", "1 2 3", false, "")]
    [InlineData("", "1", true, "same-name same-purpose")]
    [InlineData("", "1", false, "")]
    public void Has_the_same_name_or_purpose_where_their_territories_meet(string members, string others, bool meet, string reasons)
    {
        var around = Around([Other, Territory(OtherId, meet ? Noord : Zuid), .. Members(OtherId, others)]);
        string.Join(' ', Reasons(around.Near(null, Decision.Accept([Next, Territory(NextId, Noord), .. Members(NextId, members)]))).Select(one => one.Item2))
            .ShouldBe(reasons);
    }

    // Each word is in one network and weighs as much; what the new one alone says stands in a third, far from both.
    [Theory]
    [InlineData("een twee", "een drie", "same-members-and-aim")]
    [InlineData("een twee", "een drie vier", "")]
    public void Has_a_like_aim_from_half_the_words_on(string words, string others, string reason) => string.Join(' ', Reasons(
        Around([Says(OtherId, "Noord", others), .. Members(OtherId, "1 2")], [Says(LastId, "Oost", Alone(words, others))])
            .Near(null, Decision.Accept([Says(NextId, "Zuid", words), .. Members(NextId, "1 2")]))).Select(one => one.Item2)).ShouldBe(reason);

    [Theory]
    [InlineData("een twee drie vier vijf zes zeven", "een twee drie vier vijf zes acht", true)]
    [InlineData("een twee drie vier vijf zes", "een twee drie vier vijf acht", false)]
    public void Has_nearly_the_same_name_or_purpose_with_six_words_of_seven_and_not_with_five_of_six(string words, string others, bool resembles)
    {
        Reasons(Around([Says(OtherId, others, null)], [Says(LastId, Alone(words, others), null)]).Near(null, Decision.Accept(Says(NextId, words, null))))
            .ShouldBe(resembles ? [(OtherId, "same-name")] : []);
        Reasons(Around([Says(OtherId, "Noord", others)], [Says(LastId, "Oost", Alone(words, others))]).Near(null, Decision.Accept(Says(NextId, "Zuid", words))))
            .ShouldBe(resembles ? [(OtherId, "same-purpose")] : []);
    }

    [Fact]
    public void Has_nearly_the_same_from_seventeen_words_of_twenty_on()
    {
        var (words, others) = (Numbers(1, 20), Numbers(4, 20));
        Reasons(Around([Says(OtherId, others, null)], [Says(LastId, Alone(words, others), null)]).Near(null, Decision.Accept(Says(NextId, words, null))))
            .ShouldBe([(OtherId, "same-name")]);
        Reasons(Around([Says(OtherId, "Noord", others)], [Says(LastId, "Oost", Alone(words, others))]).Near(null, Decision.Accept(Says(NextId, "Zuid", words))))
            .ShouldBe([(OtherId, "same-purpose")]);

        static string Numbers(int first, int count) => string.Join(' ', Enumerable.Range(first, count));
    }

    [Theory]
    [InlineData(true, "possible-duplicate")]
    [InlineData(false, "")]
    public void Is_perhaps_a_duplicate_where_their_territories_meet(bool meet, string reason) => string.Join(' ', Reasons(
        Around([For(Says(OtherId, "Noord", null), "youth", "youth"), Territory(OtherId, meet ? Noord : Zuid), .. Members(OtherId, "1 2")])
            .Near(null, Decision.Accept([For(Says(NextId, "Zuid", null), "youth", "youth"), Territory(NextId, Noord), .. Members(NextId, "1 2")])))
        .Select(one => one.Item2)).ShouldBe(reason);

    [Theory]
    [InlineData(2018, "same-table")]
    [InlineData(2030, "crossing")]
    public void Is_as_old_as_it_is_and_of_today_where_it_is_to_begin(int from, string kind)
    {
        var voluntary = For(Says(OtherId, "Noord", null), "youth", null);
        var next = For(Says(NextId, "Zuid", null), "youth", null);
        Around([voluntary with { Details = voluntary.Details with { Obligation = "voluntary" } }, .. Members(OtherId, "1 2 3")])
            .Near(null, Decision.Accept([next with { Details = next.Details with { Obligation = "form-obliged", InForceFrom = Day(from) } }, .. Members(NextId, "1 2 3")]))
            .ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    [Fact]
    public void Of_two_without_members_none_are_the_same() =>
        Around([Other]).Near(null, Decision.Accept(Next)).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(one => one.Jaccard.ShouldBe(0), one => one.Strength.ShouldBe(2));

    [Fact]
    public void The_same_name_is_no_same_purpose() =>
        Reasons(Around([Other]).Near(null, Decision.Accept(Next with { Details = Next.Details with { Purpose = "Zorg dichtbij" } })))
            .ShouldBe([(OtherId, "same-name")]);

    [Fact]
    public void One_that_shares_neither_member_nor_municipality_resembles_none_where_its_members_are_known() =>
        Around([Other, Territory(OtherId, Zuid), .. Members(OtherId, "2")])
            .Near(null, Decision.Accept([Next, .. Members(NextId, "1")])).ShouldBeEmpty();

    [Fact]
    public void Nor_does_one_in_another_territory_whose_members_are_not() =>
        Around([Other, Territory(OtherId, Zuid)]).Near(null, Decision.Accept([Next, Territory(NextId, Noord)])).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-02", true)]
    public void One_that_has_ended_by_today_resembles_none(string until, bool resembles) =>
        Around([Other]).Near(null, Decision.Accept(Next with { Details = Next.Details with { InForceUntil = DateOnly.Parse(until) } }))
            .Any().ShouldBe(resembles);

    // Of two that are as like, the one with the smaller id comes first: here the other one.
    [Fact]
    public void The_likest_comes_first()
    {
        var (zorg, stil) = (Says(NextId, "Nieuw", "zorg"), Says(NextId, "Nieuw", null));
        LikestOf(stil, Says(OtherId, "Een", "banen"), Says(LastId, "Twee", null)).ShouldBe(LastId, "It says as little.");
        LikestOf(zorg, Says(OtherId, "Een", "wonen"), Says(LastId, "Twee", null)).ShouldBe(OtherId, "The new one says what it is for.");
        LikestOf(In(stil, "zorg"), In(Says(OtherId, "Een", null), "wonen"), In(Says(LastId, "Twee", null), "zorg")).ShouldBe(LastId, "It has its policy area.");
        LikestOf(zorg, Says(OtherId, "Een", "wonen"), Says(LastId, "Twee", "zorg"), "").ShouldBe(LastId, "It has its purpose.");
        LikestOf(zorg, Says(OtherId, "Een", "wonen"), Says(LastId, "Nieuw", "banen"), "1 2", "1 3 4 5").ShouldBe(LastId, "It has its name.");
        var whole = For(Says(LastId, "Twee", null), "youth", "youth");
        LikestOf(For(stil, "youth", "youth"), For(Says(OtherId, "Een", null), "youth", null), whole).ShouldBe(LastId, "It has its domain and group.");
        LikestOf(For(stil, "youth", "youth"), For(Says(OtherId, "Een", null), null, "youth"), whole).ShouldBe(LastId, "It has its domain and group.");
    }

    [Fact]
    public void A_word_weighs_less_the_more_networks_say_it()
    {
        var (zorg, wonen) = (FactsOf([Says(NextId, "Oost", "werk zorg")]), FactsOf([Says(NextId, "Oost", "wonen")]));
        var others = Vocabulary.Empty.With([FactsOf([Says(NetworkId, "Noord", "werk")]), FactsOf([Says(OtherId, "Zuid", "werk")])]);
        Alike(others.With([zorg])).ShouldBe(Math.Log(2) / Math.Sqrt(Math.Pow(Math.Log(2), 2) + Math.Pow(Math.Log(3), 2)), 1e-12);
        Alike(others.With([zorg]).With([wonen])).ShouldBe(Alike(others.With([wonen])));
        others.Similarity(Words.Of("werk"), Words.Of("")).ShouldBeNull();
        others.Similarity(Words.Of(""), Words.Of("werk")).ShouldBeNull();

        static double Alike(Vocabulary vocabulary) => vocabulary.Similarity(Words.Of("werk zorg"), Words.Of("werk"))!.Value;
    }

    private static Guid LikestOf(
        NetworkRegistered next, NetworkRegistered one, NetworkRegistered last, string members = "1 2", string? lastMembers = null) =>
        Around([one, .. Members(OtherId, members)], [last, .. Members(LastId, lastMembers ?? members)])
            .Near(null, Decision.Accept([next, .. Members(NextId, members)])).Select(near => near.Network.Id).First();

    private static NetworkRegistered Says(Guid id, string name, string? purpose) => new(id, null, Silent(name, purpose), null);

    private static NetworkRegistered In(NetworkRegistered network, string area) =>
        network with { Details = network.Details with { PolicyAreas = [area] } };

    private static NetworkRegistered For(NetworkRegistered network, string? domain, string? group) => network with
    {
        Details = network.Details with { Domains = domain is null ? [] : [domain], TargetGroups = group is null ? [] : [group] },
    };

    private static string Alone(string words, string others) => string.Join(' ', words.Split(' ').Except(others.Split(' ')));

    private static NetworkDetails Silent(string name, string? purpose) => Details with { Name = name, Purpose = purpose, PolicyAreas = [] };

    private static TerritorySet Territory(Guid id, Guid municipality) => new(id, [municipality]);

    private static IEnumerable<MemberAdmitted> Members(Guid id, string numbers) =>
        numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Select(number => new MemberAdmitted(
            id, PulseScene.Organisation(number), PulseScene.Organisation(number), "participant", id == NextId ? Day(2031) : null, [], null));

    private static NetworkRegistered Called(Guid id, string name) => new(id, null, Details with { Name = name }, null);

    private static Decision Succeeding(NetworkRegistered previous) =>
        SucceedNetwork.Decide(Network.After(null, previous)!, new(Next, [], []), null, Registry);

    private static IEnumerable<(Guid, string)> Reasons(IReadOnlyList<Resembling> near) =>
        near.SelectMany(one => one.Reasons.Select(reason => (one.Network.Id, reason)));

    private static Surrounding Around(params IReadOnlyList<IReadOnlyList<object>> networks)
    {
        var facts = networks.Select(FactsOf).ToList();
        var standing = Standing.Empty.After(Register.Empty.With(facts), facts.Select(network => network.Id).ToHashSet(), Day(2026)).Now;
        return new(standing, Vocabulary.Empty.With(facts), 0);
    }

    private static NetworkFacts FactsOf(IReadOnlyList<object> own) => (NetworkFacts)own.Select(Published.ContractOf)
        .Aggregate(default(IFacts), (state, contract) => StreamFacts.After(state, Guid.Empty, contract!))!;
}
