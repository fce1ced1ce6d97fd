using Regio.Inventions;
using Regio.Landscape;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>Finding every clash among all schemes of a hundred countries, and of one: what a scheme costs.</summary>
internal sealed class ClashesAtScale : IBenchmark
{
    private const int Many = 100;

    public string Name => "B14";

    public string Title => "Clash detection over all schemes at 100×, cost per scheme, against the same at 1×";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var (many, one) = await Progress.StepAsync(
            "B14: inventing countries", _ => Task.Run(() => (Countries.Of(Many), Countries.Of(1)), ct));
        var (large, small) = await Progress.StepAsync("B14: warming up", _ => Task.Run(() => (Find(many), Find(one)), ct));
        var rounds = await Rounds.Run(
            "B14: finding in turn", () => Time(many, 1), () => Time(one, Many / 5),
            round => $"{round.Ours.Seconds * 1_000_000 / round.Ours.Operations:N0} µs a scheme against {round.Peer.Seconds * 1_000_000 / round.Peer.Operations:N0} µs");
        return new(
            Name, Title,
            [
                new("100× / 1×, per scheme", Rounds.Of(rounds, round => PerScheme(round.Ours) / PerScheme(round.Peer)), "", Bar.Most(2)),
                new("100×", Rounds.Of(rounds, round => PerScheme(round.Ours)), "µs a scheme"),
                new("1×", Rounds.Of(rounds, round => PerScheme(round.Peer)), "µs a scheme"),
                new("100×, all", Rounds.Of(rounds, round => round.Ours.Seconds), "s"),
            ],
            [$"{Many * InventedStreams.Schemes:N0} schemes with {large:N0} clashes, and {InventedStreams.Schemes:N0} with {small:N0}; seed {Countries.Seed}."]);
    }

    private static double PerScheme(Measured of) => of.Seconds * 1_000_000 / of.Operations;

    private static Task<Measured> Time(Standing standing, int times) => Rounds.Time(new(), () => Task.Run(() =>
    {
        for (var time = 0; time < times; time++)
        {
            Find(standing);
        }

        return (long)times * standing.Register.Schemes.Count;
    }));

    // Each time from nothing: what an earlier answer remembered is not used.
    private static int Find(Standing standing) => new Landings(standing).Clashes.Count;
}
