using CsCheck;
using Regio.Funding.Purses;
using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using static Regio.Funding.Specs.PotScene;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>
/// Whatever is tried, in whatever order, with schemes that spend elsewhere too: no scheme gives more than it has, nothing is
/// spent that was not allocated and nothing allocated that was not put in, and every cent is found again.
/// </summary>
public sealed class Every_cent_of_a_pot
{
    private static readonly Guid[] Schemes = [SchemeId, OtherScheme, Stranger];
    private static readonly Aim?[] Earmarks = [null, Learning, Work, null];

    private static readonly Gen<(bool CarriesOver, (int Act, int Which, int Cents)[] Attempts)> Attempts =
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 15], Gen.Int[0, 11], Gen.Int[1, 30_000]).Array[1, 80]);

    [Fact]
    public void Is_accounted_for() => Attempts.Sample(
        tried =>
        {
            var pot = RegionalBudget.After(null, tried.CarriesOver ? CarriesOver : Opened)!;
            var purses = Schemes.ToDictionary(scheme => scheme, Purse.Empty);
            foreach (var (act, which, cents) in tried.Attempts)
            {
                var purse = purses[Schemes[which % Schemes.Length]];
                foreach (var fact in Facts(Try(act, which, cents / 100m, pot, purse)))
                {
                    pot = RegionalBudget.After(pot, fact)!;
                    purses[purse.Id] = Purse.IsOfIt(fact) ? Purse.After(purse, fact)! : purses[purse.Id];
                }

                Hold(pot, purses);
            }
        },
        iter: 500);

    [Fact]
    public void Is_accounted_for_where_returns_of_a_day_are_equal() => Gen.Int[1, 3].Array[0, 20].Sample(
        cents =>
        {
            var pot = Used.Append(Ended).Aggregate((RegionalBudget?)null, RegionalBudget.After)!;
            foreach (var euros in cents.Select(one => one / 100m))
            {
                pot = Facts(ReceiveReturn.Decide(pot, new(BudgetId, 1, Now, euros), Money, Now)).Aggregate(pot, (state, fact) => RegionalBudget.After(state, fact)!);
            }

            pot.Returns.Holding().Sum(one => one.Amount).ShouldBe(cents.Sum() / 100m);
        },
        iter: 200);

    private static void Hold(RegionalBudget pot, Dictionary<Guid, Purse> purses)
    {
        var account = RegionalBudgetAccount.Of(pot);
        account.Contributed.ShouldBe(account.Spent + account.ToReturn + account.InPot);
        account.Returned.ShouldBeLessThanOrEqualTo(account.ToReturn);
        foreach (var year in account.Years)
        {
            (year.Contributed + year.CarriedIn).ShouldBe(year.Allocated + year.Unallocated);
            year.Unallocated.ShouldBeGreaterThanOrEqualTo(0);
            year.Allocated.ShouldBe(year.Spent + year.Left + year.Unspent);
            year.Spent.ShouldBe(year.Shares.Sum(share => share.Spent), "The schemes' parts are all that was spent.");
            year.Shares.All(share => share is { Spent: >= 0, ToReturn: >= 0, CarriedOn: >= 0, Left: >= 0 }).ShouldBeTrue();
            if (year.IsClosed)
            {
                (year.Unspent + year.Unallocated).ShouldBe(year.ToReturn + year.CarriedOn);
            }
        }

        foreach (var (scheme, purse) in purses)
        {
            purse.CommittedOf(2027).ShouldBeLessThanOrEqualTo(purse.BudgetOf(2027) ?? 0);
            var its = pot.Contributions.Where(one => one.Proposed.SchemeId == scheme && one.Consented is not null).ToList();
            purse.CommittedFor(RegionId, 2027).ShouldBe(
                its.Where(one => one.Proposed.Year == 2027).Sum(one => one.Proposed.Amount - pot.ReturnedOf(one.Number).Sum(back => back.Amount)));
        }

        foreach (var contribution in pot.Contributions.Where(one => one.Proposed.Earmark is not null))
        {
            pot.Allocations.Where(one => one.Given.Earmarked.Any(drawn => drawn.Contribution == contribution.Number))
                .All(one => contribution.Proposed.Earmark!.Holds(one.Given.Domain, one.Given.TargetGroup)).ShouldBeTrue();
        }
    }

    private static Decision Try(int act, int which, decimal euros, RegionalBudget pot, Purse purse)
    {
        var (number, year) = ((which % Math.Max(1, pot.Contributions.Count)) + 1, 2027 + (which % 2));
        var allocation = (which % Math.Max(1, pot.NextAllocation - 1)) + 1;
        return act switch
        {
            0 => SetSchemeBudget.Decide(purse, new(purse.Id, year, euros * 3, Gazetted, null), Gazetted),
            1 => ProposeContribution.Decide(pot, new(BudgetId, pot.Contributions.Count + 1, purse.Id, year, euros, Earmarks[which % 4], Start), true, Now),
            2 when pot.Contribution(number)?.Proposed.SchemeId == purse.Id =>
                ConsentToContribution.Decide(pot, new(BudgetId, number, $"C{number}", Start), purse, null, Now),
            3 => which % 5 == 0 ? DeclineContribution.Decide(pot, new(BudgetId, number, Start, "Nee"), Now) : Decision.Nothing,
            4 or 5 => AllocateMoney.Decide(
                pot,
                new(
                    BudgetId, pot.NextAllocation, $"A{euros}", year, euros, "Doel", null, null, which % 3 == 0 ? "education" : "work-and-income",
                    which % 3 == 1 ? "unemployed-youth" : null, null, Start, [], 0), Now),
            6 or 7 => pot.Allocation(allocation) is { } one
                ? SpendMoney.Decide(pot, new(BudgetId, allocation, $"F{euros}", new(one.Given.Year, 6, 1), Math.Min(euros, Math.Max(0.01m, one.Given.Amount - one.Spent)), null), Now)
                : Decision.Nothing,
            8 => which % 3 == 0 ? CloseYear.Decide(pot, year, Now, Now) : ReportAllocation.Decide(pot, new(BudgetId, allocation, Now, "Klaar"), Now),
            9 when pot.Contribution(number) is { } back && back.Proposed.SchemeId == purse.Id =>
                ReceiveReturn.Decide(pot, new(BudgetId, number, Now, Math.Min(euros, Math.Max(0.01m, pot.Owed(number)))), purse, Now),
            10 or 11 => pot.Allocation(allocation)?.Given is { } given
                ? CorrectAllocation.Decide(
                    pot, given with { Amount = euros, Year = which % 4 == 0 ? year : given.Year, Domain = which % 3 == 0 ? "education" : "work-and-income", Earmarked = [], Free = 0 },
                    "Anders", Now)
                : Decision.Nothing,
            12 => pot.Allocation(allocation)?.Payments is [var paid, ..] ? CorrectSpending.Decide(pot, paid with { Amount = euros }, "Anders", Now) : Decision.Nothing,
            13 => pot.Allocation(allocation)?.Payments is [var paid, ..]
                ? WithdrawSpending.Decide(pot, new(BudgetId, allocation, paid.Reference, Now, "Niet"))
                : WithdrawAllocation.Decide(pot, new(BudgetId, allocation, Now, "Niet")),
            14 or 15 when pot.Returns.Telling((at, back) => (At: at, Back: back)).FirstOrDefault(one => pot.Contribution(one.Back.Number)!.Proposed.SchemeId == purse.Id) is { Back: not null } one =>
                act == 14
                    ? CorrectReturn.Decide(pot, new(BudgetId, one.At, one.Back with { Amount = euros }, Now, "Anders"), purse, null, Now)
                    : WithdrawReturn.Decide(pot, one.Back.Number, new(BudgetId, one.At, Now, "Niet"), purse, null),
            _ => Decision.Nothing,
        };
    }

    private static IReadOnlyList<object> Facts(Decision decision) => decision is Decision.Accepted { Facts: var facts } ? facts : [];
}
