using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Two ministries keep policies that hang together; one of them ends, and what it owned goes to the other, who then may act:
/// here, and in funding, which hears of it.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Keeping_policies(SmallSite small) : EndToEndTest
{
    private const string Goal = "Jongeren zonder diploma volgen onderwijs of werken";
    private static readonly Who School = new("ministry", "https://regio.example/id/ministerie/keeping-school");
    private static readonly Who Work = new("ministry", "https://regio.example/id/ministerie/keeping-work");
    private static readonly string Start = $"{TimeProvider.System.Today().Year}-01-01";

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");

    private static string Tomorrow => TimeProvider.System.Today().AddDays(1).ToString("yyyy-MM-dd");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task From_registering_to_the_end_of_an_owner()
    {
        var (school, work) = (await Register(School, "Scholen"), await Register(Work, "Werk"));
        var policy = await Policy(School, "keeping-school", "Scholing");
        await Revise(policy);
        var edge = await Suggested();
        await Decide(edge);
        await Scheme();
        await End(school);
        (await Gateway.Get(work)).Demand(200).Json.GetProperty("kind").GetString().ShouldBe("ministry");
        await Wait.Until("the policy moves", () => Gateway.Get(policy), answer => answer.Json.GetProperty("ownerId").GetString() == Work.Organisation);
        await Wait.Until(
            "the scheme moves", () => Gateway.Get("/funding/v1/schemes/keeping-scheme", Work),
            answer => answer.Status == 200 && answer.Json.GetProperty("ownerId").GetString() == Work.Organisation);
        await RightsFollow(policy);
    }

    [Fact]
    public async Task Finds_policies_and_owners_by_what_they_said_on_the_day()
    {
        var (who, above) = (new Who("ministry", "https://regio.example/id/ministerie/keeping-a-day"), new Who("ministry", "https://regio.example/id/ministerie/keeping-above"));
        var owner = await Register(who, "Aan het begin");
        await Register(above, "Erboven");
        var policy = await Policy(who, "keeping-day", "A wordt C");
        await Policy(who, "keeping-day-b", "B blijft");
        (await Gateway.Post(
            $"{policy}/revise",
            new { revisedFrom = Tomorrow, title = "C was A", domains = new[] { "housing" }, targetGroups = new[] { "elderly" }, from = Start },
            who, (await Gateway.Get(policy)).ETag)).Demand(204);
        var placed = (await Gateway.Post(
            $"{owner}/place", new { from = Tomorrow, parent = above.Organisation }, Who.Steward, (await Gateway.Get(owner)).ETag)).Demand(204);
        foreach (var (query, found) in ((string, string[])[])
        [
            ("", ["keeping-day", "keeping-day-b"]), ($"validOn={Tomorrow}", ["keeping-day-b", "keeping-day"]), ("domain=housing", []),
            ($"domain=housing&validOn={Tomorrow}", ["keeping-day"]), ("targetGroup=early-school-leavers", ["keeping-day", "keeping-day-b"]),
            ($"targetGroup=early-school-leavers&validOn={Tomorrow}", ["keeping-day-b"]),
        ])
        {
            (await Gateway.Get($"/policy/v1/policies?owner={who.Organisation}&sort=title&atLeast={placed.Position}&{query}")).Demand(200).Json.EnumerateArray()
                .Select(one => one.GetProperty("externalId").GetString()).ShouldBe(found, query);
        }

        foreach (var (query, found) in ((string, int)[])[("", 0), ($"&validOn={Tomorrow}", 1)])
        {
            (await Gateway.Get($"/policy/v1/owners?parent={above.Organisation}&organisation={who.Organisation}&atLeast={placed.Position}{query}")).Demand(200).TotalCount.ShouldBe(found, query);
        }
    }

    [Fact]
    public async Task Refuses_what_is_not_known_and_whom_it_is_not_for()
    {
        (await Gateway.Post(
            "/policy/v1/policies",
            new
            {
                ownerId = Work.Organisation,
                title = "Beleid",
                from = Start,
                division = "nowhere",
                rules = new { indicators = new[] { new { indicator = "unheard-of" } } },
            }, Work)).Demand(409).Json.GetProperty("errors").EnumerateArray().Select(Pointer).ShouldBe(["/division", "/rules/indicators/0/indicator"]);
        (await Gateway.Post("/policy/v1/policies", new { ownerId = School.Organisation, title = "Beleid", from = Start }, Work)).Demand(403);
        (await Gateway.Post(
            "/policy/v1/policies",
            new { ownerId = Work.Organisation, title = "Beleid", from = Start, rules = new { reporting = new[] { new { frequency = "never" } } } }, Work)).Demand(400);
        (await Gateway.Post(
            "/policy/v1/owners", new { organisation = School.Organisation, name = "Scholen", kind = "ministry", from = Start }, Work)).Demand(403);
        (await Gateway.Get("/policy/v1/policies/nothing-is-called-so")).Demand(404);
        (await Gateway.Get($"/policy/v1/edges/{Guid.Empty}")).Demand(404);
    }

    private async Task<string> Register(Who who, string name) => (await Gateway.Post(
        "/policy/v1/owners", new { organisation = who.Organisation, name, kind = "ministry", from = Start, joinedOn = Start }, who))
        .Demand(201).Headers.Location!.OriginalString;

    private async Task<string> Policy(Who who, string id, string title) => (await Gateway.Post(
        "/policy/v1/policies",
        new
        {
            externalId = id,
            ownerId = who.Organisation,
            title,
            goal = Goal,
            domains = new[] { "education" },
            targetGroups = new[] { "early-school-leavers" },
            from = Start,
            publishedOn = Start,
        }, who)).Demand(201).Headers.Location!.OriginalString;

    private async Task Revise(string policy)
    {
        var read = (await Gateway.Get(policy)).Demand(200);
        var revised = (await Gateway.Post(
            $"{policy}/revise",
            new
            {
                revisedFrom = Today,
                title = "Scholing voor iedereen",
                goal = Goal,
                domains = new[] { "education" },
                targetGroups = new[] { "early-school-leavers" },
                from = Start,
                rules = new { reporting = new[] { new { frequency = "yearly", dueDay = "10-15" } }, earmarking = "earmarked" },
            }, School, read.ETag)).Demand(204);
        var obliged = (await Gateway.Post(
            $"{policy}/oblige-cooperation",
            new
            {
                from = Today,
                networks = new[] { "sv-jongeren-aan-het-werk" },
                costPerYear = 1_000m,
                funding = new[] { new { kind = "general-grant", amount = 400m } },
            }, School, revised.ETag)).Demand(204);
        (await Gateway.Post(
            $"{policy}/oblige-cooperation", new { from = Today, networks = new[] { "nowhere" } }, School, obliged.ETag)).Demand(409).Json.GetProperty("errors").EnumerateArray().Select(Pointer).ShouldBe(["/networks/0"]);
        var now = (await Gateway.Get(policy)).Demand(200).Json;
        (now.GetProperty("title").GetString(), now.GetProperty("edition").GetInt32(), now.GetProperty("obligation").GetProperty("costPerYear").GetDecimal())
            .ShouldBe(("Scholing voor iedereen", 2, 1_000m));
        (await Gateway.Get($"{policy}/history")).Demand(200).Json.GetArrayLength().ShouldBe(3);
        (await Gateway.Get($"/policy/v1/policies?obliges=true&owner={School.Organisation}&atLeast={obliged.Position}")).Demand(200).TotalCount.ShouldBe(1);
    }

    // The system finds that the other's policy says the same.
    private async Task<string> Suggested()
    {
        await Policy(Work, "keeping-work", "Werk");
        var found = await Wait.Until(
            "what hangs together is suggested", () => Gateway.Get("/policy/v1/edges?state=suggested&from=keeping-school", Work),
            answer => answer.Status == 200 && answer.TotalCount > 0);
        var id = found.Json[0].GetProperty("id").GetString();
        (await Gateway.Get($"/policy/v1/edges/{id}")).Demand(404);
        (await Gateway.Get("/policy/v1/edges?from=keeping-school")).Demand(200).TotalCount.ShouldBe(0);
        return $"/policy/v1/edges/{id}";
    }

    private async Task Decide(string edge)
    {
        var read = (await Gateway.Get(edge, Work)).Demand(200);
        (await Gateway.Post($"{edge}/confirm", null, new("ministry", "https://regio.example/id/ministerie/another"), read.ETag)).Demand(404);
        var confirmed = (await Gateway.Post($"{edge}/confirm", null, Work, read.ETag)).Demand(204);
        var rejected = (await Gateway.Post($"{edge}/reject", new { reason = "Het gaat om iets anders" }, School, confirmed.ETag)).Demand(204);
        (await Gateway.Post($"{edge}/confirm", null, Work, rejected.ETag)).Demand(409);
        (await Gateway.Get(edge)).Demand(200).Json.GetProperty("status").GetString().ShouldBe("rejected");
        var declared = (await Gateway.Post("/policy/v1/edges", new { from = "keeping-work", kind = "requires", to = "keeping-school" }, Work)).Demand(201);
        (await Gateway.Post("/policy/v1/edges", new { from = "keeping-school", kind = "requires", to = "keeping-work" }, Work)).Demand(403);
        (await Gateway.Get($"/policy/v1/edges?kind=requires&atLeast={declared.Position}&to=keeping-school")).Demand(200).TotalCount.ShouldBe(1);
    }

    private async Task Scheme() => (await Gateway.Post(
        "/funding/v1/schemes", new { externalId = "keeping-scheme", ownerId = School.Organisation, title = "Regeling", from = Start }, School)).Demand(201);

    private async Task End(string owner)
    {
        var read = (await Gateway.Get(owner)).Demand(200);
        var body = new { until = Today, heirs = new[] { new { organisation = Work.Organisation } }, reason = "Een nieuw kabinet" };
        (await Gateway.Post($"{owner}/end", body, School, read.ETag)).Demand(403);
        (await Gateway.Post($"{owner}/end", body with { heirs = new[] { new { organisation = School.Organisation } } }, Who.Steward, read.ETag)).Demand(409)
            .Json.GetProperty("errors").EnumerateArray().Select(Pointer).ShouldBe(["/heirs/0/organisation"]);
        var ended = (await Gateway.Post($"{owner}/end", body, Who.Steward, read.ETag)).Demand(204);
        (await Gateway.Get($"/policy/v1/owners?stands=false&organisation={School.Organisation}&atLeast={ended.Position}")).Demand(200).TotalCount.ShouldBe(1);
    }

    private async Task RightsFollow(string policy)
    {
        var read = (await Gateway.Get(policy)).Demand(200);
        var body = new { until = Tomorrow, reason = "Het gaat op in ander beleid" };
        (await Gateway.Post($"{policy}/end", body, School, read.ETag)).Demand(403);
        (await Gateway.Post($"{policy}/end", body, Work, read.ETag)).Demand(204);
        (await Gateway.Get("/funding/v1/schemes/keeping-scheme", School)).Demand(404);
        (await Gateway.Get($"{policy}/history")).Demand(200).Text.ShouldContain("ging over naar Werk");
    }

    private static string? Pointer(JsonElement fault) => fault.GetProperty("pointer").GetString();
}
