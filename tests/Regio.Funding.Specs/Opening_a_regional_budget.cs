using Regio.Funding.RegionalBudgets;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Opening_a_regional_budget : Spec<RegionalBudget>
{
    [Fact]
    public void Begins_with_the_agenda_of_the_region()
    {
        Given().When(() => OpenRegionalBudget.Decide(Opened, Ground)).Then(Opened);
        RegionalBudget.After(null, Opened)!.Priorities.ShouldBe([new(1, Work, null), new(2, Learning, null)]);
    }

    [Fact]
    public void Is_for_a_region_of_which_nobody_knows_the_municipalities() =>
        Given().When(() => OpenRegionalBudget.Decide(Opened, Ground with { Municipalities = [] })).Then(Opened);

    [Fact]
    public void Is_refused()
    {
        Given().When(() => OpenRegionalBudget.Decide(Opened with { LastYear = 2026 }, Ground)).ThenRejected("ends-before-start", "/lastYear");
        Given().When(() => OpenRegionalBudget.Decide(Opened with { On = Now.AddDays(1) }, Ground)).ThenRejected("in-the-future", "/on");
        Given().When(() => OpenRegionalBudget.Decide(Opened, Ground with { Members = null })).ThenRejected("not-in-force", "/network");
        Given().When(() => OpenRegionalBudget.Decide(Opened with { KeeperId = Stranger }, Ground)).ThenRejected("not-a-member", "/keeper");
        Given().When(() => OpenRegionalBudget.Decide(Opened, Ground with { Municipalities = [Stranger] })).ThenRejected("network-elsewhere", "/region");
    }

    [Fact]
    public void Closes_when_every_cent_was_spent_or_came_back()
    {
        Given([.. Used, Ended, Back, OtherBack]).When(Close(Closed.On)).Then(Closed);
        Given(Over).When(Close(Closed.On)).ThenNothing();
        Given(Opened).When(Close(Closed.On)).Then(Closed);
    }

    [Fact]
    public void Does_not_close_with_money_in_it()
    {
        Given(Filled).When(Close(Closed.On)).ThenRejected("money-left", "");
        Given([.. Used, Ended, Back]).When(Close(Closed.On)).ThenRejected("money-left", "");
        Given([.. Used, Ended, Back, OtherBack]).When(Close(Back.On.AddDays(-1))).ThenRejected("too-early", "/on");
        Given([.. Used, Ended, Back, OtherBack]).When(Close(Now.AddDays(1))).ThenRejected("in-the-future", "/on");
        Given(Over).When(Close(Now)).ThenRejected("regional-budget-closed");
    }

    private static Func<RegionalBudget, Hosting.Decisions.Decision> Close(DateOnly on) => budget => CloseRegionalBudget.Decide(budget, on, Now);
}
