namespace Regio.EndToEnd;

/// <summary>
/// A policy obliges a young network at the table of an older, voluntary one: the two cross from the day on which it obliges, by name
/// or by where it lands, and no longer once that is withdrawn.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Obliging_a_network(SmallSite small) : EndToEndTest
{
    private const string Policies = "/policy/v1/policies";
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/obliging");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Makes_it_cross_a_voluntary_one_on_the_days_on_which_it_does()
    {
        await Network("obliging-old", "2015-01-01", "entrepreneurs");
        await Network("obliging-young", "2020-01-01", "people-with-disabilities");
        await Road.CaughtUp(Site!);
        (await Gateway.Post(
            "/policy/v1/owners", new { organisation = Ministry.Organisation, name = "Verplichting", kind = "ministry", from = "2010-01-01" }, Ministry)).Demand(201);
        var policy = (await Gateway.Post(
            Policies,
            new
            {
                externalId = "obliging",
                ownerId = Ministry.Organisation,
                title = "Samenwerken moet",
                domains = new[] { "public-health" },
                targetGroups = new[] { "people-with-disabilities" },
                division = "werkregio-2024",
                from = "2018-01-01",
                publishedOn = "2018-01-01",
            }, Ministry)).Demand(201);
        var path = $"{Policies}/obliging";
        (await Kind("2025-06-01", policy.Position)).ShouldBe(("same-table", null));

        var named = (await Gateway.Post($"{path}/oblige-cooperation", new { from = "2022-01-01", networks = new[] { "obliging-young" } }, Ministry, policy.ETag)).Demand(204);
        (await Kind("2021-12-31", named.Position)).ShouldBe(("same-table", null));
        (await Kind("2022-01-01", named.Position)).ShouldBe(("crossing", "obliging"));
        var withdrawn = (await Gateway.Post($"{path}/withdraw-obligation", new { until = "2023-01-01" }, Ministry, named.ETag)).Demand(204);
        (await Kind("2022-12-31", withdrawn.Position)).ShouldBe(("crossing", "obliging"));
        (await Kind("2023-01-01", withdrawn.Position)).ShouldBe(("same-table", null));

        var landing = (await Gateway.Post($"{path}/oblige-cooperation", new { from = "2024-01-01" }, Ministry, withdrawn.ETag)).Demand(204);
        (await Kind("2023-12-31", landing.Position)).ShouldBe(("same-table", null));
        (await Kind(null, landing.Position)).ShouldBe(("crossing", "obliging"), "Only the young one is for a group that meets the policy's.");
    }

    private async Task<(string?, string?)> Kind(string? day, string? position)
    {
        var on = day is null ? "" : $"&validOn={day}";
        var pair = (await Gateway.Rows($"/insight/v1/overlaps?network=obliging-young&atLeast={position}{on}"))
            .Single(row => row.GetProperty("left").GetProperty("externalId").GetString() == "obliging-old");
        var by = pair.GetProperty("obligedBy");
        return (pair.GetProperty("kind").GetString(), by.ValueKind == System.Text.Json.JsonValueKind.Null ? null : by.GetProperty("externalId").GetString());
    }

    private async Task Network(string id, string from, string group)
    {
        var network = (await Gateway.Post(
            "/networks/v1/networks",
            new { externalId = id, name = id, inForceFrom = from, obligation = "voluntary", domains = new[] { "public-health" }, targetGroups = new[] { group } }, Lead)).Demand(201);
        foreach (var member in new[] { "gm9901", "gm9902", "gm9903" })
        {
            network = (await Gateway.Post(
                $"/networks/v1/networks/{id}/memberships", new { organisation = member, role = "participant", joinedOn = from }, Lead, network.ETag)).Demand(204);
        }
    }
}
