using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Regio.Hosting.EventStore;
using Regio.Projections;

namespace Regio.Integration;

/// <summary>A replica of the views is ready when it has read what is known, which it does unasked.</summary>
public sealed class Reading_all_before_being_ready(Road road) : IClassFixture<Road>
{
    [Fact]
    public async Task It_is_ready_once_todays_picture_is_drawn()
    {
        var insight = road.Insight;
        var picture = new TodaysPicture(
            insight.Get<Pictures>(), insight.Get<InsightTables>(), insight.Get<StoreReady>(), TimeProvider.System, NullLogger<TodaysPicture>.Instance);
        var health = new ViewsHealth(insight.Get<InsightTables>(), insight.Get<Projections.Rebuilds>(), picture, insight.Get<StoreReady>());
        async Task<HealthStatus> Status() => (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status;

        (await Status()).ShouldBe(HealthStatus.Unhealthy);
        await picture.Beat(TestContext.Current.CancellationToken);
        (await Status()).ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Nobody_needs_to_ask_for_it()
    {
        await using var replica = await road.NewInsight(road.Insight.Store, broker: false);
        await Until.So(() => Task.FromResult(replica.Get<TodaysPicture>().IsDrawn), 10, "It draws by itself.");
        using var ready = await replica.Send(HttpMethod.Get, "/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
