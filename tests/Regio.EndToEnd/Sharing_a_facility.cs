namespace Regio.EndToEnd;

/// <summary>A network offers a facility and another reuses it: each act by who may, and what readers see of it.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Sharing_a_facility(SmallSite small) : EndToEndTest
{
    private const string Facilities = "/networks/v1/facilities";
    private static readonly Who Offering = new("region", "https://regio.example/id/gemeente/gm9902");
    private static readonly Who Asking = new("region", "https://regio.example/id/gemeente/gm9904");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_offered_asked_for_agreed_and_ended()
    {
        await Register("offering", Offering);
        await Register("asking", Asking);
        var facility = $"{Facilities}/pool";
        var version = (await Gateway.Post(Facilities, Pool(10), Offering)).Demand(201).ETag;
        (await Gateway.Post(Facilities, Pool(10), Asking)).Demand(403);

        (await Gateway.Post($"{facility}/reuses", Ask("asking"), Offering, version)).Demand(403);
        var asked = (await Gateway.Post($"{facility}/reuses", Ask("asking"), Asking, version)).Demand(204);
        var reuse = asked.Header("Location").ShouldNotBeNull();
        (await Gateway.Get(reuse)).Demand(200).Json.GetProperty("status").GetString().ShouldBe("requested");
        (await Gateway.Post($"{facility}/reuses", Ask("asking"), Asking, asked.ETag)).Demand(204).Header("Location").ShouldBe(reuse);

        (await Gateway.Post($"{reuse}/agree", Agree(4), Asking, asked.ETag)).Demand(403);
        var tooMuch = (await Gateway.Post($"{reuse}/agree", Agree(11), Offering, asked.ETag)).Demand(409).Json;
        tooMuch.GetProperty("type").GetString().ShouldBe("/problems/more-than-offered");
        var agreed = (await Gateway.Post($"{reuse}/agree", Agree(4), Offering, asked.ETag)).Demand(204);
        (await Gateway.Post($"{facility}/withdraw", new { until = "2026-01-01" }, Offering, agreed.ETag)).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/still-reused");
        var revised = (await Gateway.Post($"{facility}/revise", Pool(12, begins: false), Offering, agreed.ETag)).Demand(204);
        var ended = (await Gateway.Post($"{reuse}/end", new { until = "2026-01-01", reason = "klaar" }, Asking, revised.ETag)).Demand(204);
        var last = (await Gateway.Post($"{facility}/withdraw", new { until = "2027-01-01" }, Offering, ended.ETag)).Demand(204);

        Reuses(await Gateway.Get($"{facility}?validOn=2025-06-01")).ShouldBe(["ended"]);
        Reuses(await Gateway.Get($"{facility}?validOn=2026-06-01")).ShouldBeEmpty();
        (await Gateway.Get($"{facility}/history")).Demand(200).Json.EnumerateArray()
            .Select(entry => entry.GetProperty("fact").GetString()).ShouldBe([
                "networks.facility-offered.v1", "networks.reuse-requested.v1", "networks.reuse-agreed.v1",
                "networks.facility-revised.v1", "networks.reuse-ended.v1", "networks.facility-withdrawn.v1",
            ]);
        await Lists(last.Position);
    }

    [Fact]
    public async Task Is_refused_for_a_network_that_is_not_registered()
    {
        var refused = (await Gateway.Post(
            $"{Facilities}/sv-coachpool/reuses", Ask("nobody"), Who.Steward, (await Gateway.Get($"{Facilities}/sv-coachpool")).ETag)).Demand(409);
        refused.Json.GetProperty("type").GetString().ShouldBe("/problems/unknown-network");
        refused.Json.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/network");
    }

    private async Task Lists(string position)
    {
        string[] finding =
        [
            "network=offering", "reusedBy=asking", "kind=coach-pool&targetGroup=youth", "municipality=gm9902&q=pool", "validOn=2026-12-31&kind=coach-pool",
        ];
        foreach (var query in finding)
        {
            (await Names($"{query}&atLeast={position}")).ShouldContain("pool", query);
        }

        (await Names("validOn=2027-01-01")).ShouldNotContain("pool");
        (await Names("network=asking")).ShouldBeEmpty();
        var shelf = (await Gateway.Get(
            $"/insight/v1/facilities?targetGroup=unemployed-youth&near=gm9901&validOn=2025-06-01&atLeast={position}")).Demand(200).Json;
        var pool = shelf.GetProperty("items").EnumerateArray().Single(row => row.GetProperty("facility").GetProperty("externalId").GetString() == "pool");
        pool.GetProperty("meets").GetProperty("left").GetString().ShouldBe("youth");
        pool.GetProperty("reusedBy")[0].GetProperty("externalId").GetString().ShouldBe("asking");
        pool.GetProperty("inReuse").GetDecimal().ShouldBe(4);
        pool.GetProperty("near").GetProperty("regions").GetArrayLength().ShouldBeGreaterThan(0);
        (await Gateway.Get("/insight/v1/facilities?near=nowhere")).Demand(400);
    }

    private async Task<IReadOnlyList<string?>> Names(string query) =>
        [.. (await Gateway.Rows($"{Facilities}?{query}")).Select(row => row.GetProperty("externalId").GetString())];

    private static IEnumerable<string?> Reuses(Answer facility) => facility.Demand(200).Json.GetProperty("reuses").EnumerateArray()
        .Select(reuse => reuse.GetProperty("status").GetString());

    private async Task Register(string name, Who by) => (await Gateway.Post(
        "/networks/v1/networks", new { externalId = name, name, inForceFrom = "2020-01-01", obligation = "voluntary" }, by)).Demand(201);

    private static Dictionary<string, object> Pool(int coaches, bool begins = true)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = "Coachpool",
            ["kind"] = "coach-pool",
            ["targetGroups"] = new[] { "youth" },
            ["capacity"] = new { amount = coaches, unit = "coaches" },
            ["municipalities"] = new[] { "gm9902" },
            ["from"] = "2022-01-01",
        };
        if (begins)
        {
            (body["network"], body["externalId"]) = ("offering", "pool");
        }

        return body;
    }

    private static object Ask(string network) => new { network, from = "2025-01-01", capacity = 4, purpose = "jongeren" };

    private static object Agree(int capacity) => new { from = "2025-01-01", capacity, conditions = "op maandag" };
}
