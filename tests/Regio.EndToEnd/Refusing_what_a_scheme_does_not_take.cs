using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// What a scheme does not take is refused with a type that a page explains, naming where it is wrong, and nothing is stored; who
/// has nothing to do with it may try none of it.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Refusing_what_a_scheme_does_not_take(SmallSite small) : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
    private const string Grants = "/funding/v1/grants";
    private const string Reports = "/funding/v1/reports";
    private const string NetworkName = "refusing-network";
    private static readonly int Year = TimeProvider.System.Today().Year;
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/refusing");
    private static readonly Who Other = new("ministry", "https://regio.example/id/ministerie/refusing-other");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");
    private static readonly Who Stranger = new("region", "https://regio.example/id/gemeente/gm9999");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_what_is_wrong_with_an_application_an_award_and_a_report()
    {
        await Publish("refusing-schools", new { }, leadKinds: ["school"]);
        await Publish("refusing-beside", new { });
        var main = await Publish("refusing-main", new
        {
            reporting = new[] { new { frequency = "monthly", firstMonth = 1, dueDays = 30 } },
            coFinancing = new { minimumShare = 20 },
            stacking = new { rule = "forbidden-with", schemes = new[] { "refusing-beside" } },
        });
        var calls = await PlanCalls(main);
        await Network();

        await Refuses(Grants, Application("refusing-main", calls[0], 20), Lead, "call-closed", "/call");
        await Refuses(Grants, Application("refusing-main", calls[2], 20), Lead, "call-closed", "/call");
        await Refuses(Grants, Application("refusing-schools", null, 20), Lead, "lead-not-eligible", "/lead");
        await Refuses(Grants, Application("refusing-main", calls[1], 19.99m), Lead, "co-financing-missing", "/others");
        (await Gateway.Post(Grants, Application("refusing-main", calls[1], 20), Stranger)).Demand(403);

        var grant = await Apply(Application("refusing-main", calls[1], 20));
        await Apply(Application("refusing-beside", null, 0, Year));
        await Refuses(Grants, Application("refusing-main", calls[1], 20, Year), Lead, "stacking-forbidden", "/network");

        await Award(grant);
        await PlanOtherwise(calls[1]);
        await ReportAndSettle(grant);
    }

    private async Task Award(string grant)
    {
        object Decision(string number) => new { decision = number, on = Today };
        await Act($"{grant}/assess", new { on = Today, findings = "Goed genoeg." }, Ministry);
        await Refuses($"{grant}/award", Decision("B-1"), Ministry, "over-budget", "/amounts");
        (await Gateway.Post($"{Schemes}/refusing-main/budget", new { year = Year - 1, amount = 79.99m, decidedOn = Today }, Other, "\"0\"")).Demand(403);
        await Act($"{Schemes}/refusing-main/budget", new { year = Year - 1, amount = 79.99m, decidedOn = Today }, Ministry, "\"0\"");
        await Refuses($"{grant}/award", Decision("B-1"), Ministry, "over-budget", "/amounts");
        await Act($"{Schemes}/refusing-main/budget", new { year = Year - 1, amount = 80m, decidedOn = Today }, Ministry, await Version($"{Schemes}/refusing-main/budget"));
        (await Gateway.Post($"{grant}/award", Decision("B-1"), Other, await Version(grant))).Demand(404);
        var later = TimeProvider.System.Today().AddDays(2).ToString("yyyy-MM-dd");
        await Refuses($"{grant}/award", new { decision = "B-1", on = later }, Ministry, "in-the-future", "/on");
        await Act($"{grant}/award", Decision("B-1"), Ministry);
        await Act($"{grant}/award", Decision("B-1"), Ministry);
        await Refuses($"{grant}/award", Decision("B-2"), Ministry, "already-decided");
        var noted = (await Gateway.Post($"{grant}/note-appeal", new { against = "B-1", on = Today, grounds = "Te weinig." }, Ministry, await Version(grant))).Demand(204);
        await ForParties(grant, noted.Position);
    }

    private async Task ForParties(string grant, string position)
    {
        foreach (var (reader, isParty) in new (Who?, bool)[] { (Ministry, true), (Lead, true), (Who.Steward, true), (Other, false), (null, false) })
        {
            foreach (var path in new[] { grant, $"{grant}/history", $"{Grants}?scheme=refusing-main&pageSize=100&atLeast={position}" })
            {
                var told = (await Gateway.Get(path, reader)).Demand(200).Text;
                (told.Contains("B-1", StringComparison.Ordinal), told.Contains("Te weinig.", StringComparison.Ordinal)).ShouldBe((true, isParty), $"{path} by {reader}");
            }

            (await Gateway.Get($"{grant}/history", reader)).Text.Contains("Goed genoeg.", StringComparison.Ordinal).ShouldBe(isParty);
        }
    }

    // Eighty euros are committed in it.
    private async Task PlanOtherwise(string call)
    {
        var (now, version) = (TimeProvider.System.GetUtcNow(), await Version($"{Schemes}/refusing-main"));
        await Refused("ranking", 80m, now.AddDays(30), "call-opened");
        await Refused("arrival", 80m, now.AddDays(-1), "too-early");
        await Refused("arrival", 79.99m, now.AddDays(30), "below-committed");
        (await Revise("arrival", 80m, now.AddDays(30))).Demand(204);

        Task<Answer> Revise(string order, decimal euros, DateTimeOffset closesAt) => Gateway.Post(
            $"{Schemes}/refusing-main/calls/{call}/revise",
            new { title = "Open", opensAt = now.AddDays(-30).ToString("O"), closesAt = closesAt.ToString("O"), order, budget = new[] { new { year = Year - 1, amount = euros } } },
            Ministry, version);

        async Task Refused(string order, decimal euros, DateTimeOffset closesAt, string code) =>
            (await Revise(order, euros, closesAt)).Demand(409).Json.GetProperty("type").GetString().ShouldBe($"/problems/{code}");
    }

    private async Task ReportAndSettle(string grant)
    {
        var handedIn = await Begin(1);
        await Act($"{handedIn}/submit", new { narrative = "Januari." }, Lead);
        var draft = await Begin(2);
        await Act($"{grant}/submit-final-account", new { on = Today, costs = 90m, othersPaid = 10m }, Lead);
        await Refuses($"{grant}/settle", new { decision = "B-3", on = Today, amount = 80m }, Ministry, "co-financing-missing", "/amount");
        await Act($"{grant}/submit-final-account", new { on = Today, costs = 100m, othersPaid = 20m }, Lead);
        await Act($"{grant}/settle", new { decision = "B-3", on = Today, amount = 80m }, Ministry);

        await Refuses($"{draft}/submit", new { narrative = "Februari." }, Lead, "already-settled");
        await Refuses(Reports, Period(3), Lead, "already-settled", "/from");
        await Act($"{handedIn}/accept", new { grant = grant[(grant.LastIndexOf('/') + 1)..] }, Ministry);
        await Refuses($"{handedIn}/submit", new { narrative = "Anders." }, Lead, "already-settled");
        await Refuses($"{grant}/settle", new { decision = "B-4", on = Today, amount = 70m, reason = "Minder" }, Ministry, "already-settled");
    }

    private async Task<string> Begin(int month)
    {
        (await Gateway.Post(Reports, Period(month), Stranger)).Demand(403);
        return (await Gateway.Post(Reports, Period(month), Lead)).Demand(201).Header("Location")!;
    }

    private async Task Act(string path, object body, Who who, string? version = null) =>
        (await Gateway.Post(path, body, who, version ?? await Version(path[..path.LastIndexOf('/')]))).Demand(204);

    private async Task<string> Version(string path) => (await Gateway.Get(path, path.StartsWith(Reports, StringComparison.Ordinal) ? Lead : Ministry)).Demand(200).ETag;

    // Twice, since a refusal leaves nothing behind that a second one could meet.
    private async Task Refuses(string path, object body, Who who, string code, params string[] pointers)
    {
        var version = path is Grants or Reports ? null : await Version(path[..path.LastIndexOf('/')]);
        var before = await Road.Stored(Site!);
        for (var i = 0; i < 2; i++)
        {
            var problem = (await Gateway.Post(path, body, who, version)).Demand(409).Json;
            problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}", problem.ToString());
            problem.GetProperty("status").GetInt32().ShouldBe(409);
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()).ShouldBe(pointers, problem.ToString());
        }

        (await Road.Stored(Site!)).ShouldBe(before, "Nothing is stored.");
        (await Gateway.Get($"/problems/{code}")).Demand(200).Json.GetProperty("status").GetInt32().ShouldBe(409);
        (await Gateway.Get($"/problems/{code}", accept: "text/html")).Demand(200).MediaType.ShouldBe("text/html");
    }

    private async Task<string> Publish(string id, object terms, string[]? leadKinds = null)
    {
        var drafted = (await Gateway.Post(
            Schemes,
            new { externalId = id, ownerId = Ministry.Organisation, title = $"Regeling {id}", from = $"{Year - 1}-01-01", until = $"{Year + 2}-01-01", leadKinds, terms },
            Ministry)).Demand(201);
        (await Gateway.Post($"{Schemes}/{id}/revise", new { title = "x", from = $"{Year - 1}-01-01" }, Other, drafted.ETag)).Demand(404);
        var body = new { publishedOn = $"{Year - 1}-01-01", gazette = "Stcrt. 1" };
        (await Gateway.Post($"{Schemes}/{id}/publish", body, Other, drafted.ETag)).Demand(404);
        return (await Gateway.Publish($"{Schemes}/{id}", drafted.ETag, body.publishedOn, body.gazette, Ministry)).ETag;
    }

    /// <summary>One that was, one that is open, one that comes.</summary>
    private async Task<IReadOnlyList<string>> PlanCalls(string version)
    {
        var now = TimeProvider.System.GetUtcNow();
        (int From, int Until)[] days = [(-30, -1), (-30, 30), (1, 30)];
        foreach (var (from, until) in days)
        {
            object body = new { title = $"Van {from} tot {until}", opensAt = now.AddDays(from).ToString("O"), closesAt = now.AddDays(until).ToString("O"), order = "arrival" };
            (await Gateway.Post($"{Schemes}/refusing-main/calls", body, Other, version)).Demand(403);
            version = (await Gateway.Post($"{Schemes}/refusing-main/calls", body, Ministry, version)).Demand(204).ETag;
        }

        var calls = (await Gateway.Get($"{Schemes}/refusing-main")).Demand(200).Json.GetProperty("calls").EnumerateArray().ToList();
        return [.. days.Select(one => calls.Single(call => call.GetProperty("title").GetString() == $"Van {one.From} tot {one.Until}").GetProperty("id").GetString()!)];
    }

    private async Task Network()
    {
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = NetworkName,
                name = "Tafel van de geweigerden",
                inForceFrom = $"{Year - 1}-01-01",
                obligation = "voluntary",
                members = new[] { new { organisation = "gm9901", role = "lead" } },
            },
            Lead)).Demand(201);
        await Wait.Until(
            "funding knows of the network", () => Gateway.Get($"/funding/v1/networks/{NetworkName}/reporting-calendar"), answer => answer.Status == 200);
    }

    private async Task<string> Apply(object application)
    {
        var submitted = (await Gateway.Post(Grants, application, Lead)).Demand(201);
        (await Gateway.Get($"{Grants}?atLeast={submitted.Position}", Lead)).Demand(200);
        return submitted.Header("Location")!;
    }

    private static object Period(int month) => new { network = NetworkName, from = $"{Year - 1}-{month:00}-01", until = $"{Year - 1}-{month + 1:00}-01" };

    // Of a hundred euros, so that euros are per cents.
    private static Dictionary<string, object?> Application(string scheme, string? call, decimal others, int? year = null) => new()
    {
        ["scheme"] = scheme,
        ["call"] = call,
        ["network"] = NetworkName,
        ["lead"] = "gm9901",
        ["plan"] = "Coaches",
        ["from"] = $"{year ?? Year - 1}-01-01",
        ["until"] = $"{(year ?? Year - 1) + 1}-01-01",
        ["costs"] = new[] { new { item = "Coaches", amount = 100m } },
        ["requested"] = new[] { new { year = year ?? Year - 1, amount = 100m - others } },
        ["others"] = others == 0 ? null : new[] { new { source = "own-means", amount = others } },
    };

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
