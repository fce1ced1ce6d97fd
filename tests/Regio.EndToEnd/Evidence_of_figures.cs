using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Regio.EndToEnd;

/// <summary>Every row of every view tells which events it rests on, and every view what changed in it between two days, and why.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Evidence_of_figures(SmallSite small) : EndToEndTest
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

    [Fact]
    public async Task Tells_what_the_whole_of_a_portfolio_rests_on()
    {
        var portfolio = (await Gateway.Get($"/insight/v1/municipalities/gm9901/portfolio?validOn={Last}")).Demand(200).Json;
        var whole = (await Gateway.Get(portfolio.GetProperty("evidence").GetString()!)).Demand(200).Json;
        var rows = (await Gateway.Rows($"/insight/v1/municipalities/gm9901/portfolio?validOn={Last}")).ToList();
        foreach (var row in rows)
        {
            (await Gateway.Get(row.GetProperty("evidence").GetString()!)).Demand(200).Json.GetProperty("events").GetInt32()
                .ShouldBeLessThanOrEqualTo(whole.GetProperty("events").GetInt32());
        }

        whole.GetProperty("figure").GetProperty("distinctPartners").GetInt32().ShouldBe(portfolio.GetProperty("distinctPartners").GetInt32());
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

    private static string Key(JsonElement row) => QueryHelpers.ParseQuery(row.GetProperty("evidence").GetString()!.Split('?')[1])["key"].ToString();

    private static string Without(JsonElement row) =>
        JsonSerializer.Serialize(row.EnumerateObject().Where(field => field.Name != "evidence").ToDictionary(field => field.Name, field => field.Value));
}
