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
