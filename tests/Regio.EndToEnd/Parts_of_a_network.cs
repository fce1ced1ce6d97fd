using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>What is recorded of a network in parts: each list tells whose part it is, by whose names, and on what it rests; and only who may begins one.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Parts_of_a_network(SmallSite small) : EndToEndTest
{
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9905");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Are_told_of_the_network_asked_for_with_their_names_and_sources()
    {
        var version = await Register("parts-of-one", "Zwemles voor ieder kind", "children", "public-health");
        version = await Act("parts-of-one", "budget", new { year = 2026, total = 10, contributions = new[] { new { organisation = "gm9905", amount = 4 } }, sources = Said("Begroting") }, version);
        await Act("parts-of-one", "continuity", new { payer = "gm9905", amountPerYear = 5, from = "2027-01-01", decidedBy = "gemeenteraad", sources = Said("Raadsbesluit") }, version);
        await Act("parts-of-other", "budget", new { year = 2026, total = 20 }, await Register("parts-of-other", "Ondernemers helpen elkaar", "entrepreneurs", "economy"));

        await Wait.Until(
            "the list has both budgets", () => Gateway.Get("/networks/v1/budgets?pageSize=200"),
            answer => answer.Demand(200).Text.Contains("parts-of-one", StringComparison.Ordinal) && answer.Text.Contains("parts-of-other", StringComparison.Ordinal));
        var budget = (await Gateway.Get("/networks/v1/budgets?network=parts-of-one")).Demand(200).Json.EnumerateArray().ShouldHaveSingleItem();
        budget.GetProperty("of").GetProperty("externalId").GetString().ShouldBe("parts-of-one");
        budget.GetProperty("details").GetProperty("contributions")[0].GetProperty("organisation").GetProperty("name").ValueKind.ShouldBe(JsonValueKind.String);
        budget.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("title").GetString()).ShouldBe(["Begroting"]);
    }

    [Fact]
    public async Task Are_begun_by_who_may_change_the_network_alone()
    {
        await Register("parts-of-mine", "Nieuwkomers leren de taal", "newcomers", "education");
        var definition = new { network = "parts-of-mine", term = "Nieuwkomer", text = "Wie hier korter dan drie jaar woont.", from = "2022-01-01" };
        (await Gateway.Post("/networks/v1/definitions", definition, Lead with { Organisation = "https://regio.example/id/gemeente/gm9904" })).Demand(403);
        (await Gateway.Post("/networks/v1/definitions", definition, Lead)).Demand(201);
    }

    [Fact]
    public async Task Are_the_memberships_that_count_on_the_day_asked_for()
    {
        var version = await Register("parts-of-days", "Buurtvaders op straat", "families", "safety");
        (await Gateway.Post("/networks/v1/networks/parts-of-days/memberships", new { organisation = "gm9906", joinedOn = "2022-01-01" }, Lead, version)).Status.ShouldBeInRange(200, 204);
        (await Members("?validOn=2021-12-31"), await Members("?validOn=2022-01-01"), await Members("")).ShouldBe((1, 2, 2));
        async Task<int> Members(string query) => (await Gateway.Get($"/networks/v1/networks/parts-of-days{query}")).Demand(200).Json.GetProperty("memberships").GetArrayLength();
    }

    private static object[] Said(string title) => [new { kind = "decision", title }];

    private async Task<string> Register(string id, string name, string targetGroup, string domain) => (await Gateway.Post(
        "/networks/v1/networks",
        new
        {
            externalId = id,
            name,
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            domains = new[] { domain },
            targetGroups = new[] { targetGroup },
            members = new[] { new { organisation = "gm9905", role = "lead" } },
        },
        Lead)).Demand(201).ETag;

    private async Task<string> Act(string network, string act, object body, string version) =>
        (await Gateway.Post($"/networks/v1/networks/{network}/{act}", body, Lead, version)).Demand(204).ETag;
}
