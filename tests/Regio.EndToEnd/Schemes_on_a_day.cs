using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>A scheme that was amended or extended is found, and stands in order, by what it said on the day that is asked for.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Schemes_on_a_day(SmallSite small) : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
    private static readonly Who Extending = new("ministry", "https://regio.example/id/ministerie/on-a-day-longer");
    private static readonly Who Owner = new("ministry", "https://regio.example/id/ministerie/on-a-day");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Are_found_by_what_they_said_then()
    {
        await Publish("on-a-day-b", "B blijft");
        var amended = (await Gateway.Post(
            $"{Schemes}/{await Publish("on-a-day-a", "A wordt C")}/amend",
            Body("C was A", "youth", "elderly", ("amendedFrom", "2022-01-01"), ("gazette", "Stcrt. 2022"), ("until", "2023-01-01")), Owner,
            (await Gateway.Get($"{Schemes}/on-a-day-a", Owner)).ETag)).Demand(204);
        foreach (var (query, found) in ((string, string[])[])
        [
            ("validOn=2021-12-31", ["on-a-day-a", "on-a-day-b"]), ("validOn=2022-01-01", ["on-a-day-b", "on-a-day-a"]), ("validOn=2023-01-01", ["on-a-day-b"]), ("", ["on-a-day-b", "on-a-day-a"]),
            ("domain=housing&validOn=2021-12-31", ["on-a-day-a", "on-a-day-b"]), ("domain=youth&validOn=2021-12-31", []), ("domain=youth&validOn=2022-01-01", ["on-a-day-a"]),
            ("targetGroup=elderly&validOn=2021-12-31", []), ("targetGroup=elderly&validOn=2022-06-01", ["on-a-day-a"]), ("targetGroup=entrepreneurs", ["on-a-day-b"]),
            ("validOn=0001-01-01", []), ("domain=housing&validOn=9999-12-31", ["on-a-day-b"]),
        ])
        {
            (await Gateway.Get($"{Schemes}?owner={Owner.Organisation}&sort=title&atLeast={amended.Position}&{query}")).Demand(200).Json.EnumerateArray()
                .Select(scheme => scheme.GetProperty("externalId").GetString()).ShouldBe(found, query);
        }
    }

    [Fact]
    public async Task Run_longer_from_the_day_on_which_that_was_decided()
    {
        var scheme = $"{Schemes}/{await Publish("on-a-day-longer", "Loopt langer", Extending, ("until", "2023-01-01"))}";
        await Refuses("2020-12-31", "before-the-present-one");
        await Refuses(Day(1), "in-the-future");
        var version = (await Gateway.Get(scheme)).Demand(200).ETag;
        (await Extend("2025-01-01", "2022-06-01", Owner, version)).Demand(403);
        version = (await Extend("2025-01-01", "2022-06-01", Extending, version)).Demand(204).ETag;
        (await Extend("2025-01-01", "2022-06-01", Extending, version)).Demand(204).ETag.ShouldBe(version, "The same again changes nothing.");
        await Refuses("2022-05-31", "before-the-present-one");
        var extended = (await Extend("2040-01-01", null, Extending, version)).Demand(204);
        foreach (var (on, until, gazette, edition) in ((string, string, string, int)[])
        [
            ("2022-05-31", "2023-01-01", "Stcrt. on-a-day-longer", 1), ("2022-06-01", "2025-01-01", "Stcrt. 2025-01-01", 2), (Day(-1), "2025-01-01", "Stcrt. 2025-01-01", 2),
            (Day(0), "2040-01-01", "Stcrt. 2040-01-01", 3),
        ])
        {
            var row = (await Gateway.Get($"{scheme}?validOn={on}")).Demand(200).Json;
            (row.GetProperty("until").GetString(), row.GetProperty("gazette").GetString(), row.GetProperty("edition").GetInt32()).ShouldBe((until, gazette, edition), on);
        }

        (await Gateway.Get($"{Schemes}?owner={Extending.Organisation}&atLeast={extended.Position}&validOn=2030-01-01")).Demand(200).Json.GetArrayLength().ShouldBe(1);
        (await Gateway.Get($"{Schemes}?owner={Extending.Organisation}&validOn={Day(-1)}")).Demand(200).Json.GetArrayLength().ShouldBe(0, "It had ended, as it read then.");

        Task<Answer> Extend(string until, string? decidedOn, Who who, string ifMatch) =>
            Gateway.Post($"{scheme}/extend", new { until, gazette = $"Stcrt. {until}", decidedOn }, who, ifMatch);

        async Task Refuses(string decidedOn, string code) => (await Extend("2026-01-01", decidedOn, Extending, (await Gateway.Get(scheme)).ETag)).Demand(409).Json
            .GetProperty("type").GetString().ShouldBe($"/problems/{code}");
    }

    private async Task<string> Publish(string id, string title, Who? owner = null, params (string Field, object Value)[] more)
    {
        owner ??= Owner;
        var drafted = (await Gateway.Post(
            Schemes, Body(title, "housing", "entrepreneurs", [("externalId", id), ("ownerId", owner.Organisation!), .. more]), owner)).Demand(201);
        (await Gateway.Post(
            $"{Schemes}/{id}/record-published-elsewhere", new { publishedOn = "2021-01-01", gazette = $"Stcrt. {id}" }, owner, drafted.ETag)).Demand(204);
        return id;
    }

    private static Dictionary<string, object> Body(string title, string domain, string group, params (string Field, object Value)[] more)
    {
        var body = new Dictionary<string, object> { ["title"] = title, ["domains"] = new[] { domain }, ["targetGroups"] = new[] { group }, ["from"] = "2021-01-01" };
        foreach (var (field, value) in more)
        {
            body[field] = value;
        }

        return body;
    }

    private static string Day(int days) => TimeProvider.System.Today().AddDays(days).ToString("yyyy-MM-dd");
}
