using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Terms;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Stacking_grants : Spec<Grant>
{
    [Theory]
    [InlineData("forbidden", null, 0, true)]
    [InlineData(null, "forbidden", 0, true)]
    [InlineData(null, null, 0, false)]
    [InlineData("forbidden", null, 24, false)]
    [InlineData("forbidden", null, null, false)]
    public void Refuses_beside_a_grant_that_either_scheme_forbids(string? own, string? other, int? months, bool refused)
    {
        GrantsBeside beside = new([SchemeId.ToString()], Rule(own), [new(["rs-2"], "Een andere regeling", Rule(other), Days(months), Days(months)?.AddYears(1))]);
        var verdict = Given(Submitted).When(grant => AwardGrant.Decide(grant, Awarded, Money, null, null, Came.AddDays(60), [], beside));
        var amended = new GrantAmended(GrantId, "2027-40", Awarded.On, Awarded.Amounts, Awarded.From, Awarded.Until.AddDays(-1), "Korter");
        var changed = Given(Submitted, Awarded).When(grant => AmendGrant.Decide(grant, amended, Money, null, null, beside));
        if (refused)
        {
            verdict.ThenRejected("stacking-forbidden", "");
            changed.ThenRejected("stacking-forbidden", "");
        }
        else
        {
            verdict.Then(Awarded, new MoneyCommitted(SchemeId, GrantId, null, RegionId, Awarded.Amounts));
            changed.Then(amended);
        }

        static StackingRule? Rule(string? code) => code is null ? null : new(code, []);
        static DateOnly? Days(int? months) => months is { } some ? Awarded.From.AddMonths(some) : null;
    }

    [Fact]
    public void Amends_to_less_beside_whatever_there_is()
    {
        GrantsBeside beside = new([SchemeId.ToString()], new("forbidden", []), [new(["rs-2"], "Een andere regeling", null, Awarded.From, Awarded.Until)]);
        var less = new GrantAmended(GrantId, "2027-40", Awarded.On, [new(2027, 120_000m)], Awarded.From, Awarded.Until, "Minder");
        Given(Submitted, Awarded).When(grant => AmendGrant.Decide(grant, less, Money, null, null, beside))
            .Then(less, new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2028, 80_000m)]));
    }

    [Fact]
    public void Counts_as_in_force_what_is_granted_and_was_not_taken_back()
    {
        Grant.After(null, Submitted)!.IsInForce.ShouldBeFalse();
        var awarded = Grant.After(Grant.After(null, Submitted), Awarded)!;
        awarded.IsInForce.ShouldBeTrue();
        Grant.After(awarded, new GrantAmended(GrantId, "2027-40", Awarded.On, [], Awarded.From, Awarded.Until, "Ingetrokken"))!.IsInForce.ShouldBeFalse();
        Grant.After(null, GrantTakenOver)!.IsInForce.ShouldBeTrue();
        Grant.After(null, GrantTakenOver with { Record = Granted with { Amount = null, Years = [] } })!.IsInForce.ShouldBeTrue("Not told is not nothing.");
        Grant.After(null, GrantTakenOver with { Record = Granted with { Amount = -1m, Years = [] } })!.IsInForce.ShouldBeFalse();
    }
}
