using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>The signals of the balance, and which governance form fits, are what the plain rules find, in random worlds as known at any moment.</summary>
public sealed class Balance_by_brute_force
{
    private const int Worlds = 100;

    [Fact]
    public void Signals_fire_alike()
    {
        var fired = new Dictionary<string, int>();
        InEachWorld((register, told, plain, on, where) =>
        {
            var (picture, naive, reader) = (Picture.Of(register, on), new NaiveBalance(told, plain, on), Reader(register, on));
            foreach (var network in picture.Index.Networks.Values)
            {
                var found = NetworkBalance.Of(picture, network, reader, isTrusted: true, new());
                var at = $"{where}: {network.Thing.Key}";
                var rules = naive.Of(plain.Networks[network.Id], Ids.Id("m1"));
                found.Money.Months.ShouldBe(naive.CommittedMonths(plain.Networks[network.Id]), at);
                Near(found.Dominance.Excess, naive.Excess(plain.Networks[network.Id]), at);
                Near(found.Dominance.Hours, found.Dominance.Hours is null ? null : naive.Hours(plain.Networks[network.Id]), at);
                Near(found.MedianPace, naive.Pace(plain.Networks[network.Id]), at);
                found.Signals.ToDictionary(signal => signal.Signal, signal => signal.Fired)
                    .ShouldBe(rules.Where(rule => rule.Value is not false).ToDictionary(), ignoreOrder: true, at);
                foreach (var (rule, isFired) in rules)
                {
                    var key = $"{rule} {isFired?.ToString() ?? "unknown"}";
                    fired[key] = fired.GetValueOrDefault(key) + 1;
                }
            }
        });
        fired.Count.ShouldBe(18, string.Join(", ", fired.OrderBy(one => one.Key)));
    }

    [Fact]
    public void Forms_fit_alike()
    {
        var outcomes = new HashSet<string>();
        InEachWorld((register, _, plain, on, where) =>
        {
            var (picture, naive, reader) = (Picture.Of(register, on), new NaiveForms(plain, on), Reader(register, on));
            foreach (var network in picture.Index.Networks.Values)
            {
                var found = GovernanceFit.Of(picture, network, reader);
                var mayRead = new Naive(plain, on).M(plain.Networks[network.Id]).Contains(Ids.Id("m1"));
                var (outcome, nearest, margin, isNearest) = naive.Of(plain.Networks[network.Id], mayRead);
                (found.Outcome, found.Nearest, found.IsNearest).ShouldBe((outcome, nearest, isNearest), where);
                (found.Margin ?? 0).ShouldBe(margin ?? 0, 1e-9, where);
                outcomes.Add($"{outcome} {nearest} {isNearest}");
            }
        });
        outcomes.Select(outcome => outcome.Split(' ')[0]).Distinct().Count().ShouldBe(3);
    }

    private static void Near(double? found, decimal? plain, string told)
    {
        (found is null).ShouldBe(plain is null, told);
        (found ?? 0).ShouldBe((double)(plain ?? 0), 1e-9, told);
    }

    private static PulseReader Reader(Register register, DateOnly on) => new(register, new Caller("member", "m1", "someone"), on);

    private static void InEachWorld(Action<Register, IReadOnlyList<object>, Register, DateOnly, string> hold)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(CooperationWorld.Of(dice).Steps, dice);
            foreach (var part in new[] { 0.8, 1 })
            {
                var told = recorded.Told(recorded.After(part));
                var register = recorded.Taken(recorded.After(part), seed);
                for (var day = 0; day < 2; day++)
                {
                    var on = Ids.Day("2020-06-01").AddDays(dice.Next(700));
                    hold(register, [.. told.Select(step => step.Contract)], Streams.RegisterOf(told), on, $"World {seed}, {part} of it, on {on:O}");
                }
            }
        }
    }
}
