using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>
/// The whole road for a whole register, from upload to the last event in the views, against only storing the same
/// events as fast as Marten can.
/// </summary>
internal sealed class ImportAgainstBulk : IBenchmark
{
    public string Name => "B4";

    public string Title => "Import of the register through the API, upload to visible, against Marten bulk sessions alone";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var register = RegisterFolder.Find(ground);
        var bulk = (BulkWrite?)null;
        var peerCpu = new CpuClock(ground.Servers.Postgres.Pid!.Value);
        var rounds = await Rounds.Run(
            "B4: importing in turn with Marten bulk sessions",
            async () =>
            {
                await using var road = await Road.Start(ground.Root, ground.Servers, null, ct);
                var imported = await new RoadImport(road, register).Run(ct);
                bulk ??= await BulkWrite.Of(road.Store, ct);
                return imported;
            },
            async () =>
            {
                using var host = await BulkWrite.Prepare(await ground.FreshDatabase("bench_bulk", ct));
                return new Imported(await Rounds.Time(peerCpu, () => bulk!.Run(host, ct)), 0);
            },
            round => $"{round.Ours.Whole.Seconds:N1} s against {round.Peer.Whole.Seconds:N1} s");
        return new(Name, Title, Figures(rounds), [register.Note, $"{bulk!.Events:N0} events."]);
    }

    private static IReadOnlyList<Figure> Figures(IReadOnlyList<Round<Imported>> rounds)
    {
        var whole = rounds.Select(round => new Round<Measured>(round.Ours.Whole, round.Peer.Whole)).ToList();
        return
        [
            .. Rounds.Figures(whole, "events/s", Bar.Least(0.35)),
            new("ours, upload to visible", Rounds.Of(rounds, round => round.Ours.Whole.Seconds), "s", Bar.Most(20)),
            new("ours, upload to stored", Rounds.Of(rounds, round => round.Ours.Stored), "s"),
        ];
    }
}
