namespace Regio.EndToEnd;

/// <summary>What is recorded today changes what a list tells, and not what it told: <c>knownOn</c> shows it as it was.</summary>
[Collection<WithRegister>, Turn(6)]
public sealed class Lists_as_known_before(RegisterSite register) : EndToEndTest
{
    private static readonly string[] Lists =
    [
        "networks", "memberships", "organisations", "successions", "divisions", "regions", "region-municipalities",
        "networks?validOn=2026-11-01&sort=-name", "organisations?kind=municipality&q=en",
    ];

    private protected override Site? Site => register.Site;

    [Fact]
    public async Task Are_what_they_were()
    {
        await register.Change();
        var municipality = (await Gateway.Get("/networks/v1/organisations?kind=municipality&validOn=2026-11-01&q=en&pageSize=1"))
            .Demand(200).Json[0];
        var code = municipality.GetProperty("externalId").GetString()!;
        var before = await All();
        var moment = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"));
        await Task.Delay(50, Site.Cancelled);

        var last = await Change(municipality.GetProperty("id").GetGuid(), code);
        (await All($"atLeast={last.Position}")).Where(list => list.Value == before[list.Key]).Select(list => list.Key)
            .ShouldBe(["divisions"], "The one list that nothing was recorded of.");
        (await All($"knownOn={moment}")).ShouldBe(before);
    }

    [Fact]
    public async Task Refuse_a_moment_before_anything_was_recorded_as_does_each_thing()
    {
        var network = (await Gateway.Get("/networks/v1/networks?pageSize=1")).Demand(200).Json[0].GetProperty("id").GetGuid();
        foreach (var path in new[]
        {
            "/networks/v1/networks", $"/networks/v1/networks/{network}", "/networks/v1/organisations/gm0363", "/reference/v1/domains",
            $"/networks/v1/agreements/{Guid.Empty}", "/funding/v1/schemes", $"/policy/v1/policies/{Guid.Empty}",
        })
        {
            (await Gateway.Get($"{path}?knownOn=2000-01-01T00:00:00Z")).Demand(400).Json.GetProperty("type").GetString()
                .ShouldBe("/problems/before-memory", path);
        }
    }

    private async Task<Dictionary<string, string>> All(string? more = null)
    {
        var all = new Dictionary<string, string>();
        foreach (var list in Lists)
        {
            var path = more is null ? list : $"{list}{(list.Contains('?') ? '&' : '?')}{more}";
            all[list] = (await Gateway.Get($"/networks/v1/{path}", accept: "application/x-ndjson")).Demand(200).Text;
        }

        return all;
    }

    // Of each kind that lists show in one another: a name, a member, a region.
    private async Task<Answer> Change(Guid organisation, string code)
    {
        var known = (await Gateway.Get($"/networks/v1/organisations/{organisation}")).Demand(200);
        (await Gateway.Post(
            $"/networks/v1/organisations/{organisation}/correct", new { kind = "municipality", name = "Zzz renamed en" },
            Who.Steward, known.ETag)).Demand(204);
        var region = (await Gateway.Get("/networks/v1/regions?pageSize=1")).Demand(200).Json[0].GetProperty("id").GetGuid();
        (await Gateway.Post(
            $"/networks/v1/regions/{region}/delineate", new { municipalities = new[] { code } }, Who.Steward,
            (await Gateway.Get($"/networks/v1/regions/{region}")).ETag)).Demand(204);
        return (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "known-later",
                name = "Known later",
                inForceFrom = "2020-01-01",
                obligation = "voluntary",
                members = new[] { new { organisation = code } },
            },
            Who.Steward)).Demand(201);
    }
}
