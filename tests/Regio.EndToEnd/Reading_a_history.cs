using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>What happened to a network is told in words, with who, since when, and the difference; successions as effects.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Reading_a_history(SmallSite small) : EndToEndTest
{
    private const string Own = "https://regio.example/id/history/";
    private const string Path = "/networks/v1/networks/history";
    private const string Steward = "https://regio.example/id/organisatie/registerbeheer";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_who_did_what_and_what_a_succession_did()
    {
        Who steward = new("steward", Steward);
        foreach (var (code, name, until) in new[] { ("a", "Gemeente Ameland", "2026-01-01"), ("b", "Gemeente Boven", null) })
        {
            await Demand("/networks/v1/organisations", new { externalId = Own + code, kind = "municipality", name, validUntil = until });
        }

        await Demand("/networks/v1/networks", new { externalId = "history", name = "Verleden", inForceFrom = "2020-01-01", obligation = "voluntary" });
        await Demand($"{Path}/memberships", new { organisation = Own + "a", role = "lead", joinedOn = "2024-01-01" }, "\"1\"");
        await Demand("/networks/v1/successions", new { externalId = "history", effectiveOn = "2026-01-01", kind = "absorption", links = new[] { new { from = Own + "a", to = Own + "b" } } });
        await Road.CaughtUp(Site!);
        var merged = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"));
        await Demand("/networks/v1/successions/history/withdraw", null, "\"1\"");
        await Road.CaughtUp(Site!);

        var told = (await Gateway.Get($"{Path}/history")).Demand(200).Json.EnumerateArray().ToList();
        told.Select(Nl).ShouldBe([
            "Verleden werd geregistreerd, van kracht per 1 januari 2020.",
            "Gemeente Ameland treedt toe als trekker per 1 januari 2024.",
            "Gemeente Boven neemt de plaats in van Gemeente Ameland, door een opvolging per 1 januari 2026 (toevoeging).",
            "Een opvolging werd ingetrokken: Gemeente Ameland telt weer zelf mee.",
        ]);
        await Tells($"knownOn={merged}", told[..3]);
        await Tells("validOn=2024-01-01", [.. told[..2], told[3]]);
        await Tells($"validOn=2019-12-31&knownOn={merged}", []);
        (await Gateway.Get($"{Path}/history?knownOn=2001-01-01T00:00:00Z")).Demand(400).Json.GetProperty("type").GetString()
            .ShouldBe("/problems/before-memory");
        told[1].GetProperty("text").GetProperty("en").GetString().ShouldBe("Gemeente Ameland joins as lead as of 1 January 2024.");
        told[1].GetProperty("roleLabel").GetProperty("nl").GetString().ShouldBe("Registerbeheerder");
        told[1].GetProperty("validFrom").GetString().ShouldBe("2024-01-01");
        told[1].TryGetProperty("cause", out _).ShouldBeFalse();
        var difference = told[1].GetProperty("differences")[0];
        difference.GetProperty("label").GetProperty("nl").GetString().ShouldBe("Deelnames");
        difference.GetProperty("after").GetProperty("nl").GetString()
            .ShouldBe("organisatie: Gemeente Ameland, rollen: trekker, deelnemer vanaf: 1 januari 2024");
        told[3].GetProperty("version").GetInt64().ShouldBe(2);
        told[3].GetProperty("cause").GetProperty("externalId").GetString().ShouldBe("history");

        (await HeldBy("validOn=2025-12-31")).ShouldBe("Gemeente Ameland");
        (await HeldBy("validOn=2026-01-01")).ShouldBe("Gemeente Ameland", "It ended, and nobody is known to stand for it.");
        (await HeldBy($"validOn=2026-01-01&knownOn={merged}")).ShouldBe("Gemeente Boven");
        (await HeldBy("")).ShouldBe("Gemeente Ameland", "Without a day it is as of today.");
        (await Gateway.Rows($"/networks/v1/memberships?network=history&validOn=2026-01-01&knownOn={merged}")).ShouldHaveSingleItem()
            .GetProperty("heldBy")[0].GetProperty("name").GetString().ShouldBe("Gemeente Boven");

        var sought = Uri.EscapeDataString(Own + "b");
        var successor = (await Gateway.Get($"/networks/v1/organisations?externalId={sought}")).Demand(200).Json[0].GetProperty("id");
        (await Gateway.Get($"/networks/v1/organisations/{successor}/history")).Demand(200).Json.EnumerateArray().Select(Nl).ShouldBe([
            "Gemeente Boven werd geregistreerd (gemeente).",
            "Gemeente Ameland gaat over in Gemeente Boven, per 1 januari 2026 (toevoeging).",
            "De opvolging werd ingetrokken: zij heeft niet plaatsgevonden.",
        ]);

        async Task Tells(string query, IReadOnlyList<JsonElement> entries) =>
            (await Gateway.Get($"{Path}/history?{query}")).Demand(200).Json.EnumerateArray().Select(Nl).ShouldBe(entries.Select(Nl));

        async Task<string?> HeldBy(string query) => (await Gateway.Get($"{Path}?{query}")).Demand(200).Json
            .GetProperty("memberships")[0].GetProperty("heldBy")[0].GetProperty("name").GetString();

        async Task Demand(string path, object? body, string? version = null) =>
            (await Gateway.Post(path, body, steward, version)).Demand(version is null ? 201 : 204);
    }

    private static string? Nl(JsonElement entry) => entry.GetProperty("text").GetProperty("nl").GetString();
}
