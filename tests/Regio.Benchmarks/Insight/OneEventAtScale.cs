using System.Diagnostics;
using Regio.Hosting;
using Regio.Landscape;
using Regio.Local;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>
/// What one event costs the views in a hundred countries, and in one: folding it in its transaction, the picture after it, and the reads
/// of who then looks at the overlaps and at the organisation that it was about.
/// </summary>
internal sealed class OneEventAtScale : IBenchmark
{
    private const int Many = 100;
    private const int Turn = 200;

    public string Name => "B9";

    public string Title => "One event in the views and the next reads at 100×, against the same at 1×";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        using var large = await InsightHost.Of(ground, "bench_insight_100", Many, ct);
        using var small = await InsightHost.Of(ground, "bench_insight_1", 1, ct);
        var (many, one) = (await Begin(large, ct), await Begin(small, ct));
        await Progress.StepAsync("B9: warming up", async () =>
        {
            await Run(large, many, ct);
            await Run(small, one, ct);
        });
        var rounds = await Rounds.Run(
            "B9: taking in events in turn", () => Run(large, many, ct), () => Run(small, one, ct),
            round => $"{round.Ours.All:N0} µs against {round.Peer.All:N0} µs");
        return new(
            Name, Title,
            [
                new("100× / 1×", Rounds.Of(rounds, round => round.Ours.All / round.Peer.All), "", Bar.Most(2)),
                new("100× / 1×, without the store", Rounds.Of(rounds, round => round.Ours.InMemory / round.Peer.InMemory), "", Bar.Most(2)),
                new("100×, all", Rounds.Of(rounds, round => round.Ours.All), "µs"),
                new("1×, all", Rounds.Of(rounds, round => round.Peer.All), "µs"),
                new("100×, fold, write and commit", Rounds.Of(rounds, round => round.Ours.Folded), "µs"),
                new("1×, fold, write and commit", Rounds.Of(rounds, round => round.Peer.Folded), "µs"),
                new("100×, picture and reads", Rounds.Of(rounds, round => round.Ours.InMemory), "µs"),
                new("1×, picture and reads", Rounds.Of(rounds, round => round.Peer.InMemory), "µs"),
            ],
            [
                $"{Many} countries side by side, seed {Countries.Seed}; medians of {Turn} events a round: joining and leaving a network, holding back an instalment and releasing it.",
                "The reads: the first page of the overlaps, and the portfolio of the organisation. What is of the whole (meta-networks, clashes, alignment) is worked out anew when it is first asked for after a change of it, and is not in this.",
            ]);
    }

    /// <summary>Medians, in microseconds.</summary>
    private sealed record Cost(double Folded, double InMemory)
    {
        public double All => Folded + InMemory;
    }

    private static async Task<Steps> Begin(InsightHost host, CancellationToken ct) => new((await Look(host, ct)).Picture);

    private static async Task<(Picture Picture, long Batch)> Look(InsightHost host, CancellationToken ct) =>
        await host.Pictures.Of(TimeProvider.System.Today(), (await host.Tables.TakenIn(ct)).Batch, ct);

    private static async Task<Cost> Run(InsightHost host, Steps steps, CancellationToken ct)
    {
        var views = host.Get<Hosting.Inbox.IInboxViews>();
        var (folded, read) = (new List<double>(Turn), new List<double>(Turn));
        await using var connection = await host.Database.OpenConnectionAsync(ct);
        for (var i = 0; i < Turn; i++)
        {
            var next = steps.Take();
            var start = Stopwatch.GetTimestamp();
            await using (var transaction = await connection.BeginTransactionAsync(ct))
            {
                var change = await views.Prepare(transaction, [next], ct);
                await change.Write(transaction, ct);
                await transaction.CommitAsync(ct);
                change.Committed();
            }

            var taken = await host.Tables.TakenIn(ct);
            folded.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            start = Stopwatch.GetTimestamp();
            var (picture, _) = await host.Pictures.Of(TimeProvider.System.Today(), taken.Batch, ct);
            var (pairs, tally) = new OverlapFilter().Of(picture);
            _ = (pairs.Take(50).ToList(), Basis.OfPairs(tally));
            Portfolio.Of(picture.Standing, steps.Organisation, new PulseReader(picture.Register, null, picture.Day), isTrusted: false);
            read.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return new(Spread.At([.. folded.Order()], 0.5), Spread.At([.. read.Order()], 0.5));
    }
}
