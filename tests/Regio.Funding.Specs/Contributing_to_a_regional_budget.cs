using Regio.Funding.Purses;
using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Contributing_to_a_regional_budget : Spec<RegionalBudget>
{
    [Fact]
    public void Is_proposed()
    {
        Given(Opened).When(Propose(FreeAsked)).Then(FreeAsked);
        Given(Opened, FreeAsked).When(Propose(FreeAsked with { Number = 2 })).ThenNothing();
        Given(Opened, FreeAsked, Declined).When(Propose(FreeAsked with { Number = 2 })).Then(FreeAsked with { Number = 2 });
    }

    [Fact]
    public void Is_not_proposed()
    {
        Given(Opened).When(budget => ProposeContribution.Decide(budget, FreeAsked, isPublished: false, Now)).ThenRejected("unknown-scheme", "/scheme");
        Given(Opened).When(Propose(FreeAsked with { Year = 2026 })).ThenRejected("outside-budget-years", "/year");
        Given(Opened).When(Propose(FreeAsked with { Year = 2029 })).ThenRejected("outside-budget-years", "/year");
        Given([.. Used, Ended]).When(Propose(FreeAsked with { Number = 3 })).ThenRejected("year-closed", "/year");
        Given(Opened).When(Propose(FreeAsked with { Earmark = new("Iets", null, null) })).ThenRejected("domain-or-target-group", "/earmark");
        Given(Opened).When(Propose(FreeAsked with { On = Start.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Opened).When(Propose(FreeAsked with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given(Over).When(Propose(FreeAsked with { Number = 3, Year = 2028 })).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Commits_the_money_of_the_scheme_once_its_owner_consents()
    {
        Given(Opened, FreeAsked).When(Consent(Free)).Then(Free, Pooled);
        Given(Opened, FreeAsked, Free).When(Consent(Free)).ThenNothing();
        Purse.After(Money, Pooled)!.CommittedOf(2027).ShouldBe(100_000m);
        Purse.After(Money, Pooled)!.CommittedFor(RegionId, 2027).ShouldBe(100_000m);
    }

    [Fact]
    public void Is_never_more_than_the_scheme_has()
    {
        Given(Opened, FreeAsked).When(Consent(Free, Purse.Empty(SchemeId))).ThenRejected("over-budget", "/amounts");
        Given(Opened, FreeAsked).When(Consent(Free, Money with { Committed = [new(null, null, 2027, 400_000.01m)] })).ThenRejected("over-budget", "/amounts");
        Given(Opened, FreeAsked).When(budget => ConsentToContribution.Decide(budget, Free, Money, new(RegionId, null, 0, [new(2027, 99_999.99m)]), Now))
            .ThenRejected("above-key", "/amounts");
    }

    [Fact]
    public void Is_not_consented_to()
    {
        Given(Opened, FreeAsked, Free).When(Consent(Free with { Decision = "SZW-2" })).ThenRejected("contribution-answered");
        Given(Opened, FreeAsked, Declined).When(Consent(Free)).ThenRejected("contribution-answered");
        Given(Opened).When(Consent(Free)).ThenRejected("unknown-contribution");
        Given(Opened, FreeAsked).When(Consent(Free with { On = Start.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Opened, FreeAsked).When(Consent(Free with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given(Opened, FreeAsked, Ended with { Shares = [] }).When(Consent(Free)).ThenRejected("year-closed", "/year");
        Given(Opened, FreeAsked, Closed).When(Consent(Free)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Is_declined()
    {
        Given(Opened, FreeAsked).When(Decline(Declined)).Then(Declined);
        Given(Opened, FreeAsked, Declined).When(Decline(Declined)).ThenNothing();
        Given(Opened, FreeAsked, Free).When(Decline(Declined)).ThenRejected("contribution-answered");
        Given(Opened).When(Decline(Declined)).ThenRejected("unknown-contribution");
        Given(Opened, FreeAsked).When(Decline(Declined with { On = Start.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given(Opened, FreeAsked).When(Decline(Declined with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
        Given(Opened, FreeAsked, Closed).When(Decline(Declined)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Comes_back_at_the_scheme()
    {
        Given([.. Used, Ended]).When(Receive(Back)).Then(Back, Returned);
        Given([.. Used, Ended, Back]).When(Receive(Back)).ThenNothing();
        Purse.After(Purse.After(Money, Pooled), Returned)!.CommittedOf(2027).ShouldBe(22_500m);
    }

    [Fact]
    public void Counts_equal_amounts_of_a_day_that_came_back_apart()
    {
        var half = Back with { Amount = 38_750m, Reference = null };
        Given([.. Used, Ended, half]).When(Receive(half)).Then(half, Returned with { Amounts = [new(2027, 38_750m)] });
        Given([.. Used, Ended, half, half]).When(Receive(half)).ThenRejected("more-than-owed", "/amount");
        Given([.. Used, Ended, half with { Reference = "T-1" }]).When(Receive(Back with { Amount = 1m })).ThenRejected("reference-taken", "/reference");
    }

    [Fact]
    public void Does_not_come_back()
    {
        Given([.. Used, Ended]).When(Receive(Back with { Amount = 77_500.01m })).ThenRejected("more-than-owed", "/amount");
        Given([.. Used, Ended, Back]).When(Receive(Back with { Amount = 0.01m, Reference = null })).ThenRejected("more-than-owed", "/amount");
        Given(Used).When(Receive(Back)).ThenRejected("more-than-owed", "/amount");
        Given([.. Used, Ended]).When(Receive(Back with { Number = 9 })).ThenRejected("unknown-contribution");
        Given([.. Used, Ended]).When(Receive(Back with { On = Ended.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        Given([.. Used, Ended]).When(Receive(Back with { On = Now.AddDays(1) })).ThenRejected("in-the-future", "/on");
    }

    private static Func<RegionalBudget, Decision> Propose(ContributionProposed asked) =>
        budget => ProposeContribution.Decide(budget, asked, isPublished: true, Now);

    private static Func<RegionalBudget, Decision> Consent(ContributionConsented consented, Purse? purse = null) =>
        budget => ConsentToContribution.Decide(budget, consented, purse ?? Money, null, Now);

    private static Func<RegionalBudget, Decision> Decline(ContributionDeclined declined) => budget => DeclineContribution.Decide(budget, declined, Now);

    private static Func<RegionalBudget, Decision> Receive(ReturnReceived received) => budget => ReceiveReturn.Decide(budget, received, Money, Now);
}
