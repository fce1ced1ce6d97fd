namespace Regio.EndToEnd;

/// <summary>A ministry keeps its steering instruments, a region says how they worked, and a region sets its own agenda.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Steering_a_network(SmallSite small) : EndToEndTest
{
    private const string Instruments = "/networks/v1/steering-instruments";
    private const string Region = "/networks/v1/regions/werkregio-2018-2";
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/mnre9901");
    private static readonly Who Municipality = new("region", "https://regio.example/id/gemeente/gm9905");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Begins_with_a_purpose_and_ends_with_what_came_of_it()
    {
        var body = new
        {
            externalId = "bonus",
            owner = "mnre9901",
            name = "Bonus",
            kind = "financial",
            enforcementLevel = 2,
            purpose = "Meer leerbanen",
            network = "sv-jongeren-aan-het-werk",
            from = "2024-01-01",
        };
        (await Gateway.Post(Instruments, body, new("ministry", "https://regio.example/id/ministerie/mnre9902"))).Demand(403);
        var version = (await Gateway.Post(Instruments, body, Ministry)).Demand(201).ETag;
        var bonus = $"{Instruments}/bonus";

        var evaluation = new
        {
            by = "gm9905",
            on = "2025-06-01",
            verdicts = new object[] { new { verdict = "worked", reason = "meer leerbanen" }, new { verdict = "harmed-relations", reason = "te streng" } },
        };
        (await Gateway.Post($"{bonus}/evaluate", evaluation, Ministry, version)).Demand(403);
        version = (await Gateway.Post($"{bonus}/evaluate", evaluation, Municipality, version)).Demand(204).ETag;
        (await Gateway.Post($"{bonus}/end", new { until = "2026-01-01" }, Municipality, version)).Demand(403);
        version = (await Gateway.Post($"{bonus}/revise", new
        {
            name = "Bonus",
            kind = "financial",
            enforcementLevel = 3,
            purpose = "Meer leerbanen",
            target = new { id = "t-1", name = "Jongeren aan het werk" },
            from = "2024-01-01",
        }, Ministry, version)).Demand(204).ETag;
        var last = (await Gateway.Post($"{bonus}/end", new { until = "2026-01-01", reason = "geld op" }, Ministry, version)).Demand(204);

        var read = (await Gateway.Get(bonus)).Demand(200).Json;
        read.GetProperty("target").GetProperty("id").GetString().ShouldBe("t-1");
        read.GetProperty("endReason").GetString().ShouldBe("geld op");
        read.GetProperty("evaluations")[0].GetProperty("by").GetProperty("externalId").GetString().ShouldBe(Municipality.Organisation);
        (await Gateway.Get($"{bonus}?validOn=2025-01-01")).Json.GetProperty("evaluations").GetArrayLength().ShouldBe(0);
        (await Gateway.Rows($"{Instruments}?owner=mnre9901&target=t-1&kind=financial&validOn=2025-12-31&atLeast={last.Position}"))
            .ShouldHaveSingleItem().GetProperty("enforcementLevel").GetInt32().ShouldBe(3);
        (await Gateway.Get($"{bonus}/history")).Demand(200).Json.GetArrayLength().ShouldBe(4);
        var shelf = (await Gateway.Rows($"/insight/v1/steering-instruments?owner=mnre9901&inUse=true&validOn=2025-12-31&atLeast={last.Position}"))
            .Single(row => row.GetProperty("instrument").GetProperty("externalId").GetString() == "bonus");
        shelf.GetProperty("verdicts").GetProperty("harmed-relations").GetInt32().ShouldBe(1);
        shelf.GetProperty("lowestThatWorked").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Leaves_a_region_its_own_agenda()
    {
        var version = (await Gateway.Get(Region)).Demand(200).ETag;
        (await Gateway.Post($"{Region}/agenda", Agenda("2020-01-01", "Werk"), new("region", "https://regio.example/id/gemeente/gm9901"), version)).Demand(403);
        version = (await Gateway.Post($"{Region}/agenda", Agenda("2020-01-01", "Werk"), Municipality, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Region}/agenda", Agenda("2024-01-01", "Wonen"), Municipality, version)).Demand(204).ETag;
        (await Gateway.Post($"{Region}/agenda", Agenda("2024-01-01", "Zorg"), Municipality, version)).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/agenda-meets-another");
        var last = (await Gateway.Post($"{Region}/agenda/correct", Agenda("2024-01-01", "Zorg", "2024-01-01"), Municipality, version)).Demand(204);

        (await Title(Region)).ShouldBe("Zorg");
        (await Title($"{Region}?validOn=2022-01-01")).ShouldBe("Werk");
        var periods = (await Gateway.Get($"{Region}/agenda?sort=-from&atLeast={last.Position}")).Demand(200);
        periods.Json.EnumerateArray().Select(agenda => agenda.GetProperty("from").GetString()).ShouldBe(["2024-01-01", "2020-01-01"]);
        (await Gateway.Rows("/networks/v1/regional-agendas?region=werkregio-2018-2&domain=care&validOn=2025-01-01")).ShouldHaveSingleItem();
        (await Gateway.Get("/networks/v1/regional-agendas?region=werkregio-2018-2&validOn=2022-01-01", accept: "text/csv"))
            .Demand(200).Text.ShouldContain("werkregio-2018-2,2020-01-01,,Werk,care,,raad,");
        (await Gateway.Rows($"/insight/v1/regional-agendas?region=werkregio-2018-2&validOn=2025-01-01&atLeast={last.Position}"))
            .ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("Zorg");
    }

    private async Task<string?> Title(string region) => (await Gateway.Get(region)).Demand(200).Json
        .GetProperty("agenda").GetProperty("priorities")[0].GetProperty("title").GetString();

    private static Dictionary<string, object> Agenda(string from, string title, string? corrects = null)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["from"] = from,
            ["priorities"] = new[] { new { title, domain = "care" } },
            ["decidedBy"] = "raad",
        };
        if (corrects is not null)
        {
            body["corrects"] = corrects;
        }

        return body;
    }
}
