using Regio.Hosting.Problems;
using Regio.Policy.Policies;
using Regio.Testing;
using static Regio.Policy.Specs.Scene;

namespace Regio.Policy.Specs;

public sealed class Obliging_cooperation : Spec<PolicyDossier>
{
    private static readonly CooperationObliged Obliged = new(
        PolicyId, Today, [OwnerId], 1_000_000m, [new("scheme", "S1", 400_000m, null), new("general-grant", null, 100_000m, "Circular of May")], "8.3.2", Relied);

    private static readonly ObligationWithdrawn Withdrawn = new(PolicyId, Today.AddYears(1), "It went by itself");

    [Fact]
    public void Tells_what_it_costs_and_what_goes_with_it() => Given(Registered).When(Oblige(Obliged)).Then(Obliged);

    [Fact]
    public void Obliging_the_same_changes_nothing_whatever_it_relies_on() =>
        Given(Registered, Obliged).When(Oblige(Obliged with { ReliedOn = new(9, 9) })).ThenNothing();

    [Fact]
    public void Stands_in_for_what_was_obliged_before() =>
        Given(Registered, Obliged).When(Oblige(Obliged with { CostPerYear = null })).Then(Obliged with { CostPerYear = null });

    [Fact]
    public void Is_not_before_what_is_obliged_now() =>
        Given(Registered, Obliged).When(Oblige(Obliged with { From = Today.AddDays(-1) })).ThenRejected("before-the-present-one", "/from");

    [Theory]
    [InlineData(-1)]
    [InlineData(1826)]
    public void Falls_within_the_policy(int day) =>
        Given(Registered).When(Oblige(Obliged with { From = First.AddDays(day) })).ThenRejected("outside-policy", "/from");

    [Fact]
    public void Names_a_scheme_for_money_of_a_scheme_alone() =>
        Given(Registered).When(Oblige(Obliged with { Funding = [new("scheme", null, 1m, null), new("specific-grant", "S1", 1m, null)] }))
            .ThenRejected("scheme-of-funding", "/funding/0/scheme", "/funding/1/scheme");

    [Fact]
    public void Tells_of_all_that_is_not_known() =>
        Given(Registered).When(p => ObligeCooperation.Decide(p, Obliged, [new Fault("/networks/0", "unknown-network", "No such network.")]))
            .ThenRejected("unknown-network", "/networks/0");

    [Fact]
    public void Is_not_of_a_policy_that_ended() =>
        Given(Registered, new PolicyEnded(PolicyId, Today.AddYears(2), null)).When(Oblige(Obliged)).ThenRejected("policy-ended");

    [Fact]
    public void Is_withdrawn() => Given(Registered, Obliged).When(p => WithdrawObligation.Decide(p, Withdrawn)).Then(Withdrawn);

    [Fact]
    public void Withdrawing_it_twice_changes_nothing() =>
        Given(Registered, Obliged, Withdrawn).When(p => WithdrawObligation.Decide(p, Withdrawn)).ThenNothing();

    [Fact]
    public void Is_not_withdrawn_before_it_began() =>
        Given(Registered, Obliged).When(p => WithdrawObligation.Decide(p, Withdrawn with { Until = Today.AddDays(-1) }))
            .ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Nothing_is_withdrawn_where_nothing_was_obliged() =>
        Given(Registered).When(p => WithdrawObligation.Decide(p, Withdrawn)).ThenRejected("nothing-obliged");

    [Fact]
    public void Is_seen_while_it_holds()
    {
        var item = new object[] { Registered, Obliged, Withdrawn }.Aggregate(default(PolicyItem), PolicyItem.After)!;
        PolicyOverview.Of(item, Today.AddDays(-1)).Obligation.ShouldBeNull();
        PolicyOverview.Of(item, Today).Obligation!.CostPerYear.ShouldBe(1_000_000m);
        PolicyOverview.Of(item, Withdrawn.Until).Obligation.ShouldBeNull();
    }

    private static Func<PolicyDossier, Hosting.Decisions.Decision> Oblige(CooperationObliged obliged) => policy => ObligeCooperation.Decide(policy, obliged, []);
}
