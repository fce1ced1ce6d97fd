using Regio.Local;

namespace Regio.Integration;

/// <summary>
/// While views are rebuilt again and again commands and reads go on: each is answered, each read knows of the write that it names and of
/// no less than one before it, and the figures are those of the facts.
/// </summary>
public sealed class Rebuilding_under_load(Road road) : IClassFixture<Road>
{
    private const int There = 600;
    private const int AtOnce = 20;
    private static readonly DateOnly From = new(2026, 1, 1);
    private long seen;

    private static int PerSecond => RunServers.Long ? 100 : 25;

    private static TimeSpan Duration => TimeSpan.FromSeconds(RunServers.Long ? 20 : 5);

    [Fact]
    public async Task Everyone_is_answered_and_nobody_notices()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, There), async (_, _) => await Begin("there"));
        await road.ShouldBeWhole(60);
        using var ending = new CancellationTokenSource(Duration);
        var commands = Enumerable.Range(0, AtOnce).Select(_ => Paced(Command, ending.Token)).ToList();
        var reads = Enumerable.Range(0, AtOnce).Select(_ => Paced(Read, ending.Token)).ToList();
        var rebuilds = 0;
        for (; rebuilds == 0 || !ending.IsCancellationRequested; rebuilds++)
        {
            var (before, after, differing, missing, surplus) = (await road.Ended(await road.AskToRebuild())).Found();
            (before, differing, missing, surplus).ShouldBe((after, 0, 0, 0));
        }

        var (begun, read) = ((await Task.WhenAll(commands)).Sum(), (await Task.WhenAll(reads)).Sum());
        await road.ShouldBeWhole(60);
        (await road.Ask("/summary"))["activeNetworks"]!.GetValue<int>().ShouldBe(There + begun);
        TestContext.Current.TestOutputHelper!.WriteLine($"{rebuilds} rebuilds, {begun} commands each read back, {read} reads in {Duration.TotalSeconds:0} s");

        var answers = await road.Answers();
        await road.Ended(await road.AskToRebuild());
        (await road.Answers()).ShouldBe(answers);
        await using var another = await road.NewInsight(road.Insight.Store, broker: false);
        (await road.Answers(another)).ShouldBe(answers);
    }

    // One after another, each at its time; how many were done.
    private static async Task<int> Paced(Func<Task> work, CancellationToken ending)
    {
        var between = TimeSpan.FromSeconds((double)AtOnce / PerSecond);
        var count = 0;
        for (; !ending.IsCancellationRequested; count++)
        {
            await Task.WhenAll(work(), Task.Delay(between, TestContext.Current.CancellationToken));
        }

        return count;
    }

    private async Task Command()
    {
        var position = await Begin("meanwhile");
        (await Positions($"?atLeast=networks:{position}")).ShouldBeGreaterThanOrEqualTo(position);
    }

    private async Task Read()
    {
        var known = Interlocked.Read(ref seen);
        var position = await Positions("");
        position.ShouldBeGreaterThanOrEqualTo(known, "Who read before knew of it.");
        for (var at = known; position > at; at = Interlocked.CompareExchange(ref seen, position, at) is var now && now == at ? position : now)
        {
        }
    }

    private async Task<long> Positions(string query) =>
        (await road.Ask($"/summary{query}"))["asOf"]!["positions"]!["networks"]!.GetValue<long>();

    private async Task<long> Begin(string name)
    {
        var stream = Guid.CreateVersion7();
        return await road.Networks.Begin(stream, Country.Network(stream, name, From), Country.Network(stream, "again", From));
    }
}
