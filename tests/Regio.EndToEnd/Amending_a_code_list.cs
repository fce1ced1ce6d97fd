using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A steward keeps the code lists: what it changes is valid at once, and alike everywhere, without a restart.</summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Amending_a_code_list(SmallSite small) : EndToEndTest
{
    private const string Domains = "/reference/v1/domains";
    private const string Groups = "/reference/v1/target-groups";
    private const string Ministry = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1153";

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
        var alike = (await Wait.Until("the views find the new code alike", () => Overlaps(), answer => answer.Status == 200 && DomainSimilarity(answer.Json) == 0.5)).Demand(200);

        (await Wait.Until("the other services take the new code", () => Policy("sport"), answer => answer.Status == 201)).Demand(201);

        var retired = (await Gateway.Post($"{Domains}/codes/sport/retire", new { from = "2020-01-01" }, Who.Steward, added.ETag)).Demand(204);
        await Register("amended-c", "Zwembaden", "sport", 400);
        (await Gateway.Get("/networks/v1/networks/amended-b")).Demand(200).Json.GetProperty("domains")[0].GetString().ShouldBe("sport");

        await Revise("amended-b", "sport", 204);
        await Revise("amended-a", "sport", 400);
        (await Wait.Until("the other services refuse it for what is new", () => Policy("sport"), answer => answer.Status == 400))
            .Json.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/domains/0");

        (await Versions()).ShouldBe([10, 11, 11, 10]);
        var told = (await Gateway.Get($"{Domains}/history")).Demand(200).Json;
        told[1].GetProperty("text").GetProperty("nl").GetString().ShouldBe("De code sport vervalt per 1 januari 2020.");
        told[1].GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("field").GetString()).ShouldContain("concepts.retiredFrom");
        (await Gateway.Post("/reference/v1/roles/codes", sport, Who.Steward, "\"0\"")).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/list-closed");
        (await Gateway.Post("/reference/v1/colours/codes", sport, Who.Steward, "\"0\"")).Demand(404);
        retired.ETag.ShouldBe("\"2\"");

        (await Gateway.Post($"{Domains}/codes/sport/revise", new { nl = "Sport", en = "Sport" }, Who.Steward, retired.ETag)).Demand(204);
        var apart = (await Wait.Until("the views find it alike no more", () => Overlaps(), answer => answer.Status == 200 && DomainSimilarity(answer.Json) == 0)).Demand(200);
        var snapshot = alike.Json.GetProperty("asOf").GetProperty("snapshot").GetString();
        DomainSimilarity((await Overlaps($"&snapshot={snapshot}")).Demand(200).Json).ShouldBe(0.5, "At that moment it was.");
        var evidence = apart.Json.GetProperty("items")[0].GetProperty("evidence").GetString()!;
        (await Gateway.Get(evidence)).Demand(200).Json.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("type").GetString())
            .ShouldContain("nl.regio.networks.code-revised.v1", "The list is part of what it rests on.");

        async Task<IReadOnlyList<int>> Versions() => await Task.WhenAll(
            new[] { "version=1", "version=2", "version=3", "validOn=2020-01-01" }
                .Select(async query => (await Gateway.Get($"{Domains}?{query}")).Demand(200).Json.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task Stays_valid_after_a_restart_of_any_service()
    {
        var kinds = (await Gateway.Get("/reference/v1/legal-forms")).Demand(200);
        var code = new { id = "guild", nl = "Gilde", en = "Guild" };
        (await Gateway.Post("/reference/v1/legal-forms/codes", code, Who.Steward, kinds.ETag)).Demand(204);
        var groups = (await Gateway.Get(Groups)).Demand(200);
        (await Gateway.Post($"{Groups}/codes", new { id = "skippers", nl = "Schippers", en = "Skippers" }, Who.Steward, groups.ETag)).Demand(204);
        await Wait.Until("the code is known there", ForSkippers, answer => answer.Status == 201);
        foreach (var service in new[] { "networks", "policy" }.Select(small.Site!.System.Of))
        {
            await service.StopAsync();
            await service.StartAsync(Site.Cancelled);
            await service.WaitReadyAsync(ct: Site.Cancelled);
        }

        (await ForSkippers()).Demand(201);
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "amended-d",
                name = "Waterlopen",
                legalForm = "guild",
                obligation = "voluntary",
                targetGroups = new[] { "skippers" },
                members = new[] { new { organisation = "gm9901" } },
            },
            Who.Steward)).Demand(201);
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

    private Task<Answer> Overlaps(string asOf = "") => Gateway.Get($"/insight/v1/overlaps?network=amended-b&minShared=2{asOf}");

    private Task<Answer> Policy(string domain) => Policy(new
    {
        ownerId = Ministry,
        title = "Sport",
        domains = new[] { domain },
        from = "2026-01-01",
    });

    private Task<Answer> ForSkippers() => Policy(new
    {
        ownerId = Ministry,
        title = "Wal en schip",
        targetGroups = new[] { "skippers" },
        from = "2026-01-01",
    });

    private Task<Answer> Policy(object policy) => Gateway.Post("/policy/v1/policies", policy, new("ministry", Ministry));

    private async Task Revise(string network, string domain, int status)
    {
        var known = (await Gateway.Get($"/networks/v1/networks/{network}")).Demand(200);
        (await Gateway.Post(
            $"/networks/v1/networks/{network}/revise-objective",
            new { from = "2026-01-01", purpose = "Meer bewegen", domains = new[] { domain } }, Who.Steward, known.ETag)).Demand(status);
    }

    private static double? DomainSimilarity(JsonElement overlaps) => overlaps.GetProperty("items").EnumerateArray()
        .Where(pair => new[] { "left", "right" }.Any(side => pair.GetProperty(side).GetProperty("externalId").GetString() == "amended-a"))
        .Select(pair => pair.GetProperty("domainSimilarity") is { ValueKind: JsonValueKind.Number } similarity ? similarity.GetDouble() : (double?)null)
        .FirstOrDefault();
}
