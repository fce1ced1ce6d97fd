using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// What concerns a region, a municipality, a network, a ministry or a scheme is read in one call, and each figure in it is the one of its
/// view: for everybody, and for those who may know more. Two ministries pay for the same youth, and one forbids what the other gives.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Pages_that_gather(SmallSite small) : EndToEndTest
{
    private const string Insight = "/insight/v1";
    private const string Network = "samen-gezien";
    private const string Code = "samen-gezien-werk";
    private static readonly Who Work = new("ministry", $"https://regio.example/id/ministerie/{Code}");
    private static readonly Who Education = new("ministry", "https://regio.example/id/ministerie/samen-gezien-onderwijs");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");
    private static readonly Who?[] Readers = [null, Work, Education, Lead, Who.Steward];

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tell_what_each_view_tells_the_same_reader()
    {
        await Begin();
        await Publish("samen-gezien-b", Education, new { reporting = new[] { Quarterly } });
        await Publish("samen-gezien-c", Education, new { reporting = new[] { Quarterly } });
        await Publish("samen-gezien-a", Work, new
        {
            reporting = new[] { Yearly },
            deadlines = new { decisionDays = 10 },
            stacking = new { rule = "forbidden-with", schemes = new[] { "samen-gezien-c" } },
        });
        await Act($"{Path("samen-gezien-a")}/budget", new { year = Year, amount = 1_000m, decidedOn = Today }, Work, "\"0\"");
        await Act($"{(await Apply("samen-gezien-a", 300)).Header("Location")}/award", new { decision = "B-1", on = Today }, Work, "\"1\"");
        var last = (await Apply("samen-gezien-b", 40)).Position;
        await Wait.Until("what is checked afterwards is in the views", () => Gateway.Get($"{Insight}/schemes/samen-gezien-a?atLeast={last}", Work), IsIn);

        foreach (var reader in Readers)
        {
            await Everything("", reader);
        }

        await Everything($"?validOn={Year}-01-01&knownOn={TimeProvider.System.GetUtcNow().AddSeconds(-1):yyyy-MM-ddTHH:mm:ss.fffZ}", Work);
        await Rights();
    }

    private async Task Everything(string query, Who? reader)
    {
        await Region($"{Insight}/regions/werkregio-2024-1{query}", reader);
        await Municipality($"{Insight}/municipalities/GM9901{query}", reader);
        await Gathers($"{Insight}/municipalities/gm9908{query}", reader);
        await OfNetwork($"{Insight}/networks/{Network}{query}", reader);
        await Gathers($"{Insight}/networks/sv-jeugdhulp-1{query}", reader);
        await Ministry($"{Insight}/ministries/{Code}{query}", reader);
        if (query.Length == 0)
        {
            await Scheme($"{Insight}/schemes/samen-gezien-a", reader);
        }
    }

    private async Task Region(string path, Who? reader)
    {
        var page = await Gathers(path, reader);
        Holds(page, path, "overlaps", "agenda", "facilities", "metaNetworks");
        page.GetProperty("networks").EnumerateArray().Select(Key).Order(StringComparer.Ordinal).ShouldBe(
            (await Items(page.GetProperty("overlaps").GetProperty("href").GetString()!.Replace("/overlaps", "/balance", StringComparison.Ordinal), reader))
                .Select(row => Key(row.GetProperty("network"))).Order(StringComparer.Ordinal));
        if (!path.Contains('?', StringComparison.Ordinal))
        {
            Holds(page, path, "stack", "clashes", "money", "payers", "reportingLoad");
        }
    }

    private async Task Municipality(string path, Who? reader)
    {
        var page = await Gathers(path, reader);
        Holds(page, path, "networks");
        var council = page.GetProperty("council");
        (await Gateway.Get(council.GetProperty("href").GetString()!, reader)).Demand(200).Json.GetProperty("networks").EnumerateArray()
            .Sum(network => network.GetProperty("unknown").GetArrayLength()).ShouldBe(council.GetProperty("unknown").GetInt32());
        (await Gateway.Get(council.GetProperty("calendar").GetString()!, reader, "text/calendar")).Demand(200);
    }

    private async Task OfNetwork(string path, Who? reader)
    {
        var page = await Gathers(path, reader);
        if (!path.Contains('?', StringComparison.Ordinal))
        {
            Holds(page, path, "chain", "money", "balance", "governanceFit", "objectiveChecks", "clashes");
            page.GetProperty("members").EnumerateArray().Select(member => Key(member.GetProperty("organisation"))?.Split('/')[^1]).ShouldBe(["gm9901", "gm9902"]);
            var portfolio = (await Gateway.Get($"{Insight}/municipalities/gm9901/portfolio", reader)).Demand(200).Json;
            JsonElement.DeepEquals(
                page.GetProperty("paidBy"),
                portfolio.GetProperty("networks").EnumerateArray().Single(one => Key(one.GetProperty("network")) == Network).GetProperty("money")).ShouldBeTrue();
        }
    }

    private async Task Ministry(string path, Who? reader)
    {
        var page = await Gathers(path, reader);
        Key(page.GetProperty("ministry").GetProperty("owner")).ShouldBe(Work.Organisation);
        if (!path.Contains('?', StringComparison.Ordinal))
        {
            Holds(page, path, "schemes", "money", "networks", "clashes", "punctuality");
            (page.GetProperty("cases").ValueKind == JsonValueKind.Null).ShouldBe(reader?.Role is not ("ministry" or "steward"));
        }
    }

    private async Task Scheme(string path, Who? reader)
    {
        var page = await Gathers(path, reader);
        Holds(page, path, "money", "years", "networks", "reportingLoad", "clashes", "punctuality");
        page.GetProperty("text").GetProperty("gazette").GetString().ShouldBe("Stcrt. samen-gezien-a");
        (page.GetProperty("checks").GetArrayLength() > 0).ShouldBe(reader == Work);
    }

    // What was asked and not decided is told to who takes part and who pays alone.
    private async Task Rights()
    {
        var asked = new Dictionary<Who, decimal?>();
        foreach (var reader in new[] { Work, Education, Lead })
        {
            asked[reader] = (await Gateway.Page($"{Insight}/networks/{Network}", reader)).GetProperty("money").GetProperty("items")[0].GetProperty("money").GetProperty("applied").GetDecimal();
        }

        (asked[Work], asked[Education], asked[Lead]).ShouldBe((300m, 340m, 340m));
        var own = (await Items($"/policy/v1/checks?scheme=samen-gezien-a", Work)).Select(check => check.GetProperty("id").GetString());
        (await Gateway.Page($"{Insight}/schemes/samen-gezien-a", Work)).GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("id").GetString()).ShouldBe(own);
    }

    private Task<JsonElement> Gathers(string path, Who? reader) => Gateway.Page(path, reader);

    private async Task Begin()
    {
        foreach (var owner in new[] { Work, Education })
        {
            (await Gateway.Post(
                "/policy/v1/owners",
                new { organisation = owner.Organisation, name = owner.Organisation, kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        }

        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = Network,
                name = "Samen gezien",
                inForceFrom = "2026-06-01",
                obligation = "voluntary",
                domains = new[] { "housing" },
                targetGroups = new[] { "youth" },
                members = new[] { new { organisation = "gm9901", role = "lead" }, new { organisation = "gm9902", role = "participant" } },
            },
            Lead)).Demand(201);
        await Wait.Until("funding knows of the network", () => Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar"), answer => answer.Status == 200);
    }

    private async Task Publish(string id, Who owner, object terms)
    {
        (await Gateway.Post(
            "/funding/v1/schemes",
            new
            {
                externalId = id,
                ownerId = owner.Organisation,
                title = $"Regeling {id}",
                domains = new[] { "housing" },
                targetGroups = new[] { "youth" },
                division = "werkregio-2024",
                from = $"{Year}-01-01",
                until = $"{Year + 2}-01-01",
                terms,
            }, owner)).Demand(201);
        (await Gateway.Post(
            $"{Path(id)}/record-published-elsewhere", new { publishedOn = Today, gazette = $"Stcrt. {id}" }, owner, (await Gateway.Get(Path(id), owner)).ETag)).Demand(204);
    }

    private async Task<Answer> Apply(string scheme, decimal euros) => (await Gateway.Post(
        "/funding/v1/grants",
        new
        {
            scheme,
            network = Network,
            lead = "gm9901",
            plan = "Trainers",
            from = $"{Year}-01-01",
            until = $"{Year + 1}-01-01",
            costs = new[] { new { item = "Trainers", amount = euros } },
            requested = new[] { new { year = Year, amount = euros } },
        },
        Lead)).Demand(201);

    private async Task Act(string path, object body, Who by, string version) => (await Gateway.Post(path, body, by, version)).Demand(204);

    private static bool IsIn(Answer page) => page.Status == 200 && page.Json.Total("clashes") > 0 && page.Json.GetProperty("checks").GetArrayLength() > 0;

    private async Task<IReadOnlyList<JsonElement>> Items(string path, Who? reader)
    {
        var answer = (await Gateway.Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pageSize=200", reader)).Demand(200).Json;
        return [.. (answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("items")).EnumerateArray()];
    }

    private static void Holds(JsonElement page, string path, params IEnumerable<string> parts) =>
        parts.Where(part => page.Total(part) == 0).ShouldBeEmpty($"{path} shows something of each, so that it is compared.");

    private static string? Key(JsonElement thing) => thing.GetProperty("externalId").GetString();

    private static object Yearly => new { frequency = "yearly", firstMonth = 1, dueDays = 30 };

    private static object Quarterly => new { frequency = "quarterly", firstMonth = 1, dueDays = 30 };

    private static string Path(string scheme) => $"/funding/v1/schemes/{scheme}";

    private static int Year => TimeProvider.System.Today().Year;

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
