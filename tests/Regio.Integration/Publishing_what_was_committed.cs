using System.Net;
using System.Text.Json.Nodes;
using Marten;
using Marten.Services;
using Npgsql;
using Regio.Hosting.EventStore;
using Regio.Hosting.Publishing;

namespace Regio.Integration;

/// <summary>What a plain client of the broker, and one of the feed, reads of what was committed.</summary>
public sealed class Publishing_what_was_committed(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task A_plain_client_reads_a_CloudEvent_with_its_data_whole()
    {
        var (network, organisation) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var position = await road.Networks.Begin(
            network, Country.Network(network, "Súd – “West”", From), Country.Member(network, organisation));
        var heard = await Heard(position);

        heard.RoutingKey.ShouldBe("nl.regio.networks.member-admitted.v1");
        var e = heard.Json;
        e.Select(field => field.Key).ShouldBe([
            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data", "sequence", "previous",
            "streamversion", "actorrole",
        ]);
        e["specversion"]!.GetValue<string>().ShouldBe("1.0");
        e["source"]!.GetValue<string>().ShouldBe("urn:nld:oin:00000099000000000000:systeem:regio-networks");
        e["type"]!.GetValue<string>().ShouldBe(heard.RoutingKey);
        e["subject"]!.GetValue<string>().ShouldBe(network.ToString());
        e["sequence"]!.GetValue<string>().ShouldBe(position.ToString("D19"));
        e["previous"]!.GetValue<string>().ShouldBe((position - 1).ToString("D19"));
        e["streamversion"]!.GetValue<int>().ShouldBe(2);
        e["data"]!.ToJsonString().ShouldContain($"\"organisationId\":\"{organisation}\"");
        e["data"]!.AsObject().Count.ShouldBe(5, "What is unknown is absent.");

        var first = await Heard(position - 1);
        first.Json["data"]!["details"]!["name"]!.GetValue<string>().ShouldBe("Súd – “West”");
        (await road.Networks.Scalar<Guid>($"select id from mt_events where seq_id = {position}")).ToString()
            .ShouldBe(e["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_feed_and_the_broker_tell_the_same()
    {
        var (stream, inside) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var first = await road.Networks.Begin(stream, Country.Network(stream, "One – “Súd”", From));
        await road.Networks.Begin(inside, new Noted("inside"), new Noted("more"));
        var last = (await road.Networks.Append(stream, 1, Country.Network(stream, "Two", From)))
            .ShouldBeOfType<Appended.Done>().Position;
        last.ShouldBe(first + 3);
        string[] heard = [(await Heard(first)).Json.ToJsonString(), (await Heard(last)).Json.ToJsonString()];
        var page = await Feed(first - 1, last);
        page.Select(e => e!.ToJsonString()).ShouldBe(heard, "A private fact does not travel.");
        page[1]!["previous"]!.GetValue<string>().ShouldBe(CloudEvent.Pad(first));
    }

    [Fact]
    public async Task Everything_is_published_in_an_unbroken_chain()
    {
        var streams = Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7()).ToList();
        await Task.WhenAll(streams.Select(stream => road.Networks.Begin(
            stream, Country.Network(stream, "n", From), Country.Network(stream, "again", From))));
        await road.ShouldBeWhole();
        var last = await road.Networks.Scalar<long>("select max(seq_id) from mt_events");
        await Heard(last);
        var events = road.Wire.Events.Select(message => message.Event).DistinctBy(e => e.Id).OrderBy(e => e.Sequence).ToList();
        events.Skip(1).Select(e => e.Previous).ShouldBe(events.SkipLast(1).Select(e => e.Sequence));
        (await Feed(0, 2_000)).Select(e => e!["id"]!.GetValue<string>()).ShouldBe(events.Select(e => e.Id));
    }

    [Fact]
    public async Task The_feed_is_for_services_alone()
    {
        const string Events = "/networks/v1/events?after=0";
        using (var nobody = await road.Networks.Send(HttpMethod.Get, Events))
        {
            await nobody.ShouldBeProblem(401, "not-signed-in");
        }

        foreach (var role in new[] { "ministry", "region", "member", "analyst", "steward" })
        {
            using var other = await road.Networks.Send(HttpMethod.Get, Events, role: role, organisation: Scheme.Owner);
            await other.ShouldBeProblem(403, "not-allowed");
        }

        using var service = await road.Networks.Send(HttpMethod.Get, Events, role: "service");
        service.StatusCode.ShouldBe(HttpStatusCode.OK);
        service.Content.Headers.ContentType!.MediaType.ShouldBe("application/cloudevents-batch+json");
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=5&until=4")]
    [InlineData("after=0&until=2001")]
    [InlineData("after=9223372036854775807")]
    public async Task The_feed_has_windows_of_a_bounded_size(string query)
    {
        using var answer = await road.Networks.Send(HttpMethod.Get, $"/networks/v1/events?{query}", role: "service");
        await answer.ShouldBeProblem(400, "invalid-query");
    }

    [Fact]
    public async Task A_window_ends_where_a_lower_position_can_still_be_committed_and_never_changes_after()
    {
        var (late, early) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var connection = new NpgsqlConnection(road.Networks.Store);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var session = road.Networks.Get<IDocumentStore>()
            .LightweightSession(SessionOptions.ForTransaction(transaction)))
        {
            session.Events.StartStream(late, Country.Network(late, "late", From));
            await session.SaveChangesAsync();
        }

        var position = await road.Networks.Begin(early, Country.Network(early, "early", From));
        var watch = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(watch) < TimeSpan.FromMilliseconds(900))
        {
            using var open = await Window(position - 2, position);
            Mark(open).ShouldBeLessThan(position - 1);
            open.Headers.CacheControl!.ToString().ShouldContain("no-store");
            road.Wire.Events.ShouldAllBe(message => CloudEvent.Unpad(message.Event.Sequence) < position);
            await Task.Delay(60);
        }

        await transaction.CommitAsync();
        await Until.So(async () => Mark(await Window(position - 2, position)) >= position, 5, "The mark passes both.");
        using var whole = await Window(position - 2, position);
        whole.Headers.CacheControl!.ToString().ShouldBe("max-age=31536000, private, immutable");
        var bytes = await whole.Content.ReadAsStringAsync();
        JsonNode.Parse(bytes)!.AsArray().Select(e => e!["subject"]!.GetValue<string>())
            .ShouldBe([late.ToString(), early.ToString()]);
        await road.Networks.Begin(Guid.CreateVersion7(), Country.Network(Guid.CreateVersion7(), "later", From));
        using var again = await Window(position - 2, position);
        (await again.Content.ReadAsStringAsync()).ShouldBe(bytes);
        await road.ShouldBeWhole();
    }

    private static long Mark(HttpResponseMessage window) => CloudEvent.Unpad(window.Headers.GetValues("Regio-Mark").Single());

    private async Task<Heard> Heard(long position)
    {
        var sequence = CloudEvent.Pad(position);
        await Until.So(() => road.Wire.Events.Any(message => message.Event.Sequence == sequence), 10, $"{position} is published.");
        return road.Wire.Events.First(message => message.Event.Sequence == sequence);
    }

    private Task<HttpResponseMessage> Window(long after, long until) =>
        road.Networks.Send(HttpMethod.Get, $"/networks/v1/events?after={after}&until={until}", role: "service");

    private async Task<JsonArray> Feed(long after, long until)
    {
        using var answer = await Window(after, until);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray();
    }
}
