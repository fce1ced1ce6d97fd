using System.Diagnostics;
using Regio.Inventions;
using Regio.Landscape;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>Holding a draft against all that is known in ten countries, and in one, as policy does when it is asked.</summary>
internal sealed class ChecksAtScale : IBenchmark
{
    private const int Many = 10;
    private const int Turn = 100;

    public string Name => "B15";

    public string Title => "Check of a draft at 10×, against the same at 1×";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var (many, one) = await Progress.StepAsync(
            "B15: inventing countries", _ => Task.Run(() => (Countries.Of(Many), Countries.Of(1)), ct));
        await Progress.StepAsync("B15: warming up", _ => Task.Run(() => (Run(many), Run(one)), ct));
        var rounds = await Rounds.Run(
            "B15: checking in turn", () => Task.Run(() => Run(many), ct), () => Task.Run(() => Run(one), ct),
            round => $"p99 {Late(round.Ours):N1} ms against {Late(round.Peer):N1} ms");
        return new(
            Name, Title,
            [
                new("10×, p99", Rounds.Of(rounds, round => Late(round.Ours)), "ms", Bar.Most(300)),
                new("10×, p50", Rounds.Of(rounds, round => Spread.At(round.Ours, 0.5)), "ms"),
                new("1×, p99", Rounds.Of(rounds, round => Late(round.Peer)), "ms"),
                new("10× / 1×, p50", Rounds.Of(rounds, round => Spread.At(round.Ours, 0.5) / Spread.At(round.Peer, 0.5)), ""),
            ],
            [$"{Many * InventedStreams.Schemes:N0} schemes in {Many} countries side by side, seed {Countries.Seed}; each check from nothing but what is registered."]);
    }

    private static double Late(IReadOnlyList<double> milliseconds) => Spread.At(milliseconds, 0.99);

    private static IReadOnlyList<double> Run(Standing standing) =>
        [.. standing.Register.Schemes.Values.OrderBy(scheme => scheme.Id).Take(Turn).Select(scheme => Time(standing, scheme)).Order()];

    // What an earlier check remembered is not used.
    private static double Time(Standing standing, SchemeFacts scheme)
    {
        var start = Stopwatch.GetTimestamp();
        var initiatives = new Initiatives(standing);
        DraftCheck.Of(initiatives, initiatives.Of(scheme), initiatives.Known());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
