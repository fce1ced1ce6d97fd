using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>
/// Some years of reporting, as the dice fall: schemes that ask and change what they ask, grants from application to settlement,
/// values that are given and corrected, reports that go back and forth, and targets of networks themselves.
/// </summary>
internal static class ReportingWorld
{
    private static readonly string[] Indicators = ["placed", "left", "helped"];
    private static readonly (string From, string Until)[] Periods =
    [
        ("2020-01-01", "2021-01-01"), ("2021-01-01", "2022-01-01"), ("2020-01-01", "2020-07-01"), ("2020-07-01", "2021-01-01"), ("2021-01-01", "2021-07-01"),
        ("2020-01-01", "2020-04-01"), ("2020-10-01", "2021-01-01"), ("2020-08-01", "2021-08-01"),
    ];

    public static Scene Of(Random dice)
    {
        var scene = new Scene().Organisation("m1", population: 400).Organisation("m2", population: 300).Organisation("m3", population: dice.Next(3) == 0 ? null : 300).Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry")
            .Division("work", "work", 2019).Region("w1", "work", "m1", "m2").Region("w2", "work", "m3");
        foreach (var code in Indicators)
        {
            Indicator(scene, dice, code);
        }

        for (var n = 0; n < 3; n++)
        {
            scene.Network($"n{n}", from: Pick(dice, "2018-01-01", "2019-06-01", "2020-01-01")!, until: n == 2 ? "2021-10-01" : null, by: n == 1 ? "m3" : null);
            var isShared = dice.Next(2) == 0;
            foreach (var member in new[] { "m1", "m2", "m3" }.Where(_ => dice.Next(4) > 0))
            {
                scene.Member($"n{n}", member, share: isShared ? 10 * (1 + dice.Next(5)) : null);
            }

            _ = dice.Next(3) > 0 ? scene : scene.Then($"n{n}", new PhaseAdvanced(Ids.Id($"n{n}"), "forming", Day(dice)));
            _ = dice.Next(2) > 0 ? scene : scene.Then($"n{n}", new PhaseAdvanced(Ids.Id($"n{n}"), Pick(dice, "building", "exploration")!, Ids.Day("2021-02-01").AddDays(dice.Next(200))));
            Adopted(scene, dice, $"n{n}");
        }

        for (var s = 0; s < 4; s++)
        {
            Scheme(scene, dice, $"s{s}");
        }

        for (var g = 0; g < 9; g++)
        {
            ReportingGrants.Grant(scene, dice, $"g{g}", $"s{dice.Next(4)}");
        }

        for (var o = 0; o < 30; o++)
        {
            Observation(scene, dice, $"o{o}");
        }

        foreach (var network in new[] { "n0", "n1", "n2" })
        {
            foreach (var period in Periods.Where(_ => dice.Next(3) > 0))
            {
                Report(scene, dice, network, period);
            }
        }

        return scene;
    }

    private static void Indicator(Scene scene, Random dice, string code)
    {
        IndicatorDetails Details() => new(
            code, code, Pick(dice, "output", "output", "outcome")!, Pick(dice, "persons", "percent")!, Pick(dice, "higher", "lower", "neither")!,
            Pick(dice, "calendar-year", "calendar-year", "quarter", "moment", "half-year", "school-year", "month")!, true, "definition", null);
        scene.Then(code, new IndicatorDefined(Ids.Id(code), code, null, Ids.Day("2019-01-01"), Details()));
        _ = dice.Next(3) > 0 ? scene : scene.Then(code, new IndicatorRevised(Ids.Id(code), Day(dice), Details()));
    }

    private static void Adopted(Scene scene, Random dice, string network)
    {
        var (id, from) = ($"target of {network}", Ids.Day("2019-06-01").AddDays(dice.Next(500)));
        AdoptedAim Aim() => new(dice.Next(4) == 0 ? null : 10 * dice.Next(6), 10 * dice.Next(9), Ids.Day("2022-01-01"), Path(dice), dice.Next(2) == 0, "board", null);
        if (dice.Next(2) == 0)
        {
            return;
        }

        scene.Then(id, new TargetAdopted(Ids.Id(id), Ids.Id(network), Pick(dice, Indicators)!, 1, from, Aim()));
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new AdoptedTargetDropped(Ids.Id(id), from = from.AddDays(1 + dice.Next(300)), null));
        _ = dice.Next(2) > 0 ? scene : scene.Then(id, new AdoptedTargetRevised(Ids.Id(id), from.AddDays(dice.Next(3) * 100), Aim()));
    }

    private static void Scheme(Scene scene, Random dice, string id)
    {
        scene.Scheme(id, Pick(dice, "szw", "ocw")!, published: Pick(dice, "2019-06-01", "2020-05-01"), terms: Terms(dice));
        _ = dice.Next(2) > 0 ? scene : scene.Amended(id, Ids.Day("2020-06-01").AddDays(dice.Next(400)).ToString("O"), said => said with { Terms = Terms(dice) });
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new CallPlanned(Ids.Id(id), new(
            Ids.Id($"call of {id}"), "call", new(2019, 9, 1, 0, 0, 0, TimeSpan.Zero), new(2019, 12, 1 + dice.Next(20), 12, 0, 0, TimeSpan.Zero), Pick(dice, "ranking", "arrival")!, [])));
    }

    private static SchemeTerms Terms(Random dice) => Untold with
    {
        Reporting =
        [
            .. Enumerable.Range(0, dice.Next(3)).Select(_ => new ReportingRule(
                Pick(dice, "yearly", "yearly", "half-yearly", "quarterly", "four-monthly", "once")!, dice.Next(5) == 0 ? 8 : 1, dice.Next(4) == 0 ? null : dice.Next(5) * 15,
                Pick(dice, "03-01", "10-15", null), [.. Some(dice, Indicators)])),
        ],
        StartUpMonths = dice.Next(3) switch { 0 => 0, 1 => 6, _ => null },
        Deadlines = dice.Next(4) == 0 ? null : new(Maybe(dice), Maybe(dice), Maybe(dice), Maybe(dice)),
        Targets =
        [
            .. Some(dice, Indicators).Select(code => new SchemeTarget(
                code, dice.Next(4) == 0 ? 1 : null, dice.Next(5) == 0 ? null : 10 * dice.Next(6), 10 * dice.Next(9), Ids.Day("2022-01-01"), Path(dice), dice.Next(2) == 0,
                dice.Next(3) > 0 ? [] : [new("w1", dice.Next(5) == 0 ? null : 10 * dice.Next(6), 10 * dice.Next(9), Path(dice))])),
        ],
    };

    private static List<PathPoint> Path(Random dice)
    {
        List<PathPoint> points = [new(Ids.Day("2020-07-01"), 5 * dice.Next(14)), new(Ids.Day("2021-01-01"), 5 * dice.Next(14))];
        return points.FindAll(_ => dice.Next(2) == 0);
    }

    private static void Observation(Scene scene, Random dice, string id)
    {
        var (from, until) = Periods[dice.Next(Periods.Length)];
        var region = dice.Next(4) == 0;
        var on = Ids.Day(until).AddDays(dice.Next(150));
        scene.Then(id, new ObservationSubmitted(
            Ids.Id(id), null, new(Pick(dice, Indicators)!, dice.Next(4) == 0 ? 2 : 1, region ? "region" : "network", Ids.Id(region ? Pick(dice, "w1", "w2")! : $"n{dice.Next(3)}"), Ids.Day(from), Ids.Day(until)),
            new(dice.Next(dice.Next(3) == 0 ? 15 : 90), "final", null), on, null));
        for (var more = dice.Next(3); more > 1; more--)
        {
            scene.Then(id, new ObservationCorrected(Ids.Id(id), new(dice.Next(90), "final", null), on = on.AddDays(dice.Next(90)), "typed", null));
        }
    }

    // Handed in for grants of the network; sent back, accepted and corrected in turn.
    private static void Report(Scene scene, Random dice, string network, (string From, string Until) period)
    {
        var (id, report) = ($"report of {network} {period}", Ids.Id($"report of {network} {period}"));
        var on = Ids.Day(period.Until).AddDays(-20 + dice.Next(80));
        var register = scene.Register;
        var grants = register.Grants.Values.Where(grant => grant.NetworkId == Ids.Id(network)).OrderBy(grant => grant.Id).Where(_ => dice.Next(4) > 0).ToList();
        var given = register.Observations.Values.Where(one => one.Of.SubjectId == Ids.Id(network)).OrderBy(one => one.Id).ToList();
        IReadOnlyList<ReportedValue> Values() => [.. given.Where(_ => dice.Next(3) > 0).Select(one => new ReportedValue(one.Of.Indicator, one.Id, null))];
        ReportSubmitted Submitted() => new(
            report, on, "text", Values(), [.. grants.Select(grant => new ServedDuty(grant.Id, grant.SchemeId, on, [.. Some(dice, Indicators)]))], "parties");

        scene.Then(id, new ReportDrafted(report, Ids.Id(network), Ids.Day(period.From), Ids.Day(period.Until), on, "parties"));
        if (dice.Next(5) == 0)
        {
            return;
        }

        scene.Then(id, Submitted());
        for (var turns = dice.Next(5); turns > 0 && grants.Count > 0; turns--)
        {
            on = on.AddDays(dice.Next(60));
            var grant = grants[dice.Next(grants.Count)].Id;
            scene.Then(id, dice.Next(6) switch
            {
                0 => Submitted(),
                1 => new ReportReturned(report, grant, on, "more", "parties"),
                2 => new ReportCorrected(report, on, "text", Values(), "wrong", "parties"),
                _ => new ReportAccepted(report, grant, on, "parties"),
            });
        }
    }

    private static DateOnly Day(Random dice) => Ids.Day("2020-01-01").AddDays(dice.Next(500));

    private static int? Maybe(Random dice) => dice.Next(3) == 0 ? null : 10 * dice.Next(12);

    internal static IEnumerable<string> Some(Random dice, params string[] from) => from.Where(_ => dice.Next(2) == 0);

    internal static string? Pick(Random dice, params string?[] from) => from[dice.Next(from.Length)];
}
