using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Clashes among a thousand schemes and some hundred policies of every kind are those that the plain rules find, one against the other.</summary>
public class Clashes_by_brute_force
{
    private const int Worlds = 20;
    private const int Schemes = 50;
    private const int Policies = 12;

    [Fact]
    public void Are_the_same_and_of_every_type()
    {
        var (types, ofPolicies) = (new HashSet<string>(), new HashSet<string>());
        for (var seed = 0; seed < Worlds; seed++)
        {
            var register = World(new(seed)).Register;
            var landings = new Landings(Standing.Of(register, Ids.Day("2021-06-01")));
            var found = landings.Clashes.Select(clash => new NaiveClash(
                clash.Type, clash.Left.Thing.Key, clash.Right?.Thing.Key, clash.Subject, Text(clash.Networks.Select(id => register.Networks[id].ExternalId!)),
                Text(clash.Regions.Select(region => region.Key)))).ToHashSet();
            var plain = new NaiveClashes(register, Ids.Day("2021-06-01")).All().ToHashSet();
            found.Except(plain).ShouldBeEmpty($"World {seed}: found, and not by the plain rules.");
            plain.Except(found).ShouldBeEmpty($"World {seed}: missed.");
            types.UnionWith(found.Select(clash => clash.Type));
            ofPolicies.UnionWith(landings.Clashes.Where(clash => clash.Left.Kind == "policy" || clash.Right?.Kind == "policy").Select(clash => clash.Type));
        }

        types.ShouldBe(ClashTypes.All, ignoreOrder: true);
        ofPolicies.ShouldBe(ClashTypes.All, ignoreOrder: true);
    }

    private static string Text(IEnumerable<string> names) => string.Join(' ', names.Distinct().Order(StringComparer.Ordinal));

    internal static Scene World(Random dice)
    {
        var scene = new Scene().Municipalities("m1", "m2", "m3", "m4", "m5").Organisation("m6", until: "2021-01-01").Succession("merger", "2021-01-01", ("m6", "m5"))
            .Organisation("school", kind: "school").Organisation("firm", kind: "employer")
            .Division("work", "work", 2019).Region("w1", "work", "m1", "m2").Region("w2", "work", "m3", "m4", "m6")
            .Division("care", "care", 2019).Region("c1", "care", "m1").Region("c2", "care", "m2").Region("c3", "care", "m3", "m4")
            .Division("wide", "wide", 2019).Region("d1", "wide", "m1", "m2", "m3").Region("d2", "wide", "m4", "m5")
            .Division("far", "far", 2019).Region("f1", "far", "m5")
            .Counted("placed", "same").Counted("placed-too", "same").Counted("twin", "same", "what counts for placed").Counted("left", "other");
        scene.Then("left", new IndicatorRevised(Ids.Id("left"), Ids.Day("2021-01-01"), Details("other", "otherwise")));
        for (var n = 0; n < 6; n++)
        {
            scene.Network($"n{n}", from: "2018-01-01", domains: Domains(dice), groups: Groups(dice)).Members($"n{n}", [.. Some(dice, "m1", "m2", "m3", "m4", "m6", "school", "firm")]);
        }

        for (var s = 0; s < Schemes; s++)
        {
            var from = Ids.Day("2020-01-01").AddMonths(dice.Next(30));
            scene.Scheme(
                $"s{s:00}", Pick(dice, "szw", "ocw", "vws")!, from.ToString("O"), dice.Next(4) == 0 ? null : from.AddMonths(1 + dice.Next(30)).ToString("O"), "2020-01-01", Domains(dice),
                Groups(dice), Pick(dice, "work", "care", "wide", "far", null), Terms(dice), dice.Next(2) == 0 ? null : [.. Some(dice, "municipality", "school", "employer")]);
            if (dice.Next(3) == 0)
            {
                scene.Grant($"g{s}", $"s{s:00}", $"n{dice.Next(6)}", "m1", [(2020, 1)]);
            }

            if (s > 0 && dice.Next(4) == 0)
            {
                scene.Edge($"s{s:00}", Pick(dice, "replaces", "requires", "supplements")!, $"s{dice.Next(s):00}");
            }
        }

        string[] policies = [.. Enumerable.Range(0, Policies).Select(p => $"p{p}")];
        foreach (var policy in policies)
        {
            PolicyWorld.Policy(scene, dice, policy, ["n0", "n1", "n2", "n3", "n4", "n5"]);
            PolicyWorld.Edge(scene, dice, policy, Pick(dice, [.. policies, "s00", "s01", "s02"])!);
        }

        return scene;
    }

    private static SchemeTerms Terms(Random dice) => Untold with
    {
        Reporting = [.. Enumerable.Range(0, dice.Next(3)).Select(_ => Reporting(dice))],
        Targets = [.. Some(dice, "placed", "placed-too", "twin", "left").Select(code => new SchemeTarget(
            code, code == "left" ? Pick(dice, "1", "2", null) is { } edition ? int.Parse(edition) : null : null, null, 1, Ids.Day("2022-01-01"), [], false, []))],
        Stacking = dice.Next(8) switch { 0 => new("forbidden", []), 1 => new("forbidden-with", [$"s{dice.Next(Schemes):00}"]), 2 => new("allowed", []), _ => null },
        CoFinancing = dice.Next(2) == 0 ? null : new(
            dice.Next(3) == 0 ? null : dice.Next(10) * 10, [.. Some(dice, "private", "province")], [.. Some(dice, "municipality", "private", "own-means").Take(1)]),
    };

    private static ReportingRule Reporting(Random dice) => dice.Next(3) == 0
        ? new(Pick(dice, "yearly", "quarterly", "half-yearly")!, 1 + dice.Next(12), null, Pick(dice, "03-15", "04-01", "10-15"), [.. Some(dice, "placed", "left")])
        : new(Pick(dice, "yearly", "yearly", "quarterly", "four-monthly", "monthly", "once")!, Pick(dice, "1", "1", "8") == "8" ? 8 : 1, dice.Next(5) * 15, null, [.. Some(dice, "placed", "left", "twin")]);

    private static string[] Domains(Random dice) => [.. Some(dice, "work-and-income", "participation", "housing")];

    private static string[] Groups(Random dice) => [.. Some(dice, "youth", "unemployed-youth", "early-school-leavers", "elderly").Take(2)];

    private static IEnumerable<string> Some(Random dice, params string[] from) => from.Where(_ => dice.Next(2) == 0);

    private static string? Pick(Random dice, params string?[] from) => from[dice.Next(from.Length)];
}
