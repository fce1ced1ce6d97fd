using Regio.Hosting.Decisions;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Successions;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Noord went into Zuid, and the water board was split over Oost and a stranger: reads tell who stands for them, files who is registered.</summary>
public sealed class Reading_through_successions
{
    private static readonly ReferenceSet Names = new(new[] { Noord, Zuid, Oost, Water, Stranger }.ToDictionary(id => id, id => new Reference(id, $"{id}", null)));

    private static readonly HolderSet Since = new(
        new Dictionary<Guid, IReadOnlyList<Guid>> { [Noord] = [Zuid], [Zuid] = [Zuid], [Water] = [Oost, Stranger] }, Names);

    private static readonly object[] Known = [Registered, NoordAdmitted, ZuidAdmitted, Admitted(Water, 13)];

    [Fact]
    public void Counts_every_successor_of_a_split() => Row(Since, Registered, ZuidAdmitted, Admitted(Water, 13)).Members.ShouldBe(3);

    [Fact]
    public void Counts_a_member_that_came_twice_once() =>
        Row(Since, Registered, NoordAdmitted, ZuidAdmitted).Members.ShouldBe(1);

    [Fact]
    public void Counts_neither_who_left_nor_who_is_to_come() => new[] { 2019, 2020, 2021, 2024, 2025, 2030 }
        .Select(year => NetworkAnswers.Row(
            Item([.. Known, Admitted(Oost, 14, Day(2030)), new MemberWithdrawn(NetworkId, NoordIn, Day(2025))]),
            Names, HolderSet.AsRegistered(Names), VersionOrder.Empty, Day(year)).Members)
        .ShouldBe([0, 2, 3, 3, 2, 3]);

    [Fact]
    public void Shows_the_territory_as_it_is_with_whom_it_comes_through()
    {
        var territory = Row(Since, Registered, new TerritorySet(NetworkId, [Noord, Water, Oost])).Territory;
        territory.Select(one => (one.Id, one.Through?.Single().Id)).ShouldBe([(Zuid, Noord), (Oost, null), (Stranger, Water)]);
        Row(Since, Registered, new TerritorySet(NetworkId, [Noord, Zuid])).Territory.ShouldHaveSingleItem().Through.ShouldBeNull("It is there itself.");
    }

    [Fact]
    public void Exports_the_territory_as_registered() => RoundTrips.Exported(
            ReadNetworks.Csv, [Row(Since, Registered, new TerritorySet(NetworkId, Values.Set([Noord, Water])))]).Rows[0].Text("territory")
        .ShouldBe(string.Join('|', Values.Set([Noord, Water])));

    [Fact]
    public void Shows_who_governs_coordinates_and_covers()
    {
        var governance = Row(
            Since, Registered, new NetworkGoverned(NetworkId, "lead-organisation", Noord, ByLaw: false),
            new CoordinatorAppointed(NetworkId, Water, null, null, null, First), new ArenaSet(NetworkId, "forming", [new(Noord, "active")]),
            new ManagerRolesSet(NetworkId, [new("connector", Noord, null), new("initiator", null, "regisseur")])).Governance!;

        (governance.Organisation!.Id, Ids(governance.HeldBy)).ShouldBe((Noord, $"{Zuid}"));
        (governance.Coordinator!.Organisation!.Id, Ids(governance.Coordinator.HeldBy)).ShouldBe((Water, $"{Oost} {Stranger}"));
        Ids(governance.Arena[0].Partners[0].HeldBy).ShouldBe($"{Zuid}");
        governance.ManagerRoles.Select(role => role.HeldBy is null ? null : Ids(role.HeldBy)).ShouldBe([$"{Zuid}", null]);
    }

    [Fact]
    public void Shows_who_votes_and_pays()
    {
        var terms = Row(
            Since, Registered, new VotingSet(NetworkId, "weighted", [new(Noord, 2m), new(Oost, 1m)], null),
            new BudgetRecorded(NetworkId, 2026, 10m, [new(Water, 10m)], null), new AccountsRecorded(NetworkId, 2025, 10m, [new(Noord, 10m)], null),
            new ContinuityArranged(NetworkId, Noord, 10m, First, "raad", null)).Terms!;

        terms.Voting!.Weights.Select(weight => (weight.Organisation.Id, Ids(weight.HeldBy))).ShouldBe([(Noord, $"{Zuid}"), (Oost, $"{Oost}")]);
        Ids(terms.Budgets[0].Contributions[0].HeldBy).ShouldBe($"{Oost} {Stranger}");
        Ids(terms.Accounts[0].Contributions[0].HeldBy).ShouldBe($"{Zuid}");
        (terms.Continuity!.Payer.Id, Ids(terms.Continuity.HeldBy)).ShouldBe((Noord, $"{Zuid}"));
    }

    private static string Ids(IReadOnlyList<Reference>? held) => string.Join(' ', held.ShouldNotBeNull().Select(one => one.Id));

    private static MemberAdmitted Admitted(Guid organisation, byte number, DateOnly? on = null) =>
        new(NetworkId, new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), organisation, "participant", on, [], null);

    private static NetworkItem Item(IEnumerable<object> facts) => facts.Aggregate(default(NetworkItem), NetworkItem.After)!;

    private static NetworkRow Row(HolderSet holders, params IReadOnlyList<object> facts) => NetworkAnswers.Row(Item(facts), Names, holders, VersionOrder.Empty, Today);
}
