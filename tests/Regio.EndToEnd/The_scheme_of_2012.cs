using System.Text.Json;
using Regio.Hosting;
using Regio.Local;
using static Regio.EndToEnd.SchemeOf2012;

namespace Regio.EndToEnd;

/// <summary>
/// A real scheme (Regeling regionale aanpak voortijdig schoolverlaten, BVE/387639 of 10 March 2012): the whole, its six parts
/// with money and rules of their own (<see cref="PartsOf2012"/>), the amounts by size, the yearly report of a school year by
/// 1 December, and what it is to reach: the country's number, the norms per level of school (table 4), and what the text leaves
/// to each region, as Flevoland tells it; the text has no number for any region. Then its contact school applies, is awarded and
/// is settled, and its contact municipality reports to whom it accounts by SiSa.
/// </summary>
[Collection<WithRegister>, Turn(7)]
public sealed partial class The_scheme_of_2012 : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
    private static readonly Who Ocw = new("ministry", Ministry);
    private static readonly Who Szw = new("ministry", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1073");
    private static readonly Who Almere = new("region", "https://identifier.overheid.nl/tooi/id/gemeente/gm0034");
    private static readonly Who School = new("member", ContactSchool);
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
        await Enter();
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
        await Settle(grant);
        await Lands();
        var duty = await OfMunicipality();
        await Stays_on_track_between_two_reports(duty);
        await Account(duty);
        (await Gateway.Get($"{grant}/history")).Demand(200).Json.EnumerateArray().Select(entry => entry.GetProperty("text").GetProperty("nl").GetString()!)
            .ShouldContain(what => what.Contains("Vastgesteld bij besluit", StringComparison.Ordinal));
    }

    private async Task Observe(string indicator, string region, decimal value) => (await Gateway.Post(
        "/funding/v1/observations", new { indicator, region, from = "2010-10-01", value, quality = "final", source = "Basisregister onderwijs" }, Ocw))
        .Demand(201);

    // Older than the scheme by more than ten years.
    private async Task Network()
    {
        (await Gateway.Post(
            "/networks/v1/organisations", new { externalId = ContactSchool, kind = "school", name = "ROC van Flevoland (verzonnen)", validFrom = "2000-01-01" }, Who.Steward)).Demand(201);
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "rmc-flevoland",
                name = "Regionaal programma vsv Flevoland",
                inForceFrom = Day(2002, 1, 1),
                obligation = "scheme-induced",
                obligationSource = "vsv-2012",
                domains = new[] { "education" },
                targetGroups = new[] { "early-school-leavers" },
                members = new[]
                {
                    new { organisation = "gm0034", role = "lead" }, new { organisation = "gm0995", role = "participant" },
                    new { organisation = ContactSchool, role = "participant" },
                },
            },
            Almere)).Demand(201);
        await Wait.Until(
            "funding knows of the network", () => Gateway.Get("/funding/v1/networks/rmc-flevoland/reporting-calendar"), answer => answer.Status == 200);
    }

    private async Task Refused()
    {
        await Refused(Application(), "call-missing");
        var call = await Call("vsv-2012-programme");
        await Refused(With(Application(999_999.99m), call), "does-not-balance");
        await Refused(With(Application(partners: []), call), "partner-missing", "too-few-partners");
        await Refused(With(Application(network: "nowhere"), call), "unknown-network");
        await Refused(With(With(Application(), call), await Call("vsv-2012-experiments"), "vsv-2012-experiments"), "call-closed");
        await Refused(With(Application(lead: "gm0034", partners: ["gm0995"]), call), Almere, "lead-not-eligible");
        (await Gateway.Post("/funding/v1/grants", With(Application(), call), Lelystad)).Demand(403);
    }

    private Task Refused(object application, params string[] codes) => Refused(application, School, codes);

    private async Task Refused(object application, Who who, params string[] codes)
    {
        var problem = (await Gateway.Post("/funding/v1/grants", application, who)).Demand(409).Json;
        problem.GetProperty("type").GetString()!.ShouldEndWith("/" + codes[0]);
        problem.GetProperty("errors").GetArrayLength().ShouldBe(codes.Length, string.Join(' ', codes));
    }

    // It names no region: the network lies in one of them.
    private async Task<string> Apply()
    {
        var application = With(Application(), await Call("vsv-2012-programme"));
        application.Remove("region");
        var grant = (await Gateway.Post("/funding/v1/grants", application, School)).Demand(201).Headers.Location!.OriginalString;
        var region = (await Gateway.Get("/networks/v1/regions/rmc-regio-2014-rmc18")).Demand(200).Json.GetProperty("id").GetGuid();
        (await Gateway.Get(grant, School)).Demand(200).Json.GetProperty("regionId").GetGuid().ShouldBe(region);
        return grant;
    }

    private async Task<Guid> Call(string scheme) =>
        (await Gateway.Get($"{Schemes}/{scheme}")).Demand(200).Json.GetProperty("calls")[0].GetProperty("id").GetGuid();

    private static Dictionary<string, object?> With(object application, Guid call, string? scheme = null)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(application, JsonSerializerOptions.Web))!;
        body["call"] = call;
        body["scheme"] = scheme ?? body["scheme"];
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

        (await Gateway.Post($"{grant}/pass-on", new { partner = "gm0995", on = Today, amount = 200_000m, purpose = "Loopbaanbegeleiding" }, School, version)).Demand(204);
    }

    private async Task Settle(string grant)
    {
        var version = (await Gateway.Get(grant)).ETag;
        version = (await Gateway.Post($"{grant}/submit-final-account", new { on = Today, costs = 950_000m, othersPaid = 96_594m }, School, version)).Demand(204).ETag;
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

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");

    private static decimal? Most(IEnumerable<JsonElement> money, string region, int year)
    {
        var of = money.Single(one => one.GetProperty("externalId").GetString() == region).GetProperty("years").EnumerateArray()
            .Single(one => one.GetProperty("year").GetInt32() == year + Moved);
        return of.GetProperty("most") is { ValueKind: JsonValueKind.Number } most ? most.GetDecimal() : null;
    }
}
