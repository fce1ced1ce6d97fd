using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A steward keeps the code lists: what it changes is valid at once, and alike everywhere, without a restart.</summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Amending_a_code_list(SmallSite small) : EndToEndTest
{
    private const string Domains = "/reference/v1/domains";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_valid_at_once_and_alike_without_a_restart()
    {
        await Register("amended-a", "Woningbouw aan de kust", "housing", 201);
        await Register("amended-b", "Bewegen na schooltijd", "sport", 400);
        var first = (await Gateway.Get(Domains)).Demand(200);
        var sport = new { id = "sport", nl = "Sport", en = "Sport", related = new[] { "housing" } };
        (await Gateway.Post($"{Domains}/codes", sport, new("analyst"), first.ETag)).Demand(403);
        (await Gateway.Post($"{Domains}/codes", sport, Who.Steward)).Demand(428);
        var added = (await Gateway.Post($"{Domains}/codes", sport, Who.Steward, first.ETag)).Demand(204);
        added.Header("Location").ShouldBe($"{Domains}/sport");
        (await Gateway.Get($"{Domains}/sport")).Demand(200).Json.GetProperty("nl").GetString().ShouldBe("Sport");
        (await Gateway.Post($"{Domains}/codes", sport, Who.Steward, first.ETag)).Demand(412);

        await Register("amended-b", "Bewegen na schooltijd", "sport", 201);
        (await Wait.Until(
            "the views find the new code alike", () => Gateway.Get("/insight/v1/overlaps?network=amended-b&minShared=2"),
            answer => answer.Status == 200 && DomainSimilarity(answer.Json) == 0.5)).Demand(200);

        var retired = (await Gateway.Post($"{Domains}/codes/sport/retire", new { from = "2020-01-01" }, Who.Steward, added.ETag)).Demand(204);
        await Register("amended-c", "Zwembaden", "sport", 400);
        (await Gateway.Get("/networks/v1/networks/amended-b")).Demand(200).Json.GetProperty("domains")[0].GetString().ShouldBe("sport");

        (await Versions()).ShouldBe([10, 11, 11, 10]);
        var told = (await Gateway.Get($"{Domains}/history")).Demand(200).Json;
        told[1].GetProperty("text").GetProperty("nl").GetString().ShouldBe("De code sport vervalt per 1 januari 2020.");
        told[1].GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("field").GetString()).ShouldContain("concepts.retiredFrom");
        (await Gateway.Post("/reference/v1/roles/codes", sport, Who.Steward, "\"0\"")).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/list-closed");
        (await Gateway.Post("/reference/v1/colours/codes", sport, Who.Steward, "\"0\"")).Demand(404);
        retired.ETag.ShouldBe("\"2\"");

        async Task<IReadOnlyList<int>> Versions() => await Task.WhenAll(
            new[] { "version=1", "version=2", "version=3", "validOn=2020-01-01" }
                .Select(async query => (await Gateway.Get($"{Domains}?{query}")).Demand(200).Json.GetProperty("items").GetArrayLength()));
    }

    private async Task Register(string externalId, string name, string domain, int status) => (await Gateway.Post(
        "/networks/v1/networks",
        new
        {
            externalId,
            name,
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            domains = new[] { domain },
            members = new[] { new { organisation = "gm9901" }, new { organisation = "gm9902" } },
        },
        Who.Steward)).Demand(status);

    private static double? DomainSimilarity(JsonElement overlaps) => overlaps.GetProperty("items").EnumerateArray()
        .Where(pair => new[] { "left", "right" }.Any(side => pair.GetProperty(side).GetProperty("externalId").GetString() == "amended-a"))
        .Select(pair => pair.GetProperty("domainSimilarity") is { ValueKind: JsonValueKind.Number } similarity ? similarity.GetDouble() : (double?)null)
        .FirstOrDefault();
}
