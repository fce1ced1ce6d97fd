using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Regio.Integration;

/// <summary>Rebuilds as a steward asks for them, and the answers that they must leave as they are.</summary>
internal static class Rebuilds
{
    private static readonly string[] Views =
    [
        "summary", "overlaps", "meta-networks", "maturity", "objective-checks", "governance-fit", "agreements", "facilities", "steering-instruments",
        "territory-checks", "stack", "clashes", "balance", "progress",
    ];

    /// <summary>Asks for a rebuild, and tells where it is followed.</summary>
    public static async Task<string> AskToRebuild(this Road road, params string[] views)
    {
        using var answer = await road.Insight.Send(HttpMethod.Post, "/insight/v1/rebuilds", new { views }, "steward", "https://regio.example/id/steward");
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
