using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;
using static Regio.Projections.Specs.ReportingWorld;

namespace Regio.Projections.Specs;

/// <summary>Policies and schemes of some owners that come out one after the other, what these asked one another and explained, and who took part since when, as the dice fall.</summary>
internal static class AlignmentWorld
{
    private static readonly string[] Schemes = [.. Enumerable.Range(0, 12).Select(s => $"s{s:00}")];
    private static readonly string[] Policies = [.. Enumerable.Range(0, 6).Select(p => $"p{p}")];
    private static readonly string[] Networks = ["n0", "n1", "n2", "n3"];

    public static Scene Of(Random dice)
    {
        var scene = new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Organisation("vws", kind: "ministry")
            .Then("dir", new OrganisationRegistered(Ids.Id("dir"), "dir", "directorate", "dir", null, null, null, null, "szw", null))
            .Owner("szw", Pick(dice, "2019-01-01", "2020-06-01")!).Owner("ocw").Owner("vws", "2020-09-01").Municipalities("m1", "m2", "m3", "m4").Organisation("school", kind: "school")
            .Division("work", "work", 2019).Region("w1", "work", "m1", "m2").Region("w2", "work", "m3", "m4")
            .Division("care", "care", 2019).Region("c1", "care", "m1").Region("c2", "care", "m2", "m3")
            .Division("edge", "edge", 2019).Region("e1", "edge", "m4")
            .Counted("placed", "same").Counted("placed-too", "same").Counted("left", "other");
        _ = dice.Next(2) == 0 ? scene : scene.Owner("dir", "2020-04-01", "directorate", "szw").Then("owner dir", new OwnerPlaced(Ids.Id("owner dir"), Ids.Day("2020-11-01"), "ocw"));
        _ = dice.Next(2) == 0 ? scene : scene.Then("left", new IndicatorRevised(Ids.Id("left"), Ids.Day("2020-08-01"), Details("same", "otherwise")));
        foreach (var network in Networks)
        {
            scene.Network(network, from: "2018-01-01", until: network == "n3" ? "2021-02-01" : null, domains: ["work-and-income"], groups: ["youth"])
                .Members(network, [.. Some(dice, "m1", "m3", "school")]);
        }

        Schemes.ToList().ForEach(id => Scheme(scene, dice, id));
        Policies.ToList().ForEach(id => PolicyWorld.Policy(scene, dice, id, Networks));
        string[] all = [.. Policies, .. Schemes];
        for (var e = 0; e < 120; e++)
        {
            PolicyWorld.Edge(scene, dice, Pick(dice, all)!, Pick(dice, all)!);
        }

        foreach (var (one, other) in all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (one, other))).Where(_ => dice.Next(3) > 0))
        {
            Case(scene, dice, one, other);
        }

        return scene;
    }

    private static void Scheme(Scene scene, Random dice, string id)
    {
        var published = Ids.Day("2020-01-01").AddDays(30 * dice.Next(14));
        var from = Ids.Day("2020-01-01").AddMonths(dice.Next(20));
        DateOnly? until = dice.Next(3) == 0 ? null : from.AddMonths(6 + dice.Next(20));
        if (dice.Next(7) == 0)
        {
            scene.Then(id, new SchemeRecorded(Ids.Id(id), id, new(
                Owner(dice), id, null, [.. Domains(dice)], [.. Groups(dice)], Pick(dice, "work", "care"), from, until, [], [], [], null, null, dice.Next(4) == 0 ? null : published, null, [], [])));
        }
        else
        {
            scene.Scheme(id, Owner(dice), from.ToString("O"), until?.ToString("O"), "never", [.. Domains(dice)], [.. Groups(dice)], Pick(dice, "work", "work", "care", null), Terms(dice));
            _ = dice.Next(3) > 0 ? scene : scene.Then(id, new SchemeIntended(Ids.Id(id), published.AddDays(-30 * dice.Next(4)), "ministries"));
            _ = dice.Next(8) == 0 ? scene : scene.Then(id, new SchemePublished(Ids.Id(id), published, $"stcrt-{id}"));
            _ = dice.Next(3) > 0 || scene.Register.Schemes[Ids.Id(id)].PublishedOn is null ? scene
                : scene.Amended(id, published.AddDays(30 * dice.Next(5)).ToString("O"), said => said with { Terms = Terms(dice), TargetGroups = [.. Groups(dice)] });
        }

        _ = dice.Next(5) > 0 ? scene : scene.Then(id, new SchemeMoved(Ids.Id(id), published.AddDays(dice.Next(300)), Owner(dice), Ids.Id("cause")));
        _ = dice.Next(2) == 0 ? scene : scene.Grant($"g of {id}", id, $"n{dice.Next(4)}", "m1", [(2020, 1)], on: published.AddDays(dice.Next(100)).ToString("O"));
        _ = dice.Next(3) > 0 ? scene : scene.Applied($"asked of {id}", id, $"n{dice.Next(4)}", "m1", [(2020, 7)], region: Pick(dice, "w1", null));
        _ = dice.Next(3) > 0 ? scene : scene.Grant($"there of {id}", id, $"n{dice.Next(4)}", "m1", [(2020, 5)], on: published.AddDays(50).ToString("O"), region: Pick(dice, "w1", "c2"));
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new CallPlanned(Ids.Id(id), new(
            Ids.Id($"call of {id}"), "call", new(2020, 3, 1, 12, 0, 0, TimeSpan.Zero), new(2020, 11, 1 + dice.Next(20), 12, 0, 0, TimeSpan.Zero), "arrival", [])));
        _ = dice.Next(2) == 0 ? scene : scene.Budget(id, 2020, 1 + dice.Next(9)).Budget(id, 2021, 1 + dice.Next(9), "2020-10-01").Budget(id, 2021, 3, "2021-01-01");
    }

    private static SchemeTerms Terms(Random dice) => Untold with
    {
        Reporting = [.. Reporting(dice)],
        Targets = [.. Some(dice, "placed", "placed-too", "left").Take(1).Select(code => new SchemeTarget(code, null, null, 1, Ids.Day("2022-01-01"), [], false, []))],
        Stacking = dice.Next(6) == 0 ? new("forbidden", []) : null,
        CoFinancing = dice.Next(3) > 0 ? null : CoFinancing(dice),
    };

    internal static IEnumerable<ReportingRule> Reporting(Random dice) =>
        dice.Next(2) == 0 ? [] : [new(Pick(dice, "yearly", "quarterly")!, 1, 15 * dice.Next(4), null, [.. Some(dice, "placed", "left")])];

    internal static CoFinancingRule CoFinancing(Random dice) => new(dice.Next(3) == 0 ? null : dice.Next(10) * 10, [.. Some(dice, "private")], [.. Some(dice, "municipality", "private").Take(1)]);

    // One case of two policies or schemes: questions, answers, explanations, closings and reopenings, in turn.
    private static void Case(Scene scene, Random dice, string one, string other)
    {
        var (id, theCase, on) = ($"case of {one} and {other}", Ids.Id($"case of {one} and {other}"), Ids.Day("2020-01-01").AddDays(dice.Next(300)));
        scene.Then(id, new CaseOpened(theCase, Ids.Id(one), Ids.Id(other), [], on, null, [], null, "ministries"));
        string[] owners = [Owner(scene, one) ?? "szw", Owner(scene, other) ?? "szw"];
        for (var (number, turns) = (1, 2 + dice.Next(5)); turns > 0; turns--)
        {
            on = on.AddDays(dice.Next(90));
            var asks = dice.Next(2);
            scene.Then(id, dice.Next(5) switch
            {
                0 => new ConsultationAsked(theCase, number++, on, owners[asks], owners[1 - asks], "question", on.AddDays(14), "ministries"),
                1 or 2 => new ConsultationAnswered(theCase, Math.Max(1, number - 1), on, "agreed", null, "ministries"),
                3 => new AlignmentReached(theCase, on, owners[asks], Pick(dice, "deviation-explained", "divided")!, [], "text", null, "ministries"),
                _ => scene.Register.Cases[theCase].ClosedOn is null ? new CaseClosed(theCase, on, owners[0]) : new CaseReopened(theCase, on, []),
            });
        }

        // Some are closed for a time once they are answered.
        if (scene.Register.Cases[theCase].Consultations.Any(one => one.Answered is not null) && scene.Register.Cases[theCase].ClosedOn is null)
        {
            scene.Then(id, new CaseClosed(theCase, on, owners[0]));
            _ = dice.Next(3) > 0 ? scene : scene.Then(id, new CaseReopened(theCase, on.AddDays(1 + dice.Next(200)), []));
        }
    }

    private static string? Owner(Scene scene, string initiative) =>
        scene.Register is var register && register.Policies.TryGetValue(Ids.Id(initiative), out var policy) ? policy.Owners[^1].OwnerId : register.Schemes[Ids.Id(initiative)].OwnerId;

    internal static string Owner(Random dice) => Pick(dice, "szw", "ocw", "ocw", "vws", "dir", "nobody")!;

    internal static IEnumerable<string> Domains(Random dice) => Some(dice, "work-and-income", "work-and-income", "participation", "housing").Distinct();

    internal static IEnumerable<string> Groups(Random dice) => Some(dice, "youth", "unemployed-youth", "early-school-leavers", "elderly");
}
