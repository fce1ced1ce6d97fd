using Regio.Hosting.Decisions;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Registering_a_network : Spec<Network>
{
    [Fact]
    public void Records_network_territory_and_members_together() =>
        Given().When(() => RegisterNetwork.Decide(new(Registered, [Zuid, Noord], [NoordAdmitted, ZuidAdmitted]), Registry))
            .Then(Registered, new TerritorySet(NetworkId, Values.Set([Noord, Zuid]), Asked: true), NoordAdmitted, ZuidAdmitted);

    [Fact]
    public void Needs_neither_members_nor_territory() =>
        Given().When(() => RegisterNetwork.Decide(new(Registered, [], []), Registry)).Then(Registered);

    [Fact]
    public void Takes_an_empty_period()
    {
        var empty = Registered with { Details = Details with { InForceUntil = First } };
        Given().When(() => RegisterNetwork.Decide(new(empty, [], []), Registry)).Then(empty);
    }

    [Fact]
    public void Names_every_fault_at_once() =>
        Given().When(() => RegisterNetwork.Decide(
                new(
                    Registered with { Details = Details with { InForceUntil = First.AddDays(-1) } }, [Water],
                    [NoordAdmitted, NoordAdmitted with { MembershipId = ZuidIn }, ZuidAdmitted with { OrganisationId = Stranger }]),
                Registry))
            .ThenRejected(
                "ends-before-start", "/inForceUntil", "/territory/0", "/members/1/joinedOn", "/members/2/organisation");
}
