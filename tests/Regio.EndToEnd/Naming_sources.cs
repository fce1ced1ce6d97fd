using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>Whoever records a fact may say what it rests on; readers of its history see it, and so does who takes it in.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Naming_sources(SmallSite small) : EndToEndTest
{
    private const string Path = "/networks/v1/networks/sourced";
    private static readonly object Besluit = new
    {
        kind = "decision",
        title = "Raadsbesluit 2020-17",
        uri = "https://regio.example/2020-17",
        publishedOn = "2019-12-01",
        sha256 = new string('a', 64),
    };

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_kept_with_every_fact_of_the_act_and_travels()
    {
        object body = new
        {
            externalId = "sourced",
            name = "Met bronnen",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = new[] { new { organisation = "gm9901" } },
            sources = new[] { Besluit },
        };
        (await Gateway.Post("/networks/v1/networks", body, Who.Steward, key: "sourced")).Demand(201);
        (await Gateway.Post("/networks/v1/networks", body, Who.Steward, key: "sourced")).Demand(201);
        (await Gateway.Post($"{Path}/end", new { until = "2025-01-01" }, Who.Steward, "\"2\"")).Demand(204);

        var entries = (await Gateway.Get($"{Path}/history")).Demand(200).Json.EnumerateArray().ToList();
        entries.Select(entry => entry.GetProperty("sources").GetArrayLength()).ShouldBe([1, 1, 0]);
        JsonElement.DeepEquals(entries[1].GetProperty("sources")[0], JsonSerializer.SerializeToElement(Besluit)).ShouldBeTrue();

        await Road.CaughtUp(Site!);
        await using var received = Site!.StoreOf("projections");
        await using var command = received.CreateCommand(
            $"select count(*) from mt_events where stream_id = '{(await Gateway.Get(Path)).Json.GetProperty("id").GetString()}' and headers->>'sources' like '%Raadsbesluit 2020-17%'");
        (await command.ExecuteScalarAsync(Site.Cancelled)).ShouldBe(2L);
    }

    [Fact]
    public async Task Makes_another_request_of_it()
    {
        object One(string title) => new
        {
            externalId = "sourced-once",
            name = "Eén keer",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            sources = new[] { new { kind = "law", title } },
        };
        (await Gateway.Post("/networks/v1/networks", One("Wpg"), Who.Steward, key: "sources")).Demand(201);
        (await Gateway.Post("/networks/v1/networks", One("Jeugdwet"), Who.Steward, key: "sources")).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/idempotency-key-reused");
    }

    [Fact]
    public async Task Is_all_that_an_act_without_fields_takes()
    {
        (await Gateway.Post(
            "/networks/v1/successions",
            new { externalId = "sourced", effectiveOn = "2026-01-01", kind = "merger", links = new[] { new { from = "gm9905", to = "gm9904" } } },
            Who.Steward)).Demand(201);
        const string withdraw = "/networks/v1/successions/sourced/withdraw";
        (await Gateway.Post(withdraw, new { why = "wrong" }, Who.Steward, "\"1\"")).Demand(400)
            .Json.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/why");
        (await Gateway.Post(withdraw, new { sources = new[] { Besluit } }, Who.Steward, "\"1\"")).Demand(204);
        (await Gateway.Get("/networks/v1/successions/sourced/history")).Demand(200).Json[1].GetProperty("sources")[0]
            .GetProperty("title").GetString().ShouldBe("Raadsbesluit 2020-17");
    }
}
