using System.Text.Json.Nodes;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>
/// Projections is killed (kill -9) at each step of a rebuild. Started again it answers what it answered, ends the rebuild by itself, and finds
/// that the documents of everything that the demonstration set and the tests before recorded are what their facts lead to.
/// </summary>
[Collection<WithDemonstration>, Turn(8)]
public sealed class Killed_while_rebuilding(SmallSite small) : EndToEndTest
{
    private const string Last = "all is written, not yet committed";
    private const string AtLast = "update on regio.insight_rebuild for each row when (new.state = 'done')";

    private static readonly string[] Views =
        ["summary", "overlaps", "money", "progress", "balance", "clashes", "alignment", "reporting-load", "agreements", "facilities", "maturity", "stack"];

    private protected override Site? Site => small.Site;

    /// <summary>At which statement of the store it is killed; at all of them only when there is time for it.</summary>
    public static TheoryData<string, string> Moments => RunServers.Long
        ? new()
        {
            { "documents are built", "insert on regio.insight_facts for each row when (new.generation > {0})" },
            { "what was built is in place, not yet committed", "insert or update on regio.insight_view" },
            { Last, AtLast },
        }
        : new() { { Last, AtLast } };

    [Theory, MemberData(nameof(Moments))]
    public async Task Answers_as_before_and_ends_it(string moment, string statement)
    {
        await Site!.System.StartAsync(Site.Cancelled);
        await Road.CaughtUp(Site);
        var standstill = new Standstill(Site, "projections");
        var generation = (await standstill.Ask("select max(generation)::text from regio.insight_view"))[0];
        var answers = await Answers();
        await standstill.PauseAfter(string.Format(statement, generation));
        var location = (await Gateway.Post("/insight/v1/rebuilds", new { }, Who.Steward)).Demand(202).Header("Location")!;
        await standstill.KillTwice();

        await Site.System.StartAsync(Site.Cancelled);
        var done = await Wait.Until(
            "it is done", async () => (await Gateway.Get(location, Who.Steward)).Demand(200), how => how.Json.GetProperty("state").GetString() != "running");
        var found = JsonNode.Parse(done.Text)!["comparison"]!;
        (found["differing"]!.GetValue<int>(), found["missing"]!.GetValue<int>(), found["surplus"]!.GetValue<int>()).ShouldBe((0, 0, 0), done.Text);
        (await Answers()).ShouldBe(answers);
        Say($"{moment}: {found["after"]} documents");
    }

    private async Task<string> Answers()
    {
        var answers = new List<string>();
        foreach (var view in Views)
        {
            var answer = JsonNode.Parse((await Gateway.Get($"/insight/v1/{view}", Who.Steward)).Demand(200).Text)!.AsObject();
            answer.Remove("asOf");
            answers.Add(answer.ToJsonString());
        }

        return string.Join('\n', answers);
    }
}
