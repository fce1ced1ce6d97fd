using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Policies = Regio.Contracts.Policy;

namespace Regio.Integration;

/// <summary>Whatever the broker loses, repeats or mangles, the views hold each fact once, and say what they lack.</summary>
public sealed class Taking_in_what_arrives(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task A_last_event_that_the_broker_lost_arrives_within_two_seconds_of_its_checkpoint()
    {
        await road.ShouldBeWhole();
        var position = await Lose();
        var before = road.Wire.All.Count;
        await Until.So(() => road.Wire.All.Skip(before).Any(Says(position)), 10, "The next checkpoint reaches the inbox.");

        (await road.Reaches(position)).TotalSeconds.ShouldBeLessThan(2);
        await road.ShouldBeWhole();
    }

    [Fact]
    public async Task What_comes_again_and_in_disorder_changes_nothing()
    {
        var streams = Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var stream in streams)
        {
            await road.Networks.Begin(stream, Country.Network(stream, "n", From), Country.Network(stream, "again", From));
        }

        await road.ShouldBeWhole();
        var (taken, parked, summary) = (await road.Taken(), await road.Parked(), Figures(await road.Ask("/summary")));
        await road.Wire.Repeat(road.Wire.All, times: 3);

        var marker = await road.Networks.Begin(Guid.CreateVersion7(), new Noted("after"));
        await road.Reaches(marker);
        await Until.So(async () => await road.Wire.Count(Wire.Inbox) == 0, 20, "All was taken off the queue.");
        (await road.Taken()).ShouldBe(taken, ignoreOrder: true);
        Figures(await road.Ask("/summary")).ShouldBe(summary);
        (await road.Parked()).ShouldBe(parked);
    }

    [Fact]
    public async Task Bytes_that_nobody_can_read_are_counted_and_set_aside_and_stop_nothing()
    {
        var before = road.Insight.Get<Positions>().Undecodable;
        var errors = await road.Wire.Count(Wire.Inbox + "_error") ?? 0;
        string[] bad = ["not json", "{\"specversion\":\"1.0\",", "{\"hello\":1}", "[]", WithoutType()];
        foreach (var text in bad)
        {
            await road.Wire.Publish("nl.regio.networks.network-registered.v1", Encoding.UTF8.GetBytes(text));
        }

        // These can be read, and say nothing that can be used: the feed brings what they hid.
        await road.Wire.Publish(Event() with { Id = "no uuid" });
        await road.Wire.Publish(Event() with { Subject = "no uuid" });
        await road.Wire.Publish(Event() with { Sequence = "far" });
        await road.Wire.Publish(Event() with { Type = Checkpoint.TypeFor("networks"), Data = "far" });
        await road.Wire.Publish(Event() with { Source = "urn:someone-else" });

        var stream = Guid.CreateVersion7();
        await road.Reaches(await road.Networks.Begin(stream, Country.Network(stream, "after", From)));
        await Until.So(() => road.Insight.Get<Positions>().Undecodable >= before + bad.Length, 10, "They are counted.");
        (await road.Ask("/status"))["undecodable"]!.GetValue<long>().ShouldBe(before + bad.Length);
        await Until.So(async () => await road.Wire.Count(Wire.Inbox + "_error") >= errors + bad.Length, 10, "They are set aside.");
        (await road.Wire.Count(Wire.Inbox + "_error")).ShouldBe((uint)(errors + bad.Length));
        (await road.Wire.Count(Wire.Inbox + "_skipped")).ShouldBeNull();
        await road.ShouldBeWhole();
    }

    [Fact]
    public async Task A_contract_that_is_not_known_parks_its_stream_and_no_other()
    {
        var (strange, usual) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Policy(1, strange, 1, new JsonObject(), "nl.regio.policy.unheard-of.v1");
        await Policy(2, usual, 1, Registered(usual));
        await Policy(3, strange, 2, Registered(strange));
        await Until.So(async () => (await road.Position("policy")).Position == 3, 10, "The position passes what is parked.");

        var parked = (await road.Parked()).Single(p => p.Stream == strange);
        (parked.Source, parked.FromVersion, parked.Events).ShouldBe(("policy", 1, 2));
        parked.Reason.ShouldContain("unheard-of");
        Parked(await road.Ask("/summary")).ShouldContain(strange.ToString());
        Parked(await road.Ask("/summary")).ShouldNotContain(usual.ToString());
        (await road.Ask("/summary"))["asOf"]!["complete"]!.GetValue<bool>().ShouldBeFalse();
        (await road.Taken())[usual].ShouldBe("1");
        (await road.Taken()).Keys.ShouldNotContain(strange);
    }

    [Fact]
    public async Task A_fact_that_does_not_fit_its_stream_parks_it_from_there()
    {
        var (mixed, usual) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await road.Networks.Begin(mixed, Country.Network(mixed, "n", From), Country.Renamed(mixed, "no organisation"));
        await road.Networks.Append(mixed, 2, Country.Network(mixed, "more", From));
        await road.Reaches(await road.Networks.Begin(usual, Country.Network(usual, "usual", From)));

        var parked = (await road.Parked()).Single(p => p.Stream == mixed);
        (parked.Source, parked.FromVersion, parked.Events).ShouldBe(("networks", 2, 2));
        (await road.Taken())[mixed].ShouldBe("1");
        (await road.Taken())[usual].ShouldBe("1");
    }

    [Fact]
    public async Task A_version_that_never_travels_parks_its_stream_and_is_named()
    {
        var holed = Guid.CreateVersion7();
        await road.Reaches(await road.Networks.Begin(
            holed, Country.Network(holed, "one", From), new Noted("inside"), Country.Network(holed, "three", From)));

        var parked = (await road.Parked()).Single(p => p.Stream == holed);
        (parked.FromVersion, parked.Events).ShouldBe((3, 1));
        parked.Reason.ShouldContain("version 2");
    }

    [Fact]
    public async Task A_read_that_must_know_of_a_write_waits_for_it_and_says_so_when_it_waits_in_vain()
    {
        var stream = Guid.CreateVersion7();
        var before = (await road.Ask("/summary"))["activeNetworks"]!.GetValue<int>();
        var position = await road.Networks.Begin(stream, Country.Network(stream, "n", From));
        var answer = await road.Ask($"/summary?atLeast=networks:{position}");
        answer["activeNetworks"]!.GetValue<int>().ShouldBe(before + 1);
        answer["asOf"]!["positions"]!["networks"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(position);

        var watch = TimeProvider.System.GetTimestamp();
        using var vain = await road.Insight.Send(HttpMethod.Get, $"/insight/v1/summary?atLeast=networks:{position + 1_000}");
        await vain.ShouldBeProblem(503, "not-yet-visible");
        vain.Headers.RetryAfter.ShouldNotBeNull();
        TimeProvider.System.GetElapsedTime(watch).TotalSeconds.ShouldBeInRange(1.9, 4);
    }

    // Published, with the checkpoint after it, while nothing that is published reaches the inbox.
    private async Task<long> Lose()
    {
        await road.Wire.Cut();
        try
        {
            var stream = Guid.CreateVersion7();
            var position = await road.Networks.Begin(stream, Country.Network(stream, "lost", From));
            await Until.So(() => road.Wire.All.Any(Says(position)), 10, "It is published.");
            return position;
        }
        finally
        {
            await road.Wire.Mend();
        }
    }

    private static Func<Heard, bool> Says(long position) => message =>
        message.IsCheckpoint && Checkpoint.Of(message.Event)?.Last >= position;

    private static string Figures(JsonObject answer) =>
        string.Join(' ', answer.Where(field => field.Key is not ("asOf" or "basis" or "evidence")).Select(field => field.Value!.ToJsonString()));

    private static IEnumerable<string> Parked(JsonObject answer) =>
        answer["asOf"]!["parked"]!.AsArray().Select(stream => stream!.GetValue<string>());

    private static CloudEvent Event() => new()
    {
        Id = Guid.CreateVersion7().ToString(),
        Source = new ServiceName("networks").Source,
        Type = "nl.regio.networks.network-registered.v1",
        Subject = Guid.CreateVersion7().ToString(),
        Time = TimeProvider.System.GetUtcNow(),
        Sequence = CloudEvent.Pad(9_999_999),
        Previous = CloudEvent.Pad(9_999_998),
        StreamVersion = 7,
    };

    private static string WithoutType()
    {
        var e = JsonSerializer.SerializeToNode(Event(), ContractTypes.Json)!;
        e["type"] = null;
        return e.ToJsonString();
    }

    private static JsonNode Registered(Guid id) => JsonSerializer.SerializeToNode(
        new Policies.PolicyRegistered(id, Scheme.Owner, "Title", null, [], [], [], From, null), ContractTypes.Json)!;

    private Task Policy(
        long position, Guid stream, int version, JsonNode data, string type = "nl.regio.policy.policy-registered.v1") =>
        road.Wire.Publish(Event() with
        {
            Source = new ServiceName("policy").Source,
            Type = type,
            Subject = stream.ToString(),
            StreamVersion = version,
            Sequence = CloudEvent.Pad(position),
            Previous = CloudEvent.Pad(position - 1),
            Data = data,
        });
}
