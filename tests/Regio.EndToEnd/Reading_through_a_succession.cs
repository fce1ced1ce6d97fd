using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>
/// Mosland went over into Klaverdonk on 1 January 2022. What a network and a region were recorded with stays, and every read
/// tells who it is on the day.
/// </summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Reading_through_a_succession(SmallSite small) : EndToEndTest
{
    private const string Path = "/networks/v1/networks/read-through";
    private static readonly string Mosland = Uri("gm9908");
    private static readonly string Klaverdonk = Uri("gm9906");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_of_a_network_who_is_a_member_governs_votes_and_pays()
    {
        var version = (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "read-through",
                name = "Veenweide langs de Mosloop",
                inForceFrom = "2020-01-01",
                obligation = "voluntary",
                members = new[] { new { organisation = "gm9908", role = "lead" }, new { organisation = "gm9906", role = "participant" } },
                territory = new[] { "gm9908", "gm9906", "gm9907" },
            },
            Who.Steward)).Demand(201).ETag;
        (string Act, object Body)[] acts =
        [
            ("govern", new { form = "lead-organisation", organisation = "gm9908" }),
            ("appoint-coordinator", new { organisation = "gm9908", from = "2020-01-01" }),
            ("voting", new { rule = "weighted", weights = new[] { new { organisation = "gm9908", value = 2 } } }),
            ("budget", new { year = 2021, total = 10, contributions = new[] { new { organisation = "gm9908", amount = 10 } } }),
        ];
        foreach (var (act, body) in acts)
        {
            version = (await Gateway.Post($"{Path}/{act}", body, Who.Steward, version)).Demand(204).ETag;
        }

        foreach (var (day, members, holder) in new[] { ("?validOn=2021-12-31", 2, Mosland), ("?validOn=2022-01-01", 1, Klaverdonk), ("", 1, Klaverdonk) })
        {
            var read = (await Gateway.Get($"{Path}{day}")).Demand(200).Json;
            read.GetProperty("members").GetInt32().ShouldBe(members, day);
            All(read.GetProperty("territory")).ShouldBe(
                holder == Mosland ? [Mosland, Klaverdonk, Uri("gm9907")] : [Klaverdonk, Uri("gm9907")], ignoreOrder: true);
            var (governance, terms) = (read.GetProperty("governance"), read.GetProperty("terms"));
            foreach (var named in new[]
            {
                governance, governance.GetProperty("coordinator"), terms.GetProperty("voting").GetProperty("weights")[0],
                terms.GetProperty("budgets")[0].GetProperty("contributions")[0],
            })
            {
                Called(named.GetProperty("organisation")).ShouldBe(Mosland);
                All(named.GetProperty("heldBy")).ShouldBe([holder], day);
            }
        }

        (await Gateway.Rows("/networks/v1/networks?q=Mosloop&validOn=2023-01-01")).ShouldHaveSingleItem().GetProperty("members").GetInt32().ShouldBe(1);
        (await Gateway.Get("/networks/v1/networks?q=Mosloop", accept: "text/csv")).Demand(200).Text.ShouldContain(Mosland);
    }

    [Fact]
    public async Task Tells_of_a_region_what_was_registered_and_what_it_is_on_a_day()
    {
        var (registered, then) = (await Municipalities(""), await Municipalities("?validOn=2023-01-01"));
        registered.Select(Called).ShouldContain(Mosland);
        registered.Count(one => one.TryGetProperty("through", out _)).ShouldBe(0);
        (await Municipalities("?validOn=2021-12-31")).Select(Called).ShouldBe(registered.Select(Called), ignoreOrder: true);

        then.Select(Called).ShouldNotContain(Mosland);
        then.Where(one => Called(one) == Klaverdonk).ShouldHaveSingleItem();
        (await Gateway.Get("/networks/v1/region-municipalities?region=werkregio-2018-3", accept: "text/csv")).Demand(200).Text.ShouldContain(Mosland);
    }

    private async Task<IReadOnlyList<JsonElement>> Municipalities(string query) =>
        [.. (await Gateway.Get($"/networks/v1/regions/werkregio-2018-3{query}")).Demand(200).Json.GetProperty("municipalities").EnumerateArray()];

    private static string[] All(JsonElement references) => [.. references.EnumerateArray().Select(Called)];

    private static string Called(JsonElement reference) => reference.GetProperty("externalId").GetString()!;

    private static string Uri(string code) => $"https://regio.example/id/gemeente/{code}";
}
