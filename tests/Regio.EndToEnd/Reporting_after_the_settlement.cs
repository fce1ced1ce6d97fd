using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// A grant that was settled takes no other report; the one that it had is corrected, sent back, handed in again and accepted as before,
/// each finds it in its work, and nothing of the settlement changes.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Reporting_after_the_settlement(SmallSite small) : EndToEndTest
{
    private const string Scheme = "/funding/v1/schemes/after-settlement";
    private const string Network = "sv-werkgeverskring";
    private const string Placed = "placed-after-settlement";
    private static readonly int Year = TimeProvider.System.Today().Year - 2;
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/after-settlement");
    private static readonly Who Other = new("ministry", "https://regio.example/id/ministerie/after-settlement-other");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Goes_on_with_what_it_had_and_leaves_the_settlement_as_it_is()
    {
        await Publish();
        var grant = await Award();
        var report = await HandIn(grant);
        await Settle(grant);
        await Correct(report, grant);
        (await Gateway.Post("/funding/v1/reports", Period(Year + 1), Lead)).Demand(409).Json.GetProperty("type").GetString().ShouldBe("/problems/already-settled");
        var row = (await Gateway.Get(grant, Ministry)).Demand(200).Json;
        (row.GetProperty("status").GetString(), row.GetProperty("settled").GetDecimal()).ShouldBe(("settled", 80m));
    }

    private async Task<string> HandIn(string grant)
    {
        var report = (await Gateway.Post("/funding/v1/reports", Period(Year), Lead)).Demand(201).Header("Location")!;
        await Act($"{report}/submit", new { narrative = "Twintig plaatsingen.", missing = new[] { new { indicator = Placed, reason = "De telling is te laat." } } }, Lead);
        await Work(Ministry, "review-report");
        await Act($"{report}/accept", new { grant = Id(grant) }, Ministry);
        await Work(Ministry);
        return report;
    }

    private async Task Settle(string grant)
    {
        await Act($"{grant}/submit-final-account", new { on = Today, costs = 80m, othersPaid = 0m }, Lead);
        await Act($"{grant}/settle", new { decision = "V-1", on = Today, amount = 80m, reason = "Minder besteed." }, Ministry);
        await Work(Ministry);
        await Work(Lead);
    }

    private async Task Correct(string report, string grant)
    {
        (await Gateway.Post(
            "/funding/v1/observations",
            new { indicator = Placed, network = Network, from = $"{Year}-01-01", until = $"{Year + 1}-01-01", value = 20, quality = "final" }, Lead)).Demand(201);
        await Act($"{report}/correct", new { narrative = "Twintig plaatsingen.", reason = "De telling is er." }, Lead);
        await Work(Ministry, "review-report");
        (await Gateway.Post($"{report}/return", new { grant = Id(grant), remarks = "Welke bron?" }, Other, await Version(report))).Demand(403);
        await Act($"{report}/return", new { grant = Id(grant), remarks = "Welke bron?" }, Ministry);
        await Work(Ministry);
        await Work(Lead, "report-returned");
        await Act($"{report}/submit", new { narrative = "Twintig plaatsingen, geteld door het UWV." }, Lead);
        await Work(Ministry, "review-report");
        await Work(Lead);
        await Act($"{report}/accept", new { grant = Id(grant) }, Ministry);
        await Work(Ministry);
        (await Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar", Lead)).Demand(200).Json.EnumerateArray()
            .Where(duty => duty.GetProperty("grantId").GetString() == Id(grant)).ShouldHaveSingleItem().GetProperty("status").GetString().ShouldBe("accepted");
    }

    // Of the scheme alone: others may have left them work.
    private async Task Work(Who who, params string[] what)
    {
        await Road.CaughtUp(Site!, service: "funding");
        (await Gateway.Get("/insight/v1/me/work?within=400", who)).Demand(200).Json.GetProperty("items").EnumerateArray()
            .Where(item => item.TryGetProperty("subject", out var of) && of.ValueKind == JsonValueKind.Object && of.GetProperty("externalId").GetString() == "after-settlement")
            .Select(item => item.GetProperty("what").GetString()!).Where(one => one.Contains("report", StringComparison.Ordinal)).ShouldBe(what);
    }

    // Written, and in the lists that the calendar of a network is made of.
    private async Task Act(string path, object body, Who who)
    {
        var written = (await Gateway.Post(path, body, who, await Version(path[..path.LastIndexOf('/')]))).Demand(204);
        (await Gateway.Get($"/funding/v1/grants?pageSize=1&atLeast={written.Position}", who)).Demand(200);
    }

    private async Task<string> Version(string path) => (await Gateway.Get(path, Lead)).Demand(200).ETag;

    private async Task Publish()
    {
        (await Gateway.Post(
            "/funding/v1/indicators",
            new { code = Placed, concept = Placed, kind = "output", unit = "persons", direction = "higher", period = "calendar-year", from = "2010-01-01", name = "Plaatsingen na vaststelling", definition = "Wie in het jaar een plek vond." },
            Ministry)).Demand(201);
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new
            {
                externalId = "after-settlement",
                ownerId = Ministry.Organisation,
                title = "Regeling na de vaststelling",
                from = $"{Year}-01-01",
                until = $"{Year + 4}-01-01",
                terms = new
                {
                    reporting = new[] { new { frequency = "yearly", firstMonth = 1, dueDays = 30, indicators = new[] { Placed } } },
                    deadlines = new { reviewDays = 30 },
                },
            },
            Ministry)).Demand(201);
        await Gateway.Publish(Scheme, drafted.ETag, $"{Year}-01-01", "Stcrt. 1", Ministry);
        (await Gateway.Post($"{Scheme}/budget", new { year = Year, amount = 100m, decidedOn = Today }, Ministry, "\"0\"")).Demand(204);
    }

    private async Task<string> Award()
    {
        var grant = (await Gateway.Post(
            "/funding/v1/grants",
            new
            {
                scheme = "after-settlement",
                network = Network,
                lead = "gm9901",
                plan = "Coaches",
                from = $"{Year}-01-01",
                until = $"{Year + 2}-01-01",
                costs = new[] { new { item = "Coaches", amount = 100m } },
                requested = new[] { new { year = Year, amount = 100m } },
            },
            Lead)).Demand(201).Header("Location")!;
        await Act($"{grant}/award", new { decision = "A-1", on = Today }, Ministry);
        return grant;
    }

    private static object Period(int year) => new { network = Network, from = $"{year}-01-01", until = $"{year + 1}-01-01" };

    private static string Id(string grant) => grant[(grant.LastIndexOf('/') + 1)..];

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
