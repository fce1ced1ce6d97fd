using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using static Regio.Projections.Specs.ReportingWorld;

namespace Regio.Projections.Specs;

/// <summary>What members of the networks of a reporting world find of one another, who pays and decides, and what registers tell that is paid, as the dice fall.</summary>
internal static class CooperationWorld
{
    private static readonly string[] Questions = ["trust", "commitment", "goal-consensus", "shared-decision-making", "expected-continuity", "need-for-joint-competence"];

    public static Scene Of(Random dice)
    {
        var scene = ReportingWorld.Of(dice).Indicator("joined");
        foreach (var network in new[] { "n0", "n1", "n2" })
        {
            _ = dice.Next(4) == 0 ? scene : scene.Then(network, new NetworkGoverned(
                Ids.Id(network), Pick(dice, "shared", "lead-organisation", "administrative-organisation")!, null, dice.Next(4) == 0));
            _ = dice.Next(4) > 0 ? scene : scene.Network($"{network}-before", from: "2017-05-01", until: "2018-01-01").Versions(network, previous: $"{network}-before");
            Pulses(scene, dice, network);
            _ = dice.Next(3) > 0 ? scene : scene.Left(network, "m3", Ids.Day("2021-01-01").AddDays(dice.Next(400)).ToString("O"));
            _ = dice.Next(2) == 0 ? scene : Joined(scene, dice, network);
            Carried(scene, dice, network);
            for (var g = dice.Next(3); g > 0; g--)
            {
                Recorded(scene, dice, network, $"{network} told {g}");
            }
        }

        // Who may read what came of them is decided after all of it.
        var pulses = scene.Register.Pulses;
        foreach (var name in new[] { "n0", "n1", "n2" }.SelectMany(network => Enumerable.Range(1, 3).Select(p => $"pulse {p} of {network}")).Where(name => pulses.ContainsKey(Ids.Id(name))))
        {
            _ = dice.Next(3) > 0 ? scene : scene.Then(name, new PulseVisibilitySet(Ids.Id(name), Pick(dice, "members", "members", "public")!));
        }

        return scene;
    }

    // A target of its own, and what came of it.
    private static Scene Joined(Scene scene, Random dice, string network) => scene
        .Then($"aim of {network}", new TargetAdopted(Ids.Id($"aim of {network}"), Ids.Id(network), "joined", 1, Ids.Day("2020-01-01"), new(
            0, 100, Ids.Day("2021-01-01"), [new(Ids.Day("2020-06-01"), 40)], dice.Next(2) == 0, "board", null)))
        .Observed($"half of {network}", "joined", "network", network, "2020-01-01", "2020-07-01", dice.Next(60), "2020-07-10")
        .Observed($"rest of {network}", "joined", "network", network, "2020-07-01", "2021-01-01", dice.Next(120), "2021-01-10");

    private static void Pulses(Scene scene, Random dice, string network)
    {
        var on = Ids.Day("2019-12-01");
        for (var p = dice.Next(4); p > 0; p--)
        {
            var (id, pulse) = ($"pulse {p} of {network}", Ids.Id($"pulse {p} of {network}"));
            var (visibility, isFew, least) = (Pick(dice, "public", "funders", "members")!, dice.Next(3) == 0, 1 + dice.Next(3));
            scene.Then(id, new PulseOpened(pulse, Ids.Id(network), on, on = on.AddDays(30), visibility));
            _ = dice.Next(5) == 0 ? scene : scene.Then(id, new PulseClosed(pulse, on, "nearly-all", [.. Questions.Where(_ => dice.Next(8) > 0).Select(question => Result(dice, question, isFew, least))], visibility));
            on = on.AddDays(dice.Next(200));
        }
    }

    // Of three or four organisations how high it is alone is told.
    private static QuestionResult Result(Random dice, string question, bool isFew, int least) => dice.Next(8) == 0
        ? new(question, "too-few", null, "too-few", null)
        : isFew ? new(question, Pick(dice, "low", "mid", "high")!, null, Pick(dice, "fell", "steady", "rose", "none-before")!, null)
        : new(question, "high", least + (dice.Next(21) / 10m), Pick(dice, "fell", "steady", "too-few")!, dice.Next(4) == 0 ? null : (dice.Next(13) - 9) / 10m);

    private static void Carried(Scene scene, Random dice, string network)
    {
        var id = Ids.Id(network);
        for (var year = 2019; year < 2022; year++)
        {
            _ = dice.Next(3) == 0 ? scene : scene.Then(network, new AccountsRecorded(id, year, 100, [.. Some(dice, "m1", "m2", "m3", "m1").Distinct().Select(one => new MemberContribution(Ids.Id(one), dice.Next(9) * 10))], null));
        }

        for (var quarter = 0; quarter < 8; quarter++)
        {
            _ = dice.Next(3) == 0 ? scene : scene.Then($"hours of {network}", new CoordinationHoursRecorded(
                Ids.Id($"hours of {network}"), id, 2020 + (quarter / 4), 1 + (quarter % 4),
                [.. Some(dice, "supporting", "deciding", "executing").Select(type => new HoursOfType(type, 10 * dice.Next(9)))], "members"));
        }

        for (var d = dice.Next(4); d > 0; d--)
        {
            var decision = Ids.Id($"decision {d} of {network}");
            scene.Then($"decision {d} of {network}", new DecisionTaken(
                decision, null, id, "subject", null, Ids.Day("2020-01-01").AddDays(dice.Next(700)), null,
                [.. Some(dice, "m1", "m2").Select(one => new MemberConsent(Ids.Id(one), Pick(dice, "agreed", "agreed", "objected", "abstained")!))]));
        }
    }

    private static void Recorded(Scene scene, Random dice, string network, string id)
    {
        DateOnly? from = dice.Next(3) == 0 ? null : Ids.Day("2018-06-01").AddDays(dice.Next(1_300));
        scene.Then(id, new GrantRecorded(Ids.Id(id), id, new(
            Ids.Id("s0"), Ids.Id(network), null, null, null, null, null, null, from, dice.Next(3) == 0 ? null : from?.AddDays(dice.Next(500)), null,
            dice.Next(3) == 0 ? null : 100, dice.Next(2) == 0 ? [] : FundingScene.Amounts((2019 + dice.Next(2), 10), (2021, 10)), null,
            dice.Next(2) == 0 ? null : Ids.Day("2019-01-01").AddDays(dice.Next(800)), null, null)));
    }
}
