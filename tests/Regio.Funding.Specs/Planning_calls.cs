using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Planning_calls : Spec<Scheme>
{
    private static readonly Call Spring = new(CallId, "Voorjaar", Came, Came.AddDays(30), "arrival", [new(2027, 100_000m)]);
    private static readonly CallPlanned Planned = new(SchemeId, Spring);

    [Fact]
    public void Plans()
    {
        Given(Drafted).When(scheme => Plan(scheme, Spring, Came.AddDays(-9))).Then(Planned);
        Given(Drafted, Planned).When(scheme => Plan(scheme, Spring, Came.AddDays(-9))).ThenNothing();
    }

    [Fact]
    public void Plans_otherwise_also_while_it_is_open()
    {
        var shorter = Spring with { ClosesAt = Came.AddDays(20) };
        Given(Drafted, Planned).When(scheme => Plan(scheme, shorter, Came.AddDays(1))).Then(new CallPlanned(SchemeId, shorter));
    }

    [Fact]
    public void Tells_the_purse_what_it_may_spend_from_then_on()
    {
        var (less, all) = (Spring with { Budget = [new(2027, 50_000m)] }, Spring with { Budget = [] });
        Given(Drafted, Planned).When(scheme => Plan(scheme, less, Came)).Then(new CallPlanned(SchemeId, less), new CallBudgetSet(SchemeId, CallId, less.Budget));
        Given(Drafted, Planned).When(scheme => Plan(scheme, all, Came)).Then(new CallPlanned(SchemeId, all), new CallBudgetSet(SchemeId, CallId, []));
        var told = Purse.After(Money, new CallBudgetSet(SchemeId, CallId, less.Budget))!;
        PurseRules.Faults(told, Spring, null, [new(2027, 50_000m)]).ShouldBeEmpty();
        PurseRules.Faults(told, Spring, null, [new(2027, 50_000.01m)]).ShouldHaveSingleItem().Code.ShouldBe("over-budget", "Whatever was read of the scheme before.");
        PurseRules.Faults(Purse.After(told, new CallBudgetSet(SchemeId, CallId, []))!, Spring, null, [new(2027, 100_000.01m)]).ShouldBeEmpty("It may spend all that is left.");
    }

    [Fact]
    public void Keeps_calls_in_the_order_of_their_opening()
    {
        var autumn = Spring with { Id = GrantId, OpensAt = Came.AddDays(-60) };
        Scheme.After(Scheme.After(Scheme.After(null, Drafted), Planned), new CallPlanned(SchemeId, autumn))!.Calls.ShouldBe([autumn, Spring]);
    }

    [Fact]
    public void Refuses_one_that_closes_before_it_opens() => Given(Drafted)
        .When(scheme => Plan(scheme, Spring with { ClosesAt = Came }, Came)).ThenRejected("ends-before-start", "/closesAt");

    [Fact]
    public void Refuses_to_open_later_what_is_open() => Given(Drafted, Planned)
        .When(scheme => Plan(scheme, Spring with { OpensAt = Came.AddDays(2) }, Came)).ThenRejected("call-opened", "/opensAt");

    [Fact]
    public void Refuses_another_order_once_it_opened()
    {
        var ranked = Spring with { Order = Call.Ranking };
        Given(Drafted, Planned).When(scheme => Plan(scheme, ranked, Came.AddTicks(-1))).Then(new CallPlanned(SchemeId, ranked));
        Given(Drafted, Planned).When(scheme => Plan(scheme, ranked, Came)).ThenRejected("call-opened", "/order");
    }

    [Fact]
    public void Refuses_to_close_before_now_what_has_opened()
    {
        var now = Came.AddDays(9);
        Given(Drafted, Planned).When(scheme => Plan(scheme, Spring with { ClosesAt = now.AddTicks(-1) }, now)).ThenRejected("too-early", "/closesAt");
        var ended = Spring with { ClosesAt = now };
        Given(Drafted, Planned).When(scheme => Plan(scheme, ended, now)).Then(new CallPlanned(SchemeId, ended));
        var renamed = Spring with { Title = "Lente" };
        Given(Drafted, Planned).When(scheme => Plan(scheme, renamed, Spring.ClosesAt.AddDays(1))).Then(new CallPlanned(SchemeId, renamed));
    }

    [Fact]
    public void Refuses_less_than_was_committed_in_it()
    {
        var purse = Money with { Committed = [new(CallId, RegionId, 2027, 50_000m), new(CallId, Stranger, 2027, 10_000m), new(null, RegionId, 2027, 70_000m)] };
        var just = Spring with { Budget = [new(2027, 60_000m)] };
        Given(Drafted, Planned).When(scheme => PlanCall.Decide(scheme, just, purse, Came)).Then(new CallPlanned(SchemeId, just), new CallBudgetSet(SchemeId, CallId, just.Budget));
        Given(Drafted, Planned).When(scheme => PlanCall.Decide(scheme, Spring with { Budget = [new(2027, 59_999.99m)] }, purse, Came)).ThenRejected("below-committed", "/budget");
        Given(Drafted, Planned).When(scheme => PlanCall.Decide(scheme, Spring with { Budget = [new(2028, 60_000m)] }, purse, Came)).ThenRejected("below-committed", "/budget");
        var all = Spring with { Budget = [] };
        Given(Drafted, Planned).When(scheme => PlanCall.Decide(scheme, all, purse, Came)).Then(new CallPlanned(SchemeId, all), new CallBudgetSet(SchemeId, CallId, []));
    }

    [Fact]
    public void Refuses_a_year_twice() => Given(Drafted)
        .When(scheme => Plan(scheme, Spring with { Budget = [new(2027, 1m), new(2027, 2m)] }, Came)).ThenRejected("named-twice", "/budget");

    [Fact]
    public void Refuses_for_a_scheme_that_is_closed() =>
        Given(Drafted, Scene.Published, new SchemeClosed(SchemeId, First, null)).When(scheme => Plan(scheme, Spring, Came)).ThenRejected("scheme-closed");

    [Fact]
    public void Takes_back_what_has_not_opened()
    {
        Given(Drafted, Planned).When(scheme => WithdrawCall.Decide(scheme, CallId, null, Came.AddTicks(-1))).Then(new CallWithdrawn(SchemeId, CallId, null));
        Given(Drafted, Planned).When(scheme => WithdrawCall.Decide(scheme, CallId, null, Came)).ThenRejected("call-opened");
        Given(Drafted, Planned, new CallWithdrawn(SchemeId, CallId, null)).When(scheme => WithdrawCall.Decide(scheme, CallId, null, Came)).ThenRejected("unknown-call");
    }

    private static Hosting.Decisions.Decision Plan(Scheme scheme, Call call, DateTimeOffset now) => PlanCall.Decide(scheme, call, Money, now);
}
