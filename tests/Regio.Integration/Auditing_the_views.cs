using System.Net;
using System.Text.Json.Nodes;
using Regio.Contracts.Networks;
using Regio.Projections;

namespace Regio.Integration;

/// <summary>The auditor finds what is not as the sources recorded it, and what is not what the events come to.</summary>
public sealed class Auditing_the_views(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2020, 1, 1);

    [Fact]
    public async Task Finds_an_event_that_was_dropped()
    {
        var stream = await Recorded();
        await Plant($"delete from mt_events where stream_id = '{stream}' and version = 2 returning seq_id");
        await ShouldFind("event-missing", stream, 2);
    }

    [Fact]
    public async Task Finds_an_event_that_was_applied_twice()
    {
        var stream = await Recorded();
        await Plant(
            $"""
            insert into mt_events select (jsonb_populate_record(e, jsonb_build_object(
                'seq_id', nextval('mt_events_sequence'), 'id', gen_random_uuid(), 'version', 4))).*
            from mt_events e where stream_id = '{stream}' and version = 3 returning seq_id
            """);
        await ShouldFind("event-twice", stream, 3);
    }

    [Fact]
    public async Task Finds_an_event_that_was_applied_out_of_order()
    {
        var stream = await Recorded();
        foreach (var (from, to) in new[] { (2, 99), (3, 2), (99, 3) })
        {
            await Plant($"update mt_events set version = {to} where stream_id = '{stream}' and version = {from} returning seq_id");
        }

        await ShouldFind("event-out-of-order", stream, 2);
    }

    [Fact]
    public async Task Finds_a_row_that_was_changed_by_hand_and_says_what_to_do()
    {
        var stream = await Recorded();
        await Plant($"update regio.insight_facts set facts = jsonb_set(facts, '{{details,name}}', '\"Vals\"') where stream = '{stream}' returning batch");
        (await ShouldFind("row-differs", stream, null)).Remedy.ShouldContain("./regio rebuild network");
    }

    [Fact]
    public async Task Finds_a_figure_that_is_not_what_the_events_come_to()
    {
        var stream = await Recorded();
        await Plant($"update regio.insight_facts set facts = jsonb_set(facts, '{{details,inForceUntil}}', '\"2020-01-02\"') where stream = '{stream}' returning batch");
        await using var misled = await road.NewInsight(road.Insight.Store, broker: false);
        (await misled.Get<AuditRun>().Run(TestContext.Current.CancellationToken)).Differences.ShouldContain(found => found.Kind == "figure-differs");
    }

    [Fact]
    public async Task Is_told_to_anyone_and_asked_for_by_stewards()
    {
        using var refused = await road.Insight.Send(HttpMethod.Post, "/insight/v1/audit");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var before = TimeProvider.System.GetUtcNow();
        await road.Insight.Get<AuditTable>().Ask(before, TestContext.Current.CancellationToken);
        JsonNode? report = null;
        await Until.So(async () =>
        {
            using var answer = await road.Insight.Send(HttpMethod.Get, "/insight/v1/audit");
            report = answer.StatusCode == HttpStatusCode.OK ? JsonNode.Parse(await answer.Content.ReadAsStringAsync()) : null;
            return report is not null && DateTimeOffset.Parse(report["startedAt"]!.GetValue<string>()) >= before;
        }, 20, "It is audited again.");
        report!["sources"]!["networks"].ShouldNotBeNull();
    }

    private async Task<Guid> Recorded()
    {
        var stream = Guid.CreateVersion7();
        await road.Networks.Begin(stream, Country.Network(stream, "audited", From));
        await road.Networks.Append(stream, 1, new NetworkRenamed(stream, From.AddDays(1), "once"));
        await road.Networks.Append(stream, 2, new NetworkRenamed(stream, From.AddDays(2), "twice"));
        await road.Reaches(await road.Networks.Scalar<long>("select max(seq_id) from mt_events"));
        return stream;
    }

    private Task<AuditReport> Audit() => road.Insight.Get<AuditRun>().Run(TestContext.Current.CancellationToken);

    private Task<long> Plant(string sql) => road.Insight.Scalar<long>(sql);

    private async Task<AuditDifference> ShouldFind(string kind, Guid stream, long? version)
    {
        var found = (await Audit()).Differences;
        found.ShouldContain(one => one.Kind == kind && one.Stream == stream && one.Version == version, string.Join('\n', found.Select(one => one.What)));
        return found.First(one => one.Kind == kind && one.Stream == stream);
    }
}
