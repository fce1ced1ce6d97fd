using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>
/// A coordinator records what its network agreed, defined and decided; another network takes over a definition. Each act
/// through the gateway, and what readers see.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Agreeing_within_a_network(SmallSite small) : EndToEndTest
{
    private const string Base = "/networks/v1";
    private static readonly Who Coordinator = new("region", "https://regio.example/id/gemeente/gm9902");
    private static readonly Who Other = new("region", "https://regio.example/id/gemeente/gm9903");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_recorded_act_by_act_and_found_again_by_an_import()
    {
        await Register("agreeing", Coordinator, "gm9902", "gm9901");
        await Register("borrowing", Other, "gm9903");

        await Agree();
        await Define();
        await Decide();

        await Road.CaughtUp(Site!);
        var before = await Road.Stored(Site!);
        var again = await Gateway.Whole((await Export.Of(Gateway)).Where(file => file.Name is "agreements.csv" or "definitions.csv" or "decisions.csv"));
        (again.Rows > 2, again.Taken, again.Refused).ShouldBe((true, 0, 0), again.ToString());
        (await Road.Stored(Site!)).ShouldBe(before);
    }

    private async Task Agree()
    {
        var path = await Begun("agreements", new
        {
            network = "agreeing",
            externalId = "agreed-desk",
            kinds = new[] { "tasks" },
            subject = "One desk",
            parties = new[] { "gm9901", "gm9902" },
            validFrom = "2022-01-01",
            reviewOn = "2024-01-01",
        });
        await Changed(path, "revise", new
        {
            from = "2023-01-01",
            kinds = new[] { "tasks", "costs-and-benefits" },
            subject = "One desk, paid together",
            parties = new[] { "gm9901", "gm9902" },
            reviewOn = "2024-01-01",
        });
        await Changed(path, "review", new { on = "2024-01-10", outcome = "It works.", nextReviewOn = "2025-01-10" });
        Subject((await Gateway.Get($"{path}?validOn=2022-06-01")).Demand(200).Json).ShouldBe("One desk");
        var last = await Changed(path, "end", new { until = "2025-07-01", reason = "The desk closes." });

        var list = $"{Base}/agreements?network=agreeing&kind=costs-and-benefits&atLeast={last.Position}";
        Subject((await Gateway.Get($"{list}&validOn=2025-06-30&party=gm9901")).Demand(200).Json.EnumerateArray().Single()).ShouldBe("One desk, paid together");
        (await Gateway.Get($"{list}&validOn=2022-06-30")).Demand(200).TotalCount.ShouldBe(0);
        (await Gateway.Get($"{list}&validOn=2025-07-01")).Demand(200).TotalCount.ShouldBe(0);
        var shelf = (await Gateway.Get($"/insight/v1/agreements?network=agreeing&validOn=2025-06-30&atLeast={last.Position}")).Demand(200).Json;
        shelf.GetProperty("items")[0].GetProperty("reviewsOverdue").GetInt32().ShouldBe(1);
        shelf.GetProperty("items")[0].GetProperty("kindsMissing").EnumerateArray().Select(kind => kind.GetString()).ShouldContain("powers");
        shelf.GetProperty("basis").GetProperty("assessed").GetInt32().ShouldBe(1);
        await Facts(path, "agreement-made", "agreement-revised", "agreement-reviewed", "agreement-ended");

        await Refused(path, "review", new { on = "2025-01-10", outcome = "Again." }, "already-ended", Coordinator);
        (await Gateway.Post(
            $"{Base}/agreements",
            new { network = "agreeing", kinds = new[] { "gossip" }, subject = "x", parties = Array.Empty<string>(), validFrom = "2022-01-01" },
            Coordinator)).Demand(400).Json.GetProperty("errors").EnumerateArray().Select(Pointer).ShouldBe(["/kinds", "/parties"]);
        (await Gateway.Post(
            $"{Base}/agreements",
            new { network = "agreeing", kinds = new[] { "tasks" }, subject = "x", parties = new[] { "gm9903", "gm9901" }, validFrom = "2022-01-01" },
            Coordinator)).Demand(409).Json.GetProperty("errors").EnumerateArray().Select(Pointer).ShouldBe(["/parties/0"]);
        (await Gateway.Post(
            $"{Base}/agreements",
            new { network = "nowhere", kinds = new[] { "tasks" }, subject = "x", parties = new[] { "gm9901", "gm9902" }, validFrom = "2022-01-01" },
            Coordinator)).Demand(409).Json.GetProperty("type").GetString().ShouldBe("/problems/unknown-network");
    }

    private async Task Define()
    {
        object young = new { network = "agreeing", term = "Young", text = "Under 23.", from = "2022-01-01" };
        var path = await Begun("definitions", young);
        (await Gateway.Post($"{Base}/definitions", new { network = "agreeing", term = " YOUNG", text = "Under 30.", from = "2022-01-01" }, Coordinator))
            .Demand(409).Json.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/term");
        await Changed(path, "revise", new { text = "Under 27.", from = "2024-01-01", source = "Board, 12 December 2023" });

        object adopt = new { network = "borrowing", from = "2025-01-01" };
        await Refused(path, "adopt", adopt, "not-shared", Other);
        await Changed(path, "share", new { with = "borrowing" });
        await Refused(path, "adopt", adopt, "not-your-organisation", Coordinator, 403);
        var last = await Changed(path, "adopt", adopt, Other);

        var found = (await Gateway.Get($"{Base}/definitions?adoptedBy=borrowing&atLeast={last.Position}")).Demand(200).Json.EnumerateArray().Single();
        found.GetProperty("adoptedBy")[0].GetProperty("edition").GetInt32().ShouldBe(2);
        (await Gateway.Get($"{path}?validOn=2023-06-01")).Demand(200).Json.GetProperty("text").GetString().ShouldBe("Under 23.");
        await Facts(path, "definition-agreed", "definition-revised", "definition-shared", "definition-adopted");
    }

    private async Task Decide()
    {
        var path = await Begun("decisions", new
        {
            network = "agreeing",
            subject = "The desk opens",
            takenOn = "2022-01-01",
            takenBy = "general board",
            consents = new[] { new { organisation = "gm9902", consent = "consented" } },
        });
        var read = (await Gateway.Get(path)).Demand(200).Json;
        read.GetProperty("consents")[0].GetProperty("consent").GetString().ShouldBe("consented");
        read.GetProperty("unknown").EnumerateArray().Single().GetProperty("externalId").GetString()!.ShouldEndWith("gm9901");

        await Changed(path, "repeal", new { from = "2025-07-01", reason = "The desk closes." });
        await Refused(path, "repeal", new { from = "2026-01-01" }, "already-repealed", Coordinator);
        await Facts(path, "decision-taken", "decision-repealed");
    }

    private async Task Register(string id, Who who, params string[] members) => (await Gateway.Post(
        $"{Base}/networks",
        new
        {
            externalId = id,
            name = id,
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = members.Select(member => new { organisation = member, role = member == members[0] ? "lead" : "participant" }),
        },
        who)).Demand(201);

    private async Task<string> Begun(string kind, object body) =>
        (await Gateway.Post($"{Base}/{kind}", body, Coordinator)).Demand(201).Header("Location")!;

    private async Task<Answer> Changed(string path, string act, object body, Who? who = null) =>
        (await Gateway.Post($"{path}/{act}", body, who ?? Coordinator, (await Gateway.Get(path)).ETag)).Demand(204);

    private async Task Refused(string path, string act, object body, string code, Who who, int status = 409) =>
        (await Gateway.Post($"{path}/{act}", body, who, (await Gateway.Get(path)).ETag)).Demand(status)
            .Json.GetProperty("type").GetString().ShouldBe($"/problems/{code}");

    private async Task Facts(string path, params string[] facts) =>
        (await Gateway.Get($"{path}/history")).Demand(200).Json.EnumerateArray().Select(entry => entry.GetProperty("fact").GetString())
            .ShouldBe(facts.Select(fact => $"networks.{fact}.v1"));

    private static string? Subject(JsonElement agreement) => agreement.GetProperty("subject").GetString();

    private static string? Pointer(JsonElement fault) => fault.GetProperty("pointer").GetString();
}
