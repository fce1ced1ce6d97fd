using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Paying_a_grant : Spec<Grant>
{
    private static readonly InstalmentHeldBack Held = new(GrantId, 1, new(2027, 4, 1), "Het verslag ontbreekt.");
    private static readonly MoneyPassedOn Passed = new(GrantId, School, new(2027, 6, 1), 70_000m, "Coaches", "D-1");
    private static readonly GrantAmended Less = new(
        GrantId, "2027-40", new(2027, 10, 1), [new(2027, 100_000m)], Awarded.From, Awarded.Until, "Minder coaches");
    private static readonly Purse Spent = Money with { Committed = [new(null, RegionId, 2027, 120_000m), new(null, RegionId, 2028, 80_000m)] };

    private static readonly DateOnly Now = new(2029, 8, 1);

    [Fact]
    public void Plans_instalments_in_the_order_of_their_days() =>
        Given(Submitted, Awarded).When(grant => PlanInstalments.Decide(grant, [(new(2028, 1, 1), 80_000m), (new(2027, 5, 1), 120_000m)])).Then(Planned);

    [Fact]
    public void The_same_plan_again_changes_nothing() =>
        Given(Submitted, Awarded, Planned).When(grant => PlanInstalments.Decide(grant, [(new(2027, 5, 1), 120_000m), (new(2028, 1, 1), 80_000m)])).ThenNothing();

    [Fact]
    public void A_new_plan_leaves_what_was_paid() => Given(Submitted, Awarded, Planned, FirstPaid)
        .When(grant => PlanInstalments.Decide(grant, [(new(2028, 1, 1), 30_000m), (new(2028, 6, 1), 50_000m)]))
        .Then(new InstalmentsPlanned(GrantId, [new(3, new(2028, 1, 1), 30_000m), new(4, new(2028, 6, 1), 50_000m)]));

    [Fact]
    public void Gives_no_number_twice()
    {
        Given(Submitted, Awarded, Planned, FirstPaid, new PaymentWithdrawn(GrantId, 1, Now, "Nooit betaald"))
            .When(grant => PlanInstalments.Decide(grant, [(new(2028, 1, 1), 30_000m)])).Then(new InstalmentsPlanned(GrantId, [new(3, new(2028, 1, 1), 30_000m)]));
        Given(Submitted, Awarded, Planned, new InstalmentsPlanned(GrantId, []))
            .When(grant => PlanInstalments.Decide(grant, [(new(2028, 1, 1), 30_000m)])).Then(new InstalmentsPlanned(GrantId, [new(3, new(2028, 1, 1), 30_000m)]));
    }

    [Fact]
    public void Refuses_to_plan_more_than_was_awarded() => Given(Submitted, Awarded, Planned, FirstPaid)
        .When(grant => PlanInstalments.Decide(grant, [(new(2028, 1, 1), 80_000.01m)])).ThenRejected("above-award", "/instalments");

    [Fact]
    public void Refuses_to_plan_what_was_not_awarded() =>
        Given(Submitted).When(grant => PlanInstalments.Decide(grant, [(new(2028, 1, 1), 1m)])).ThenRejected("not-awarded");

    [Fact]
    public void Pays() => Given(Submitted, Awarded, Planned).When(grant => PayInstalment.Decide(grant, 1, new(2027, 5, 1), Now)).Then(FirstPaid);

    [Fact]
    public void Paying_twice_changes_nothing() =>
        Given(Submitted, Awarded, Planned, FirstPaid).When(grant => PayInstalment.Decide(grant, 1, new(2027, 5, 1), Now)).ThenNothing();

    [Fact]
    public void Refuses_to_pay_on_another_day_too() =>
        Given(Submitted, Awarded, Planned, FirstPaid).When(grant => PayInstalment.Decide(grant, 1, new(2027, 5, 2), Now)).ThenRejected("already-paid");

    [Fact]
    public void Refuses_to_pay_what_was_not_planned() =>
        Given(Submitted, Awarded, Planned).When(grant => PayInstalment.Decide(grant, 3, new(2027, 5, 1), Now)).ThenRejected("unknown-instalment", "/number");

    [Fact]
    public void Refuses_to_pay_before_the_award() =>
        Given(Submitted, Awarded, Planned).When(grant => PayInstalment.Decide(grant, 1, Awarded.On.AddDays(-1), Now)).ThenRejected("too-early", "/on");

    [Fact]
    public void Pays_and_passes_on_before_a_later_change_of_the_award()
    {
        Given(Submitted, Awarded, Planned, Less).When(grant => PayInstalment.Decide(grant, 1, Awarded.On, Now)).ThenRejected("above-award", "/number");
        var later = Less with { Amounts = Awarded.Amounts };
        Given(Submitted, Awarded, Planned, later).When(grant => PayInstalment.Decide(grant, 1, FirstPaid.On, Now)).Then(FirstPaid);
        Given(Submitted, Awarded, Planned, FirstPaid, later).When(Pass(Passed)).Then(Passed);
    }

    [Fact]
    public void Refuses_to_pay_what_was_planned_of_more_than_it_comes_to_now()
    {
        Given(Submitted, Awarded, Planned, FirstPaid, Less).When(grant => PayInstalment.Decide(grant, 2, new(2028, 1, 1), Now)).ThenRejected("above-award", "/number");
        Given(Submitted, Awarded, Planned, FirstPaid, Account, SettledLower with { Amount = 199_999.99m })
            .When(grant => PayInstalment.Decide(grant, 2, new(2029, 8, 1), Now)).ThenRejected("above-award", "/number");
    }

    [Fact]
    public void Pays_what_came_back_once_the_award_is_raised_again()
    {
        GrantAmended more = Less with { Decision = "2028-2", On = new(2028, 2, 1), Amounts = [new(2027, 110_000m)] };
        InstalmentsPlanned again = new(GrantId, [new(3, new(2028, 3, 1), 10_000m)]);
        object[] came = [Submitted, Awarded, Planned, FirstPaid, Less, new RecoveryOrdered(GrantId, "2027-41", Less.On, 20_000m, "Te veel"), new RecoveryReceived(GrantId, Less.On, 20_000m)];
        Given([.. came]).When(Plan(0.01m)).ThenRejected("above-award", "/instalments");
        Given([.. came, more]).When(Plan(10_000m)).Then(again);
        Given([.. came, more]).When(Plan(10_000.01m)).ThenRejected("above-award", "/instalments");
        Given([.. came, more, again]).When(grant => PayInstalment.Decide(grant, 3, new(2028, 3, 1), Now)).Then(new InstalmentPaid(GrantId, 3, new(2028, 3, 1), 10_000m));
        Given([.. came, again]).When(grant => PayInstalment.Decide(grant, 3, new(2028, 3, 1), Now)).ThenRejected("above-award", "/number");

        static Func<Grant, Hosting.Decisions.Decision> Plan(decimal euros) => grant => PlanInstalments.Decide(grant, [(new(2028, 3, 1), euros)]);
    }

    [Fact]
    public void Refuses_to_pay_what_is_held_back() =>
        Given(Submitted, Awarded, Planned, Held).When(grant => PayInstalment.Decide(grant, 1, new(2027, 5, 1), Now)).ThenRejected("held-back");

    [Fact]
    public void Pays_once_it_was_released() =>
        Given(Submitted, Awarded, Planned, Held, new InstalmentReleased(GrantId, 1, new(2027, 4, 20)))
            .When(grant => PayInstalment.Decide(grant, 1, new(2027, 5, 1), Now)).Then(FirstPaid);

    [Fact]
    public void Holds_back()
    {
        Given(Submitted, Awarded, Planned).When(grant => HoldBackInstalment.Decide(grant, Held)).Then(Held);
        Given(Submitted, Awarded, Planned, Held).When(grant => HoldBackInstalment.Decide(grant, Held)).ThenNothing();
        Given(Submitted, Awarded, Planned, FirstPaid).When(grant => HoldBackInstalment.Decide(grant, Held)).ThenRejected("already-paid");
        Given(Submitted, Awarded).When(grant => HoldBackInstalment.Decide(grant, Held)).ThenRejected("unknown-instalment", "/number");
    }

    [Fact]
    public void Releases()
    {
        var released = new InstalmentReleased(GrantId, 1, new(2027, 4, 20));
        Given(Submitted, Awarded, Planned, Held).When(grant => ReleaseInstalment.Decide(grant, 1, new(2027, 4, 20))).Then(released);
        Given(Submitted, Awarded, Planned).When(grant => ReleaseInstalment.Decide(grant, 1, new(2027, 4, 20))).ThenNothing();
        Given(Submitted, Awarded).When(grant => ReleaseInstalment.Decide(grant, 1, new(2027, 4, 20))).ThenRejected("unknown-instalment", "/number");
    }

    [Fact]
    public void Refuses_a_payment_that_is_still_to_come()
    {
        Given(Submitted, Awarded, Planned).When(grant => PayInstalment.Decide(grant, 1, Now.AddDays(1), Now)).ThenRejected("in-the-future", "/on");
        Given(Submitted, Awarded, Planned, FirstPaid).When(Pass(Passed with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given(Submitted, Awarded, Planned, FirstPaid).When(Pass(Passed with { On = Now })).Then(Passed with { On = Now });
    }

    [Fact]
    public void Passes_money_on()
    {
        Given(Submitted, Awarded, Planned, FirstPaid).When(Pass(Passed)).Then(Passed);
        Given(Submitted, Awarded, Planned, FirstPaid, Passed).When(Pass(Passed)).ThenNothing();
    }

    [Fact]
    public void Counts_equal_amounts_of_a_day_that_were_passed_on_apart()
    {
        var half = Passed with { Amount = 60_000m, Reference = null };
        Given(Submitted, Awarded, Planned, FirstPaid, half).When(Pass(half)).Then(half);
        Given(Submitted, Awarded, Planned, FirstPaid, half, half).When(Pass(half)).ThenRejected("more-than-received", "/amount");
        Given(Submitted, Awarded, Planned, FirstPaid, Passed).When(Pass(Passed with { Amount = 1m })).ThenRejected("reference-taken", "/reference");
    }

    [Fact]
    public void Refuses_to_pass_on_more_than_was_paid() =>
        Given(Submitted, Awarded, Planned, FirstPaid, Passed).When(Pass(Passed with { Amount = 50_000.01m, Reference = null })).ThenRejected("more-than-received", "/amount");

    [Fact]
    public void Refuses_to_pass_on_to_others() =>
        Given(Submitted, Awarded, Planned, FirstPaid).When(Pass(Passed with { PartnerId = Stranger })).ThenRejected("not-a-partner", "/partner");

    [Fact]
    public void Refuses_to_pass_on_what_was_not_awarded() => Given(Submitted).When(Pass(Passed)).ThenRejected("not-awarded");

    [Fact]
    public void Refuses_to_pass_on_before_the_award() =>
        Given(Submitted, Awarded, Planned, FirstPaid).When(Pass(Passed with { On = Awarded.On.AddDays(-1) })).ThenRejected("too-early", "/on");

    [Fact]
    public void Amends_to_less_and_lets_the_rest_come_free() =>
        Given(Submitted, Awarded).When(grant => AmendGrant.Decide(grant, Less, Spent, null, null, GrantsBeside.None))
            .Then(Less, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2027, 20_000m), new(2028, 80_000m)]));

    [Fact]
    public void Amends_to_other_years()
    {
        var other = Less with { Amounts = [new(2027, 100_000m), new(2028, 100_000m)] };
        Given(Submitted, Awarded).When(grant => AmendGrant.Decide(grant, other, Spent, null, null, GrantsBeside.None)).Then(
            other, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2027, 20_000m)]), new MoneyCommitted(SchemeId, GrantId, null, RegionId, [new(2028, 20_000m)]));
    }

    [Fact]
    public void Refuses_to_amend_beyond_the_budget() => Given(Submitted, Awarded)
        .When(grant => AmendGrant.Decide(grant, Less with { Amounts = [new(2027, 120_000m), new(2028, 300_000.01m)] }, Spent, null, null, GrantsBeside.None))
        .ThenRejected("over-budget", "/amounts");

    [Fact]
    public void The_same_amendment_again_changes_nothing() =>
        Given(Submitted, Awarded, Less).When(grant => AmendGrant.Decide(grant, Less, Spent, null, null, GrantsBeside.None)).ThenNothing();

    [Fact]
    public void Refuses_to_amend()
    {
        Given(Submitted).When(grant => AmendGrant.Decide(grant, Less, Spent, null, null, GrantsBeside.None)).ThenRejected("not-awarded");
        Given(Submitted, Awarded, Account, SettledLower).When(grant => AmendGrant.Decide(grant, Less, Spent, null, null, GrantsBeside.None)).ThenRejected("already-settled");
        Given(Submitted, Awarded).When(grant => AmendGrant.Decide(grant, Less with { On = Awarded.On.AddDays(-1), Until = Less.From }, Spent, null, null, GrantsBeside.None))
            .ThenRejected("too-early", "/on", "/until");
    }

    private static Func<Grant, Hosting.Decisions.Decision> Pass(MoneyPassedOn money) =>
        grant => PassOnMoney.Decide(grant, money.PartnerId, money.On, money.Amount, money.Purpose, money.Reference, Now);
}
