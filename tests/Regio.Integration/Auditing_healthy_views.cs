using Regio.Projections;

namespace Regio.Integration;

/// <summary>Of views that took everything in as it was recorded the auditor finds nothing, and says how much it looked at.</summary>
public sealed class Auditing_healthy_views(Road road) : IClassFixture<Road>
{
    [Fact]
    public async Task Finds_nothing_in_a_random_country()
    {
        await road.RecordARandomCountry();
        await road.ShouldBeWhole();
        var report = await road.Insight.Get<AuditRun>().Run(TestContext.Current.CancellationToken);
        report.Differences.ShouldBeEmpty();
        report.Sources["networks"].ShouldBe((int)await road.Insight.Scalar<long>("select count(*) from mt_events"));
        report.Streams.ShouldBe((int)await road.Insight.Scalar<long>("select count(distinct stream_id) from mt_events"));
        report.Figures.ShouldBeGreaterThan(3);
    }
}
