using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Regio.Hosting.EventStore;
using Regio.Projections.Specs;

namespace Regio.Integration;

/// <summary>Rebuilds as a steward asks for them, and the answers that they must leave as they are.</summary>
internal static class Rebuilds
{
    private static readonly string[] Views =
    [
        "summary", "overlaps", "meta-networks", "maturity", "objective-checks", "governance-fit", "agreements", "facilities", "steering-instruments",
        "territory-checks", "stack", "clashes", "balance", "progress",
    ];

    /// <summary>Records a country to rebuild, unless it is there.</summary>
    public static async Task RecordARandomCountry(this Road road)
    {
        if ((await road.Recorded()).Count > 0)
        {
            return;
        }

        var versions = new Dictionary<Guid, long>();
        foreach (var (stream, contract) in RandomSteps.All.Single(steps => steps.Count > 120, "5RmwnD-29mg2"))
        {
            var version = versions.GetValueOrDefault(stream);
            (await road.Networks.Append(stream, version, contract)).ShouldBeOfType<Appended.Done>();
            versions[stream] = version + 1;
        }

        await road.ShouldBeWhole();
    }

    /// <summary>The documents that answers rest on, by stream.</summary>
    public static Task<string> Documents(this Road road) => road.Insight.Scalar<string>(
        "select string_agg(f.facts::text, E'\\n' order by f.stream) from regio.insight_facts f join regio.insight_view v using (kind, generation)");

    /// <summary>The statement that writes of a generation that does not answer yet.</summary>
    public static async Task<string> Beside(this Road road) =>
        $"insert on regio.insight_facts for each row when (new.generation > {await road.Insight.Scalar<long>("select max(generation) from regio.insight_view")})";

    /// <summary>The rebuilds that there are, the latest first.</summary>
    public static async Task<JsonArray> ListRebuilds(this Road road)
    {
        using var answer = await road.Insight.Send(HttpMethod.Get, "/insight/v1/rebuilds", null, "steward", "https://regio.example/id/steward");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray();
    }

    /// <summary>Asks for a rebuild, and tells where it is followed.</summary>
    public static async Task<string> AskToRebuild(this Road road, params string[] views)
    {
        using var answer = await road.Insight.Send(
            HttpMethod.Post, "/insight/v1/rebuilds", views.Length == 0 ? new { } : new { views }, "steward", "https://regio.example/id/steward");
        ((int)answer.StatusCode).ShouldBe(202, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location.ShouldNotBeNull().ToString();
    }

    /// <summary>How a rebuild stands.</summary>
    public static async Task<JsonObject> Rebuild(this Road road, string location, Service? insight = null)
    {
        using var answer = await (insight ?? road.Insight).Send(HttpMethod.Get, location, null, "steward", "https://regio.example/id/steward");
        ((int)answer.StatusCode).ShouldBe(200);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>Waits until a rebuild ended, and tells how.</summary>
    public static async Task<JsonObject> Ended(this Road road, string location, string state = "done", Service? insight = null)
    {
        await Until.So(async () => Text(await road.Rebuild(location, insight), "state") != "running", 60, "It ends.");
        var ended = await road.Rebuild(location, insight);
        Text(ended, "state").ShouldBe(state, ended.ToJsonString());
        return ended;
    }

    /// <summary>Before, after, differing, missing, surplus.</summary>
    public static (long Before, long After, long Differing, long Missing, long Surplus) Found(this JsonObject rebuild)
    {
        var found = rebuild["comparison"]!;
        long Count(string name) => found[name]!.GetValue<long>();
        return (Count("before"), Count("after"), Count("differing"), Count("missing"), Count("surplus"));
    }

    /// <summary>What every view answers, but for as of when it does.</summary>
    public static async Task<string> Answers(this Road road, Service? insight = null)
    {
        var answers = new List<string>();
        foreach (var view in Views)
        {
            var answer = await road.Ask($"/{view}", insight: insight);
            answer.Remove("asOf");
            answers.Add($"{view} {answer.ToJsonString()}");
        }

        return string.Join('\n', answers);
    }

    public static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
