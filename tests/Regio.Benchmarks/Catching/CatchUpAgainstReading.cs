using Regio.Hosting.Inbox;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>Views that begin with nothing take in a feed of 100,000 events, against reading the same pages and throwing them away.</summary>
internal sealed class CatchUpAgainstReading : IBenchmark
{
    private const int Scale = 7;
    private const string Source = "networks";

    public string Name => "B7";

    public string Title => "Catch-up of the views from the feed, against reading and discarding the same pages";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var register = await Progress.StepAsync("B7: inventing a register", _ => Task.Run(() => RegisterFolder.Invented(ground, Scale), ct));
        await using var road = await Road.Start(ground.Root, ground.Servers, null, ct);
        await Progress.StepAsync("B7: importing it", _ => new RoadImport(road, register).Run(ct));
        var rounds = await Rounds.Run(
            "B7: catching up in turn", () => Ours(ground, road, ct), () => Peer(ground, road, ct), Rounds.Say);
        return new(
            Name, Title, Rounds.Figures(rounds, "events/s", Bar.Least(0.25)),
            [register.Note, $"{rounds[0].Ours.Operations:N0} events, read over HTTP from the networks service; the views are stored, the received events too."]);
    }

    private static async Task<Measured> Ours(Ground ground, Road road, CancellationToken ct)
    {
        using var host = await Open(ground, road, ct);
        var measured = await Rounds.Time(road.Cpu, async () =>
        {
            await host.Get<CatchUp>().Run(Source, ct);
            return 1;
        });
        return measured with { Operations = await Received.Rows(host.Database, "mt_events", ct) };
    }

    private static async Task<Measured> Peer(Ground ground, Road road, CancellationToken ct)
    {
        using var host = await Open(ground, road, ct);
        return await Rounds.Time(road.Cpu, async () =>
        {
            var (feed, after, events, more) = (host.Get<FeedReader>(), 0L, 0L, true);
            while (more)
            {
                var page = await feed.Read(Source, after, ct);
                (after, events, more) = (page.Until, events + page.Events.Count, page.Until < page.Mark);
            }

            return events;
        });
    }

    private static async Task<InsightHost> Open(Ground ground, Road road, CancellationToken ct) => await InsightHost.Open(
        await ground.FreshDatabase("bench_catch_up", ct),
        [new($"Regio:Sources:{Source}", road.NetworksAddress.ToString()), new("Regio:ServiceTokenFile", road.ServiceTokenFile)], ct);
}
