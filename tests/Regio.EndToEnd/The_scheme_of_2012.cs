using System.Text.Json;
using Regio.Local;
using static Regio.EndToEnd.SchemeOf2012;

namespace Regio.EndToEnd;

/// <summary>
/// A real scheme (Regeling regionale aanpak voortijdig schoolverlaten, BVE/387639 of 10 March 2012): the whole, and its two
/// parts with money for each region: the amounts by size, the yearly report of a school year by 1 December, and what it is to
/// reach. Then one region applies, is awarded, reports and is settled.
/// </summary>
[Collection<WithRegister>, Turn(7)]
public sealed partial class The_scheme_of_2012 : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
    private static readonly Who Ocw = new("ministry", Ministry);
    private static readonly Who Szw = new("ministry", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1073");
    private static readonly Who Almere = new("region", "https://identifier.overheid.nl/tooi/id/gemeente/gm0034");
    private static readonly Who Lelystad = new("member", "https://identifier.overheid.nl/tooi/id/gemeente/gm0995");
    private readonly RegisterSite _register;

    public The_scheme_of_2012(RegisterSite register)
    {
        Registers.NeedReal();
        _register = register;
    }

    private protected override Site? Site => _register.Site;

    [Fact]
    public async Task Is_entered_whole_applied_for_reported_on_and_settled()
    {
        await _register.Change();
        await Indicator("new-early-school-leavers", "early-school-leavers", "outcome", "persons", "lower", "school-year");
        await Indicator("pupils-under-22", "pupils", "context", "persons", "neither", "moment");
        await Indicator("pupils-in-poverty", "pupils-in-poverty", "context", "persons", "neither", "moment");

        await Publish("vsv-2012", Whole());
        var programme = await Publish("vsv-2012-programme", Part("Regionaal programma (hoofdstuk 2, paragraaf 2)", Key("pupils-under-22", Programme, Transition)));
        var plus = await Publish("vsv-2012-plus", Part("Plusvoorzieningen (hoofdstuk 2, paragraaf 3)", Key("pupils-in-poverty", Plus)));
        await Budgets("vsv-2012-programme", (2013, 19_700_000), (2014, 19_450_000), (2015, 19_150_000), (2016, 19_150_000));
        await Budgets("vsv-2012-plus", (2013, 30_400_000), (2014, 30_400_000), (2015, 30_400_000), (2016, 30_400_000));
        await PlanCall("vsv-2012-programme", programme);

        await Observe("pupils-under-22", "rmc-regio-2014-rmc18", 23_500);
        await Observe("pupils-under-22", "rmc-regio-2014-rmc31", 12_500);
        var money = (await Gateway.Get($"{Schemes}/vsv-2012-programme/money-per-region?validOn={Day(2013, 9, 1)}")).Demand(200).Json.EnumerateArray().ToList();
        money.Count.ShouldBe(39, "Annex C has 39 regions.");
        Most(money, "rmc-regio-2014-rmc18", 2013).ShouldBe(465_309m, "400,000 by its size, and 65,309 of the transition (art. 18).");
        Most(money, "rmc-regio-2014-rmc18", 2015).ShouldBe(400_000m);
        Most(money, "rmc-regio-2014-rmc31", 2014).ShouldBe(214_591m);
        Most(money, "rmc-regio-2014-rmc01", 2014).ShouldBeNull("It was not measured.");

        await Network();
        await Refused();
        var grant = await Apply();
        (await Gateway.Get(grant)).Demand(404);
        (await Gateway.Get(grant, Szw)).Demand(404);
        (await Gateway.Get(grant, Lelystad)).Demand(200);
        await Award(grant);
        (await Gateway.Get(grant)).Demand(200).Json.GetProperty("status").GetString().ShouldBe("awarded");
        await Pay(grant);
        await Report(grant);
        await Settle(grant);
        await Lands();
        await Account();
        (await Gateway.Get($"{grant}/history")).Demand(200).Json.EnumerateArray().Select(entry => entry.GetProperty("text").GetProperty("nl").GetString()!)
            .ShouldContain(what => what.Contains("Vastgesteld bij besluit", StringComparison.Ordinal));
    }

    private async Task Indicator(string code, string concept, string kind, string unit, string direction, string period) =>
        (await Gateway.Post(
            "/funding/v1/indicators",
            new { code, concept, kind, unit, direction, period, from = "2010-01-01", name = code, definition = $"Zoals de regeling {code} telt." }, Ocw)).Demand(201);

    private async Task<string> Publish(string id, object scheme)
    {
        var drafted = (await Gateway.Post(Schemes, scheme, Ocw)).Demand(201);
        (await Gateway.Get($"{Schemes}/{id}", Szw)).Demand(404);
        return (await Gateway.Post(
            $"{Schemes}/{id}/publish", new { publishedOn = Day(2012, 3, 15), gazette = "BVE/387639" }, Ocw, drafted.ETag)).Demand(204).ETag;
    }

    private async Task Budgets(string id, params (int Year, decimal Amount)[] budgets)
    {
        var version = "\"0\"";
        foreach (var (year, amount) in budgets)
        {
            version = (await Gateway.Post(
                $"{Schemes}/{id}/budget", new { year = year + Moved, amount, decidedOn = Day(2012, 3, 10), source = "BVE/387639" }, Ocw, version))
                .Demand(204).ETag;
        }
    }

    // The last call is open now, so that somebody can apply.
    private async Task PlanCall(string id, string version) => (await Gateway.Post(
        $"{Schemes}/{id}/calls",
        new { title = "Studiejaren 2012-2015", opensAt = $"{Day(2012, 4, 1)}T00:00:00Z", closesAt = TimeProvider.System.GetUtcNow().AddDays(30).ToString("O"), order = "arrival" },
        Ocw, version)).Demand(204);

    private async Task Observe(string indicator, string region, decimal value) => (await Gateway.Post(
        "/funding/v1/observations", new { indicator, region, from = "2010-10-01", value, quality = "final", source = "Basisregister onderwijs" }, Ocw))
        .Demand(201);

    private async Task Network()
    {
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "rmc-flevoland",
                name = "Regionaal programma vsv Flevoland",
                inForceFrom = Day(2012, 8, 1),
                obligation = "scheme-induced",
                obligationSource = "vsv-2012",
                domains = new[] { "education" },
                targetGroups = new[] { "early-school-leavers" },
                members = new[] { new { organisation = "gm0034", role = "lead" }, new { organisation = "gm0995", role = "participant" } },
            },
            Almere)).Demand(201);
        await Wait.Until(
            "funding knows of the network", () => Gateway.Get("/funding/v1/networks/rmc-flevoland/reporting-calendar"), answer => answer.Status == 200);
    }

    private async Task Refused()
    {
        (await Gateway.Post("/funding/v1/grants", Application(), Almere)).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/call-missing");
        var call = await Call();
        (await Gateway.Post("/funding/v1/grants", With(Application(999_999.99m), call), Almere)).Demand(409).Json.GetProperty("type").GetString()!
            .ShouldEndWith("/does-not-balance");
        (await Gateway.Post("/funding/v1/grants", With(Application(partners: []), call), Almere)).Demand(409).Json.GetProperty("type").GetString()!
            .ShouldEndWith("/too-few-partners");
        (await Gateway.Post("/funding/v1/grants", With(Application(network: "nowhere"), call), Almere)).Demand(409).Json.GetProperty("type").GetString()!
            .ShouldEndWith("/unknown-network");
        (await Gateway.Post("/funding/v1/grants", With(Application(), call), Lelystad)).Demand(403);
    }

    private async Task<string> Apply() =>
        (await Gateway.Post("/funding/v1/grants", With(Application(), await Call()), Almere)).Demand(201).Headers.Location!.OriginalString;

    private async Task<Guid> Call() =>
        (await Gateway.Get($"{Schemes}/vsv-2012-programme")).Demand(200).Json.GetProperty("calls")[0].GetProperty("id").GetGuid();

    private static Dictionary<string, object?> With(object application, Guid call)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(application, JsonSerializerOptions.Web))!;
        body["call"] = call;
        return body;
    }

    private async Task Award(string grant)
    {
        var version = (await Gateway.Get(grant, Ocw)).Demand(200).ETag;
        (await Gateway.Post($"{grant}/award", new { decision = "OCW-1", on = Today }, Szw, version)).Demand(404);
        (await Gateway.Post($"{grant}/award", new { decision = "OCW-1", on = Today }, Ocw, version)).Demand(204);
        var years = (await Gateway.Get($"{Schemes}/vsv-2012-programme/budget")).Demand(200).Json.EnumerateArray().ToList();
        years.Single(year => year.GetProperty("year").GetInt32() == 2013 + Moved).GetProperty("left").GetDecimal().ShouldBe(19_234_691m);
    }

    private async Task Pay(string grant)
    {
        var version = (await Gateway.Get(grant)).ETag;
        version = (await Gateway.Post(
            $"{grant}/plan-instalments",
            new { instalments = new[] { new { dueOn = Today, amount = 465_309m }, new { dueOn = Today, amount = 438_097m } } }, Ocw, version)).Demand(204).ETag;
        foreach (var number in (int[])[1, 2])
        {
            version = (await Gateway.Post($"{grant}/pay-instalment", new { number, on = Today }, Ocw, version)).Demand(204).ETag;
        }

        (await Gateway.Post($"{grant}/pass-on", new { partner = "gm0995", on = Today, amount = 200_000m, purpose = "Loopbaanbegeleiding" }, Almere, version)).Demand(204);
    }

    private async Task Report(string grant)
    {
        var duties = (await Wait.Until(
            "three reports are owed", () => Gateway.Get("/funding/v1/networks/rmc-flevoland/reporting-calendar"), answer => answer.Demand(200).Json.GetArrayLength() == 3)).Json;
        var first = duties[0];
        first.GetProperty("from").GetString().ShouldBe(Day(2012, 8, 1));
        first.GetProperty("isLate").GetBoolean().ShouldBeFalse("The award was late, so the report is not.");
        var report = (await Gateway.Post(
            "/funding/v1/reports", new { network = "rmc-flevoland", from = Day(2012, 8, 1), until = Day(2013, 8, 1) }, Almere)).Demand(201);
        var path = report.Headers.Location!.OriginalString;
        (await Gateway.Post($"{path}/submit", new { narrative = "Minder uitval." }, Almere, report.ETag)).Demand(409).Json.GetProperty("type").GetString()!
            .ShouldEndWith("/value-missing");
        (await Gateway.Post(
            "/funding/v1/observations",
            new { indicator = "new-early-school-leavers", network = "rmc-flevoland", from = Day(2012, 8, 1), until = Day(2013, 8, 1), value = 980, quality = "final" },
            Almere)).Demand(201);
        var submitted = (await Gateway.Post($"{path}/submit", new { narrative = "Minder uitval." }, Almere, report.ETag)).Demand(204);
        var receipt = (await Gateway.Get(path, Almere)).Demand(200).Json;
        receipt.GetProperty("serves")[0].GetProperty("status").GetString().ShouldBe("submitted");
        receipt.GetProperty("values")[0].GetProperty("value").GetDecimal().ShouldBe(980m);
        var returned = (await Gateway.Post($"{path}/return", new { grant = grant[^36..], remarks = "Licht de plusvoorziening toe." }, Ocw, submitted.ETag)).Demand(204);
        var again = (await Gateway.Post($"{path}/submit", new { narrative = "Minder uitval; de plusvoorziening is vol." }, Almere, returned.ETag)).Demand(204);
        (await Gateway.Post($"{path}/accept", new { grant = grant[^36..] }, Ocw, again.ETag)).Demand(204);
    }

    private async Task Settle(string grant)
    {
        var version = (await Gateway.Get(grant)).ETag;
        version = (await Gateway.Post($"{grant}/submit-final-account", new { on = Today, costs = 950_000m, othersPaid = 96_594m }, Almere, version)).Demand(204).ETag;
        version = (await Gateway.Post(
            $"{grant}/settle", new { decision = "OCW-2", on = Today, amount = 853_406m, reason = "Er is minder besteed." }, Ocw, version)).Demand(204).ETag;
        version = (await Gateway.Post(
            $"{grant}/order-recovery", new { decision = "OCW-3", on = Today, amount = 50_000m, reason = "Te veel betaald" }, Ocw, version)).Demand(204).ETag;
        (await Gateway.Post($"{grant}/record-recovery", new { on = Today, amount = 50_000m }, Ocw, version)).Demand(204);
        var account = (await Gateway.Get($"{grant}/account")).Demand(200).Json;
        (account.GetProperty("awarded").GetDecimal(), account.GetProperty("settled").GetDecimal(), account.GetProperty("released").GetDecimal(),
            account.GetProperty("paid").GetDecimal(), account.GetProperty("recovered").GetDecimal(), account.GetProperty("withLead").GetDecimal())
            .ShouldBe((903_406m, 853_406m, 50_000m, 903_406m, 50_000m, 653_406m));
        var years = (await Gateway.Get($"{Schemes}/vsv-2012-programme/budget")).Demand(200).Json.EnumerateArray().ToList();
        years.Single(year => year.GetProperty("year").GetInt32() == 2014 + Moved).GetProperty("committed").GetDecimal().ShouldBe(388_097m);
    }

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd");

    private static decimal? Most(IEnumerable<JsonElement> money, string region, int year)
    {
        var of = money.Single(one => one.GetProperty("externalId").GetString() == region).GetProperty("years").EnumerateArray()
            .Single(one => one.GetProperty("year").GetInt32() == year + Moved);
        return of.GetProperty("most") is { ValueKind: JsonValueKind.Number } most ? most.GetDecimal() : null;
    }
}
