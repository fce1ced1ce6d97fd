namespace Regio.EndToEnd;

/// <summary>Mosland, which leads a network, went over into Klaverdonk: that does what Mosland would, and whoever is appointed coordinates.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Standing_for_a_member(SmallSite small) : EndToEndTest
{
    private const string Path = "/networks/v1/networks/stood-for";
    private static readonly Who Successor = new("region", Uri("gm9906"));
    private static readonly Who Coordinator = new("region", Uri("gm9905"));

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Pays_agrees_appoints_and_leaves()
    {
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "stood-for",
                name = "Sluiswachters langs de vaart",
                inForceFrom = "2020-01-01",
                obligation = "voluntary",
                members = new[] { new { organisation = "gm9908", role = "lead" }, new { organisation = "gm9907", role = "participant" } },
            },
            Who.Steward)).Demand(201);
        await Act("advance-phase", new { phase = "forming", from = "2023-01-01" }, Successor);
        await Act("budget", Budget(2023), Successor);
        (await Post("budget", Budget(2021), Successor)).Demand(409).Json.GetProperty("type").GetString().ShouldBe("/problems/not-a-member");
        await Act("govern", new { form = "lead-organisation", organisation = "gm9906" }, Successor);
        (await Gateway.Post(
            "/networks/v1/agreements",
            new { network = "stood-for", kinds = new[] { "tasks" }, subject = "Wacht", parties = new[] { "gm9906", "gm9907" }, validFrom = "2023-01-01" },
            Successor)).Demand(201);

        (await Post("contact-desk", new { contactDesk = "Sluisloket" }, Coordinator)).Demand(403);
        await Act("appoint-coordinator", new { organisation = "gm9905", from = "2024-01-01" }, Successor);
        await Act("contact-desk", new { contactDesk = "Sluisloket" }, Coordinator);

        var member = (await Gateway.Get(Path)).Demand(200).Json.GetProperty("memberships").EnumerateArray()
            .Single(one => one.GetProperty("organisation").GetProperty("externalId").GetString() == Uri("gm9908")).GetProperty("id").GetGuid();
        await Act($"memberships/{member}/withdraw", new { leftOn = "2025-01-01" }, Successor with { Role = "member" });
        (await Post("budget", Budget(2025), Coordinator)).Demand(409).Json.GetProperty("type").GetString().ShouldBe("/problems/not-a-member");
    }

    private static object Budget(int year) => new { year, total = 10, contributions = new[] { new { organisation = "gm9906", amount = 10 } } };

    private static string Uri(string code) => $"https://regio.example/id/gemeente/{code}";

    private async Task Act(string act, object body, Who who) => (await Post(act, body, who)).Demand(204);

    private async Task<Answer> Post(string act, object body, Who who) =>
        await Gateway.Post($"{Path}/{act}", body, who, (await Gateway.Get(Path)).Demand(200).ETag);
}
