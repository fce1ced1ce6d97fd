using Regio.Contracts.Policy;
using static Regio.Projections.Specs.PolicyScene;
using static Regio.Projections.Specs.ReportingWorld;

namespace Regio.Projections.Specs;

/// <summary>Policies of some owners that are revised, corrected, moved and ended, what they oblige others to for a time, and what they are to others, as the dice fall.</summary>
internal static class PolicyWorld
{
    public static void Policy(Scene scene, Random dice, string id, IReadOnlyList<string> networks)
    {
        var (policy, from) = (Ids.Id(id), Ids.Day("2019-06-01").AddMonths(dice.Next(22)));
        var said = Said(dice, from);
        scene.Then(id, new PolicyRegistered(
            policy, AlignmentWorld.Owner(dice), id, null, said.Domains, said.TargetGroups, said.LegalGrounds, said.From, said.Until, null, said.Division, said.Regions, said.Rules,
            dice.Next(6) == 0 ? null : Ids.Day("2020-01-01").AddDays(30 * dice.Next(14)), id));
        _ = dice.Next(3) > 0 ? scene : scene.Then(id, new PolicyRevised(policy, from.AddDays(30 * dice.Next(20)), Said(dice, from), null));
        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new PolicyCorrected(policy, Said(dice, from), "wrong"));
        _ = dice.Next(5) > 0 ? scene : scene.Then(id, new PolicyMoved(policy, from.AddDays(dice.Next(500)), AlignmentWorld.Owner(dice), Ids.Id("cause")));
        _ = dice.Next(4) > 0 ? scene : Ended(scene, dice, id, from);
        for (var (o, on) = (1 + dice.Next(3), from); o > 0; o--)
        {
            on = on.AddDays(dice.Next(120));
            scene.Then(id, new CooperationObliged(
                policy, on, [.. dice.Next(2) == 0 ? [] : Some(dice, [.. networks]).Select(Ids.Id)], dice.Next(3) == 0 ? null : 10 * dice.Next(9),
                [.. Some(dice, "general", "specific").Select(kind => new MandateFunding(kind, null, 10 * dice.Next(5), null))], Pick(dice, "art. 1", null)));
            _ = dice.Next(4) > 0 ? scene : scene.Then(id, new ObligationWithdrawn(policy, on = on.AddDays(dice.Next(300)), null));
        }
    }

    /// <summary>What two are to each other by what their owners said on days, or took back.</summary>
    public static void Edge(Scene scene, Random dice, string from, string to)
    {
        if (from == to)
        {
            return;
        }

        var (kind, by) = (Pick(dice, "requires", "requires", "replaces", "implements", "supplements")!, "szw");
        var (id, edge, on) = ($"{from} {kind} {to}", Ids.Id($"{from} {kind} {to}"), Ids.Day("2020-01-01").AddDays(dice.Next(400)));
        var said = new Edge(Ids.Id(from), kind, Ids.Id(to));
        scene.Then(id, dice.Next(4) == 0 ? new EdgeSuggested(edge, said, ["domains-meet"], "1") : new EdgeDeclared(edge, said, by, null, dice.Next(4) == 0 ? null : on));
        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new EdgeRejected(edge, by, "no", on = on.AddDays(dice.Next(200))));
        _ = dice.Next(4) > 0 ? scene : scene.Then(id, new EdgeConfirmed(edge, by, on.AddDays(dice.Next(200))));
    }

    private static Scene Ended(Scene scene, Random dice, string id, DateOnly from)
    {
        var until = from.AddDays(100 + dice.Next(600));
        return scene.Then(id, new PolicyEnded(Ids.Id(id), until, null, dice.Next(3) == 0 ? null : until.AddDays(-dice.Next(200))));
    }

    private static PolicyDetails Said(Random dice, DateOnly from)
    {
        var division = Pick(dice, "work", "work", "care", "edge", null, null);
        return new(
            "title", null, [.. AlignmentWorld.Domains(dice)], [.. AlignmentWorld.Groups(dice)], [], [.. Some(dice, "law", "other law")], from, dice.Next(3) == 0 ? from.AddMonths(3 + dice.Next(24)) : null, division,
            dice.Next(2) == 0 ? [] : [.. division switch { "work" => Some(dice, "w1", "w2"), "care" => Some(dice, "c1", "c2"), _ => [] }], dice.Next(4) == 0 ? null : Rules(dice));
    }

    private static PolicyRules Rules(Random dice) => new(
        [.. Some(dice, "municipality", "school")], null, [.. AlignmentWorld.Reporting(dice)], [.. Some(dice, "placed", "placed-too", "left").Take(1).Select(code => new IndicatorRule(code, null))],
        dice.Next(3) > 0 ? null : AlignmentWorld.CoFinancing(dice), dice.Next(5) == 0 ? new("forbidden", []) : null, null);
}
