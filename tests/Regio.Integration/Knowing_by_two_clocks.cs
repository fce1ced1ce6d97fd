using System.Globalization;
using System.Text.Json.Nodes;

namespace Regio.Integration;

/// <summary>What was known when: the recorded moment is the source's, and an answer of the past never changes.</summary>
public sealed class Knowing_by_two_clocks(Road road) : IClassFixture<Road>
{
    private const string Day = "2026-12-24";
    private static readonly DateOnly From = new(2026, 1, 1);

    private readonly Guid network = Guid.CreateVersion7();
    private readonly Guid[] municipalities = [.. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public async Task Of_each_stream_the_facts_recorded_by_then_are_known_and_none_behind_a_later_one()
    {
        await Story(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        (await Members("2026-12-01T10:15:00Z")).ShouldBe(0);
        (await Members("2026-12-01T10:59:59Z")).ShouldBe(0);
        (await Members("2026-12-01T11:00:05Z")).ShouldBe(1);

        // The third was recorded at 10:30, by a clock that was set back, after the second of 12:00.
        (await Members("2026-12-01T11:30:00Z")).ShouldBe(1);
        (await Members("2026-12-01T12:30:00Z")).ShouldBe(3);
        (await Members(null)).ShouldBe(3);
    }

    [Fact]
    public async Task The_events_behind_a_figure_are_those_of_each_stream_that_were_recorded_by_then()
    {
        await Story(new(2026, 12, 6, 0, 0, 0, TimeSpan.Zero));
        (await Behind("2026-12-06T10:59:59Z")).ShouldBe([1]);

        // Behind the second member, of 12:00, nothing is known, though the third was recorded at 10:30.
        (await Behind("2026-12-06T11:30:00Z")).ShouldBe([1, 2]);
        (await Behind("2026-12-06T12:30:00Z")).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task Before_the_first_fact_there_is_nothing_to_know()
    {
        await Story(new(2026, 12, 2, 0, 0, 0, TimeSpan.Zero));
        using var answer = await road.Insight.Send(HttpMethod.Get, "/insight/v1/summary?knownOn=2020-01-01T00:00:00Z");
        await answer.ShouldBeProblem(400, "before-memory");
        var begins = (await road.Ask("/status"))["sources"]!.AsArray().Single(s => s!["source"]!.GetValue<string>() == "networks")!;
        var moment = DateTimeOffset.Parse(begins["memoryBegins"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        await road.Ask($"/summary?knownOn={moment:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        using var just = await road.Insight.Send(
            HttpMethod.Get, $"/insight/v1/summary?knownOn={moment.AddMilliseconds(-1):yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        await just.ShouldBeProblem(400, "before-memory");
    }

    [Fact]
    public async Task Everything_is_known_until_ten_seconds_before_the_least_heard_source()
    {
        await Story(new(2026, 12, 20, 0, 0, 0, TimeSpan.Zero));
        var now = new DateTimeOffset(2026, 12, 20, 13, 0, 0, TimeSpan.Zero);
        road.SourceClock.Set(now.AddMinutes(1));
        await road.OthersSay(now);
        await Until.So(async () => KnownUntil(await road.Ask("/summary")) == now.AddSeconds(-10), 10, "All three were heard.");

        Complete(await Ask(now.AddSeconds(-10))).ShouldBeTrue();
        Complete(await Ask(now.AddSeconds(-9))).ShouldBeFalse();

        await road.OthersSay(now.AddMinutes(5));
        await Until.So(
            async () => KnownUntil(await road.Ask("/summary")) is { } until && until > now.AddSeconds(45) && until < now.AddMinutes(2),
            10,
            "The networks are now the least heard.");
        await road.OthersSay(now); // Late, and nothing is taken back.
        await Task.Delay(200);
        KnownUntil(await road.Ask("/summary")).ShouldNotBeNull().ShouldBeGreaterThan(now.AddSeconds(45));
    }

    [Fact]
    public async Task An_answer_of_the_past_stays_after_late_delivery_and_after_a_rebuild()
    {
        await Story(new(2026, 12, 4, 0, 0, 0, TimeSpan.Zero));
        string[] moments = ["2026-12-04T10:15:00Z", "2026-12-04T11:30:00Z", "2026-12-04T12:30:00Z"];
        var before = await Figures(moments);

        road.SourceClock.Set(new(2026, 12, 4, 14, 0, 0, TimeSpan.Zero));
        await road.Wire.Cut();
        var other = Guid.CreateVersion7();
        await road.Networks.Begin(other, Country.Network(other, "late", From), Country.Member(other, municipalities[0]));
        var last = await Append(4, Country.Left(network, municipalities[0], From.AddDays(1)));
        await road.Wire.Mend();
        await road.Reaches(last, 15);
        (await Figures(moments)).ShouldBe(before);

        await using var rebuilt = await road.NewInsight();
        await road.Reaches(last, 15, rebuilt);
        (await Figures(moments, rebuilt)).ShouldBe(before);
        (await Ask(new(2026, 12, 4, 14, 30, 0, TimeSpan.Zero), rebuilt)).ToString().ShouldNotBe(before[^1]);
    }

    // Ten o'clock: the network; eleven: one member; twelve: another; then, the clock set back to half past ten, a third.
    private async Task Story(DateTimeOffset day)
    {
        road.SourceClock.Set(day.AddHours(9));
        foreach (var municipality in municipalities)
        {
            await road.Networks.Begin(municipality, Country.Municipality(municipality, "m"));
        }

        road.SourceClock.Set(day.AddHours(10));
        await road.Networks.Begin(network, Country.Network(network, "n", From));
        road.SourceClock.Set(day.AddHours(11));
        await Append(1, Country.Member(network, municipalities[0]));
        road.SourceClock.Set(day.AddHours(12));
        await Append(2, Country.Member(network, municipalities[1]));
        road.SourceClock.Set(day.AddHours(10.5));
        await road.Reaches(await Append(3, Country.Member(network, municipalities[2])));
        road.SourceClock.Set(day.AddHours(12.1));
    }

    private async Task<long> Append(long version, object fact) =>
        (await road.Networks.Append(network, version, fact)).ShouldBeOfType<Hosting.EventStore.Appended.Done>().Position;

    private async Task<int> Members(string? knownOn)
    {
        var known = knownOn is null ? "" : $"&knownOn={knownOn}";
        var all = 0;
        foreach (var municipality in municipalities)
        {
            var portfolio = await road.Ask($"/municipalities/{municipality}/portfolio?validOn={Day}{known}");
            all += portfolio["networks"]!.AsArray().Count;
        }

        return all;
    }

    // Versions of the events of the network behind the counts, page by page in the order in which they came.
    private async Task<List<long>> Behind(string knownOn)
    {
        var items = new List<JsonNode>();
        for (var (page, events) = (1, 1); items.Count < events; page++)
        {
            var answer = await road.Ask($"/summary/evidence?key=all&validOn={Day}&knownOn={knownOn}&page={page}&pageSize=3");
            events = answer["events"]!.GetValue<int>();
            answer["items"]!.AsArray().Count.ShouldBe(Math.Min(3, events - items.Count));
            items.AddRange(answer["items"]!.AsArray().Select(item => item!));
        }

        return [.. items.Where(item => item["stream"]!.GetValue<Guid>() == network).Select(item => item["version"]!.GetValue<long>())];
    }

    private Task<JsonObject> Ask(DateTimeOffset knownOn, Service? insight = null) =>
        road.Ask($"/summary?validOn={Day}&knownOn={knownOn:yyyy-MM-ddTHH:mm:ssZ}", insight: insight);

    private async Task<List<string>> Figures(string[] moments, Service? insight = null)
    {
        var all = new List<string>();
        foreach (var moment in moments)
        {
            var answer = await road.Ask($"/summary?validOn={Day}&knownOn={moment}", insight: insight);
            all.Add($"{answer["activeNetworks"]} {answer["memberships"]} {answer["pairs"]}");
        }

        return all;
    }

    private static bool Complete(JsonObject answer) => answer["asOf"]!["complete"]!.GetValue<bool>();

    private static DateTimeOffset? KnownUntil(JsonObject answer) => answer["asOf"]!["knownUntil"] is { } until
        ? DateTimeOffset.Parse(until.GetValue<string>(), CultureInfo.InvariantCulture) : null;
}
