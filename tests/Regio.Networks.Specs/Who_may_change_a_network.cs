using Regio.Hosting.Access;
using Regio.Networks.Coordination;
using Regio.Networks.Networks;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Who_may_change_a_network
{
    private static readonly Network Known =
        new object[] { Registered, NoordAdmitted with { Role = "participant" }, ZuidAdmitted with { Role = "director" } }
            .Aggregate(default(Network), Network.After)!;

    [Theory]
    [InlineData("steward", "gm0009", null)]
    [InlineData("region", "gm0001", null)]
    [InlineData("region", "gm0002", null)]
    [InlineData("region", "gm0003", "not-your-organisation")]
    [InlineData("ministry", "gm0001", null)]
    [InlineData("member", "gm0002", "not-allowed")]
    [InlineData("analyst", "gm0001", "not-allowed")]
    public void Who_registered_or_leads_it_and_stewards(string role, string code, string? refusal) =>
        NetworkRights.AgainstChanging(Known, Of(role, code), Day(2025)).CodeShouldBe(refusal);

    [Theory]
    [InlineData("region", "gm0003", 2024, null)]
    [InlineData("region", "gm0003", 2023, "not-your-organisation")]
    [InlineData("member", "gm0003", 2024, "not-allowed")]
    public void So_does_the_coordinator_appointed_while_it_is(string role, string code, int year, string? refusal)
    {
        var coordinated = Network.After(Known, new CoordinatorAppointed(NetworkId, Oost, null, true, null, Day(2024)))!;
        NetworkRights.AgainstChanging(coordinated, Of(role, code), Day(year)).CodeShouldBe(refusal);
        NetworkRights.AgainstChanging(
            Network.After(coordinated, new CoordinatorAppointed(NetworkId, null, "programmamanager", null, null, Day(2025)))!,
            Of(role, code), Day(2025)).CodeShouldBe(role == "region" ? "not-your-organisation" : refusal);
    }

    [Theory]
    [InlineData("lead-organisation")]
    [InlineData("administrative-organisation")]
    public void So_does_who_governs_it(string form) =>
        NetworkRights.AgainstChanging(
            Network.After(Known, new NetworkGoverned(NetworkId, form, Oost, ByLaw: false))!, Of("region", "gm0003"), Day(2025)).CodeShouldBe(null);

    [Fact]
    public void Not_who_led_it_before() =>
        NetworkRights.AgainstChanging(
            Network.After(Known, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)))!, Of("region", "gm0002"), Day(2025))!
            .Code.ShouldBe("not-your-organisation");

    [Theory]
    [InlineData("member", "gm0001", null)]
    [InlineData("member", "gm0002", "not-your-organisation")]
    [InlineData("region", "gm0003", "not-your-organisation")]
    [InlineData("analyst", "gm0001", "not-allowed")]
    public void A_member_withdraws_itself(string role, string code, string? refusal) =>
        NetworkRights.AgainstWithdrawing(Known, NoordIn, Of(role, code), Day(2025)).CodeShouldBe(refusal);

    [Theory]
    [InlineData("steward", "gm0009", null)]
    [InlineData("region", "gm0001", "not-your-organisation")]
    public void Who_links_versions_may_change_each_that_is_newly_linked(string role, string code, string? refusal)
    {
        var strange = Other with { RegisteredBy = Gemeente + "gm0009" };
        NetworkRights.AgainstLinking(Known, [strange], Of(role, code), Day(2025)).CodeShouldBe(refusal);
        NetworkRights.AgainstLinking(Known with { NextId = OtherId }, [strange], Of(role, code), Day(2025)).CodeShouldBe(null);
        NetworkRights.AgainstLinking(Known with { PreviousId = OtherId }, [strange], Of(role, code), Day(2025)).CodeShouldBe(null);
        NetworkRights.AgainstLinking(Known, [], Of(role, code), Day(2025)).CodeShouldBe(null);
    }

    [Theory]
    [InlineData("member", "gm0001", null)]
    [InlineData("ministry", "gm0002", null)]
    [InlineData("steward", "gm0009", null)]
    [InlineData("region", "gm0003", "not-your-organisation")]
    public void Who_asked_to_join_or_would_join_takes_that_back(string role, string code, string? refusal) =>
        NetworkRights.AgainstTakingBack(
            new(new(NetworkId, NoordIn, [Zuid], "participant", null, Gemeente + "gm0001"), null, null), Of(role, code)).CodeShouldBe(refusal);

    [Fact]
    public void What_nobody_asked_is_for_the_act_to_refuse() => NetworkRights.AgainstTakingBack(null, Of("member", "gm0001")).CodeShouldBe(null);

    [Theory]
    [InlineData("region", "voluntary", null)]
    [InlineData("steward", "voluntary", null)]
    [InlineData("ministry", "scheme-induced", null)]
    [InlineData("ministry", "voluntary", "not-allowed")]
    [InlineData("member", "voluntary", "not-allowed")]
    public void Regions_stewards_and_for_its_scheme_a_ministry_register(string role, string obligation, string? refusal) =>
        NetworkRights.AgainstRegistering(Of(role, "gm0001"), obligation).CodeShouldBe(refusal);

    [Fact]
    public void A_ministry_is_told_which_networks_it_registers() => NetworkRights.AgainstRegistering(Of("ministry", "gm0001"), "voluntary")!
        .Detail.ShouldBe("A ministry registers only networks that its scheme induces.");

    [Fact]
    public void Who_changes_some_network_withdraws_members_and_records_hours_and_so_does_a_member()
    {
        string[] roles = [Roles.Steward, Roles.Region, Roles.Ministry, Roles.Member];
        NetworkRights.Withdrawing.ShouldBe(roles);
        RecordCoordinationHours.Recording.ShouldBe(roles);
    }

    [Theory]
    [InlineData("member", "gm0003", 2024, null)]
    [InlineData("region", "gm0003", 2024, null)]
    [InlineData("member", "gm0003", 2023, "not-allowed")]
    [InlineData("member", "gm0002", 2024, "not-allowed")]
    [InlineData("analyst", "gm0003", 2024, "not-allowed")]
    [InlineData("steward", "gm0009", 2024, null)]
    public void What_a_coordinator_does_is_recorded_by_itself_or_by_who_changes_the_network(string role, string code, int year, string? refusal) =>
        MemberRights.AgainstCoordinating(
            Network.After(Known, new CoordinatorAppointed(NetworkId, Oost, null, true, null, Day(2024)))!, Of(role, code), Day(year)).CodeShouldBe(refusal);

    [Fact]
    public void A_membership_is_an_organisations_own_while_it_lasts()
    {
        var left = Network.After(Known, new MemberWithdrawn(NetworkId, NoordIn, Day(2024)))!;
        MemberRights.HoldsOne(left, left.Memberships, Noord, Day(2023)).ShouldBeTrue();
        MemberRights.HoldsOne(left, left.Memberships, Noord, Day(2024)).ShouldBeFalse();
        MemberRights.HoldsOne(left, left.Memberships, Oost, Day(2023)).ShouldBeFalse();
        MemberRights.HoldsOne(left, [left.Membership(ZuidIn)!], Noord, Day(2023)).ShouldBeFalse();
    }

    private static Caller Of(string role, string code) => new(role, Gemeente + code, "someone");
}
