using Regio.Contracts.Funding;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.ReportingWorld;

namespace Regio.Projections.Specs;

/// <summary>A grant as the dice fall, from its application to its settlement, with what is done in time and what late.</summary>
internal static class ReportingGrants
{
    public static void Grant(Scene scene, Random dice, string id, string scheme)
    {
        var (grant, on) = (Ids.Id(id), Ids.Day("2019-10-01").AddDays(dice.Next(120)));
        var (from, until) = dice.Next(3) == 0 ? (on.AddDays(60 + dice.Next(200)), on.AddDays(300 + dice.Next(500))) : (Ids.Day("2020-01-01"), Ids.Day("2022-01-01"));
        var came = dice.Next(3) == 0 ? (DateTimeOffset?)null : new DateTimeOffset(on.ToDateTime(new(10, 0)), TimeSpan.Zero);
        ApplicationDetails Details() => new("plan", from, until, [], Amounts((2020, 100)), [], [], Pick(dice, "w1", "w2", null, null) is { } region ? Ids.Id(region) : null);
        scene.Then(id, new ApplicationSubmitted(
            grant, id, Ids.Id(scheme), dice.Next(3) == 0 ? Ids.Id($"call of {scheme}") : null, dice.Next(9) == 0 ? null : Ids.Id($"n{dice.Next(3)}"), Ids.Id("m1"), on, Details(), came, null, "parties"));
        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new ApplicationCompleted(
            grant, new DateTimeOffset((on = on.AddDays(dice.Next(20))).ToDateTime(new(10, 0)), TimeSpan.Zero), Details(), 0, "parties"));
        if (dice.Next(8) == 0)
        {
            scene.Then(id, new ApplicationWithdrawn(grant, on.AddDays(dice.Next(30)), null, "parties"));
            return;
        }

        for (var number = 1; dice.Next(5) == 0; number++)
        {
            scene.Then(id, new ApplicationRejected(grant, $"no {number}", on = on.AddDays(dice.Next(90)), "why", "parties"));
            if (!Appealed(scene, dice, id, $"no {number}", ref on))
            {
                return;
            }

            if (dice.Next(4) == 0)
            {
                scene.Then(id, new ApplicationWithdrawn(grant, on.AddDays(dice.Next(60)), null, "parties"));
                return;
            }
        }

        scene.Then(id, new GrantAwarded(grant, "d", on = on.AddDays(dice.Next(dice.Next(4) == 0 ? 700 : 100)), Amounts((2020, 100), (2021, 50)), from, until, null));
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new GrantAmended(
            grant, "e", on = on.AddDays(dice.Next(200)), dice.Next(4) == 0 ? [] : Amounts((2020, 120)), from, until.AddDays(dice.Next(3) * 50), "more"));
        Money(scene, dice, id, on);
        if (dice.Next(2) == 0)
        {
            var accounted = until.AddDays(-30 + dice.Next(200));
            scene.Then(id, new FinalAccountSubmitted(grant, accounted, 100, 0, null));
            _ = dice.Next(4) > 0 ? scene : scene.Then(id, new FinalAccountSubmitted(grant, accounted = accounted.AddDays(dice.Next(40)), 90, 0, null));
            if (dice.Next(3) > 0)
            {
                Settled(scene, dice, id, accounted.AddDays(dice.Next(120)), until);
            }
        }
        else if (dice.Next(4) == 0)
        {
            Settled(scene, dice, id, until.AddDays(-300 + dice.Next(400)), until);
        }
    }

    // Settled, and put right; and anew after an appeal or another award.
    private static void Settled(Scene scene, Random dice, string id, DateOnly on, DateOnly until)
    {
        var (grant, decision) = (Ids.Id(id), "f");
        scene.Then(id, new GrantSettled(grant, decision, on, 40 + dice.Next(80), null));
        for (var number = 1; dice.Next(3) > 0; number++)
        {
            var isAnew = Appealed(scene, dice, id, decision, ref on);
            if (dice.Next(4) == 0)
            {
                var (later, day) = ($"{decision} as put right", scene.Register.Grants[grant].Settlement!.On);
                scene.Then(id, new SettlementCorrected(grant, new(grant, decision = later, day.AddDays(dice.Next(9) - 4), 40 + dice.Next(80), null), on, "typo"));
            }

            if (!isAnew && dice.Next(3) == 0)
            {
                scene.Then(id, new GrantAmended(grant, "after", on = on.AddDays(dice.Next(60)), Amounts((2020, 110)), Ids.Day("2020-01-01"), until, "more"));
                isAnew = true;
            }

            if (!isAnew || dice.Next(3) == 0)
            {
                return;
            }

            scene.Then(id, new GrantSettled(grant, $"f{number}", on = on.AddDays(dice.Next(90)), 40 + dice.Next(80), null, decision));
            decision = $"f{number}";
        }
    }

    // Whether it did not hold: by an objection to it, or an appeal in court against the decision on that.
    private static bool Appealed(Scene scene, Random dice, string id, string decision, ref DateOnly on)
    {
        for (var number = 1; dice.Next(3) > 0; number++)
        {
            var (outcome, upon) = (Pick(dice, "upheld", "dismissed", "dismissed", "withdrawn")!, dice.Next(5) == 0 ? null : $"{decision} on appeal {number}");
            scene.Then(id, new AppealDecided(Ids.Id(id), decision, on, outcome, on = on.AddDays(dice.Next(120)), upon, "parties"));
            if (outcome == "upheld")
            {
                return true;
            }

            decision = upon ?? decision;
        }

        return false;
    }

    private static void Money(Scene scene, Random dice, string id, DateOnly on)
    {
        var (grant, first) = (Ids.Id(id), on.AddDays(dice.Next(60)));
        scene.Then(id, new InstalmentsPlanned(grant, [new(1, first, 50), new(2, first.AddDays(200), 40), new(3, first.AddDays(400), 30)]));
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new InstalmentHeldBack(grant, 2, on.AddDays(dice.Next(400)), "no report"));
        _ = dice.Next(4) == 0 ? scene : scene.Paid(id, 1, first.AddDays(-15 + dice.Next(40)).ToString("O"), 50);
        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new InstalmentsPlanned(grant, [new(2, first.AddDays(230), 50), new(3, first.AddDays(430), 30)]));
        _ = dice.Next(3) == 0 ? scene : scene.Paid(id, 2, first.AddDays(180 + dice.Next(60)).ToString("O"), 40);
        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new RecoveryOrdered(grant, "r", first.AddDays(300), 20, "too much")).Then(id, new RecoveryReceived(grant, first.AddDays(330), 20))
            .Then(id, new RecoveryReceived(grant, first.AddDays(340), 15)).Then(id, dice.Next(2) == 0
                ? new RepaymentWithdrawn(grant, 1, first.AddDays(350), "twice")
                : new RepaymentCorrected(grant, 2, new(grant, first.AddDays(310 + dice.Next(60)), 90), first.AddDays(350), "typo"));
        if (scene.Register.Grants[grant].Instalments.FirstOrDefault(one => one.PaidOn is not null) is { } paid && dice.Next(3) == 0)
        {
            scene.Then(id, dice.Next(3) == 0
                ? new PaymentWithdrawn(grant, paid.Number, first.AddDays(300), "twice")
                : new PaymentCorrected(grant, paid.Number, new(grant, paid.Number, first.AddDays(dice.Next(300)), 10 * dice.Next(13)), first.AddDays(300), "typo"));
        }
    }
}
