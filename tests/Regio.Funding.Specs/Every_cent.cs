using CsCheck;
using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>
/// Whatever is tried, in whatever order: paid is no more than awarded unless it is to be claimed back, awarded is no more
/// than the budget, and the account of each grant adds up to the cent.
/// </summary>
public sealed class Every_cent
{
    private const int Grants = 4;
    private static readonly DateOnly Day = new(2029, 6, 1);

    private static readonly Gen<(int Act, int Grant, int Cents)[]> Attempts =
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, Grants - 1], Gen.Int[1, 30_000]).Array[1, 60];

    [Fact]
    public void Is_accounted_for() => Attempts.Sample(
        attempts =>
        {
            var (purse, grants) = (Purse.Empty(SchemeId), Enumerable.Range(0, Grants).Select(Applied).ToArray());
            foreach (var (act, i, cents) in attempts)
            {
                if (Try(act, grants[i], purse, cents / 100m) is Decision.Accepted { Facts: var facts })
                {
                    (facts is [InstalmentPaid paid] && grants[i].Paid - grants[i].Recovered + paid.Amount > grants[i].Ceiling).ShouldBeFalse("Nothing is paid above what it comes to.");
                    (facts is [RecoveryReceived back] && back.Amount > -grants[i].ToPay).ShouldBeFalse("Nothing comes back that was not paid too much.");
                    grants[i] = facts.Aggregate(grants[i], (grant, fact) => Grant.After(grant, fact)!);
                    purse = facts.Aggregate(purse, (money, fact) => Purse.After(money, fact)!);
                }

                Hold(purse, grants);
            }
        },
        iter: 2_000);

    [Fact]
    public void Is_accounted_for_where_payments_of_a_day_are_equal() => Gen.Int[1, 3].Array[0, 20].Sample(
        cents =>
        {
            object[] claimed = [Submitted, Awarded, Planned, FirstPaid, SecondPaid, Account, SettledLower, new RecoveryOrdered(GrantId, "t", Day, 20_000m, "Te veel")];
            var grant = claimed.Aggregate((Grant?)null, Grant.After)!;
            foreach (var euros in cents.Select(one => one / 100m))
            {
                grant = Facts(RecordRecovery.Decide(grant, new(GrantId, new(2029, 8, 1), euros), new(2029, 8, 1))).Aggregate(grant, (state, fact) => Grant.After(state, fact)!);
                grant = Facts(PassOnMoney.Decide(grant, School, Day, euros, null, null, Day)).Aggregate(grant, (state, fact) => Grant.After(state, fact)!);
            }

            (grant.Recovered, grant.Passed).ShouldBe((cents.Sum() / 100m, cents.Sum() / 100m));
        },
        iter: 200);

    private static IReadOnlyList<object> Facts(Decision decision) => decision.ShouldBeOfType<Decision.Accepted>().Facts;

    private static void Hold(Purse purse, Grant[] grants)
    {
        foreach (var year in (int[])[2027, 2028])
        {
            purse.CommittedOf(year).ShouldBeLessThanOrEqualTo(purse.BudgetOf(year) ?? 0);
        }

        purse.Committed.Sum(one => one.Amount).ShouldBe(grants.Sum(grant => grant.Ceiling), "What is committed is what grants come to.");
        foreach (var account in grants.Select(GrantAccount.Of))
        {
            var (comesTo, paid) = ((account.Settled ?? account.Awarded)!.Value, account.Paid!.Value);
            var kept = paid - account.Overpaid!.Value;
            kept.ShouldBe(Math.Min(paid - account.Recovered!.Value, comesTo), "Kept is what was paid and did not come back, within what it comes to.");
            (kept + account.Unplanned + Math.Min(account.Planned!.Value, comesTo - kept)).ShouldBe(comesTo);
            account.Paid.ShouldBe(account.WithLead + account.PassedOn.Sum(one => one.Amount) + account.Recovered);
            account.Recovered.Value.ShouldBeLessThanOrEqualTo(account.Claimed!.Value);
            account.Claimed.Value.ShouldBeLessThanOrEqualTo(account.Overpaid.Value, "Nothing is asked back that is not paid too much.");
            account.Awarded.ShouldBe(comesTo + account.Released);
            account.PassedOn.Sum(one => one.Amount).ShouldBeLessThanOrEqualTo(paid);
        }

        foreach (var (grant, on) in grants.SelectMany(grant => Enumerable.Range(0, 3).Select(days => (grant, Day.AddDays(days)))))
        {
            By(on, grant.PassedOn.Holding().Select(one => (one.On, one.Amount))).ShouldBeLessThanOrEqualTo(
                By(on, grant.Instalments.Where(one => one.PaidOn is not null).Select(one => (one.PaidOn!.Value, one.Amount))), "Passed on is within what was paid by the day.");
            By(on, grant.Received.Holding().Select(one => (one.On, one.Amount))).ShouldBeLessThanOrEqualTo(
                By(on, grant.Recoveries.Holding().Select(one => (one.On, one.Amount))), "What came in is within what was claimed by the day.");
        }

        static decimal By(DateOnly on, IEnumerable<(DateOnly On, decimal Amount)> all) => all.Where(one => one.On <= on).Sum(one => one.Amount);
    }

    private static Decision Try(int act, Grant grant, Purse purse, decimal euros) => act switch
    {
        0 => SetSchemeBudget.Decide(purse, new(SchemeId, 2027, euros * 3, Gazetted, null), Gazetted),
        1 => SetSchemeBudget.Decide(purse, new(SchemeId, 2028, euros * 3, Gazetted, null), Gazetted),
        2 => AwardGrant.Decide(grant, new(grant.Id, "v", Day, [new(2027, euros), new(2028, euros / 2 - ((euros / 2) % 0.01m) + 0.01m)], First, First.AddYears(2), null), purse, null, null, new(Day, TimeOnly.MinValue, TimeSpan.Zero), [], GrantsBeside.None),
        3 => AmendGrant.Decide(grant, new(grant.Id, $"w{grant.DecidedAppeals.Count}", grant.Settlement is null ? Day : Day.AddDays(2), [new(2028, euros)], First, First.AddYears(2), "Anders"), purse, null, null, GrantsBeside.None),
        4 => PlanInstalments.Decide(grant, [(Day, euros)]),
        5 => PayInstalment.Decide(grant, grant.Instalments.Select(one => one.Number).DefaultIfEmpty(1).Max(), Day, Day),
        6 => SubmitFinalAccount.Decide(grant, new(grant.Id, Day, euros, 0m, null)),
        7 => SettleGrant.Decide(grant, new(grant.Id, $"s{grant.DecidedAppeals.Count}", grant.ResettledFrom ?? Day, euros, "Minder"), purse, null, null, null),
        8 => OrderRecovery.Decide(grant, new(grant.Id, $"t{euros}", Day, euros, "Te veel")) is Decision.Accepted { Facts: [RecoveryOrdered ordered] }
            ? Decision.Accept(ordered)
            : Decision.Nothing,
        9 => RecordRecovery.Decide(grant, new(grant.Id, Day.AddDays(2), euros), Day.AddDays(2)),
        10 => PassOnMoney.Decide(grant, School, Day, euros, null, null, Day),
        19 => CorrectSettlement.Decide(grant, new(grant.Id, new(grant.Id, "s", Day.AddDays((int)(euros * 100) % 3), euros, "Minder"), Day, "Typefout"), purse, null, null, null),
        20 => NoteAppeal.Decide(grant, new(grant.Id, grant.Settlement?.Decision ?? "s", Day.AddDays(2), null)),
        21 => DecideAppeal.Decide(grant, new(grant.Id, grant.Settlement?.Decision ?? "s", Day.AddDays(2), AppealDecided.Upheld, Day.AddDays(2), null), Day.AddDays(2)),
        22 => NoteAppeal.Decide(grant, new(grant.Id, grant.Award?.Decision ?? "v", Day.AddDays(2), null)),
        23 => DecideAppeal.Decide(grant, new(grant.Id, grant.Award?.Decision ?? "v", Day.AddDays(2), AppealDecided.Upheld, Day.AddDays(2), null), Day.AddDays(2)),
        _ => PutRight(act, grant, euros, Day.AddDays((int)(euros * 100) % 3)),
    };

    // The last that was recorded, or another amount on another day.
    private static Decision PutRight(int act, Grant grant, decimal euros, DateOnly on) => act switch
    {
        11 => CorrectPayment.Decide(grant, new(grant.Id, LastPaid(grant), on, euros), "Typefout", on),
        12 => WithdrawPayment.Decide(grant, new(grant.Id, LastPaid(grant), on, "Dubbel")),
        13 => CorrectPassingOn.Decide(grant, grant.PassedOn.Count, new(grant.Id, School, on, euros, null), "Typefout", on),
        14 => WithdrawPassingOn.Decide(grant, new(grant.Id, grant.PassedOn.Count, on, "Dubbel")),
        15 => CorrectRecovery.Decide(grant, grant.Recoveries.Count, new(grant.Id, "t", on, euros, "Te veel"), "Typefout", on),
        16 => WithdrawRecovery.Decide(grant, new(grant.Id, grant.Recoveries.Count, on, "Dubbel")),
        17 => CorrectRepayment.Decide(grant, grant.Received.Count, new(grant.Id, on, euros), "Typefout", on),
        _ => WithdrawRepayment.Decide(grant, new(grant.Id, grant.Received.Count, on, "Dubbel")),
    };

    private static int LastPaid(Grant grant) => grant.Instalments.Where(one => one.PaidOn is not null).Select(one => one.Number).DefaultIfEmpty(1).Max();

    private static Grant Applied(int i)
    {
        var id = new Guid(i + 1, 0, 0, new byte[8]);
        return Grant.After(null, Submitted with
        {
            GrantId = id,
            Details = Asked with { Requested = [new(2027, 1_000m)] },
        })!;
    }
}
