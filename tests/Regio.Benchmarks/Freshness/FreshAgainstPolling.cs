using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>
/// How soon a view has what a command changed, against the same road whose publisher polls as Marten does by default.
/// </summary>
internal sealed class FreshAgainstPolling : IBenchmark
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public string Name => "B5";

    public string Title => "Command accepted to visible in the overlaps, at 100 commands/s, against polling at Marten's defaults";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        // The peer has servers of its own: two roads on one broker would hear each other.
        var servers = await Progress.StepAsync(
            "B5: starting servers for the peer",
            _ => PrivateServers.StartAsync(Path.Combine(ground.Folder, "peer"), ct: ct));
        await using var fast = await Begin("ours", ground.Root, ground.Servers, null, ct);
        await using var slow = await Begin(
            "the peer", ground.Root, servers, new Dictionary<string, string> { ["Regio__Publishing__Wakeup"] = "poll" }, ct);
        var (ours, peer) = (new Admissions(fast), new Admissions(slow));
        await Progress.StepAsync("B5: registering networks, and warming up", async () =>
        {
            await Task.WhenAll(ours.Prepare(ct), peer.Prepare(ct));
            await ours.Run(Turn, ct);
            await peer.Run(Turn, ct);
        });
        var rounds = await Rounds.Run(
            "B5: sending commands in turn", () => ours.Run(Turn, ct), () => peer.Run(Turn, ct),
            round => $"{round.Ours.Median:N0} ms against {round.Peer.Median:N0} ms");
        await servers.StopAsync();
        return new(Name, Title, Figures(rounds), []);
    }

    private static IReadOnlyList<Figure> Figures(IReadOnlyList<Round<Freshness>> rounds) =>
    [
        new("fresher, peer / ours at the median", Rounds.Of(rounds, r => r.Peer.Median / r.Ours.Median), "", Bar.Least(10)),
        new("ours, p50", Rounds.Of(rounds, r => r.Ours.Median), "ms", Bar.Most(30)),
        new("ours, p99", Rounds.Of(rounds, r => r.Ours.Late), "ms", Bar.Most(120)),
        new("peer, p50", Rounds.Of(rounds, r => r.Peer.Median), "ms"),
        new("peer, p99", Rounds.Of(rounds, r => r.Peer.Late), "ms"),
        new("ours, command to answer, p50", Rounds.Of(rounds, r => Spread.At(r.Ours.Accepted, 0.5)), "ms"),
        new("ours, commands sent", Rounds.Of(rounds, r => r.Ours.Work.PerSecond), "/s"),
        new("ours, CPU", Rounds.Of(rounds, r => r.Ours.Work.CpuPerThousand), "s/1,000"),
        new("peer, CPU", Rounds.Of(rounds, r => r.Peer.Work.CpuPerThousand), "s/1,000"),
    ];

    private static Task<Road> Begin(
        string what, string root, PrivateServers servers, IReadOnlyDictionary<string, string>? more, CancellationToken ct) =>
        Progress.StepAsync($"B5: starting the services of {what}", _ => Road.Start(root, servers, more, ct));
}
