using Regio.Hosting.Decisions;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_memberships : Spec<Network>
{
    [Fact]
    public void Admits_a_member() =>
        Given(Registered).When(n => AdmitMember.Decide(n, ZuidAdmitted, isRegistered: true)).Then(ZuidAdmitted);

    [Fact]
    public void Admits_one_that_joined_before_the_network_was_in_force_or_after_its_end()
    {
        var early = ZuidAdmitted with { JoinedOn = Day(1999) };
        var late = ZuidAdmitted with { JoinedOn = Day(2030) };
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), null))
            .When(n => AdmitMember.Decide(n, early, isRegistered: true)).Then(early);
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), null))
            .When(n => AdmitMember.Decide(n, late, isRegistered: true)).Then(late);
    }

    [Fact]
    public void Refuses_who_is_not_registered() =>
        Given(Registered).When(n => AdmitMember.Decide(n, ZuidAdmitted, isRegistered: false))
            .ThenRejected("unknown-organisation", "/organisation");

    [Fact]
    public void Refuses_who_is_a_member_on_some_same_day() =>
        Given(Registered, ZuidAdmitted)
            .When(n => AdmitMember.Decide(n, ZuidAdmitted with { MembershipId = NoordIn, JoinedOn = Day(2025) }, isRegistered: true))
            .ThenRejected("already-a-member", "/joinedOn");

    [Theory]
    [InlineData(2021, null, "It is a member from 2021-01-01.")]
    [InlineData(2021, 2025, "It is a member from 2021-01-01 until 2025-01-01.")]
    [InlineData(null, null, "It is a member from 2020-01-01.")]
    public void Tells_from_when_until_when_it_is_one(int? joined, int? left, string told)
    {
        Network network = Begun with { Memberships = [Membership.Of(ZuidAdmitted) with { JoinedOn = In(joined), LeftOn = In(left) }] };
        AdmitMember.Decide(network, ZuidAdmitted with { MembershipId = NoordIn, JoinedOn = Day(2024) }, isRegistered: true)
            .ShouldBeOfType<Decision.Rejected>().Problem.Errors.ShouldHaveSingleItem().Detail.ShouldBe(told);

        static DateOnly? In(int? year) => year is { } known ? Day(known) : null;
    }

    [Theory]
    [InlineData("lead", "lead")]
    [InlineData(null, "participant")]
    public void A_correction_gives_the_role_that_it_says_or_that_of_a_participant(string? role, string corrected) =>
        new CorrectMembership.Request { Role = role }.Corrected(NetworkId, ZuidIn).Role.ShouldBe(corrected);

    [Fact]
    public void The_same_membership_again_changes_nothing() =>
        Given(Registered, ZuidAdmitted)
            .When(n => AdmitMember.Decide(n, ZuidAdmitted with { MembershipId = NoordIn }, isRegistered: true)).ThenNothing();

    [Fact]
    public void Admits_who_left_before()
    {
        var again = ZuidAdmitted with { MembershipId = NoordIn, JoinedOn = Day(2023) };
        Given(Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2023)))
            .When(n => AdmitMember.Decide(n, again, isRegistered: true)).Then(again);
    }

    [Theory]
    [InlineData(2019, 2021)]
    [InlineData(2019, 2022)]
    [InlineData(2023, 2023)]
    [InlineData(2025, null)]
    public void Two_that_share_no_day_are_both_members(int joined, int? left) => Corrected(joined, left).ShouldBeOfType<Decision.Accepted>();

    [Theory]
    [InlineData(2019, 2023)]
    [InlineData(2019, null)]
    [InlineData(null, 2023)]
    [InlineData(2024, 2030)]
    public void Two_that_share_a_day_are_not(int? joined, int? left) =>
        Corrected(joined, left).ShouldBeOfType<Decision.Rejected>().Problem.Errors.ShouldHaveSingleItem().Code.ShouldBe("already-a-member");

    [Fact]
    public void An_empty_membership_bars_no_other()
    {
        var again = ZuidAdmitted with { MembershipId = NoordIn, JoinedOn = Day(2020) };
        Given(Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2021)))
            .When(n => AdmitMember.Decide(n, again, isRegistered: true)).Then(again);
    }

    [Fact]
    public void Changes_a_role_from_a_date() =>
        Given(Registered, ZuidAdmitted).When(n => ChangeRole.Decide(n, ZuidIn, "financier", Day(2024)))
            .Then(new MemberRoleChanged(NetworkId, ZuidIn, "financier", Day(2024)));

    [Fact]
    public void The_role_it_has_then_changes_nothing() =>
        Given(Registered, ZuidAdmitted, new MemberRoleChanged(NetworkId, ZuidIn, "financier", Day(2024)))
            .When(n => ChangeRole.Decide(n, ZuidIn, "financier", Day(2025))).ThenNothing();

    [Fact]
    public void Each_role_holds_from_its_day_in_whatever_order_they_were_recorded()
    {
        var membership = Membership.Of(ZuidAdmitted).InRole("lead", Day(2025)).InRole("financier", Day(2023)).InRole("observer", Day(2023));
        new[] { Day(2022), Day(2023), Day(2025) }.Select(membership.RoleOn).ShouldBe(["participant", "observer", "lead"]);
        membership.Roles.Count.ShouldBe(3);
    }

    [Fact]
    public void Refuses_a_role_on_a_day_outside_the_membership() =>
        Given(Registered, ZuidAdmitted).When(n => ChangeRole.Decide(n, ZuidIn, "lead", Day(2020, 12, 31)))
            .ThenRejected("outside-membership", "/from");

    [Fact]
    public void Refuses_a_role_in_an_unknown_membership() =>
        Given(Registered).When(n => ChangeRole.Decide(n, ZuidIn, "lead", Day(2024))).ThenRejected("unknown-membership");

    [Fact]
    public void Withdraws_a_member() =>
        Given(Registered, ZuidAdmitted).When(n => WithdrawMember.Decide(n, ZuidIn, Day(2024)))
            .Then(new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)));

    [Fact]
    public void Withdrawing_twice_changes_nothing() =>
        Given(Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)))
            .When(n => WithdrawMember.Decide(n, ZuidIn, Day(2024))).ThenNothing();

    [Fact]
    public void Refuses_another_end() =>
        Given(Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)))
            .When(n => WithdrawMember.Decide(n, ZuidIn, Day(2025))).ThenRejected("already-withdrawn");

    [Fact]
    public void Refuses_leaving_before_joining() =>
        Given(Registered, ZuidAdmitted).When(n => WithdrawMember.Decide(n, ZuidIn, Day(2020, 12, 31)))
            .ThenRejected("ends-before-start", "/leftOn");

    [Fact]
    public void Corrects_whole_with_the_role_from_the_start() =>
        Given(Registered, ZuidAdmitted, new MemberRoleChanged(NetworkId, ZuidIn, "lead", Day(2024)))
            .When(n => CorrectMembership.Decide(n, new(NetworkId, ZuidIn, "lead", Day(2021), null, [], 12.5m)))
            .Then(new MembershipCorrected(NetworkId, ZuidIn, "lead", Day(2021), null, [], 12.5m));

    [Fact]
    public void Refuses_a_correction_that_says_nothing()
    {
        object[] left = [Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024))];
        Given(left).When(n => CorrectMembership.Weigh(n, ZuidIn, new CorrectMembership.Request())).ThenRejected("nothing-said", "");
        Given(left).When(n => CorrectMembership.Weigh(n, ZuidIn, new CorrectMembership.Request { Role = "participant", JoinedOn = Day(2021), CostKeyShare = 12.5m }))
            .Then(new MembershipCorrected(NetworkId, ZuidIn, "participant", Day(2021), null, [], 12.5m));
    }

    [Fact]
    public void Correcting_to_what_is_known_changes_nothing() =>
        Given(Registered, ZuidAdmitted)
            .When(n => CorrectMembership.Decide(n, new(NetworkId, ZuidIn, "participant", Day(2021), null, [], 12.5m)))
            .ThenNothing();

    [Fact]
    public void Refuses_a_correction_into_another_membership_of_the_same_organisation() =>
        Given(
                Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2022)),
                ZuidAdmitted with { MembershipId = NoordIn, JoinedOn = Day(2023) })
            .When(n => CorrectMembership.Decide(n, new(NetworkId, ZuidIn, "participant", Day(2021), Day(2024), [], null)))
            .ThenRejected("already-a-member", "/joinedOn");

    // Zuid is a member from 2022 to 2025; this is made of its other membership, which was empty.
    private static Decision Corrected(int? joined, int? left) => CorrectMembership.Decide(
        new object[]
        {
            Registered, ZuidAdmitted with { JoinedOn = Day(2022), CostKeyShare = null }, new MemberWithdrawn(NetworkId, ZuidIn, Day(2025)),
            ZuidAdmitted with { MembershipId = NoordIn, JoinedOn = Day(2000), CostKeyShare = null }, new MemberWithdrawn(NetworkId, NoordIn, Day(2000)),
        }.Aggregate(default(Network), Network.After)!,
        new(NetworkId, NoordIn, "lead", joined is { } from ? Day(from) : null, left is { } until ? Day(until) : null, [], null));
}
