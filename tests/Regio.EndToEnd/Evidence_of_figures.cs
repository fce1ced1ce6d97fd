using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Regio.EndToEnd;

/// <summary>Every row of every view tells which events it rests on, and every view what changed in it between two days, and why.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed partial class Evidence_of_figures(SmallSite small) : EndToEndTest
{
    private const string First = "2025-06-01";
    private const string Last = "2026-11-01";

    private protected override Site? Site => small.Site;

    public static TheoryData<string> Views =>
    [
        "summary", "overlaps", "overlaps/payers", "meta-networks", "congruence?left=jeugdhulpregio-2024", "congruence?left=jeugdhulpregio-2024&right=werkregio-2024",
        "territory-checks", "networks/sv-jongeren-aan-het-werk/territory-check", "maturity", "maturity/survival", "objective-checks", "governance-fit", "balance",
        "stack", "clashes", "alignment", "alignment/pairs", "money", "money?by=network", "money?by=region,year&count=split", "progress", "reporting-load",
        "reporting-load?by=region", "reporting-load/reports", "punctuality", "punctuality/steps", "agreements", "facilities", "steering-instruments",
        "regional-agendas", "municipalities/gm9901/portfolio", "municipalities/gm9901/council-sheet", "municipalities/gm9901/congruence", "signals",
    ];

    [Theory, MemberData(nameof(Views))]
    public async Task Is_told_of_each_row_as_of_the_moment_of_the_answer(string view)
    {
        var rows = await Rows(view, Last);
        rows.Select(Key).ShouldBeUnique();
        foreach (var row in rows.Take(3))
        {
            var evidence = (await Gateway.Get(row.GetProperty("evidence").GetString()!)).Demand(200).Json;
            var events = evidence.GetProperty("items").EnumerateArray().ToList();
            evidence.GetProperty("events").GetInt32().ShouldBeGreaterThan(0);
            events.ShouldAllBe(one => one.GetProperty("type").GetString()!.StartsWith("nl.regio.") && one.GetProperty("version").GetInt64() > 0);
            evidence.GetProperty("figure").GetRawText().ShouldBe(row.GetRawText(), "It is the figure that was asked, as of then.");
        }
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Tells_what_changed_between_two_days(string view)
    {
        if (view == "meta-networks")
        {
            return;
        }

        var (before, after) = ((await Rows(view, First)).ToDictionary(Key), (await Rows(view, Last)).ToDictionary(Key));
        var (path, query) = view.Split('?') is [var alone] ? (alone, "") : (view.Split('?')[0], view.Split('?')[1] + "&");
        var changes = await Gateway.Rows($"/insight/v1/{path}/changes?{query}from={First}&to={Last}");
        Say($"{view}: {before.Count} rows, then {after.Count}; {changes.Count} changes, {changes.Count(one => one.GetProperty("because").GetArrayLength() > 0)} of them with events");
        Of("appeared").ShouldBe(after.Keys.Except(before.Keys), ignoreOrder: true);
        Of("vanished").ShouldBe(before.Keys.Except(after.Keys), ignoreOrder: true);
        Of("moved").ShouldBe(before.Keys.Intersect(after.Keys).Where(key => Without(before[key]) != Without(after[key])), ignoreOrder: true);

        IEnumerable<string> Of(string kind) => changes.Where(one => one.GetProperty("kind").GetString() == kind).Select(one => one.GetProperty("key").GetString()!);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Explains_by_which_rule_each_row_was_computed_when_that_is_asked(string view)
    {
        var path = $"/insight/v1/{view}{(view.Contains('?') ? '&' : '?')}validOn={Last}";
        foreach (var row in (await Gateway.Rows($"{path}&explain=true")).Take(5))
        {
            var calculation = row.GetProperty("calculation");
            calculation.GetProperty("rule").GetString()!.Length.ShouldBeGreaterThan(40);
            calculation.GetProperty("rules").GetString().ShouldNotBeNullOrEmpty();
        }

        (await Gateway.Rows(path)).Any(row => row.TryGetProperty("calculation", out _)).ShouldBeFalse();
    }

    [Fact]
    public async Task Explains_an_overlap_by_the_members_that_it_is_counted_from()
    {
        var pair = (await Gateway.Rows($"/insight/v1/overlaps?validOn={Last}&explain=true"))[0];
        var inputs = pair.GetProperty("calculation").GetProperty("inputs");
        int Count(string input) => inputs.GetProperty(input).GetArrayLength();
        Count("sharedMembers").ShouldBe(pair.GetProperty("shared").GetInt32());
        ((double)Count("sharedMembers") / (Count("leftMembers") + Count("rightMembers") - Count("sharedMembers"))).ShouldBe(pair.GetProperty("jaccard").GetDouble());
    }

    [Fact]
    public async Task Names_the_membership_that_began_between_the_two_days()
    {
        var begun = (await Gateway.Rows("/insight/v1/overlaps/changes?from=2019-01-01&to=2026-11-01&network=sv-jongeren-aan-het-werk"))
            .Where(one => one.GetProperty("kind").GetString() == "appeared").ToList();
        begun.ShouldNotBeEmpty();
        begun.ShouldAllBe(one => one.GetProperty("because").EnumerateArray().Any(e => e.GetProperty("source").GetString() == "networks"));
    }

    [Fact]
    public async Task Tells_why_a_meta_network_changed_and_of_one_how_its_networks_hang_together()
    {
        var changes = await Gateway.Rows($"/insight/v1/meta-networks/changes?from=2016-01-01&to={Last}&network=sv-jongeren-aan-het-werk");
        changes.ShouldNotBeEmpty();
        changes.ShouldContain(one => one.GetProperty("because").EnumerateArray().Any(e => e.GetProperty("source").GetString() == "networks"));
        var meta = (await Rows("meta-networks", Last))[0];
        meta.GetProperty("ministries").ValueKind.ShouldBe(JsonValueKind.Array);
        var edges = (await Gateway.Get($"/insight/v1/meta-networks/{meta.GetProperty("id").GetString()}?validOn={Last}")).Demand(200).Json.GetProperty("edges");
        edges.EnumerateArray().ShouldAllBe(edge => edge.GetProperty("shared").GetInt32() >= 3 && edge.GetProperty("jaccard").GetDouble() >= 0.5);
    }

    [Theory]
    [InlineData("money", "totals", "count", "additive")]
    [InlineData("money?by=region,year&count=split", "totals", "count", "additive")]
    [InlineData("maturity/survival", "recordedSince", "chains", "ended")]
    [InlineData("municipalities/gm9901/portfolio", "distinctPartners", "mostFrequentPartners", "load", "coverage")]
    [InlineData("municipalities/gm9901/congruence", "distinctPartners", "partnersInAll", "meanJaccard", "kindsWithout")]
    public async Task Is_told_of_what_stands_around_the_rows(string view, params string[] told)
    {
        var answer = (await Gateway.Get($"/insight/v1/{view}{(view.Contains('?') ? '&' : '?')}validOn={Last}")).Demand(200).Json;
        var whole = (await Gateway.Get(answer.GetProperty("evidence").GetString()!)).Demand(200).Json;
        whole.GetProperty("figure").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var field in told)
        {
            whole.GetProperty("whole").GetProperty(field).GetRawText().ShouldBe(answer.GetProperty(field).GetRawText());
        }

        var all = (await Events(answer)).ToHashSet();
        foreach (var row in (await Rows(view, Last)).Take(5))
        {
            (await Events(row)).Except(all).ShouldBeEmpty("What is told of all rows rests on what any of them does.");
        }
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("money?by=region")]
    [InlineData("maturity/survival")]
    public async Task Is_told_page_by_page_in_one_order_that_stays(string view)
    {
        var evidence = (await Gateway.Get($"/insight/v1/{view}{(view.Contains('?') ? '&' : '?')}validOn={Last}")).Demand(200).Json.GetProperty("evidence").GetString()!;
        var whole = (await Gateway.Get(evidence, accept: "application/x-ndjson")).Demand(200);
        var events = whole.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var paged = new List<string>();
        for (var page = 1; page == 1 || paged.Count < events.Length; page++)
        {
            var some = (await Gateway.Get($"{evidence}&page={page}&pageSize=200")).Demand(200);
            some.TotalCount.ShouldBe(events.Length);
            some.Json.GetProperty("events").GetInt32().ShouldBe(events.Length);
            some.Json.GetProperty("items").GetArrayLength().ShouldBe(Math.Min(200, events.Length - paged.Count));
            paged.AddRange(some.Json.GetProperty("items").EnumerateArray().Select(one => one.GetRawText()));
        }

        paged.ShouldBe(events);
        var told = events.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        told.Select(one => (one.GetProperty("source").GetString(), one.GetProperty("position").GetInt64())).ShouldBeUnique();
        told.GroupBy(one => one.GetProperty("stream").GetString()).ShouldAllBe(stream => stream.Select(one => one.GetProperty("version").GetInt64()).SequenceEqual(
            stream.Select(one => one.GetProperty("version").GetInt64()).Order()));
        (await Gateway.Get(evidence)).Demand(200).Json.GetProperty("withSource").GetInt32().ShouldBe(told.Count(one => one.GetProperty("sources").GetArrayLength() > 0));
    }

    [Fact]
    public async Task Tells_what_changed_on_a_page_that_gathers()
    {
        const string Page = "/insight/v1/networks/sv-jongeren-aan-het-werk";
        var (before, after) = ((await Gateway.Get($"{Page}?validOn=2019-01-01")).Demand(200).Json, (await Gateway.Get($"{Page}?validOn={Last}")).Demand(200).Json);
        var changes = await Gateway.Rows($"{Page}/changes?from=2019-01-01&to={Last}");
        changes.Select(one => one.GetProperty("key").GetString()!).ShouldBe(
            after.GetProperty("evidence").EnumerateObject().Select(one => one.Name).Where(part => !JsonElement.DeepEquals(before.GetProperty(part), after.GetProperty(part))),
            ignoreOrder: true);
        var members = changes.Single(one => one.GetProperty("key").GetString() == "members");
        members.GetProperty("because").GetArrayLength().ShouldBeGreaterThan(0);
        JsonElement.DeepEquals(members.GetProperty("after").GetProperty("value"), after.GetProperty("members")).ShouldBeTrue();
        (await Gateway.Get($"{Page}/evidence?key=no")).Demand(404);
        (await Gateway.Get("/insight/v1/networks/no/changes?from=2019-01-01")).Demand(404);
    }

    [Fact]
    public async Task Refuses_a_row_that_there_is_not_and_days_that_are_none()
    {
        (await Gateway.Get("/insight/v1/overlaps/evidence?key=no")).Demand(404);
        foreach (var (query, at) in new[]
        {
            ("overlaps/evidence", "?key"), ("overlaps/changes?to=2026-01-01", "?from"), ("overlaps/changes?from=2026-02-01&to=2026-01-01", "?from"),
            ("money/changes?from=soon&by=colour", "?from"),
        })
        {
            (await Gateway.Get($"/insight/v1/{query}")).Demand(400).Json.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe(at);
        }
    }

    private Task<IReadOnlyList<JsonElement>> Rows(string view, string day) => Gateway.Rows($"/insight/v1/{view}{(view.Contains('?') ? '&' : '?')}validOn={day}");

    private async Task<IEnumerable<(string?, long)>> Events(JsonElement of) =>
        (await Lines(of)).Select(one => (one.GetProperty("source").GetString(), one.GetProperty("position").GetInt64()));

    private async Task<IReadOnlyList<JsonElement>> Lines(JsonElement of) =>
        [.. (await Gateway.Get(of.GetProperty("evidence").GetString()!, accept: "application/x-ndjson")).Demand(200).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Key(JsonElement row) => QueryHelpers.ParseQuery(row.GetProperty("evidence").GetString()!.Split('?')[1])["key"].ToString();

    private static string Without(JsonElement row) =>
        JsonSerializer.Serialize(row.EnumerateObject().Where(field => field.Name != "evidence").ToDictionary(field => field.Name, field => field.Value));
}
