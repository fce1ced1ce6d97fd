using CsCheck;

namespace Regio.Projections.Specs;

/// <summary>Lives of chains and how many last are those that are counted by the day, in whatever was known.</summary>
public sealed class Lives_by_brute_force
{
    [Fact]
    public void Are_those_of_the_plain_rules()
    {
        var (ended, several, phased) = (0, 0, 0);
        TwoClocks.Hold(RandomLives.All, ["2020-01-06", "2020-02-12"], 500, (register, plain, day) =>
        {
            var lives = ChainLife.On(register, day);
            var naive = new NaiveLives(plain, day).All();
            lives.Select(Told).ShouldBe(naive.Select(one => one.Life), ignoreOrder: true);
            foreach (var life in lives)
            {
                naive.Single(one => one.Life.Chain == life.Chain).Faces.ShouldContain((life.Network.Key, life.EndReason));
            }

            Interlocked.Add(ref ended, lives.Count(life => life.EndedOn is not null));
            Interlocked.Add(ref several, lives.Count(life => life.Versions > 1));
            Interlocked.Add(ref phased, lives.Count(life => life.Phases.Count > 1));
        });
        (ended, several, phased).ShouldSatisfyAllConditions(
            () => ended.ShouldBeGreaterThan(100), () => several.ShouldBeGreaterThan(100), () => phased.ShouldBeGreaterThan(100));
    }

    [Fact]
    public void Last_as_long_as_those_that_are_counted_on_each_day_of_age()
    {
        var given = 0;
        Gen.Select(
            Gen.Select(Gen.Int[0, 2_000], Gen.Frequency((1, Gen.Const(0)), (1, Gen.Int[1, 1_500])), Gen.Bool).Array[5, 120], Gen.Int[0, 1_800], Gen.Bool)
            .Sample((chains, recorded, isKnown) =>
            {
                var (epoch, on) = (Ids.Day("2016-01-01"), Ids.Day("2021-09-01"));
                var lives = chains.Select(chain =>
                {
                    // Steps of five days: some end on the day on which recording began.
                    var from = epoch.AddDays(chain.Item1 / 5 * 5);
                    DateOnly? until = chain.Item2 == 0 ? null : chain.Item3 ? epoch.AddDays(recorded / 5 * 5) : from.AddDays(5 + (chain.Item2 / 5 * 5));
                    return (From: from, Until: until <= from || until > on ? null : until);
                }).ToList();
                DateOnly? since = isKnown ? epoch.AddDays(recorded / 5 * 5) : null;
                var found = Survival.Of([.. lives.Select(Life)], since, on);
                found.Points.Select(point => (point.Years, point.AtRisk, point.Share is { } share ? Math.Round(share, 9) : (double?)null)).ShouldBe(
                    NaiveSurvival.Of(lives, since ?? lives.Min(life => life.Until) ?? DateOnly.MinValue, on)
                        .Select(point => (point.Years, point.AtRisk, point.Share is { } share ? Math.Round(share, 9) : (double?)null)));
                Interlocked.Add(ref given, found.Points.Count(point => point.Share is < 1));
            }, iter: 150);
        given.ShouldBeGreaterThan(100);
    }

    private static NaiveLife Told(ChainLife life) => new(
        life.Chain, life.Versions, life.From, life.EndedOn, life.AgeMonths,
        string.Join(", ", life.Phases.Select(phase => (phase.From, Words: $"{phase.From:O} {phase.Phase} {phase.Days}"))
            .OrderBy(one => one.From).ThenBy(one => one.Words, StringComparer.Ordinal).Select(one => one.Words)));

    private static ChainLife Life((DateOnly From, DateOnly? Until) life) =>
        new(Guid.Empty, new(Guid.Empty, null, null), 1, "unknown", life.From, life.Until, null, null, 0, []);
}
