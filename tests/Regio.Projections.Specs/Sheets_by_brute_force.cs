using Regio.Contracts.Networks;
using static Regio.Projections.Specs.ReportingWorld;

namespace Regio.Projections.Specs;

/// <summary>What stands on council sheets is what the plain rules find, in random worlds as known at any moment and on any day.</summary>
public sealed class Sheets_by_brute_force
{
    private const int Worlds = 250;

    [Fact]
    public void Tell_the_same_of_every_network()
    {
        var (known, derived, unknown, weighed, agreed) = (0, 0, 0, 0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(World(dice).Steps, dice);
            foreach (var part in new[] { 0.7, 1 })
            {
                var told = recorded.Told(recorded.After(part));
                var (plain, on) = (Streams.RegisterOf(told), Ids.Day("2020-01-01").AddDays(dice.Next(900)));
                var (picture, naive) = (Picture.Of(recorded.Taken(recorded.After(part), seed), on), new NaiveSheet([.. told.Select(step => step.Contract)], plain, on));
                foreach (var us in new[] { "m1", "m2", "m5" }.Select(Ids.Id))
                {
                    foreach (var row in CouncilSheet.Of(picture, us, isTrusted: false).Networks)
                    {
                        var (network, at) = (plain.Networks[row.Network.Id], $"World {seed}, {part} of it, on {on:O}: {row.Network.Key}");
                        (row.WhoDecides is { } decides ? (decides.Rule, decides.OurWeight, decides.AllWeights, decides.RepresentativeFunction, decides.DecisionPower) : ((string?, decimal?, decimal?, string?, string?)?)null)
                            .ShouldBe(naive.Decides(network, us), at);
                        (row.Costs is { } costs ? (costs.Year, costs.OurContribution, costs.Total, costs.CostKeyShare, costs.MoneyPerYear, costs.HoursPerYear, costs.InKind)
                            : ((int?, decimal?, decimal?, decimal?, decimal?, decimal?, string?)?)null).ShouldBe(naive.Costs(network, us), at);
                        (row.Leaving is { } exit ? (exit.Until, exit.NoticeMonths, exit.Costs, exit.Article) : ((DateOnly?, int?, string?, string?)?)null).ShouldBe(naive.Leaving(network), at);
                        row.Moments.Select(moment => $"{moment.On:O} {moment.Kind} {moment.Derived}").ShouldBe(naive.Moments(network), at);
                        (string, bool)[] asked = [("whoDecides", row.WhoDecides is null), ("costs", row.Costs is null), ("leaving", row.Leaving is null), ("moments", row.Moments.Count == 0)];
                        asked.ShouldAllBe(one => row.Unknown.Any(question => question.Question == one.Item1) == one.Item2, at);
                        (known, derived, unknown) = (known + (row.Costs?.OurContribution is null ? 0 : 1), derived + row.Moments.Count(one => one.Derived), unknown + row.Unknown.Count);
                        (weighed, agreed) = (weighed + (row.WhoDecides?.AllWeights is null ? 0 : 1), agreed + (row.WhoDecides is { Rule: null, OurWeight: not null } ? 1 : 0));
                    }
                }
            }
        }

        new[] { known, derived, unknown, weighed, 2 * agreed }.ShouldAllBe(count => count > 200);
    }

    [Fact]
    public void Tell_alike_what_a_network_is_for_whether_it_had_to_be_made_and_which_policies_it_has()
    {
        var (made, obliging, steering, revised) = (0, 0, 0, 0);
        for (var seed = 0; seed < 80; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(Obliged(dice).Steps, dice);
            foreach (var part in new[] { 0.8, 1 })
            {
                var (plain, on) = (Streams.RegisterOf(recorded.Told(recorded.After(part))), Ids.Day("2020-03-01").AddDays(dice.Next(500)));
                var (picture, naive) = (Picture.Of(recorded.Taken(recorded.After(part), seed), on), new NaiveSheetAims(plain, on));
                foreach (var row in CouncilSheet.Of(picture, Ids.Id("m1"), isTrusted: false).Networks)
                {
                    var (network, at) = (plain.Networks[row.Network.Id], $"World {seed}, {part} of it, on {on:O}: {row.Network.Key}");
                    (row.WhatFor is { } aim ? NaiveSheetAims.Words(aim.Objective, aim.Domains, aim.TargetGroups) : null, row.Yields).ShouldBe(naive.Purpose(network), at);
                    (row.Obligation is { } one ? NaiveSheetAims.Words(one.Obligation, one.Source, one.MadeFor.Select(thing => thing.Key)) : null).ShouldBe(naive.Obligation(network), at);
                    row.Policies.Select(policy => NaiveSheetAims.Words(
                        policy.Policy.Key, policy.Owner?.Key, policy.Obliges, policy.Article, policy.CostPerYear, policy.Funded, policy.Unfunded)).ShouldBe(naive.Policies(network), at);
                    row.Unknown.Count(question => question.Question == "whatFor.obligation").ShouldBe(naive.Obligation(network) is null ? 1 : 0, at);
                    made += row.Obligation?.MadeFor.Count ?? 0;
                    obliging += row.Policies.Count(policy => policy.Obliges);
                    steering += row.Policies.Count(policy => !policy.Obliges);
                    revised += row.WhatFor?.Objective is null ? 0 : 1;
                }
            }
        }

        new[] { made, obliging, steering, revised }.ShouldAllBe(count => count > 25);
    }

    /// <summary>What stands on the sheets of a random world.</summary>
    internal static IEnumerable<CouncilSheetNetwork> Of(Random dice, DateOnly day)
    {
        var picture = Picture.Of(World(dice).Register, day);
        return new[] { "m1", "m2", "m5" }.SelectMany(us => CouncilSheet.Of(picture, Ids.Id(us), isTrusted: false).Networks);
    }

    // Some have to be made by a law, an article or a scheme, and some aim at something else later.
    private static Scene Obliged(Random dice)
    {
        var scene = AlignmentWorld.Of(dice);
        foreach (var (network, id) in new[] { "n0", "n1", "n2", "n3" }.Select(name => (name, Ids.Id(name))))
        {
            _ = dice.Next(4) == 0 ? scene : scene.Then(network, new ObligationRecorded(
                id, Pick(dice, "cooperation-obliged", "scheme-induced", "unknown")!, Pick(dice, "law", "ART. 1", "s03", "P1", Ids.Id("p2").ToString(), null)));
            _ = dice.Next(4) == 0 ? scene : scene.Then(network, new ObjectiveRevised(id, Ids.Day("2020-02-01").AddDays(dice.Next(300)), new(
                Pick(dice, "more", "more", "less", null), [.. Some(dice, "work-and-income", "housing")], [.. Some(dice, "youth", "elderly")], dice.Next(3) switch { 0 => null, 1 => new(null), _ => new("fewer") })));
        }

        return scene;
    }

    private static Scene World(Random dice)
    {
        var scene = new Scene().Municipalities("m1", "m2", "m5").Organisation("m3", until: "2021-01-01").Organisation("m4", until: "2021-06-01")
            .Succession("merger", "2021-01-01", ("m3", "m1")).Succession("split", "2021-06-01", ("m4", "m2"), ("m4", "m5"));
        for (var n = 0; n < 3; n++)
        {
            var (name, id) = ($"n{n}", Ids.Id($"n{n}"));
            scene.Network(name, from: "2018-01-01", until: dice.Next(3) == 0 ? Ids.Day("2021-03-01").AddDays(dice.Next(600)).ToString("O") : null, legalForm: Pick(dice, "OL", "BVO", "GO", "RZM", null));
            foreach (var member in Some(dice, "m1", "m2", "m3", "m4", "m5"))
            {
                scene.Member(name, member, share: dice.Next(3) == 0 ? null : 10 * dice.Next(4));
                _ = dice.Next(2) == 0 ? scene : scene.Then(name, new MemberTermsChanged(id, Ids.Id(name + member), Ids.Day("2020-01-01").AddDays(dice.Next(500)), 10 * dice.Next(4), new(
                    dice.Next(2) == 0 ? null : 8, dice.Next(2) == 0 ? null : 10 * dice.Next(4), Pick(dice, "room", null), Pick(dice, "veto", null, null), dice.Next(3) == 0 ? null : dice.Next(5), null)));
                _ = dice.Next(6) > 0 ? scene : scene.Left(name, member, Ids.Day("2020-06-01").AddDays(dice.Next(600)).ToString("O"));
            }

            for (var m = dice.Next(9); m > 0; m--)
            {
                var moment = Ids.Id($"{name} {dice.Next(6)}");
                scene.Then(name, dice.Next(5) == 0 ? new CouncilMomentCancelled(id, moment) : new CouncilMomentPlanned(
                    id, moment, Pick(dice, "board-meeting", "board-meeting", "principles", "draft-budget", "budget", "evaluation")!, Ids.Day("2020-01-01").AddDays(dice.Next(1_200)), null, null));
            }

            for (var year = 2019; year < 2022; year++)
            {
                _ = dice.Next(3) == 0 ? scene : scene.Then(name, new BudgetRecorded(id, year, 100 + dice.Next(9), [.. Some(dice, "m1", "m2", "m3", "m4").Select(one => new MemberContribution(Ids.Id(one), dice.Next(50)))], null));
            }

            _ = dice.Next(3) == 0 ? scene : scene.Then(name, new VotingSet(id, "weighted", [.. Some(dice, "m1", "m2", "m3", "m4", "m5").Select(one => new VotingWeight(Ids.Id(one), dice.Next(5)))], Pick(dice, "wethouder", null)));
            _ = dice.Next(2) == 0 ? scene : scene.Then(name, new ExitTermsSet(id, dice.Next(2) == 0 ? null : 12, Pick(dice, "two years", null), Pick(dice, "article 20", null)));
        }

        return scene;
    }
}
