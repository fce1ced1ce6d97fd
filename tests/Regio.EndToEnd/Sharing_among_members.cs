using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>
/// Members agree on terms and tell each other what they need; the coordinator tells them its hours. Who is no member
/// sees nothing of it, and nobody what a member keeps for itself.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Sharing_among_members(SmallSite small) : EndToEndTest
{
    private const string Path = "/networks/v1/networks/sharing";
    private const string Secret = "the plot behind the station";
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9904");
    private static readonly Who Member = new("member", "https://regio.example/id/gemeente/gm9905");
    private static readonly Who Stranger = new("member", "https://regio.example/id/gemeente/gm9903");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_for_members_alone()
    {
        await Register();
        await AgreeOnTerms();
        await ShareInterests();
        await ShareHours();
        await DivideTheWork();
    }

    private async Task Register() => (await Gateway.Post(
        "/networks/v1/networks",
        new
        {
            externalId = "sharing",
            name = "Sharing",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = new object[]
            {
                new { organisation = "gm9904", role = "lead", costKeyShare = 60, hoursPerYear = 400 }, new { organisation = "gm9905" },
            },
        },
        Lead)).Demand(201);

    private async Task AgreeOnTerms()
    {
        var membership = await MembershipOf("gm9905");
        await Post($"{membership}/terms", new { from = "2023-01-01", costKeyShare = 30, perspective = "youth", inKind = "a desk" }, Lead, Path);
        Of(await CostKey(Path)).ShouldBe((90m, false, 10m, 0));
        Of(await CostKey($"{Path}?validOn=2022-06-01")).ShouldBe((60m, null, 40m, 1));
        (await Gateway.Get($"{membership}?validOn=2022-06-01")).Demand(200).Json.GetProperty("perspective").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Gateway.Get(membership)).Demand(200).Json.GetProperty("perspective").GetString().ShouldBe("youth");
        (await Gateway.Post($"{membership}/terms", new { from = "2024-01-01", costKeyShare = 41 }, Lead, (await Gateway.Get(Path)).ETag)).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/cost-key-over-whole");

        async Task<JsonElement> CostKey(string path) => (await Gateway.Get(path)).Demand(200).Json.GetProperty("costKey");

        static (decimal, bool?, decimal, int) Of(JsonElement key) => (
            key.GetProperty("sum").GetDecimal(), key.GetProperty("complete").ValueKind == JsonValueKind.Null ? null : key.GetProperty("complete").GetBoolean(),
            key.GetProperty("missing").GetDecimal(), key.GetProperty("unknown").GetArrayLength());
    }

    private async Task ShareInterests()
    {
        var interests = $"{await MembershipOf("gm9905")}/interests";
        object body = new { needs = new[] { "rooms" }, offers = new[] { "a coach" }, keptOutside = new[] { Secret } };
        (await Gateway.Post(interests, body, Member)).Demand(428);
        (await Gateway.Post(interests, body, Lead, "\"0\"")).Demand(403);
        (await Gateway.Post(interests, body, Who.Steward, "\"0\"")).Demand(403);
        await Post(interests, body, Member, interests);

        var own = (await Gateway.Get(interests, Member)).Demand(200);
        own.Header("Cache-Control").ShouldBe("no-store");
        own.Json.GetProperty("keptOutside")[0].GetString().ShouldBe(Secret);
        (await Gateway.Get($"{interests}/history", Member)).Demand(200).Text.ShouldContain(Secret);
        (await Gateway.Get(interests, Lead)).Demand(200).ShouldSatisfyAllConditions(
            other => other.Text.ShouldContain("rooms"), other => other.Text.ShouldNotContain(Secret));
        var all = (await Gateway.Get($"{Path}/interests", Lead)).Demand(200);
        all.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("a coach"), text => text.ShouldNotContain(Secret));
        all.TotalCount.ShouldBe(2);

        foreach (var path in new[] { interests, $"{Path}/interests" })
        {
            (await Gateway.Get(path)).Demand(401);
            (await Gateway.Get(path, Stranger)).Demand(403);
            (await Gateway.Get(path, Who.Steward)).Demand(403);
        }

        (await Gateway.Get($"{interests}/history", Lead)).Demand(403);
        var seen = await Gateway.Get(interests, Lead);
        await Post(interests, new { needs = new[] { "rooms" }, offers = new[] { "a coach" }, keptOutside = new[] { "more" } }, Member, interests);
        (await Gateway.Get(interests, Lead)).ShouldSatisfyAllConditions(
            now => now.Text.ShouldBe(seen.Text), now => now.ETag.ShouldBe(seen.ETag, "Nor when it changed."));
        await Road.CaughtUp(Site!);
        foreach (var open in new[] { Path, $"{Path}/history", $"{Path}/memberships", "/networks/v1/networks?q=sharing" })
        {
            (await Gateway.Get(open)).Demand(200).Text.ShouldSatisfyAllConditions(
                text => text.ShouldNotContain("a coach"), text => text.ShouldNotContain(Secret));
        }

        (await FactsWith("networks", Secret), await FactsWith("projections", "a coach"), await FactsWith("projections", Secret))
            .ShouldBe((1, 2, 0), "What is kept outside does not travel.");
    }

    private async Task<long> FactsWith(string service, string text)
    {
        await using var store = Site!.StoreOf(service);
        await using var command = store.CreateCommand("select count(*) from mt_events where strpos(data::text, $1) > 0");
        command.Parameters.Add(new() { Value = text });
        return (long)(await command.ExecuteScalarAsync(Site.Cancelled))!;
    }

    private async Task ShareHours()
    {
        var hours = $"{Path}/coordination";
        await Post(hours, Quarter(40), Lead, hours);
        await Post(hours, Quarter(50), Lead, hours);
        (await Gateway.Get(hours, Member)).Demand(200).Json.GetProperty("quarters").EnumerateArray().Single()
            .GetProperty("hours")[0].GetProperty("hours").GetDecimal().ShouldBe(50);
        (await Gateway.Get($"{hours}/history", Member)).Demand(200).Json.GetArrayLength().ShouldBe(2);
        (await Gateway.Get(hours, Stranger)).Demand(403);
        (await Gateway.Get(hours, Who.Steward)).Demand(403);
        (await Gateway.Get($"{hours}/history", Who.Steward)).Demand(403);
        (await Gateway.Get(hours)).Demand(401);
        (await Gateway.Post(hours, Quarter(1), Member, "\"2\"")).Demand(403);

        static object Quarter(int supporting) => new { year = 2025, quarter = 2, hours = new[] { new { type = "supporting", hours = supporting } } };
    }

    private async Task DivideTheWork()
    {
        await Post($"{Path}/arena", new { phase = "forming", partners = new[] { new { organisation = "gm9903", involvement = "is-consulted" } } }, Lead, Path);
        await Post($"{Path}/manager-roles", new { roles = new[] { new { role = "framing", function = "secretary" } } }, Lead, Path);
        var governance = (await Gateway.Get(Path)).Demand(200).Json.GetProperty("governance");
        governance.GetProperty("arena")[0].GetProperty("partners")[0].GetProperty("involvement").GetString().ShouldBe("is-consulted");
        governance.GetProperty("managerRoles")[0].GetProperty("function").GetString().ShouldBe("secretary");
    }

    private async Task<string> MembershipOf(string code)
    {
        var memberships = (await Gateway.Get(Path)).Demand(200).Json.GetProperty("memberships").EnumerateArray();
        var id = memberships.Single(one => one.GetProperty("organisation").GetProperty("externalId").GetString()!.EndsWith(code, StringComparison.Ordinal));
        return $"{Path}/memberships/{id.GetProperty("id").GetGuid()}";
    }

    private async Task Post(string path, object body, Who who, string version) =>
        (await Gateway.Post(path, body, who, (await Gateway.Get(version, who)).Demand(200).ETag)).Demand(204);
}
