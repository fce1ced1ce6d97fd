using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// The budget of a call is lowered at the moment at which an award is made in it: one of both is refused, so that no more is ever
/// awarded in a call than it may spend.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Lowering_a_call_at_once(SmallSite small) : EndToEndTest
{
    private const int Calls = 16;
    private const string Scheme = "/funding/v1/schemes/lowering-at-once";
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/lowering-at-once");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");
    private static readonly int Year = TimeProvider.System.Today().Year;

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Refuses_the_one_or_the_other()
    {
        await Publish();
        for (var number = 1; number <= Calls; number++)
        {
            var call = await PlanCall(number);
            var grant = await Apply(call);
            var scheme = (await Gateway.Get(Scheme, Ministry)).ETag;
            var (award, less) = (Award(grant), Gateway.Post($"{Scheme}/calls/{call}/revise", Call(number, 50m), Ministry, scheme));
            await Task.WhenAll(award, less);
            ((await award).Status, (await less).Status).ShouldBeOneOf((204, 409), (409, 204));
            var refused = (await award).Status == 409 ? await award : await less;
            refused.Json.GetProperty("type").GetString().ShouldBe((await award).Status == 409 ? "/problems/over-budget" : "/problems/below-committed");
        }
    }

    private async Task Publish()
    {
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new { externalId = "lowering-at-once", ownerId = Ministry.Organisation, title = "Tegelijk verlaagd", from = $"{Year}-01-01", until = $"{Year + 2}-01-01" },
            Ministry)).Demand(201);
        await Gateway.Publish(Scheme, drafted.ETag, $"{Year}-01-01", "Stcrt. 1", Ministry);
        (await Gateway.Post($"{Scheme}/budget", new { year = Year, amount = 10_000m, decidedOn = Today }, Ministry, "\"0\"")).Demand(204);
    }

    private async Task<string> PlanCall(int number)
    {
        var version = (await Gateway.Get(Scheme, Ministry)).ETag;
        return (await Gateway.Post($"{Scheme}/calls", Call(number, 100m), Ministry, version)).Demand(204).Header("Location")!.Split('/')[^1];
    }

    private async Task<string> Apply(string call) => (await Gateway.Post(
        "/funding/v1/grants",
        new
        {
            scheme = "lowering-at-once",
            call,
            network = "sv-jongeren-aan-het-werk",
            lead = "gm9901",
            plan = "Coaches",
            from = $"{Year}-01-01",
            until = $"{Year + 1}-01-01",
            costs = new[] { new { item = "Coaches", amount = 80m } },
            requested = new[] { new { year = Year, amount = 80m } },
        },
        Lead)).Demand(201).Header("Location")!;

    private Task<Answer> Award(string grant) => Gateway.Post($"{grant}/award", new { decision = "B-1", on = Today }, Ministry, "\"1\"");

    private static object Call(int number, decimal budget) => new
    {
        title = $"Tijdvak {number}",
        opensAt = $"{Year}-01-01T00:00:00Z",
        closesAt = $"{Year + 1}-01-01T00:00:00Z",
        order = "arrival",
        budget = new[] { new { year = Year, amount = budget } },
    };

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
