using Regio.Hosting;

namespace Regio.EndToEnd;

/// <content>
/// What is recorded for the questions: three networks for carers, two ministries that pay for them, of which one forbids what the other
/// gives, and a third scheme of a year for the youngest.
/// </content>
public sealed partial class Questions_people_ask
{
    private const string Group = "carers";
    private const string Left = "gevraagd-links";
    private const string Right = "gevraagd-rechts";
    private const string Young = "gevraagd-jong";
    private const string Indicator = "gevraagd-uren";
    private static readonly string[] Codes = ["gm9901", "gm9902", "gm9903", "gm9904", "gm9905"];
    private static readonly Who Care = new("ministry", "https://regio.example/id/ministerie/gevraagd-zorg");
    private static readonly Who Work = new("ministry", "https://regio.example/id/ministerie/gevraagd-werk");
    private static readonly Who Lead = new("region", Uri("gm9901"));
    private static readonly int Year = TimeProvider.System.Today().Year;
    private static readonly string Today = TimeProvider.System.Today().ToString("yyyy-MM-dd");

    private static Task? recorded;

    private Task Recorded() => recorded ??= Record();

    private async Task Record()
    {
        var groups = (await Gateway.Get("/reference/v1/target-groups")).Demand(200);
        (await Gateway.Post("/reference/v1/target-groups/codes", new { id = Group, nl = "Mantelzorgers", en = "Carers" }, Who.Steward, groups.ETag)).Demand(204);
        foreach (var owner in (Who[])[Care, Work])
        {
            (await Gateway.Post(
                "/policy/v1/owners",
                new { organisation = owner.Organisation, name = owner.Organisation, kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        }

        await Wait.Until("policy takes the code of the group", () => Gateway.Post(
            "/policy/v1/subscriptions",
            new { name = "Ons geld", kinds = new[] { "signal-short-money" }, targetGroups = new[] { Group }, ministries = new[] { Care.Organisation } }, Care), answer => answer.Status == 201);
        await Register(Left, "public-health", Year - 2, Codes[..4]);
        await Register(Right, "economy", Year - 2, Codes[..4]);
        await Register(Young, "housing", Year, Codes);
        await Count();
        await Publish("gevraagd-zorg", Care, Year - 1, Year + 2, null, daysAgo: 30);
        await Publish("gevraagd-werk", Work, Year - 1, Year + 2, new { rule = "forbidden-with", schemes = new[] { "gevraagd-zorg" } });
        await Publish("gevraagd-kort", Care, Year, Year + 1, null);
        await Pay("gevraagd-zorg", Left, Care, Year - 1, Year + 1);
        await Pay("gevraagd-werk", Right, Work, Year - 1, Year + 1);
        await Pay("gevraagd-kort", Young, Care, Year, Year + 1);
        await Pulse(5);
        await Pulse(2);
        await Road.CaughtUp(Site!, service: "networks");
        await Road.CaughtUp(Site!, service: "funding");
    }

    private async Task Register(string id, string domain, int from, string[] codes)
    {
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = id,
                name = $"Mantelzorg {id}",
                inForceFrom = $"{from}-01-01",
                obligation = "voluntary",
                domains = new[] { domain },
                targetGroups = new[] { Group },
                members = codes.Select((code, i) => i == 0
                    ? new { organisation = code, role = "lead", moneyPerYear = (decimal?)12_500, decisionPower = (string?)"Beslist mee over de begroting", decisionWeight = (decimal?)2 }
                    : new { organisation = code, role = "participant", moneyPerYear = (decimal?)null, decisionPower = (string?)null, decisionWeight = (decimal?)1 }),
            },
            Lead)).Demand(201);
        await Wait.Until("funding knows of the network", () => Gateway.Get($"/funding/v1/networks/{id}/reporting-calendar"), answer => answer.Status == 200);
    }

    // By law in the regions for work, and across two of them: of one it is told why.
    private async Task<string> Oblige()
    {
        var law = new { obligation = "cooperation-obliged", source = "Wmo 2015, artikel 2.6.1", division = "werkregio" };
        var network = (await Gateway.Post("/networks/v1/networks", Crossing("gevraagd-wet"), Lead)).Demand(201);
        (await Gateway.Post("/networks/v1/networks/gevraagd-wet/obligation", law, Lead, network.ETag)).Demand(204);
        (await Gateway.Post(
            "/networks/v1/networks/gevraagd-wet/deviation", new { motive = "Eén ziekenhuis", reviewOn = $"{Year + 1}-01-01" }, Lead,
            (await Gateway.Get("/networks/v1/networks/gevraagd-wet")).ETag)).Demand(204);
        var silent = (await Gateway.Post("/networks/v1/networks", Crossing("gevraagd-stil"), Lead)).Demand(201);
        return (await Gateway.Post("/networks/v1/networks/gevraagd-stil/obligation", law, Lead, silent.ETag)).Demand(204).Position;
    }

    private static object Crossing(string id) => new
    {
        externalId = id,
        name = $"Dwars {id}",
        inForceFrom = $"{Year - 2}-01-01",
        obligation = "voluntary",
        territory = new[] { "gm9905", "gm9906" },
    };

    // What the left one sets itself, and what came of it in the year before last.
    private async Task Count()
    {
        (await Gateway.Post(
            "/funding/v1/indicators",
            new
            {
                code = Indicator,
                concept = Indicator,
                kind = "output",
                unit = "persons",
                direction = "higher",
                period = "calendar-year",
                from = "2010-01-01",
                name = "Mantelzorgers die respijt kregen",
                definition = "Wie in het jaar ten minste een dag werd vervangen, eenmaal geteld.",
            }, Care)).Demand(201);
        (await Gateway.Post(
            "/funding/v1/adopted-targets",
            new { network = Left, indicator = Indicator, from = $"{Year - 2}-01-01", baseline = 0, value = 80, by = $"{Year + 1}-01-01", linear = true, decidedBy = "Stuurgroep" }, Lead)).Demand(201);
        (await Gateway.Post(
            "/funding/v1/observations",
            new { indicator = Indicator, network = Left, from = $"{Year - 2}-01-01", until = $"{Year - 1}-01-01", value = 30, quality = "final" }, Lead)).Demand(201);
    }

    private async Task Publish(string id, Who owner, int from, int until, object? stacking, int daysAgo = 0)
    {
        var path = $"/funding/v1/schemes/{id}";
        await Wait.Until("the services take the code of the group", () => Gateway.Post(
            "/funding/v1/schemes",
            new
            {
                externalId = id,
                ownerId = owner.Organisation,
                title = $"Regeling {id}",
                domains = new[] { "public-health" },
                targetGroups = new[] { Group },
                division = "werkregio-2024",
                from = $"{from}-01-01",
                until = $"{until}-01-01",
                terms = new
                {
                    reporting = new[] { new { frequency = "yearly", firstMonth = 1, dueDays = 30, indicators = new[] { Indicator } } },
                    deadlines = new { decisionDays = 10 },
                    stacking,
                },
            }, owner), answer => answer.Status == 201);
        var publishedOn = TimeProvider.System.Today().AddDays(-daysAgo).ToString("yyyy-MM-dd");
        (await Gateway.Post($"{path}/record-published-elsewhere", new { publishedOn, gazette = $"Stcrt. {id}" }, owner, (await Gateway.Get(path, owner)).ETag)).Demand(204);
        (await Gateway.Post($"{path}/budget", new { year = from, amount = 100_000m, decidedOn = Today }, owner, "\"0\"")).Demand(204);
    }

    private async Task Pay(string scheme, string network, Who owner, int from, int until)
    {
        var grant = (await Gateway.Post(
            "/funding/v1/grants",
            new
            {
                scheme,
                network,
                lead = "gm9901",
                plan = "Respijt",
                from = $"{from}-01-01",
                until = $"{until}-01-01",
                costs = new[] { new { item = "Respijt", amount = 9_000m } },
                requested = new[] { new { year = from, amount = 9_000m } },
            },
            Lead)).Demand(201);
        (await Gateway.Post($"{grant.Header("Location")}/award", new { decision = "B-1", on = Today }, owner, "\"1\"")).Demand(204);
    }

    // Every member answers alike.
    private async Task Pulse(int score)
    {
        var opened = (await Gateway.Post(
            "/networks/v1/pulses", new { network = Young, closesOn = TimeProvider.System.Today().AddDays(30).ToString("yyyy-MM-dd") }, Lead)).Demand(201);
        var pulse = opened.Header("Location")!;
        foreach (var code in Codes)
        {
            (await Gateway.Put(
                $"{pulse}/answer",
                new { trust = score, commitment = score, goalConsensus = score, sharedDecisionMaking = score, expectedContinuity = score }, new("member", Uri(code)))).Demand(200);
        }

        (await Gateway.Post($"{pulse}/close", null, Lead, (await Gateway.Get(pulse, Lead)).Demand(200).ETag)).Demand(204);
    }

    private static string Uri(string code) => $"https://regio.example/id/gemeente/{code}";
}
