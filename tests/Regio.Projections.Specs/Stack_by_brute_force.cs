namespace Regio.Projections.Specs;

/// <summary>What lands on a region and a target group in a period is what the plain rules find, in random worlds as known at any moment and on any day.</summary>
public sealed class Stack_by_brute_force
{
    private const int Worlds = 40;

    [Fact]
    public void Policies_and_schemes_land_alike_with_their_money_obligations_dates_and_clashes()
    {
        var (landed, paid, reported, policies, named, obliging, without, clashing) = (0, 0, 0, 0, 0, 0, 0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(AlignmentWorld.Of(dice).Steps, dice);
            foreach (var part in new[] { 0.8, 1 })
            {
                var told = recorded.Told(recorded.After(part));
                var (register, plain) = (recorded.Taken(recorded.After(part), seed), Streams.RegisterOf(told));
                var (on, from) = (Ids.Day("2020-06-01").AddDays(dice.Next(500)), Ids.Day("2020-03-01").AddMonths(dice.Next(16)));
                var (until, picture) = (from.AddMonths(1 + dice.Next(12)), Picture.Of(register, on));
                var naive = new NaiveStack([.. told.Select(step => step.Contract)], plain, on);
                foreach (var region in new[] { null, "w1", "e1" })
                {
                    foreach (var group in new[] { null, "youth", "elderly" })
                    {
                        var rows = Stack.Of(picture, new(from, until, region is null ? null : register.Regions[Ids.Id(region)], group), _ => true).Rows;
                        rows.Select(Words).ShouldBe(
                            naive.Of(from, until, region is null ? null : Ids.Id(region), group),
                            $"World {seed}, {part} of it, on {on:O}, of {from:O} to {until:O} in {region} for {group}");
                        landed += region is null ? 0 : rows.Count;
                        paid += rows.Count(row => row.Networks.Count > 0);
                        reported += rows.Count(row => row.Dates.Any(date => date.What == "report-due"));
                        policies += region is null ? 0 : rows.Count(row => row.Kind == "policy");
                        named += rows.Count(row => row is { Division: null, Obliges.AreNamed: true } && region is not null);
                        obliging += rows.Count(row => row.Obliges is { AreNamed: false, Networks.Count: > 0 });
                        without += rows.Count(row => row.Obliges?.Unfunded > 0);
                        clashing += rows.Count(row => row.Clashes.Found > 0);
                    }
                }
            }
        }

        new[] { landed, paid, reported, policies, obliging, without, clashing }.ShouldAllBe(count => count > 100);
        named.ShouldBeGreaterThan(30, "Some land by the networks alone that they name.");
    }

    private static string Words(StackedInitiative row) => NaiveStack.Words(
        row.Initiative.Key, row.Owner is { } owner ? $"{owner.Key} under {row.Ministry!.Key}" : null, row.From, row.Until, row.Networks.Select(network => network.Key), row.Money.Awarded,
        row.Budgets.Select(one => $"{one.Year} {one.Amount:0.##}"),
        row.Obliges is { } one ? NaiveStack.Obligation(one.Networks.Select(network => network.Key), one.AreNamed, one.CostPerYear, one.Funding.Sum(part => part.Amount), one.Unfunded) : null,
        row.Dates.Select(date => $"{date.On:MM-dd} {date.What}{(date.Of is null ? "" : $" {date.Of}")}"), row.Clashes.Found);
}
