using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <content>What is sent, and what is told of it by whom.</content>
public sealed partial class Deciding_a_grant_anew
{
    private async Task Comes_to(string grant, decimal committed, decimal awarded, decimal? settled)
    {
        await Road.CaughtUp(Site!, service: "funding");
        (await Gateway.Get($"{Scheme}/budget")).Demand(200).Json[0].GetProperty("committed").GetDecimal().ShouldBe(committed);
        (await Total("awarded"), await Total("settled")).ShouldBe((awarded, settled));
        var account = (await Gateway.Get($"{grant}/account")).Demand(200).Json;
        (Euros(account, "awarded"), Euros(account, "settled"), Euros(account, "released")).ShouldBe((awarded, settled, awarded - (settled ?? awarded)));
    }

    private async Task<decimal?> Total(string name, string? knownOn = null)
    {
        var scheme = (await Gateway.Get(Scheme)).Demand(200).Json.GetProperty("id").GetGuid();
        return Euros((await Gateway.Get($"/insight/v1/money?by=year&scheme={scheme}{(knownOn is null ? "" : $"&knownOn={knownOn}")}")).Demand(200).Json.GetProperty("totals"), name);
    }

    // Who owns the scheme finds it in its work; who applied decides on nothing.
    private async Task Awaits(params string[] what)
    {
        await Road.CaughtUp(Site!, service: "funding");
        foreach (var (who, expected) in new[] { (Ministry, what), (Other, []), (Lead, []) })
        {
            (await Gateway.Get("/insight/v1/me/work?within=400&kind=asked", who)).Demand(200).Json.GetProperty("items").EnumerateArray()
                .Where(item => item.TryGetProperty("subject", out var of) && of.ValueKind == JsonValueKind.Object && of.GetProperty("externalId").GetString() == "deciding-anew")
                .Select(item => item.GetProperty("what").GetString()!).Where(one => one != "repay-recovery").ShouldBe(expected);
        }
    }

    private async Task<bool> Owes()
    {
        await Road.CaughtUp(Site!, service: "funding");
        return (await Gateway.Get("/insight/v1/me/work?within=400&kind=asked", Lead)).Demand(200).Json.GetProperty("items").EnumerateArray()
            .Any(item => item.GetProperty("what").GetString() == "repay-recovery" && item.GetProperty("subject").GetProperty("externalId").GetString() == "deciding-anew");
    }

    // As a package of the 360Giving standard tells of it: when it was first awarded, how much, and what was paid; null: it does not.
    private async Task<(string On, decimal Awarded, decimal Paid)?> Given()
    {
        var package = await Gateway.Get("/funding/v1/grants-360giving?scheme=deciding-anew");
        return package.Status == 404 ? null
            : package.Demand(200).Json.GetProperty("grants").EnumerateArray().ShouldHaveSingleItem() is var one
                ? (one.GetProperty("awardDate").GetString()!, one.GetProperty("amountAwarded").GetDecimal(), one.GetProperty("amountDisbursed").GetDecimal())
                : null;
    }

    private async Task<IEnumerable<JsonElement>> Data(string grant, string fact) =>
        (await Gateway.Get($"{grant}/history", Ministry)).Demand(200).Json.EnumerateArray()
            .Where(entry => entry.GetProperty("fact").GetString()!.Contains(fact, StringComparison.Ordinal)).Select(entry => entry.GetProperty("data"));

    private async Task<string> Now()
    {
        await Road.CaughtUp(Site!, service: "funding");
        var now = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"));
        await Task.Delay(50, Site.Cancelled);
        return now;
    }

    private async Task Act(string path, object body, Who? who = null) =>
        (await Gateway.Post(path, body, who ?? Ministry, await Version(path[..path.LastIndexOf('/')]))).Demand(204);

    private async Task Twice(string path, object body)
    {
        var version = await Version(path[..path.LastIndexOf('/')]);
        (await Gateway.Post(path, body, Ministry, version)).Demand(204).ETag.ShouldBe(version, "The same again changes nothing.");
    }

    private async Task Refuses(string path, object body, string code, string? pointer = null)
    {
        var problem = (await Gateway.Post(path, body, Ministry, await Version(path[..path.LastIndexOf('/')]))).Demand(409).Json;
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}", problem.ToString());
        if (pointer is not null)
        {
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()).Distinct().ShouldBe([pointer], problem.ToString());
        }
    }

    private async Task<string> Version(string grant) => (await Gateway.Get(grant, Ministry)).Demand(200).ETag;

    private async Task Budget(decimal amount)
    {
        var version = (await Gateway.Get($"{Scheme}/budget", Ministry)).ETagOrNone ?? "\"0\"";
        (await Gateway.Post($"{Scheme}/budget", new { year = Year, amount, decidedOn = Today }, Ministry, version)).Demand(204);
    }

    private async Task Publish()
    {
        (await Gateway.Post("/networks/v1/organisations", new { externalId = Ministry.Organisation, kind = "ministry", name = "Ministerie van Opnieuw" }, Who.Steward)).Demand(201);
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new { externalId = "deciding-anew", ownerId = Ministry.Organisation, title = "Regeling opnieuw beslissen", from = $"{Year}-01-01", until = $"{Year + 2}-01-01" },
            Ministry)).Demand(201);
        await Gateway.Publish(Scheme, drafted.ETag, $"{Year}-01-01", "Stcrt. 1", Ministry);
        await Budget(100m);
    }

    private async Task<string> Apply() => (await Gateway.Post(
        "/funding/v1/grants",
        new
        {
            scheme = "deciding-anew",
            network = "sv-jongeren-aan-het-werk",
            lead = "gm9901",
            plan = "Coaches",
            from = $"{Year}-01-01",
            until = $"{Year + 1}-01-01",
            costs = new[] { new { item = "Coaches", amount = 100m } },
            requested = new[] { new { year = Year, amount = 100m } },
        },
        Lead)).Demand(201).Header("Location")!;

    private static object Rejected(string decision, string? on = null, string reason = "Past niet.") => new { decision, on = on ?? Today, reason };

    private static object Noted(string against, string? on = null, string grounds = "Past wel.") => new { against, on = on ?? Today, grounds };

    private static object Ended(string against, string outcome, string decision) => new { against, notedOn = Today, outcome, on = Today, decision };

    private static object Awarded(string decision) => new { decision, on = Today };

    private static object Settled(string decision, decimal amount, string? on = null) => new { decision, on = on ?? Today, amount, reason = "Er is minder besteed." };

    private static object Right(string decision, decimal amount, string? on = null, string? lower = "Er is minder besteed.") =>
        new { decision, on = on ?? Today, amount, lowerReason = lower, reason = "Een nul te weinig." };

    private static decimal? Euros(JsonElement of, string name) =>
        of.TryGetProperty(name, out var euros) && euros.ValueKind == JsonValueKind.Number ? euros.GetDecimal() : null;

    private static string Today => Day(0);

    private static string Yesterday => Day(-1);

    private static string Tomorrow => Day(1);

    private static string Day(int days) => TimeProvider.System.Today().AddDays(days).ToString("yyyy-MM-dd");
}
