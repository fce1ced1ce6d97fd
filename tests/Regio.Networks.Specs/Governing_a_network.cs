using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Governing_a_network : Spec<Network>
{
    private static readonly NetworkGoverned LedByNoord = new(NetworkId, "lead-organisation", Noord, ByLaw: false);

    private static readonly CoordinatorAppointed ByWater = new(NetworkId, Water, null, true, "facilitating", Day(2024));

    [Fact]
    public void Records_who_leads() =>
        Given(Registered, NoordAdmitted).When(n => GovernNetwork.Decide(n, LedByNoord, isRegistered: true)).Then(LedByNoord);

    [Fact]
    public void The_same_form_again_changes_nothing() =>
        Given(Registered, NoordAdmitted, LedByNoord).When(n => GovernNetwork.Decide(n, LedByNoord, isRegistered: true)).ThenNothing();

    [Fact]
    public void Refuses_a_leader_who_is_no_member() =>
        Given(Registered).When(n => GovernNetwork.Decide(n, LedByNoord, isRegistered: true)).ThenRejected("not-a-member", "/organisation");

    [Fact]
    public void Refuses_a_leader_of_what_is_shared() =>
        Given(Registered, NoordAdmitted).When(n => GovernNetwork.Decide(n, LedByNoord with { Form = "shared" }, isRegistered: true))
            .ThenRejected("shared-has-no-leader", "/organisation");

    [Fact]
    public void Refuses_who_is_not_registered()
    {
        Given(Registered).When(n => GovernNetwork.Decide(n, LedByNoord with { OrganisationId = Stranger }, isRegistered: false))
            .ThenRejected("unknown-organisation", "/organisation");
        Given(Registered).When(n => AppointCoordinator.Decide(n, ByWater with { OrganisationId = Stranger }, isRegistered: false))
            .ThenRejected("unknown-organisation", "/organisation");
    }

    [Fact]
    public void Lets_an_organisation_that_is_no_member_administer() =>
        Given(Registered)
            .When(n => GovernNetwork.Decide(n, new(NetworkId, "administrative-organisation", Water, false), isRegistered: true))
            .Then(new NetworkGoverned(NetworkId, "administrative-organisation", Water, false));

    [Fact]
    public void Appoints_a_coordinator() =>
        Given(Registered).When(n => AppointCoordinator.Decide(n, ByWater, isRegistered: true)).Then(ByWater);

    [Fact]
    public void Appointing_twice_changes_nothing() =>
        Given(Registered, ByWater).When(n => AppointCoordinator.Decide(n, ByWater, isRegistered: true)).ThenNothing();

    [Fact]
    public void Takes_no_member_for_independent() =>
        Given(Registered, NoordAdmitted).When(n => AppointCoordinator.Decide(n, ByWater with { OrganisationId = Noord }, isRegistered: true))
            .ThenRejected("member-not-independent", "/independent");

    [Fact]
    public void Refuses_an_organisation_and_a_function_and_neither()
    {
        Given(Registered).When(n => AppointCoordinator.Decide(n, ByWater with { Function = "regisseur" }, isRegistered: true))
            .ThenRejected("organisation-or-function", "/organisation");
        Given(Registered).When(n => AppointCoordinator.Decide(n, ByWater with { OrganisationId = null }, isRegistered: false))
            .ThenRejected("organisation-or-function", "/organisation");
    }

    [Fact]
    public void Refuses_one_from_before_the_present_one() =>
        Given(Registered, ByWater).When(n => AppointCoordinator.Decide(n, ByWater with { From = Day(2023) }, isRegistered: true))
            .ThenRejected("before-the-present-one", "/from");

    [Fact]
    public void One_coordinates_until_the_next_does()
    {
        var next = ByWater with { OrganisationId = Oost, From = Day(2025) };
        var governance = Governance.Unknown.After(ByWater).After(next);
        new[] { Day(2023), Day(2024), Day(2025) }.Select(governance.CoordinatorOn).ShouldBe([null, ByWater, next]);
    }
}
