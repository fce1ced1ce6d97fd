using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Two ministries prepare money for unemployed youth and for early school leavers in the same towns, each with its own calendar,
/// indicator and division. The second sees the first before it publishes: it aligns two points, explains the third, and publishes.
/// A third ministry does not look, and that is seen too.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Two_ministries_for_the_same_youth(SmallSite small) : EndToEndTest
{
    private const string Insight = "/insight/v1";
    private const string Network = "jeugd-aan-zet";
    private static readonly Who Work = Ministry("werk");
    private static readonly Who Education = Ministry("onderwijs");
    private static readonly Who Care = Ministry("zorg");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task The_second_sees_the_first_and_the_third_is_seen_not_to_look()
    {
        await Begin();
        await Draft("jeugd-werk", Work, "unemployed-youth", "werkregio-2024", "jeugd-aan-werk", Quarterly);
        (await Gateway.Post($"{Path("jeugd-werk")}/announce", new { on = Today }, Work, (await Read("jeugd-werk", Work)).ETag)).Demand(204);
        await Gateway.Publish(Path("jeugd-werk"), (await Read("jeugd-werk", Work)).ETag, Today, "Stcrt. werk", Work);
        await Grant("jeugd-werk", Work);

        await Draft("jeugd-onderwijs", Education, "early-school-leavers", "jeugdhulpregio-2024", "jeugd-terug", Yearly);
        var seen = (await Checked("jeugd-onderwijs", Education)).GetProperty("found");
        seen.GetProperty("clashes").EnumerateArray().Select(clash => clash.GetProperty("type").GetString()).Order(StringComparer.Ordinal).ShouldBe(["indicator-definition", "region-division", "reporting-calendar"]);
        seen.GetProperty("meets").EnumerateArray().Select(met => Key(met, "initiative")).ShouldContain("jeugd-werk");
        seen.GetProperty("networks").EnumerateArray().Select(one => Key(one, "network")).ShouldContain(Network);
        Repairs(seen, "indicator-definition").ShouldContain("adopt-indicator jeugd-aan-werk v1");
        (await Held("jeugd-onderwijs", Education)).Json.GetProperty("publication").GetProperty("reasons").GetRawText().ShouldContain("case-open");

        var about = await Opened();
        await Asked(about);
        await Aligned();
        await Explained(about);
        (await Checked("jeugd-onderwijs", Education)).GetProperty("found").GetProperty("clashes").EnumerateArray()
            .Select(clash => (clash.GetProperty("type").GetString(), clash.GetProperty("isCovered").GetBoolean())).ShouldBe([("region-division", true)]);
        await Stacked("jeugd-werk");
        var published = (await Gateway.Publish(Path("jeugd-onderwijs"), (await Read("jeugd-onderwijs", Education)).ETag, Today, "Stcrt. onderwijs", Education)).Json;
        (published.GetProperty("isChecked").GetBoolean(), published.GetProperty("asked").GetInt32(), published.GetProperty("explained").GetInt32()).ShouldBe((true, 1, 1));
        await Stacked("jeugd-onderwijs", "jeugd-werk");
        (await Load(await Grant("jeugd-onderwijs", Education))).ShouldBe((6, 3), "Two schemes ask one value each quarter, and one report serves both.");

        await Draft("jeugd-zorg", Care, "youth", "gezondheidsregio-2024", "jeugd-gezond", Quarterly);
        (await Gateway.Post(
            $"{Path("jeugd-zorg")}/record-published-elsewhere", new { publishedOn = Today, gazette = "Stcrt. zorg" }, Care, (await Read("jeugd-zorg", Care)).ETag)).Demand(204);
        (await Read("jeugd-zorg")).Json.GetProperty("isUnchecked").GetBoolean().ShouldBeTrue();
        await NotAsked();
        await Stacked("jeugd-onderwijs", "jeugd-werk", "jeugd-zorg");
        (await Load(await Grant("jeugd-zorg", Care))).ShouldBe((9, 6));
    }

    private static object Quarterly => new { frequency = "quarterly", firstMonth = 1, dueDays = 30 };

    private static object Yearly => new { frequency = "yearly", firstMonth = 8, dueDay = "12-01" };

    private async Task Begin()
    {
        foreach (var owner in (Who[])[Work, Education, Care])
        {
            (await Gateway.Post(
                "/policy/v1/owners",
                new { organisation = owner.Organisation, name = owner.Organisation, kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        }

        await Indicator("jeugd-aan-werk", "jeugd-op-weg", "Jongeren die na zes maanden betaald werk hebben.");
        await Indicator("jeugd-terug", "jeugd-op-weg", "Leerlingen zonder startkwalificatie die weer ingeschreven staan.");
        await Indicator("jeugd-gezond", "jeugd-gezond", "Jongeren die zich gezond noemen.");
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = Network,
                name = "Jeugd aan zet",
                inForceFrom = "2019-01-01",
                obligation = "voluntary",
                domains = new[] { "education", "work-and-income" },
                targetGroups = new[] { "unemployed-youth" },
                members = new[] { new { organisation = "gm9901", role = "lead" }, new { organisation = "gm9902", role = "participant" } },
            },
            Lead)).Demand(201);
        await Wait.Until("funding knows of the network", () => Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar"), answer => answer.Status == 200);
    }

    // What measures the same as another is asked about first: the education ministry has its reason then.
    private async Task Indicator(string code, string concept, string definition)
    {
        var body = new Dictionary<string, object>
        {
            ["code"] = code,
            ["concept"] = concept,
            ["kind"] = "output",
            ["unit"] = "persons",
            ["direction"] = "higher",
            ["period"] = "quarter",
            ["from"] = "2020-01-01",
            ["name"] = $"Indicator {code}",
            ["definition"] = definition,
        };
        var defined = await Gateway.Post("/funding/v1/indicators", body, Work);
        if (concept == "jeugd-op-weg" && code != "jeugd-aan-werk")
        {
            var token = defined.Demand(409).Json.GetProperty("confirmation").GetProperty("token").GetString();
            body["confirmation"] = new { token, decision = "new", motive = "Wij tellen inschrijvingen." };
            defined = await Gateway.Post("/funding/v1/indicators", body, Work);
        }

        defined.Demand(201);
    }

    private async Task Draft(string id, Who owner, string group, string division, string indicator, object reporting) => (await Gateway.Post(
        "/funding/v1/schemes",
        Said(id, group, division, indicator, reporting, ("externalId", id), ("ownerId", owner.Organisation!)), owner)).Demand(201);

    private static Dictionary<string, object> Said(
        string id, string group, string division, string indicator, object reporting, params (string Field, object Value)[] more)
    {
        var said = new Dictionary<string, object>
        {
            ["title"] = $"Regeling {id}",
            ["domains"] = new[] { "education", "work-and-income" },
            ["targetGroups"] = new[] { group },
            ["division"] = division,
            ["from"] = "2031-01-01",
            ["until"] = "2035-01-01",
            ["contactDesk"] = "Loket jeugd",
            ["terms"] = new { reporting = new[] { reporting }, targets = new[] { new { indicator, value = 100, by = "2034-12-31" } } },
        };
        foreach (var (field, value) in more)
        {
            said[field] = value;
        }

        return said;
    }

    private async Task<JsonElement> Checked(string scheme, Who owner) =>
        (await Gateway.Get((await Gateway.Check(Path(scheme), owner)).Header("Location")!, owner)).Demand(200).Json;

    private async Task<Answer> Held(string scheme, Who owner)
    {
        (await Gateway.Post($"{Path(scheme)}/publish", new { publishedOn = Today, gazette = "Stcrt. onderwijs" }, owner, (await Read(scheme, owner)).ETag)).Demand(202);
        return await Gateway.Asked(Path(scheme), "held", owner);
    }

    private async Task<string> Opened()
    {
        var opening = new { own = "jeugd-onderwijs", other = "jeugd-werk", reason = "Beide zijn voor dezelfde jongeren." };
        return (await Gateway.Post("/policy/v1/cases", opening, Education)).Demand(201).Header("Location")!;
    }

    private async Task Asked(string about)
    {
        (await Gateway.Post(
            $"{about}/consultations", new { of = Work.Organisation, question = "Nemen wij uw indicator en kalender over?" }, Education, await ETag(about, Education))).Demand(204);
        (await Gateway.Post($"{about}/consultations/1/answer", new { answer = "agreed", text = "Graag." }, Work, await ETag(about, Work))).Demand(204);
    }

    private async Task Aligned()
    {
        var body = Said("jeugd-onderwijs", "early-school-leavers", "jeugdhulpregio-2024", "jeugd-aan-werk", Quarterly);
        (await Gateway.Post($"{Path("jeugd-onderwijs")}/revise", body, Education, (await Read("jeugd-onderwijs", Education)).ETag)).Demand(204);
    }

    private async Task Explained(string about)
    {
        await Wait.Until(
            "the division alone clashes", () => Gateway.Get($"{about}/clashes", Education),
            answer => answer.Demand(200).Json.EnumerateArray().Select(one => one.GetProperty("clash").GetProperty("type").GetString()).SequenceEqual(["region-division"]));
        (await Gateway.Post(
            $"{about}/outcomes",
            new { outcome = "deviation-explained", text = "Scholen werken per jeugdhulpregio.", covers = new[] { new { type = "region-division" } } },
            Education, await ETag(about, Education))).Demand(204);
        (await Gateway.Post($"{about}/close", null, Education, await ETag(about, Education))).Demand(204);
    }

    // The other two see what it meets, and so does everyone.
    private async Task NotAsked()
    {
        var pairs = await Wait.Until(
            "it is seen that nobody was asked", () => Items($"alignment/pairs?row={Care.Organisation}"), rows => rows.Any(row => State(row) == "never-asked"));
        pairs.Select(row => (Key(row, "earlier"), State(row))).ShouldBe([("jeugd-werk", "never-asked")], "Of two that were published on one day nobody knows which was the later.");
        (await Items($"alignment/pairs?row={Education.Organisation}&column={Work.Organisation}")).Select(State).ShouldBe(["answered"]);
        var cell = (await Items("alignment")).Single(one => Key(one, "row") == Care.Organisation && Key(one, "column") == Work.Organisation);
        (cell.GetProperty("owed").GetInt32(), cell.GetProperty("neverAsked").GetInt32()).ShouldBe((1, 1));
        (await Wait.Until("its owner can read what it would have seen", async () => (await Gateway.Get("/policy/v1/checks?scheme=jeugd-zorg", Care)).Demand(200).Json, rows => rows.GetArrayLength() == 1))
            [0].GetProperty("toAsk").GetInt32().ShouldBe(1);

        static string? State(JsonElement row) => row.GetProperty("state").GetString();
    }

    private Task<List<string?>> Stacked(params string[] schemes) => Wait.Until(
        $"{string.Join(" and ", schemes)} land there",
        async () => (await Items("stack?region=werkregio-2024-1&targetGroup=unemployed-youth&from=2031-01-01&until=2032-01-01"))
            .Select(row => Key(row, "initiative")).Where(key => key?.StartsWith("jeugd-", StringComparison.Ordinal) is true).Order(StringComparer.Ordinal).ToList(),
        found => found.SequenceEqual(schemes));

    private async Task<(int Asked, int Distinct)> Load(string position)
    {
        var load = (await Items($"reporting-load?by=network&network={Network}&year=2031&atLeast={position}")).ShouldHaveSingleItem();
        return (Values("before"), Values("after"));

        int Values(string side) => load.GetProperty(side).GetProperty("values").GetInt32();
    }

    private async Task<string> Grant(string scheme, Who owner)
    {
        (await Gateway.Post($"{Path(scheme)}/budget", new { year = 2031, amount = 1_000m, decidedOn = Today }, owner, "\"0\"")).Demand(204);
        var applied = (await Gateway.Post(
            "/funding/v1/grants",
            new
            {
                scheme,
                network = Network,
                lead = "gm9901",
                plan = "Coaches",
                from = "2031-01-01",
                until = "2032-01-01",
                costs = new[] { new { item = "Coaches", amount = 100m } },
                requested = new[] { new { year = 2031, amount = 100m } },
            },
            Lead)).Demand(201);
        return (await Gateway.Post($"{applied.Header("Location")}/award", new { decision = $"B {scheme}", on = Today }, owner, "\"1\"")).Demand(204).Position;
    }

    private async Task<IReadOnlyList<JsonElement>> Items(string path) => [.. (await Gateway.Get($"{Insight}/{path}")).Demand(200).Json.GetProperty("items").EnumerateArray()];

    private Task<Answer> Read(string scheme, Who? by = null) => Gateway.Get(Path(scheme), by);
    private async Task<string> ETag(string path, Who by) => (await Gateway.Get(path, by)).Demand(200).ETag;

    private static IEnumerable<string> Repairs(JsonElement found, string type) => found.GetProperty("clashes").EnumerateArray().Single(clash => clash.GetProperty("type").GetString() == type)
        .GetProperty("repairs").EnumerateArray().Select(repair => $"{repair.GetProperty("change").GetString()} {repair.GetProperty("to").GetString()}");

    private static string? Key(JsonElement row, string field) => row.GetProperty(field).GetProperty("externalId").GetString();

    private static string Path(string scheme) => $"/funding/v1/schemes/{scheme}";

    private static Who Ministry(string name) => new("ministry", $"https://regio.example/id/ministerie/jeugd-{name}");

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
