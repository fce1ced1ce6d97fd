using Regio.Contracts.Networks;
using static Regio.Projections.Specs.ReportingWorld;

namespace Regio.Projections.Specs;

/// <summary>What networks agree, offer and are steered by, and what regions want, as the dice fall; each is changed, put right and ended in turn.</summary>
internal static class ShelvesWorld
{
    public static Scene Of(Random dice)
    {
        var scene = new Scene().Municipalities("m1", "m2", "m3", "m4", "m5").Organisation("m6", until: "2021-01-01").Succession("merger", "2021-01-01", ("m6", "m5"), ("m6", "m4"))
            .Division("work-2019", "work", 2019).Region("w1", "work-2019", "m1", "m2", "m6").Region("w2", "work-2019", "m3", "m4")
            .Division("work-2021", "work", 2021).Region("x1", "work-2021", "m1", "m6").Region("x2", "work-2021", "m2", "m3")
            .Division("care", "care", 2019).Region("c1", "care", "m1", "m3").Region("c2", "care", "m5", "m4");
        for (var n = 0; n < 5; n++)
        {
            scene.Network($"n{n}", from: Pick(dice, "2018-01-01", "2020-08-01")!, until: n == 4 ? "2021-03-01" : null, domains: [.. Domains(dice)], groups: [.. Groups(dice)]);
            _ = n == 2 ? scene.Territory("n2", [.. Some(dice, "m1", "m3", "m6")]) : scene.Members($"n{n}", [.. Some(dice, "m1", "m2", "m4", "m6")]);
        }

        for (var i = 0; i < 8; i++)
        {
            Agreement(scene, dice, $"a{i}");
            Facility(scene, dice, $"f{i}");
            Instrument(scene, dice, $"i{i}");
        }

        foreach (var region in new[] { "w1", "w2", "x1", "c1" })
        {
            Agendas(scene, dice, region);
        }

        return scene;
    }

    private static void Agreement(Scene scene, Random dice, string id)
    {
        var (agreement, on) = (Ids.Id(id), Day(dice));
        AgreementWording Wording(DateOnly from) => new(
            [.. Some(dice, "tasks", "powers", "communication", "costs")], id, null, [.. Some(dice, "m1", "m2", "m6").Select(Ids.Id)], dice.Next(4) == 0 ? from.AddDays(300 + dice.Next(300)) : null);
        scene.Then(id, new AgreementMade(agreement, id, Ids.Id($"n{dice.Next(5)}"), on, Wording(on), Maybe(dice)));
        for (var turns = dice.Next(4); turns > 0; turns--)
        {
            on = on.AddDays(1 + dice.Next(100));
            scene.Then(id, dice.Next(5) switch
            {
                0 => new AgreementCorrected(agreement, on = Day(dice), Wording(on), Maybe(dice)),
                1 or 2 => new AgreementRevised(agreement, on, Wording(on), Maybe(dice)),
                _ => new AgreementReviewed(agreement, on.AddDays(dice.Next(40)), "good", Maybe(dice)),
            });
        }

        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new AgreementEnded(agreement, on.AddDays(1 + dice.Next(200)), "done"));
    }

    private static void Facility(Scene scene, Random dice, string id)
    {
        FacilityDetails Offer() => new(
            id, Pick(dice, "desk", "coaches")!, [.. Groups(dice)], null, [.. Some(dice, "m1", "m4", "m6").Select(Ids.Id)], Day(dice), dice.Next(4) == 0 ? Ids.Day("2021-06-01") : null);
        scene.Then(id, new FacilityOffered(Ids.Id(id), id, Ids.Id($"n{dice.Next(5)}"), Offer()));
        for (var r = dice.Next(4); r > 0; r--)
        {
            var (reuse, from) = (Ids.Id($"{id} {r}"), Day(dice));
            scene.Then(id, new ReuseRequested(Ids.Id(id), reuse, Ids.Id($"n{dice.Next(5)}"), from, null, null));
            _ = dice.Next(5) switch
            {
                0 => scene,
                1 => scene.Then(id, new ReuseRefused(Ids.Id(id), reuse, "full")),
                _ => scene.Then(id, new ReuseAgreed(Ids.Id(id), reuse, from, dice.Next(4) == 0 ? null : 1 + dice.Next(9), null)),
            };
            _ = dice.Next(3) > 0 ? scene : scene.Then(id, new ReuseEnded(Ids.Id(id), reuse, from.AddDays(dice.Next(200)), null));
        }

        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new FacilityRevised(Ids.Id(id), Offer()));
        _ = dice.Next(6) > 0 ? scene : scene.Then(id, new FacilityWithdrawn(Ids.Id(id), Ids.Day("2021-01-15")));
    }

    private static void Instrument(Scene scene, Random dice, string id)
    {
        var (instrument, isOfNetwork) = (Ids.Id(id), dice.Next(2) == 0);
        InstrumentDetails Details() => new(
            id, Pick(dice, "financial", "legal", "communicative")!, dice.Next(4) == 0 ? null : 1 + dice.Next(5), "purpose", isOfNetwork ? Ids.Id($"n{dice.Next(3)}") : null,
            isOfNetwork ? null : new(Pick(dice, "t1", "t2")!, "target"), Day(dice), null);
        scene.Then(id, new InstrumentRegistered(instrument, id, Ids.Id("m1"), Details()));
        for (var e = dice.Next(6); e > 0; e--)
        {
            scene.Then(id, new InstrumentEvaluated(
                instrument, Ids.Id(Pick(dice, "m1", "m2", "m3")!), Day(dice), [.. Some(dice, "worked", "did-not-work", "too-early").Select(verdict => new InstrumentVerdict(verdict, null))], null));
        }

        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new InstrumentRevised(instrument, Details()));
        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new InstrumentEnded(instrument, Ids.Day("2021-05-01"), null));
    }

    private static void Agendas(Scene scene, Random dice, string region)
    {
        var on = Ids.Day("2019-06-01");
        RegionalAgenda Agenda(DateOnly from) => new(
            from, dice.Next(3) == 0 ? from.AddDays(100 + dice.Next(100)) : null,
            [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(n => new AgendaPriority($"{n}", dice.Next(2) == 0 ? "work-and-income" : null, Pick(dice, "youth", "elderly", null)))], "council", null);
        for (var a = dice.Next(4); a > 0; a--)
        {
            on = on.AddDays(220 + dice.Next(100));
            scene.Then(region, new RegionalAgendaSet(Ids.Id(region), Agenda(on)));
            _ = dice.Next(4) > 0 ? scene : scene.Then(region, new RegionalAgendaCorrected(Ids.Id(region), on, Agenda(on = on.AddDays(5))));
        }
    }

    private static IEnumerable<string> Domains(Random dice) => Some(dice, "work-and-income", "participation", "housing");

    private static IEnumerable<string> Groups(Random dice) => Some(dice, "youth", "unemployed-youth", "early-school-leavers", "elderly");

    private static DateOnly Day(Random dice) => Ids.Day("2019-06-01").AddDays(dice.Next(700));

    private static DateOnly? Maybe(Random dice) => dice.Next(3) == 0 ? null : Day(dice);
}
