using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Taking_part_on_terms : Spec<Network>
{
    private static readonly MemberTerms Terms = new(400m, 25_000m, "twee werkplekken", "adviseert", 2m, "youth");
    private static readonly MemberTermsChanged Changed = new(NetworkId, ZuidIn, Day(2023), 20m, Terms);
    private static readonly MemberAdmitted NoordPays = NoordAdmitted with { CostKeyShare = 80m };
    private static readonly MembershipCorrected Corrected = new(NetworkId, ZuidIn, "participant", Day(2021), null, [], 20m, Terms);

    [Fact]
    public void Admits_on_terms_and_corrects_them()
    {
        var admitted = ZuidAdmitted with { Terms = Terms };
        Given(Registered).When(n => AdmitMember.Decide(n, admitted, isRegistered: true)).Then(admitted);
        Given(Registered, admitted).When(n => AdmitMember.Decide(n, admitted, isRegistered: true)).ThenNothing();
        Given(Registered, ZuidAdmitted).When(n => CorrectMembership.Decide(n, Corrected)).Then(Corrected);
        Given(Registered, ZuidAdmitted, Corrected).When(n => CorrectMembership.Decide(n, Corrected)).ThenNothing();
    }

    [Fact]
    public void Changes_them_from_a_day_on() => Given(Registered, ZuidAdmitted).When(n => ChangeTerms.Decide(n, Changed)).Then(Changed);

    [Fact]
    public void The_terms_of_that_day_change_nothing()
    {
        Given(Registered, ZuidAdmitted, Changed).When(n => ChangeTerms.Decide(n, Changed)).ThenNothing();
        Given(Registered, ZuidAdmitted, Changed).When(n => ChangeTerms.Decide(n, Changed with { From = Day(2024) })).ThenNothing();
        Given(Registered, ZuidAdmitted).When(n => ChangeTerms.Decide(n, new(NetworkId, ZuidIn, Day(2023), 12.5m, null))).ThenNothing();
    }

    [Fact]
    public void A_day_shows_the_terms_it_had_and_the_latest_record_of_a_day_holds()
    {
        var membership = Membership.Of(ZuidAdmitted).OnTerms(Changed with { From = Day(2025) })
            .OnTerms(Changed).OnTerms(Changed with { CostKeyShare = 30m });
        new[] { Day(2022, 12, 31), Day(2023), Day(2025) }.Select(day => membership.TermsOn(day).CostKeyShare).ShouldBe([12.5m, 30m, 20m]);
        membership.TermsOn(Day(2026)).ShouldBe(new(Day(2025), 20m, Terms));
        membership.LaterTerms!.Select(period => period.From).ShouldBe([Day(2023), Day(2025)]);
        membership.Corrected(Corrected with { CostKeyShare = 5m }).TermsOn(Day(2025)).ShouldBe(new(null, 5m, Terms));
    }

    [Fact]
    public void Refuses_a_day_outside_the_membership_and_one_that_is_none()
    {
        Given(Registered, ZuidAdmitted).When(n => ChangeTerms.Decide(n, Changed with { From = Day(2020, 12, 31) }))
            .ThenRejected("outside-membership", "/from");
        Given(Registered, ZuidAdmitted).When(n => ChangeTerms.Decide(n, Changed with { MembershipId = NoordIn })).ThenRejected("unknown-membership");
    }

    [Fact]
    public void Refuses_what_brings_the_cost_key_over_the_whole_on_some_day()
    {
        Given(Registered, NoordPays, ZuidAdmitted).When(n => ChangeTerms.Decide(n, Changed with { CostKeyShare = 20.01m }))
            .ThenRejected("cost-key-over-whole", "/costKeyShare");
        Given(Registered, NoordPays).When(n => AdmitMember.Decide(n, ZuidAdmitted with { CostKeyShare = 21m }, isRegistered: true))
            .ThenRejected("cost-key-over-whole", "/costKeyShare");
        Given(Registered, NoordPays, ZuidAdmitted).When(n => CorrectMembership.Decide(n, Corrected with { CostKeyShare = 21m }))
            .ThenRejected("cost-key-over-whole", "/costKeyShare");
    }

    [Fact]
    public void Looks_at_each_day_and_at_known_shares_alone()
    {
        var oost = new MemberAdmitted(NetworkId, OtherId, Oost, "participant", Day(2024), [], 100m);
        Given(Registered, NoordPays, new MemberWithdrawn(NetworkId, NoordIn, Day(2024)))
            .When(n => AdmitMember.Decide(n, oost, isRegistered: true)).Then(oost);
        Given(Registered, NoordAdmitted).When(n => AdmitMember.Decide(n, oost, isRegistered: true)).Then(oost);
        Given(Registered, NoordAdmitted, ZuidAdmitted, new MemberTermsChanged(NetworkId, ZuidIn, Day(2025), 1m, null))
            .When(n => AdmitMember.Decide(n, oost with { JoinedOn = Day(2020), CostKeyShare = 99m }, isRegistered: true))
            .ThenRejected("cost-key-over-whole", "/costKeyShare");
    }

    [Fact]
    public void Lets_in_who_pays_nothing_known_on_days_that_were_over_the_whole_already()
    {
        var over = new object[] { Registered, NoordPays, ZuidAdmitted with { CostKeyShare = 30m }, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)) };
        var oost = new MemberAdmitted(NetworkId, OtherId, Oost, "participant", null, [], null);
        var later = oost with { JoinedOn = Day(2024), CostKeyShare = 20m };
        Given(over).When(n => AdmitMember.Decide(n, oost, isRegistered: true)).Then(oost);
        Given(over).When(n => AdmitMember.Decide(n, oost with { CostKeyShare = 0m }, isRegistered: true)).Then(oost with { CostKeyShare = 0m });
        Given(over).When(n => AdmitMember.Decide(n, later, isRegistered: true)).Then(later);
    }

    [Fact]
    public void A_share_of_less_than_one_percent_counts_too() =>
        Given(Registered, NoordPays with { CostKeyShare = 99.6m })
            .When(n => AdmitMember.Decide(n, ZuidAdmitted with { CostKeyShare = 0.5m }, isRegistered: true))
            .ThenRejected("cost-key-over-whole", "/costKeyShare");

    [Fact]
    public void What_held_from_the_start_comes_before_terms_that_changed_and_is_unknown_when_nothing_was_said()
    {
        var known = Membership.Of(ZuidAdmitted);
        known.AtFirst(nameof(Membership.LaterTerms)).ShouldBe(new TermsPeriod(null, 12.5m, null));
        known.AtFirst(nameof(Membership.Roles)).ShouldBeNull();
        Membership.Of(NoordAdmitted).AtFirst(nameof(Membership.LaterTerms)).ShouldBeNull();
    }

    [Fact]
    public void Looks_on_after_a_day_with_exactly_the_whole() =>
        Given(Registered, NoordPays, new MemberTermsChanged(NetworkId, NoordIn, Day(2025), 81m, null))
            .When(n => AdmitMember.Decide(n, ZuidAdmitted with { CostKeyShare = 20m }, isRegistered: true))
            .ThenRejected("cost-key-over-whole", "/costKeyShare");

    [Theory]
    [InlineData(new[] { 100.0, -1 }, 100.0, null, 0.0, null, 1)]
    [InlineData(new[] { 60.0, 40.0 }, 100.0, true, 0.0, null, 0)]
    [InlineData(new[] { 60.0, 30.0 }, 90.0, false, 10.0, null, 0)]
    [InlineData(new[] { 60.0, -1 }, 60.0, null, 40.0, null, 1)]
    [InlineData(new[] { 60.0, 60.0, -1 }, 120.0, false, 0.0, 20.0, 1)]
    [InlineData(new[] { -1.0, -1 }, null, null, null, null, 2)]
    public void The_cost_key_tells_what_is_missing_and_what_is_unknown(
        double[] shares, double? sum, bool? complete, double? missing, double? over, int unknown)
    {
        var key = CostKeyRow.Of([.. shares.Select(share => (new Reference(NetworkId, null, null), share < 0 ? null : (decimal?)share))])!;
        ((double?)key.Sum, key.Complete, (double?)key.Missing, (double?)key.Over, key.Unknown.Count)
            .ShouldBe((sum, complete, missing, over, unknown));
    }

    [Fact]
    public void Nobody_has_no_cost_key() => CostKeyRow.Of([]).ShouldBeNull();
}
