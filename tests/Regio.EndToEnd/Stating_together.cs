using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>Two members, of whom a pulse would tell each, state together how it goes, and put that right or take it back.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Stating_together(SmallSite small) : EndToEndTest
{
    private const string Pulses = "/networks/v1/pulses";
    private static readonly Who Coordinator = new("region", Uri("gm9901"));
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/mnre9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Stands_in_for_a_pulse_where_there_are_two()
    {
        // Mosland went over into Klaverdonk: that stands for it, and with it is no third.
        await Register("merged", ["gm9901", "gm9906", "gm9908"], "Schone sloten", "environment", "families");
        (await Gateway.Post(Pulses, Pulse("merged"), Coordinator)).Demand(409).Json.GetProperty("type").GetString()
            .ShouldBe("/problems/too-few-members");
        await Register("paired", ["gm9901", "gm9908"], "Bruggenfonds", "economy", "entrepreneurs");
        (await Gateway.Post(Pulses, Pulse("paired"), Coordinator)).Demand(409).Json.GetProperty("type").GetString()
            .ShouldBe("/problems/too-few-members");
        var statement = (await Gateway.Post(
            "/networks/v1/joint-statements", new { network = "paired", text = "Het gaat goed.", agreedOn = "2026-01-05" }, Coordinator))
            .Demand(201);
        var path = statement.Header("Location")!;
        var successor = new Who("member", Uri("gm9906"));
        (await Gateway.Get(path, successor)).Demand(200).Json.GetProperty("text").GetString().ShouldBe("Het gaat goed.");
        (await Gateway.Get($"/networks/v1/joint-statements?network=paired&atLeast={statement.Position}", successor)).Demand(200).TotalCount.ShouldBe(1);
        (await Gateway.Get(path)).Demand(404);
        (await Gateway.Get($"{path}/history", Ministry)).Demand(404);
        (await Gateway.Get($"/networks/v1/joint-statements?network=paired&atLeast={statement.Position}", Coordinator)).Demand(200).TotalCount.ShouldBe(1);
        (await Gateway.Get("/networks/v1/joint-statements?network=paired")).Demand(200).TotalCount.ShouldBe(0);
        var corrected = (await Gateway.Post($"{path}/correct", new { text = "Het gaat beter.", agreedOn = "2026-01-06" }, Coordinator, statement.ETag)).Demand(204);
        (await Gateway.Get(path, successor)).Demand(200).Json.GetProperty("text").GetString().ShouldBe("Het gaat beter.");
        (await Gateway.Post($"{path}/withdraw", new { reason = "vergissing" }, Coordinator, corrected.ETag)).Demand(204);
        (await Gateway.Get(path, successor)).Demand(200).Json.GetProperty("isWithdrawn").GetBoolean().ShouldBeTrue();
        (await Gateway.Get(path)).Demand(404);
        (await Gateway.Post(
            "/networks/v1/joint-statements", new { network = "paired", text = "x", agreedOn = "2026-01-05", visibility = "public" }, Who.Steward))
            .Demand(409).Json.GetProperty("type").GetString().ShouldBe("/problems/not-the-networks-own");
    }

    private static string Uri(string code) => $"https://regio.example/id/gemeente/{code}";

    private static object Pulse(string network) =>
        new { network, closesOn = TimeProvider.System.Today().AddDays(30) };

    private async Task Register(string network, string[] codes, string name, string domain, string targetGroup) => (await Gateway.Post(
        "/networks/v1/networks",
        new
        {
            externalId = network,
            name,
            domains = new[] { domain },
            targetGroups = new[] { targetGroup },
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = codes.Select((code, i) => new { organisation = code, role = i == 0 ? "lead" : "participant" }),
        },
        Coordinator, key: $"register {network}")).Demand(201);
}
