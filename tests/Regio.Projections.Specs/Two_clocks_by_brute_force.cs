using CsCheck;

namespace Regio.Projections.Specs;

/// <summary>
/// What is answered of a day as known at a moment is what the plain rules find in what was recorded by then, for every pair of the
/// two clocks, in whatever order the facts arrived, and whatever is recorded later.
/// </summary>
public sealed class Two_clocks_by_brute_force
{
    private const int Histories = 500;
    private static readonly DateTimeOffset Start = RecordedSteps.Start;
    private static readonly int[] Days = [0, 3, 5, 9];
    private static readonly int[] Moments = [-1, 10, 25, 45, 70, 400];

    [Fact]
    public void Networks_members_and_overlaps_are_those_of_the_two_clocks()
    {
        var cut = 0;
        Gen.Select(RandomMandates.All, Gen.Int[0, 10_000]).Sample((steps, seed) =>
        {
            var recorded = new RecordedSteps(steps, new(seed));
            foreach (var minutes in Moments)
            {
                var (known, register) = (Start.AddMinutes(minutes), recorded.Known(Start.AddMinutes(minutes), seed));
                var plain = Streams.RegisterOf(recorded.Told(known));
                Interlocked.Add(ref cut, Streams.Dump(plain) == Streams.Dump(Streams.RegisterOf(steps)) ? 0 : 1);
                foreach (var on in Days.Select(day => Ids.Day("2020-01-01").AddDays(day)))
                {
                    var (naive, standing) = (new Naive(plain, on), Standing.Of(register, on));
                    var index = standing.Index;
                    index.Networks.Keys.Order().ShouldBe(naive.Active().Select(network => network.Id).Order());
                    index.Memberships.ShouldBe(naive.Active().Sum(network => naive.M(network).Count));
                    naive.Active().ForEach(network => index.Networks[network.Id].ObligedBy.Select(policy => policy.Id).Order().ShouldBe(naive.Obliging(network).Order()));
                    Overlap.Pairs(standing).Select(p => (p.Left.Key, p.Right.Key, p.Shared, p.Jaccard, p.Containment))
                        .ShouldBe(naive.Pairs().Select(p => (p.Left, p.Right, p.Shared, p.Jaccard, p.Containment)), ignoreOrder: true);
                }
            }
        }, iter: Histories);
        cut.ShouldBeGreaterThan(Histories, "At many moments something was not recorded yet.");
    }

    [Fact]
    public void Money_is_that_of_the_two_clocks()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(MoneyWorld.Of(dice).Steps, dice);
            foreach (var minutes in Moments.Where(minutes => minutes >= 0))
            {
                var known = Start.AddMinutes(minutes * 3);
                var told = recorded.Told(known);
                var (register, plain) = (recorded.Known(known, seed), Streams.RegisterOf(told));
                var on = Ids.Day("2019-06-01").AddDays(dice.Next(1_600));
                var found = MoneyView.Of(Picture.Of(register, on), new([MoneyDimensions.Year]), _ => true).Totals;
                var naive = new NaiveMoney([.. told.Select(step => step.Contract)], plain, on).All();
                foreach (var (measure, euros) in new (string, decimal?)[] { ("budgeted", found.Budgeted), ("awarded", found.Awarded), ("paid", found.Paid), ("recovered", found.Recovered) })
                {
                    (euros ?? 0).ShouldBe(naive.Where(one => one.Measure == measure).Sum(one => one.Euros), 0.01m, $"World {seed} on {on:O} as known after {minutes * 3} minutes: {measure}");
                }
            }
        }
    }

    [Fact]
    public void A_correction_of_today_changes_todays_answer_about_last_year_and_not_last_years()
    {
        var scene = new Scene().Municipalities("m", "o").Network("a").Member("a", "m").Network("b").Member("b", "m").Member("b", "o");
        var recorded = new RecordedSteps([], new(1));
        scene.Steps.Index().ToList().ForEach(step => recorded.Add(step.Item, step.Index + 1, 1, Start));
        recorded.Add((Ids.Id("b"), new Contracts.Networks.MembershipCorrected(Ids.Id("b"), Ids.Id("bm"), "participant", Ids.Day("2025-01-01"), null, [], null)), 99, 9, Start.AddYears(1));

        Pairs("2024-06-01", Start).ShouldBe(1);
        Pairs("2024-06-01", Start.AddYears(1)).ShouldBe(0, "It is now known that it was no member then.");
        Pairs("2025-06-01", Start.AddYears(1)).ShouldBe(1);

        int Pairs(string day, DateTimeOffset known) => Overlap.Pairs(Standing.Of(recorded.Known(known, 1), Ids.Day(day))).Count;
    }
}
