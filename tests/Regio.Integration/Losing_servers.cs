using System.Net;
using Regio.Local;

namespace Regio.Integration;

/// <summary>The broker or the database goes away, asked or not: commands wait for nobody, and the views come by themselves.</summary>
public sealed class Losing_servers(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2026, 1, 1);

    private static TimeSpan Away => TimeSpan.FromSeconds(RunServers.Long ? 60 : 7);

    [Fact]
    public async Task With_the_broker_away_commands_are_accepted_and_the_views_catch_up_by_themselves()
    {
        await road.ShouldBeWhole();
        await road.Wire.DisposeAsync();
        await road.Servers.Broker.StopAsync();
        try
        {
            await using var traffic = new Traffic(road.Networks);
            await Task.Delay(Away);
            await traffic.Stop();
            traffic.Accepted.Count.ShouldBeGreaterThan((int)Away.TotalSeconds * 10);
            traffic.Longest.TotalSeconds.ShouldBeLessThan(2);
            using (var ready = await road.Networks.Send(HttpMethod.Get, "/health/ready"))
            {
                ready.StatusCode.ShouldBe(HttpStatusCode.OK, await ready.Content.ReadAsStringAsync());
            }

            await road.ShouldBeWhole(12); // The feed is read when a source was silent for five seconds.
            var now = road.SourceClock.GetUtcNow();
            await Until.So(
                async () => (await road.Position("networks")).KnownTime > now, 5, "They know as of when they are whole.");
        }
        finally
        {
            await road.Servers.Broker.StartAsync();
            await road.ListenAgain();
        }

        await HearsTheBroker();
        await road.ShouldBeWhole();
    }

    [Fact]
    public async Task A_broker_killed_during_traffic_loses_nothing_and_repeats_nothing()
    {
        await road.ShouldBeWhole();
        await road.Wire.DisposeAsync();
        await using var traffic = new Traffic(road.Networks);
        await Task.Delay(500);
        road.Servers.Broker.Kill();
        await road.Servers.Broker.StartAsync();
        await Task.Delay(500);
        await traffic.Stop();
        await road.ListenAgain();
        traffic.Longest.TotalSeconds.ShouldBeLessThan(2);
        await road.ShouldBeWhole(20);
        (await road.Taken()).Keys.ShouldBeSupersetOf(traffic.Accepted);
        await HearsTheBroker();
    }

    [Fact]
    public async Task A_database_killed_during_traffic_keeps_what_it_accepted_and_everything_arrives_once()
    {
        await road.ShouldBeWhole();
        var rounds = RunServers.Long ? 3 : 1;
        for (var i = 0; i < rounds; i++)
        {
            await using var traffic = new Traffic(road.Networks);
            await Task.Delay(500);
            road.Servers.Postgres.Kill();
            await Task.Delay(RunServers.Long ? 8_000 : 1_500);
            await road.Servers.Postgres.StartAsync();
            var before = traffic.Accepted.Count;
            await Until.So(() => traffic.Accepted.Count > before, 15, "Commands are accepted again.");
            await traffic.Stop();
            await road.ShouldBeWhole(20);
            (await road.Taken()).Keys.ShouldBeSupersetOf(traffic.Accepted);
            await HearsTheBroker();
        }
    }

    // Not by the feed, by which a silent source is read once a second.
    private Task<TimeSpan> HearsTheBroker() => Until.So(async () =>
    {
        for (var i = 0; i < 6; i++)
        {
            var stream = Guid.CreateVersion7();
            var position = await road.Networks.Begin(stream, Country.Network(stream, "soon", From));
            await Task.Delay(250);
            if ((await road.Position("networks")).Position < position)
            {
                return false;
            }
        }

        return true;
    }, 45, "What is recorded is seen at once.");
}

file static class Sets
{
    /// <summary>Everything that was accepted is there.</summary>
    public static void ShouldBeSupersetOf(this IEnumerable<Guid> all, IEnumerable<Guid> some) => some.Except(all).ShouldBeEmpty();
}
