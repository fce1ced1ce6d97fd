namespace Regio.EndToEnd;

/// <summary>A scheme that was amended is found, and stands in order, by what it said on the day that is asked for.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Schemes_on_a_day(SmallSite small) : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
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

    private async Task<string> Publish(string id, string title)
    {
        var drafted = (await Gateway.Post(Schemes, Body(title, "housing", "entrepreneurs", ("externalId", id), ("ownerId", Owner.Organisation!)), Owner)).Demand(201);
        (await Gateway.Post(
            $"{Schemes}/{id}/record-published-elsewhere", new { publishedOn = "2021-01-01", gazette = $"Stcrt. {id}" }, Owner, drafted.ETag)).Demand(204);
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
}
