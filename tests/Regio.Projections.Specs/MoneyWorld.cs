using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>Some years of money, as the dice fall: grants from application to recovery, what registers tell, regional budgets, and what was put right of it.</summary>
internal static class MoneyWorld
{
    public static Scene Of(Random dice)
    {
        var scene = Country(dice);
        for (var s = 0; s < 5; s++)
        {
            Scheme(scene, dice, $"s{s}");
        }

        for (var s = 0; s < 2; s++)
        {
            Recorded(scene, dice, $"r{s}");
        }

        for (var p = 0; p < 2; p++)
        {
            Pot(scene, dice, $"p{p}");
        }

        return scene;
    }

    private static Scene Country(Random dice)
    {
        var scene = new Scene().Organisation("szw", kind: "ministry").Organisation("vws", kind: "ministry")
            .Then("dir", new OrganisationRegistered(Ids.Id("dir"), "dir", "directorate", "dir", null, null, null, null, "vws", null))
            .Organisation("m1", population: 300).Organisation("m2", population: 100).Organisation("m3", population: 70).Organisation("m4", population: 900)
            .Organisation("m5", population: dice.Next(3) == 0 ? null : 55).Organisation("m6", until: "2021-01-01", population: 30).Succession("merger", "2021-01-01", ("m6", "m5"))
            .Organisation("m7", until: "2020-09-01", population: 8).Succession("split", "2020-09-01", ("m7", "m1"), ("m7", "m4")).Organisation("school", kind: "school")
            .Division("work", "work", 2019).Region("w1", "work", "m1", "m2").Region("w2", "work", "m3", "m6", "m7")
            .Division("care", "care", 2019).Region("c1", "care", "m1", "m2", "m3").Region("c2", "care", "m3", "m4");
        for (var n = 0; n < 5; n++)
        {
            scene.Network($"n{n}", from: n == 4 ? "2021-03-01" : "2018-01-01", until: n == 3 ? "2020-11-01" : null);
            _ = n == 2 ? scene.Territory("n2", [.. Some(dice, "m1", "m3", "m6", "m7")]) : scene.Members($"n{n}", [.. Some(dice, "m1", "m2", "m4", "m6", "m7", "school")]);
            _ = dice.Next(2) == 0 ? scene : scene.Then($"n{n}", new BudgetRecorded(Ids.Id($"n{n}"), 2019 + dice.Next(4), dice.Next(4) * 100, [], null));
            _ = dice.Next(3) > 0 ? scene : scene.Then($"n{n}", new ContinuityArranged(Ids.Id($"n{n}"), Ids.Id("m1"), Euros(dice), Day(dice), "council", null));
        }

        return scene;
    }

    private static void Scheme(Scene scene, Random dice, string id)
    {
        scene.Scheme(
            id, Pick(dice, "szw", "vws", "dir", "nobody")!, published: Pick(dice, "2019-01-01", "2020-05-01"), domains: [.. Some(dice, "work", "care", "housing")],
            groups: [.. Some(dice, "youth", "elderly", "families")], division: Pick(dice, "work", "care", "work", null), terms: Untold with { Earmarking = Pick(dice, "free", "earmarked", null) });
        for (var i = dice.Next(4); i > 0; i--)
        {
            scene.Budget(id, 2019 + dice.Next(3), Euros(dice), Day(dice).ToString("O"));
        }

        _ = dice.Next(2) == 0 ? scene : scene.Amended(id, Day(dice).AddYears(1).ToString("O"), said => said with { Domains = ["work"], TargetGroups = ["youth", "elderly"], Division = "care" });
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new SchemeMoved(Ids.Id(id), Day(dice), "szw", Ids.Id("cause")));
        for (var g = dice.Next(4); g > 0; g--)
        {
            Grant(scene, dice, $"{id}g{g}", id);
        }
    }

    private static void Grant(Scene scene, Random dice, string id, string scheme)
    {
        var on = Day(dice);
        scene.Applied(
            id, scheme, Network(dice), "m1", [(on.Year, Euros(dice))], on: on.ToString("O"), region: Pick(dice, "w1", "w2", "c2", null, null, null),
            others: [("own-means", Euros(dice)), ("province", 5), ("own-means", 3)]);
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new ApplicationCompleted(Ids.Id(id), default, new(
            "plan", on, on.AddYears(1), [], Amounts((on.Year, Euros(dice)), (on.Year + 1, Euros(dice))), [new("own-means", Euros(dice))], [], null), 0, "parties"));
        if (dice.Next(4) == 0)
        {
            return;
        }

        var (from, until) = (on.AddDays(dice.Next(300)), on.AddDays(301 + dice.Next(900)));
        scene.Awarded(id, [(from.Year, Euros(dice)), (from.Year + 1, Euros(dice))], from.ToString("O"), until.ToString("O"), (on = Later(on, dice)).ToString("O"));
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new GrantAmended(
            Ids.Id(id), "d", on = Later(on, dice), dice.Next(4) == 0 ? [] : Amounts((from.Year, Euros(dice))), from, until.AddDays(dice.Next(99)), "less"));
        var paid = Euros(dice);
        scene.Planned(id, (1, "2020-02-01", 1), (2, "2021-02-01", 2)).Planned(id, (1, "2020-02-01", paid), (2, "2021-02-01", 7.01m)).Paid(id, 1, (on = Later(on, dice)).ToString("O"), paid);
        _ = dice.Next(2) == 0 ? scene : scene.Paid(id, 2, (on = Later(on, dice)).ToString("O"), 7.01m);
        if (dice.Next(2) == 0)
        {
            scene.Then(id, new GrantSettled(Ids.Id(id), "d", on = Later(on, dice), Euros(dice), "less"));
            _ = dice.Next(4) > 0 ? scene : scene.Then(id, new GrantSettled(Ids.Id(id), "e", on = Later(on, dice), Euros(dice), "less", "d"));
        }

        _ = dice.Next(2) == 0 ? scene : scene.Then(id, new RecoveryOrdered(Ids.Id(id), "d", on, 9, "too much")).Then(id, new RecoveryReceived(Ids.Id(id), Later(on, dice), 4.5m))
            .Then(id, new RecoveryReceived(Ids.Id(id), Later(on, dice), 4.5m));
    }

    private static void Recorded(Scene scene, Random dice, string id)
    {
        SchemeRecord Told() => new(
            Pick(dice, "vws", "dir", null), id, null, [.. Some(dice, "work", "care")], [], Pick(dice, "work", null), null, null, [], [], [], null, null, Pick(dice, "2019-03-01", null) is { } day ? Ids.Day(day) : null, null, [],
            [.. Enumerable.Range(2019, 3).Where(_ => dice.Next(2) == 0).Select(year => new YearTotal(year, dice.Next(4) == 0 ? null : Euros(dice) * 3, null, null))]);
        scene.Then(id, new SchemeRecorded(Ids.Id(id), id, Told()));
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new SchemeRecordCorrected(Ids.Id(id), Told()));
        for (var g = dice.Next(4); g > 0; g--)
        {
            GrantRecord Granted() => new(
                Ids.Id(dice.Next(4) == 0 ? "r0" : id), Network(dice) is { } network ? Ids.Id(network) : null, null, null, Pick(dice, "w1", "c2", null, null) is { } region ? Ids.Id(region) : null, null, null, null,
                Maybe(dice), Maybe(dice)?.AddYears(2), null, dice.Next(4) == 0 ? null : Euros(dice), dice.Next(2) == 0 ? [] : Amounts((2019 + dice.Next(3), Euros(dice)), (2022, Euros(dice))), null, Maybe(dice),
                dice.Next(3) == 0 ? Euros(dice) : null, Maybe(dice));
            scene.Then($"{id}g{g}", new GrantRecorded(Ids.Id($"{id}g{g}"), $"{id}g{g}", Granted()));
            _ = dice.Next(3) > 0 ? scene : scene.Then($"{id}g{g}", new GrantRecordCorrected(Ids.Id($"{id}g{g}"), Granted()));
        }
    }

    private static void Pot(Scene scene, Random dice, string id)
    {
        var pot = Ids.Id(id);
        scene.Pot(id, Pick(dice, "w1", "w2", "c1", "c2")!, $"n{dice.Next(5)}");
        for (var c = 1; c <= 4; c++)
        {
            scene.PutIn(id, c, $"s{dice.Next(5)}", 100 + Euros(dice), c < 3 ? null : new("aim", Pick(dice, "work", null), Pick(dice, "elderly", null)), 2020, dice.Next(5) == 0 ? null : Day(dice).ToString("O"));
        }

        for (var a = 1; a <= 3; a++)
        {
            var drawn = new DrawnAmount(2 + dice.Next(3), 1 + Euros(dice));
            var free = drawn.Contribution > 2 && dice.Next(3) == 0 ? 0 : Euros(dice);
            var given = new MoneyAllocated(
                pot, a, "d", 2020 + dice.Next(2), free + drawn.Amount, "purpose", null, Network(dice) is { } network ? Ids.Id(network) : null, null, null, null, Day(dice), drawn.Contribution == 2 ? [] : [drawn], free);
            scene.Then(id, given).Then(id, new MoneySpent(pot, a, "one", Day(dice), Cents(dice, given.Amount / 3), null)).Then(id, new MoneySpent(pot, a, "two", Day(dice), Cents(dice, given.Amount / 3), null));
            _ = dice.Next(4) > 0 ? scene : scene.Then(id, new AllocationCorrected(pot, a, given with { Year = 2021, Free = free + 1, Amount = given.Amount + 1 }, Ids.Day("2023-01-01"), "typo"));
            _ = dice.Next(4) > 0 ? scene : scene.Then(id, new SpendingCorrected(pot, a, "two", new(pot, a, "two", Day(dice), 1.01m, null), Ids.Day("2023-01-01"), "typo"));
            _ = dice.Next(5) > 0 ? scene : scene.Then(id, new SpendingWithdrawn(pot, a, "one", Ids.Day("2023-01-01"), "twice"));
            _ = dice.Next(6) > 0 ? scene : scene.Then(id, new AllocationWithdrawn(pot, a, Ids.Day("2023-01-01"), "twice"));
        }

        if (dice.Next(2) == 0)
        {
            scene.ClosedYear(id, 2020, new YearShare(1, 100, 40, 20, 40), new YearShare(2, 90, 30, 0, 60)).Then(id, new ReturnReceived(pot, 1, Ids.Day("2021-02-01").AddDays(dice.Next(600)), 20));
        }
    }

    private static string? Network(Random dice) => dice.Next(6) is < 5 and var n ? $"n{n}" : null;

    private static DateOnly Day(Random dice) => Ids.Day("2019-01-01").AddDays(dice.Next(1_100));

    private static DateOnly? Maybe(Random dice) => dice.Next(2) == 0 ? null : Day(dice);

    private static DateOnly Later(DateOnly day, Random dice) => day.AddDays(dice.Next(200));

    private static decimal Euros(Random dice) => 1 + (dice.Next(20_000) / 100m);

    private static decimal Cents(Random dice, decimal most) => decimal.Truncate((decimal)dice.NextDouble() * most * 100) / 100;

    private static IEnumerable<string> Some(Random dice, params string[] from) => from.Where(_ => dice.Next(2) == 0);

    private static string? Pick(Random dice, params string?[] from) => from[dice.Next(from.Length)];
}
