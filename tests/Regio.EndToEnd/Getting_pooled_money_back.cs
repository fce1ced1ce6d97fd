using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// What a regional budget did not spend comes back at the scheme that put it in; what was mistyped of that is put right, or taken back,
/// as long as the scheme has it left and the regional budget is open, and what was told before stays.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Getting_pooled_money_back(SmallSite small) : EndToEndTest
{
    private const string Scheme = "/funding/v1/schemes/pot-back";
    private const string Pot = "/funding/v1/regional-budgets/pot-back";
    private static readonly int Year = TimeProvider.System.Today().Year - 1;
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/pot-back");
    private static readonly Who Other = new("ministry", "https://regio.example/id/ministerie/pot-back-other");
    private static readonly Who Keeper = new("region", "https://regio.example/id/gemeente/gm9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_put_right_and_taken_back_until_the_regional_budget_is_closed()
    {
        await Publish();
        await Pool();
        await Act("contributions/1/receive-return", new { on = Day(0), amount = 300m, reference = "R-1" });
        await Act("contributions/1/receive-return", new { on = Day(0), amount = 50m, reference = "R-2" });
        await Comes_to(committed: 150m, toReturn: 150m);
        await PutRight();
        await TakeBack();
        await Act("contributions/1/receive-return", new { on = Day(0), amount = 500m, reference = "R-1" });
        await Comes_to(committed: 0m, toReturn: 0m);
        await Act("close", new { on = Day(0) }, Keeper);
        await Refuses("correct-return", Right(3, 400m), "regional-budget-closed");
        await Refuses("withdraw-return", new { number = 3, reason = "Dubbel" }, "regional-budget-closed");
    }

    private async Task PutRight()
    {
        var before = await Now();
        (await Gateway.Post($"{Pot}/contributions/1/correct-return", Right(1, 400m), Other, await Version())).Demand(403);
        (await Gateway.Post($"{Pot}/contributions/1/correct-return", Right(1, 400m), Keeper, await Version())).Demand(403);
        await Refuses("correct-return", Right(1, 450.01m), "more-than-owed", "/amount");
        await Refuses("correct-return", Right(1, 400m, reference: "R-2"), "reference-taken", "/reference");
        await Refuses("correct-return", Right(3, 400m), "unknown-entry", "/number");
        await Refuses("correct-return", Right(1, 400m, Day(1)), "in-the-future", "/on");
        await Refuses("correct-return", Right(1, 400m, $"{Year}-12-31"), "too-early", "/on");
        (await Gateway.Post($"{Pot}/contributions/2/correct-return", Right(1, 400m), Ministry, await Version())).Demand(404).Json
            .GetProperty("type").GetString().ShouldBe("/problems/unknown-contribution");
        await Act("contributions/1/correct-return", Right(1, 400m));
        await Twice("contributions/1/correct-return", Right(1, 400m));
        await Comes_to(committed: 50m, toReturn: 50m);
        (await Awarded(before)).ShouldBe(150m);
        Back((await Gateway.Get(Pot)).Demand(200)).ShouldBe([(1, 400m), (2, 50m)]);
        Back((await Gateway.Get($"{Pot}?knownOn={before}")).Demand(200)).ShouldBe([(1, 300m), (2, 50m)]);
    }

    private async Task TakeBack()
    {
        await Budget(50m);
        await Refuses("correct-return", Right(1, 399.99m), "over-budget", "/amount");
        await Refuses("withdraw-return", new { number = 1, reason = "Dubbel" }, "over-budget", "");
        await Budget(500m);
        var before = await Now();
        (await Gateway.Post($"{Pot}/contributions/1/withdraw-return", new { number = 1, reason = "Dubbel" }, Other, await Version())).Demand(403);
        (await Gateway.Post($"{Pot}/contributions/1/withdraw-return", new { number = 1, reason = "Dubbel" }, Keeper, await Version())).Demand(403);
        await Act("contributions/1/withdraw-return", new { number = 1, reason = "Dubbel" });
        await Twice("contributions/1/withdraw-return", new { number = 1, reason = "Dubbel" });
        await Refuses("correct-return", Right(1, 400m), "unknown-entry", "/number");
        await Act("contributions/1/withdraw-return", new { number = 2, reason = "Nooit ontvangen" });
        await Comes_to(committed: 500m, toReturn: 500m);
        (await Awarded(before)).ShouldBe(50m);
        Back((await Gateway.Get(Pot)).Demand(200)).ShouldBeEmpty();
        var told = (await Gateway.Get($"{Pot}/history")).Demand(200).Text;
        (told.Contains("Een nul te weinig", StringComparison.Ordinal), told.Contains("Nooit ontvangen", StringComparison.Ordinal)).ShouldBe((true, true));
    }

    // What is not back is the regional budget's: committed by the scheme, awarded in the figures, and still to come back in the account.
    private async Task Comes_to(decimal committed, decimal toReturn)
    {
        await Road.CaughtUp(Site!, service: "funding");
        (await Gateway.Get($"{Scheme}/budget")).Demand(200).Json[0].GetProperty("committed").GetDecimal().ShouldBe(committed);
        (await Awarded()).ShouldBe(committed);
        var account = (await Gateway.Get($"{Pot}/account")).Demand(200).Json;
        (account.GetProperty("toReturn").GetDecimal() - account.GetProperty("returned").GetDecimal()).ShouldBe(toReturn, account.ToString());
    }

    private async Task<decimal> Awarded(string? knownOn = null)
    {
        var scheme = (await Gateway.Get(Scheme)).Demand(200).Json.GetProperty("id").GetGuid();
        return (await Gateway.Get($"/insight/v1/money?by=region&scheme={scheme}{(knownOn is null ? "" : $"&knownOn={knownOn}")}")).Demand(200).Json
            .GetProperty("totals").GetProperty("awarded").GetDecimal();
    }

    private async Task<string> Now()
    {
        await Road.CaughtUp(Site!, service: "funding");
        var now = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"));
        await Task.Delay(50, Site.Cancelled);
        return now;
    }

    private async Task Act(string act, object body, Who? who = null) => (await Gateway.Post($"{Pot}/{act}", body, who ?? Ministry, await Version())).Demand(204);

    private async Task Twice(string act, object body)
    {
        var version = await Version();
        (await Gateway.Post($"{Pot}/{act}", body, Ministry, version)).Demand(204).ETag.ShouldBe(version, "The same again changes nothing.");
    }

    private async Task Refuses(string act, object body, string code, string? pointer = null)
    {
        var problem = (await Gateway.Post($"{Pot}/contributions/1/{act}", body, Ministry, await Version())).Demand(409).Json;
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}", problem.ToString());
        if (pointer is not null)
        {
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()).ShouldBe([pointer], problem.ToString());
        }
    }

    private async Task<string> Version() => (await Gateway.Get(Pot)).Demand(200).ETag;

    private async Task Budget(decimal amount)
    {
        var version = (await Gateway.Get($"{Scheme}/budget", Ministry)).ETagOrNone ?? "\"0\"";
        (await Gateway.Post($"{Scheme}/budget", new { year = Year, amount, decidedOn = Day(0) }, Ministry, version)).Demand(204);
    }

    private async Task Publish()
    {
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new { externalId = "pot-back", ownerId = Ministry.Organisation, title = "Regeling terug uit de pot", division = "werkregio-2024", from = $"{Year}-01-01", until = $"{Year + 3}-01-01" },
            Ministry)).Demand(201);
        await Gateway.Publish(Scheme, drafted.ETag, $"{Year}-01-01", "Stcrt. 1", Ministry);
        await Budget(500m);
    }

    private async Task Pool()
    {
        (await Gateway.Post(
            "/funding/v1/regional-budgets",
            new
            {
                externalId = "pot-back",
                title = "Pot die terugkomt",
                region = "werkregio-2024-1",
                network = "sv-jongeren-aan-het-werk",
                keeper = "gm9901",
                firstYear = Year,
                lastYear = Year,
                unspent = "returned",
                on = $"{Year}-01-02",
            },
            Keeper)).Demand(201);
        await Act("contributions", new { scheme = "pot-back", year = Year, amount = 500m, on = $"{Year}-01-10" }, Keeper);
        await Act("contributions/1/consent", new { decision = "P-1", on = $"{Year}-02-01" });
        await Act("close-year", new { year = Year, on = Day(0) }, Keeper);
        await Comes_to(committed: 500m, toReturn: 500m);
    }

    private static (int Number, decimal Amount)[] Back(Answer pot) =>
        [.. pot.Json.GetProperty("returns").EnumerateArray().Select(back => (back.GetProperty("number").GetInt32(), back.GetProperty("amount").GetDecimal()))];

    private static object Right(int number, decimal amount, string? on = null, string reference = "R-1") =>
        new { number, on = on ?? Day(0), amount, reference, reason = "Een nul te weinig" };

    private static string Day(int days) => TimeProvider.System.Today().AddDays(days).ToString("yyyy-MM-dd");
}
