using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Succeeding_a_network : Spec<Network>
{
    private static readonly NetworkRegistered Next = new(OtherId, "gr-2", Details with { InForceFrom = Day(2025) }, Gemeente + "gm0001");
    private static readonly NetworkGoverned Led = new(NetworkId, "lead-organisation", Noord, ByLaw: true);
    private static readonly CoordinatorAppointed Coordinated = new(NetworkId, null, "regisseur", true, null, First);
    private static readonly MemberAdmitted NoordAgain = NoordAdmitted with { NetworkId = OtherId };

    [Fact]
    public void Begins_the_next_version_and_amends_this_one() =>
        Given(Registered, NoordAdmitted, Led, Coordinated)
            .When(n => SucceedNetwork.Decide(n, new(Next, [Noord], [NoordAgain]), "nieuwe regeling", Registry)).Then(
                Next, new TerritorySet(OtherId, [Noord], Asked: true), NoordAgain, Led with { NetworkId = OtherId },
                Coordinated with { NetworkId = OtherId, From = Day(2025) }, new NetworkVersionsLinked(OtherId, NetworkId, null),
                new NetworkEnded(NetworkId, Day(2025), "nieuwe regeling", "amended"), new NetworkVersionsLinked(NetworkId, null, OtherId));

    [Fact]
    public void Who_is_to_coordinate_later_does_so_from_that_day() =>
        CarriedOver.Arrangements(
            Network.After(Begun, Coordinated with { From = Day(2026) })!, Network.After(null, Next)!)
            .ShouldBe([Coordinated with { NetworkId = OtherId, From = Day(2026) }]);

    [Fact]
    public void Keeps_its_own_place_in_the_chain()
    {
        var earlier = new Guid("0198b000-0000-7000-8000-000000000003");
        Given(Registered, new NetworkVersionsLinked(NetworkId, earlier, null))
            .When(n => SucceedNetwork.Decide(n, new(Next, [], []), null, Registry)).Then(
                Next, new NetworkVersionsLinked(OtherId, NetworkId, null), new NetworkEnded(NetworkId, Day(2025), null, "amended"),
                new NetworkVersionsLinked(NetworkId, earlier, OtherId));
    }

    [Fact]
    public void One_that_ended_on_that_very_day_ends_no_more() =>
        Given(Registered, new NetworkEnded(NetworkId, Day(2025), null)).When(n => SucceedNetwork.Decide(n, new(Next, [], []), null, Registry)).Then(
            Next, new NetworkVersionsLinked(OtherId, NetworkId, null), new NetworkVersionsLinked(NetworkId, null, OtherId));

    [Fact]
    public void Who_leads_does_so_no_more_where_it_is_no_member() =>
        Given(Registered, NoordAdmitted, Led).When(n => SucceedNetwork.Decide(n, new(Next, [], []), null, Registry)).Then(
            Next, new NetworkVersionsLinked(OtherId, NetworkId, null), new NetworkEnded(NetworkId, Day(2025), null, "amended"),
            new NetworkVersionsLinked(NetworkId, null, OtherId));

    [Fact]
    public void Why_its_territory_deviates_goes_over_with_that_territory_and_edition_until_it_is_looked_at_again()
    {
        var explained = new DeviationExplained(NetworkId, Stranger, "waterschapsgrens", Day(2030));
        var deviating = new Deviating(Stranger, "waterschappen", []);
        var previous = new object[] { Registered, new TerritorySet(NetworkId, [Noord]), explained }.Aggregate(default(Network), Network.After)!;
        CarriedOver.Deviation(previous, OtherId, [Noord], deviating, Day(2029)).ShouldBe(explained with { NetworkId = OtherId });
        CarriedOver.Deviation(previous, OtherId, [Zuid], deviating, Day(2029)).ShouldBeNull();
        CarriedOver.Deviation(previous, OtherId, [Noord], deviating with { DivisionId = OtherId }, Day(2029)).ShouldBeNull();
        CarriedOver.Deviation(previous, OtherId, [Noord], null, Day(2029)).ShouldBeNull();
        CarriedOver.Deviation(previous, OtherId, [Noord], deviating, Day(2030)).ShouldBeNull();
        CarriedOver.Deviation(null, OtherId, [Noord], deviating, Day(2029)).ShouldBeNull();
    }

    [Fact]
    public void Carries_over_who_is_a_member_on_the_first_day_in_its_role_and_since_it_joined()
    {
        var network = new object[]
        {
            Registered, NoordAdmitted, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)),
            new MemberAdmitted(NetworkId, OtherId, Oost, "participant", Day(2022), [], null),
            new MemberRoleChanged(NetworkId, NoordIn, "director", Day(2023)), new MemberRoleChanged(NetworkId, NoordIn, "observer", Day(2026)),
            new MemberTermsChanged(NetworkId, NoordIn, Day(2024), 40m, null), new MemberTermsChanged(NetworkId, NoordIn, Day(2026), 50m, null),
        }.Aggregate(default(Network), Network.After)!;
        CarriedOver.Members(network, OtherId, Day(2025), () => ZuidIn)
            .ShouldBe([new(OtherId, ZuidIn, Noord, "director", First, ["College"], 40m), new(OtherId, ZuidIn, Oost, "participant", Day(2022), [], null)]);
    }

    [Fact]
    public void Refuses_one_that_has_a_next_version() =>
        Given(Registered, new NetworkVersionsLinked(NetworkId, null, Stranger))
            .When(n => SucceedNetwork.Decide(n, new(Next, [], []), null, Registry)).ThenRejected("already-succeeded", "");

    [Fact]
    public void Names_every_fault_of_both_at_once() =>
        Given(Registered, new NetworkEnded(NetworkId, Day(2024), null))
            .When(n => SucceedNetwork.Decide(
                n, new(Next with { Details = Next.Details with { InForceFrom = First } }, [Water], []), null, Registry))
            .ThenRejected("ends-before-start", "/inForceFrom", "/inForceFrom", "/territory/0");
}
