using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Successions;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What one network, facility, instrument or definition shows of what is recorded of it; nothing where nothing is.</summary>
public sealed class Rows_of_what_is_recorded
{
    private static readonly ReferenceSet Named = new(Registry.Keys.Concat([NetworkId, OtherId]).ToDictionary(id => id, id => new Reference(id, $"x-{id}", null)));
    private static readonly HolderSet Holders = new(new Dictionary<Guid, IReadOnlyList<Guid>> { [Noord] = [Oost] }, Named);

    private static readonly Governance Governed = Fold(
        new NetworkGoverned(NetworkId, "lead-organisation", Noord, true), new CoordinatorAppointed(NetworkId, Zuid, null, true, null, Day(2021)),
        new PhaseAdvanced(NetworkId, "forming", Day(2021)), new ArenaSet(NetworkId, "forming", [new(Water, "decides")]),
        new ArenaSet(NetworkId, "building", []), new ManagerRolesSet(NetworkId, [new("framing", Oost, null), new("linking", null, "secretary")])).Governance;

    private static readonly Terms Agreed = Fold(
        new ExitTermsSet(NetworkId, 12, null, "art. 1"), new VotingSet(NetworkId, "majority", [new(Noord, 2m)], null),
        new ContinuityArranged(NetworkId, Zuid, 1m, Day(2027), "raad", null), new BudgetRecorded(NetworkId, 2024, 1m, [new(Water, 1m)], null),
        new AccountsRecorded(NetworkId, 2024, 1m, [new(Oost, 1m)], null)).Terms;

    private static readonly Grounds Known = Fold(
        new NeedAssessed(NetworkId, "no", null, [OtherId], null), new RegisteredDespiteResemblance(NetworkId, [new(Stranger, ["same-name"])], "Another", "1"),
        new RenamedDespiteResemblance(NetworkId, [new(NoordIn, ["same-name"])], "Other aim", "1"), new DeviationExplained(NetworkId, OtherId, "History", Day(2030)),
        new JoinRequested(NetworkId, ZuidIn, [Oost], "observer", null)).Grounds;

    [Fact]
    public void Is_nothing_where_nothing_is_known()
    {
        new object?[]
        {
            GovernanceRow.Of(null, Named, Today), GovernanceRow.Of(Governance.Unknown, Named, Today), TermsRow.Of(null, Named), TermsRow.Of(Terms.Unknown, Named),
            GroundsRow.Of(null, Named, Named), GroundsRow.Of(Grounds.Unknown, Named, Named),
        }.ShouldAllBe(row => row == null);
        GovernanceRow.Named(null).Concat(TermsRow.Named(null)).Concat(GroundsRow.Organisations(null)).Concat(GroundsRow.Networks(null)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_who_governs_is_who_holds_it_and_whom_that_names()
    {
        GovernanceRow.Named(Governed).ShouldBe([Zuid, Noord, Oost, Water], ignoreOrder: true);
        var row = GovernanceRow.Of(Governed, Named, Today).ShouldNotBeNull();
        (row.Form, row.Organisation?.Id, row.ByLaw, row.Coordinator?.Organisation?.Id, row.Phase).ShouldBe(("lead-organisation", Noord, true, Zuid, "forming"));
        row.Arena.Select(arena => arena.Phase).ShouldBe(["forming"], "Of the other phase none is needed.");
        row.ManagerRoles.Select(role => (role.Organisation?.Id, role.Function)).ShouldBe([(Oost, null), (null, "secretary")]);
        var held = row.With(Holders);
        held.HeldBy.ShouldNotBeNull().Select(one => one.Id).ShouldBe([Oost]);
        held.Coordinator!.HeldBy.ShouldNotBeNull().Select(one => one.Id).ShouldBe([Zuid]);
        (row with { Coordinator = null }).With(Holders).Coordinator.ShouldBeNull();
    }

    [Fact]
    public void Of_the_terms_is_each_and_whom_they_name()
    {
        TermsRow.Named(Agreed).ShouldBe([Noord, Zuid, Water, Oost]);
        TermsRow.Named(Terms.Unknown).ShouldBeEmpty();
        var row = TermsRow.Of(Agreed, Named).ShouldNotBeNull();
        (row.Exit, row.Voting?.Weights.Single().Organisation.Id, row.Continuity?.Payer.Id).ShouldBe((new(12, null, "art. 1"), Noord, Zuid));
        (row.Budgets.Single().Contributions.Single().Organisation.Id, row.Accounts.Single().Contributions.Single().Organisation.Id).ShouldBe((Water, Oost));
        row.With(Holders).Voting!.Weights.Single().HeldBy.ShouldNotBeNull().Select(one => one.Id).ShouldBe([Oost]);
        var budgets = TermsRow.Of(Terms.Unknown with { Budgets = Agreed.Budgets }, Named)!.With(Holders);
        (budgets.Exit, budgets.Voting, budgets.Continuity).ShouldBe((null, null, null));
    }

    [Fact]
    public void Of_its_grounds_is_each_and_whom_they_name()
    {
        GroundsRow.Networks(Known).ShouldBe([OtherId, Stranger, NoordIn]);
        GroundsRow.Organisations(Known).ShouldBe([Oost]);
        var row = GroundsRow.Of(Known, Named, Named).ShouldNotBeNull();
        row.Need!.Considered.Select(one => one.Id).ShouldBe([OtherId]);
        (row.Despite?.Motive, row.NamedDespite?.Motive, row.Deviation).ShouldBe(("Another", "Other aim", new(OtherId, "History", Day(2030))));
        row.Despite!.Candidates.Select(one => one.Network.Id).ShouldBe([Stranger]);
        row.JoinRequests.Select(one => one.Id).ShouldBe([ZuidIn]);
        var deviation = GroundsRow.Of(Grounds.Unknown with { Deviation = Known.Deviation }, Named, Named)!;
        (deviation.Need, deviation.Despite, deviation.NamedDespite).ShouldBe((null, null, null));
    }

    [Fact]
    public void Of_a_facility_is_how_far_each_reuse_is_and_on_a_day_who_reuses_it()
    {
        Guid[] ids = [Noord, Zuid, Oost, Water, Stranger];
        var asked = ids.Select(id => (object)new ReuseRequested(NetworkId, id, OtherId, Day(2023), null, null));
        object[] facts =
        [
            new FacilityOffered(NetworkId, null, OtherId, new("Desk", "desk", [], null, [], First, null)), .. asked,
            new ReuseRefused(NetworkId, Zuid, "Full"), new ReuseAgreed(NetworkId, Oost, Day(2023), null, null),
            new ReuseAgreed(NetworkId, Water, Day(2023), null, null), new ReuseEnded(NetworkId, Water, Day(2024), null),
            new ReuseEnded(NetworkId, Stranger, Day(2023), null),
        ];
        var item = facts.Aggregate(default(FacilityItem), FacilityItem.After)!;
        FacilityRow.Of(item, Named, Named, null).Reuses.Select(reuse => reuse.Status).ShouldBe(["requested", "refused", "agreed", "ended", "taken-back"]);
        FacilityRow.Of(item, Named, Named, Day(2023)).Reuses.Select(reuse => reuse.Status).ShouldBe(["agreed", "ended"]);
        FacilityRow.Of(item, Named, Named, Day(2024)).Reuses.Select(reuse => reuse.Status).ShouldBe(["agreed"]);
    }

    [Fact]
    public void Of_an_instrument_are_the_evaluations_by_the_day()
    {
        object[] facts =
        [
            new InstrumentRegistered(NetworkId, null, Noord, new("Covenant", "legal", 2, "Together", OtherId, null, First, null)),
            new InstrumentEvaluated(NetworkId, Noord, Day(2023), [new("worked", null)], null), new InstrumentEvaluated(NetworkId, Noord, Day(2024), [new("worked", null)], null),
        ];
        var item = facts.Aggregate(default(InstrumentItem), InstrumentItem.After)!;
        new DateOnly?[] { Day(2022), Day(2023), Day(2024), null }.Select(day => InstrumentRow.Of(item, Named, Named, day).Evaluations.Count).ShouldBe([0, 1, 2, 2]);
    }

    [Fact]
    public void Of_a_definition_is_its_edition_of_the_day_and_who_uses_it_by_then()
    {
        object[] facts =
        [
            new DefinitionAgreed(OtherId, NetworkId, "client", Day(2022), "One", null), new DefinitionRevised(OtherId, Day(2024), "Two", null),
            new DefinitionShared(OtherId, OtherId), new DefinitionAdopted(OtherId, OtherId, 1, Day(2023)), new DefinitionWithdrawn(OtherId, Day(2025), "Unclear"),
        ];
        var item = facts.Aggregate(default(DefinitionItem), DefinitionItem.After)!;
        new[] { Day(2021), Day(2022), Day(2023), Day(2024), Day(2025) }.Select(day => DefinitionRow.Of(item, Named, day))
            .Select(row => (row.Edition, row.AdoptedBy.Count, row.WithdrawalReason, row.InForce))
            .ShouldBe([(1, 0, null, false), (1, 0, null, true), (1, 1, null, true), (2, 1, "Unclear", true), (2, 1, "Unclear", false)]);
        DefinitionRow.Of(item, Named, Day(2021)).SharedWith.Select(one => one.Id).ShouldBe([OtherId]);
    }

    [Fact]
    public void Of_what_is_offered_is_how_much_and_each_place_once_and_of_what_is_reused_what_is_known()
    {
        var sent = new FacilityBody { Name = " Desk ", Kind = "desk", Capacity = new() { Amount = 10, Unit = "places " }, From = First };
        var offered = sent.Details([Noord, Noord]);
        (offered.Name, offered.Capacity, offered.MunicipalityIds).ShouldBe(("Desk", new FacilityCapacity(10m, "places"), [Noord]));
        (sent with { Capacity = null }).Details([]).Capacity.ShouldBeNull();
        FacilityRules.OfCapacity(offered, [Runs(10m), Runs(null)], "/capacity").ShouldBeEmpty();
        FacilityRules.OfCapacity(offered, [Runs(10m), Runs(0.01m)], "/capacity").ShouldHaveSingleItem().Code.ShouldBe("more-than-offered");

        static Reuse Runs(decimal? capacity) => new(
            new(NetworkId, Noord, OtherId, First, null, null), new(NetworkId, Noord, First, capacity, null), null, null);
    }

    private static Network Fold(params IReadOnlyList<object> facts) => facts.Aggregate(Begun, (network, fact) => Network.After(network, fact)!);
}
