namespace Regio.Integration;

/// <summary>Without the feed the broker brings everything too, as long as all of it travels.</summary>
public sealed class Relying_on_the_broker_alone(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task Brings_everything_in_whatever_order()
    {
        var streams = Enumerable.Range(0, 60).Select(_ => Guid.CreateVersion7()).ToList();
        await Task.WhenAll(streams.Select(stream => road.Networks.Begin(
            stream, Country.Network(stream, "n", From), Country.Network(stream, "again", From))));
        var first = road.Insight;
        await road.ShouldBeWhole();
        await first.DisposeAsync();

        await using (var alone = await road.NewInsight(withFeed: false))
        {
            await Until.So(async () => (await road.Position("networks", alone)).Head > 0, 20, "It hears.");
            await road.IsOverheard();
            await road.Wire.Repeat(road.Wire.Events, times: 2);
            await road.ShouldBeWhole(20, alone);
        }

        road.Insight = await road.NewInsight(first.Store);
        await road.ShouldBeWhole();
    }
}
