using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Setting_a_budget : Spec<Purse>
{
    private static readonly BudgetSet Ceiling = new(SchemeId, 2027, 500_000m, Gazetted, "Stcrt. 2026, 1234");

    [Fact]
    public void Sets_it()
    {
        Given().When(() => SetSchemeBudget.Decide(Purse.Empty(SchemeId), Ceiling, Gazetted)).Then(Ceiling);
        Given(Ceiling).When(purse => SetSchemeBudget.Decide(purse, Ceiling, Gazetted)).ThenNothing();
        Given(Ceiling).When(purse => SetSchemeBudget.Decide(purse, Ceiling with { Amount = 400_000m }, Gazetted)).Then(Ceiling with { Amount = 400_000m });
    }

    [Fact]
    public void Refuses_less_than_is_committed()
    {
        var committed = new MoneyCommitted(SchemeId, GrantId, CallId, null, [new(2027, 100_000m)]);
        Given(Ceiling, committed).When(purse => SetSchemeBudget.Decide(purse, Ceiling with { Amount = 99_999.99m }, Gazetted)).ThenRejected("below-committed", "/amount");
        Given(Ceiling, committed).When(purse => SetSchemeBudget.Decide(purse, Ceiling with { Amount = 100_000m }, Gazetted)).Then(Ceiling with { Amount = 100_000m });
        Given(Ceiling, committed, new MoneyReleased(SchemeId, GrantId, CallId, null, [new(2027, 40_000m)]))
            .When(purse => SetSchemeBudget.Decide(purse, Ceiling with { Amount = 60_000m }, Gazetted)).Then(Ceiling with { Amount = 60_000m });
    }

    [Fact]
    public void Is_decided_by_today() =>
        Given().When(() => SetSchemeBudget.Decide(Purse.Empty(SchemeId), Ceiling, Gazetted.AddDays(-1))).ThenRejected("in-the-future", "/decidedOn");

    [Fact]
    public void Shows_what_is_left_of_each_year() => ReadSchemeBudget.Rows(
        new(SchemeId, [Ceiling], [new(CallId, null, 2027, 100_000m), new(null, null, 2027, 50_000m), new(null, null, 2028, 1m)]))
        .ShouldBe([
            new(2027, 500_000m, 150_000m, 350_000m, Gazetted, "Stcrt. 2026, 1234"), new(2028, null, 1m, null, null, null),
        ]);

    [Theory]
    [InlineData(12_500, 175_000)]
    [InlineData(12_501, 300_000)]
    [InlineData(99_999, 400_000)]
    public void Gives_a_region_what_its_size_gives(int size, int amount) =>
        RegionShare.By(RegionId, Key, size, _ => false).Of(2028).ShouldBe(amount);

    [Fact]
    public void Adds_what_is_fixed_for_a_region()
    {
        var share = RegionShare.By(RegionId, Key, 10_000m, called => called == "rmc-12");
        share.Of(2027).ShouldBe(389_017m);
        share.Of(2028).ShouldBe(175_000m);
    }

    [Fact]
    public void Does_not_know_what_a_region_has_that_was_not_measured()
    {
        RegionShare.By(RegionId, Key, null, _ => false).Of(2027).ShouldBeNull();
        RegionShare.By(RegionId, Key, null, called => called == "rmc-12").Of(2027).ShouldBeNull("What is fixed beside it is not the whole.");
    }

    [Fact]
    public void Gives_nothing_that_the_key_does_not_name()
    {
        RegionShare.By(RegionId, Key with { Classes = [new(5m, 1m)] }, 6m, called => called == "rmc-12").Of(2028).ShouldBe(0, "It is in no class.");
        MoneyKey named = new("fixed", null, null, [], [new("rmc-12", 2027, 214_017m)]);
        RegionShare.By(RegionId, named, null, called => called == "rmc-12").Of(2027).ShouldBe(214_017m);
        RegionShare.By(RegionId, named, null, called => called == "rmc-12").Of(2028).ShouldBe(0, "Another year.");
        RegionShare.By(RegionId, named, null, called => called == "rmc-13").Of(2027).ShouldBe(0, "Another region.");
    }

    private static MoneyKey Key => new(
        "by-measure", "pupils", new(2026, 10, 1), [new(12_500m, 175_000m), new(18_000m, 300_000m), new(null, 400_000m)], [new("rmc-12", 2027, 214_017m)]);
}
