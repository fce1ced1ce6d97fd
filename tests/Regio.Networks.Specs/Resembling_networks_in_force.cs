using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Networks.Surroundings;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What a next version and another name are held against: all networks in force but those of its own chain.</summary>
public sealed class Resembling_networks_in_force
{
    private static readonly Guid NextId = new("0198b000-0000-7000-8000-000000000003");
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
    public void The_name_that_it_has_is_held_against_none() =>
        RenameNetwork.Near(Around([Registered], [Other]), NetworkId, Decision.Nothing).ShouldBeEmpty();

    // It begins in years, and in another territory than the other.
    [Theory]
    [InlineData("1 2 3", "1 2 3 4 5", "banen", "banen", "same-members-and-aim")]
    [InlineData("1 2 3", "1 2 3 4 5 6", "banen", "banen", "")]
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

    [Fact]
    public void The_same_name_is_no_same_purpose() =>
        Reasons(Around([Other]).Near(null, Decision.Accept(Next with { Details = Next.Details with { Purpose = "Zorg dichtbij" } })))
            .ShouldBe([(OtherId, "same-name")]);

    [Fact]
    public void One_that_shares_neither_member_nor_municipality_resembles_none_where_its_members_are_known() =>
        Around([Other, Territory(OtherId, Zuid), .. Members(OtherId, "2")])
            .Near(null, Decision.Accept([Next, .. Members(NextId, "1")])).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-02", true)]
    public void One_that_has_ended_by_today_resembles_none(string until, bool resembles) =>
        Around([Other]).Near(null, Decision.Accept(Next with { Details = Next.Details with { InForceUntil = DateOnly.Parse(until) } }))
            .Any().ShouldBe(resembles);

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
        var facts = networks.Select(own => (NetworkFacts)own.Select(Published.ContractOf)
            .Aggregate(default(IFacts), (state, contract) => StreamFacts.After(state, contract!))!).ToList();
        return new(
            Standing.Empty.After(Register.Empty.With(facts), facts.Select(network => network.Id).ToHashSet(), Day(2026)).Now,
            Vocabulary.Empty.With(facts));
    }
}
