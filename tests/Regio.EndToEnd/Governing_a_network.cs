using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A coordinator keeps what its network is and how far it came: each act through the gateway, and what readers see.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Governing_a_network(SmallSite small) : EndToEndTest
{
    private const string Path = "/networks/v1/networks/governed";
    private static readonly Who Coordinator = new("region", "https://regio.example/id/gemeente/gm9902");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_recorded_act_by_act_and_read_as_of_any_day()
    {
        var version = (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "governed",
                name = "Governed",
                inForceFrom = "2020-01-01",
                obligation = "voluntary",
                members = new[] { new { organisation = "gm9902", role = "lead" } },
            },
            Coordinator)).Demand(201).ETag;
        (string Act, object Body)[] acts =
        [
            ("govern", new { form = "lead-organisation", organisation = "gm9902" }),
            ("appoint-coordinator", new { function = "regisseur", independent = true, style = "facilitating", from = "2021-01-01" }),
            ("advance-phase", new { phase = "exploration", from = "2020-01-01" }),
            ("advance-phase", new { phase = "building", from = "2022-01-01" }),
            ("suspend", new { from = "2023-01-01", reason = "geen geld" }),
            ("resume", new { from = "2023-07-01" }),
            ("exit-terms", new { noticeMonths = 12, article = "art. 20" }),
            ("voting", new { rule = "weighted", weights = new[] { new { organisation = "gm9902", value = 2 } } }),
            ("continuity", new { payer = "gm9901", amountPerYear = 50_000, from = "2027-01-01", decidedBy = "gemeenteraad" }),
            ("budget", new { year = 2026, total = 100_000, contributions = new[] { new { organisation = "gm9902", amount = 60_000.50m } } }),
            ("accounts", new { year = 2025, total = 90_000 }),
        ];
        foreach (var (act, body) in acts)
        {
            version = (await Gateway.Post($"{Path}/{act}", body, Coordinator, version)).Demand(204).ETag;
        }

        var then = (await Gateway.Get($"{Path}?validOn=2021-06-01")).Demand(200).Json.GetProperty("governance");
        then.GetProperty("phase").GetString().ShouldBe("exploration");
        then.GetProperty("organisation").GetProperty("externalId").GetString().ShouldBe(Coordinator.Organisation);
        then.GetProperty("coordinator").GetProperty("function").GetString().ShouldBe("regisseur");
        var now = (await Gateway.Get(Path)).Demand(200).Json.GetProperty("governance");
        now.GetProperty("phase").GetString().ShouldBe("building");
        now.GetProperty("suspensions")[0].GetProperty("until").GetString().ShouldBe("2023-07-01");

        var terms = (await Gateway.Get(Path)).Json.GetProperty("terms");
        terms.GetProperty("exit").GetProperty("noticeMonths").GetInt32().ShouldBe(12);
        terms.GetProperty("budgets")[0].GetProperty("contributions")[0].GetProperty("amount").GetDecimal().ShouldBe(60_000.50m);

        var corrected = (await Gateway.Post(
            $"{Path}/correct-phases", new { phases = new[] { new { phase = "forming", from = "2020-01-01" } } }, Coordinator, version)).Demand(204);
        (await Gateway.Get(Path)).Json.GetProperty("governance").GetProperty("phase").GetString().ShouldBe("forming");
        (await Gateway.Get($"{Path}/history")).Demand(200).Json.EnumerateArray()
            .Select(entry => entry.GetProperty("fact").GetString()).TakeLast(2)
            .ShouldBe(["networks.accounts-recorded.v1", "networks.phases-corrected.v1"]);
        await Road.CaughtUp(Site!);
        await Refuses(corrected.ETag);
    }

    private async Task Refuses(string version)
    {
        var refused = (await Gateway.Post(
            $"{Path}/advance-phase", new { phase = "exploration", from = "2019-01-01" }, Coordinator, version)).Demand(409).Json;
        refused.GetProperty("type").GetString().ShouldBe("/problems/phase-not-later");
        refused.GetProperty("errors").EnumerateArray().Select(Pointer).ShouldBe(["/phase", "/from"]);
        (await Gateway.Post(
            $"{Path}/govern", new { form = "monarchy" }, Coordinator, version)).Demand(400).Json.GetProperty("errors").EnumerateArray()
            .Select(Pointer).ShouldBe(["/form"]);
        (await Gateway.Post($"{Path}/suspend", new { from = "2024-01-01" }, new("analyst"), version)).Demand(403);

        static string? Pointer(JsonElement fault) => fault.GetProperty("pointer").GetString();
    }
}
