using System.Text.RegularExpressions;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>The one door: it says what is not ready, keeps the rest going, guards every answer and slows who asks too much.</summary>
[Collection<WithDemonstration>, Turn(3)]
public sealed partial class The_gateway(SmallSite small) : EndToEndTest
{
    private static readonly string[] Some =
    [
        "/networks/v1/networks?pageSize=1", "/reference/v1/lists", "/funding/v1/schemes", "/policy/v1/policies",
        "/insight/v1/status", "/problems", "/docs/", "/health/ready", "/networks/v1/openapi.json", "/nowhere",
        "/networks/v1/networks?nonsense=1",
    ];

    public static TheoryData<string> Paths => [.. Some];

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Says_which_service_is_away_and_forwards_to_the_others()
    {
        var funding = Site!.System.Of("funding");
        (await Gateway.Get("/health/ready")).Demand(200);
        await funding.StopAsync();

        var notReady = (await Gateway.Get("/health/ready")).Demand(503).Json.GetProperty("checks");
        notReady.EnumerateObject().Where(check => check.Value.GetProperty("status").GetString() == "not-ready")
            .Select(check => check.Name).ShouldBe(["funding"]);
        notReady.GetProperty("funding").GetProperty("description").GetString().ShouldBe("It does not answer.");
        var away = (await Gateway.Get("/funding/v1/schemes")).Demand(503);
        away.MediaType.ShouldBe("application/problem+json");
        away.Json.GetProperty("type").GetString().ShouldBe("/problems/unavailable");
        int.Parse(away.Header("Retry-After").ShouldNotBeNull()).ShouldBeGreaterThan(0);
        (await Gateway.Get("/health/live")).Demand(200);
        foreach (var other in Some.Where(path => path.Contains("/v1/", StringComparison.Ordinal) && !path.Contains("nonsense", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("/funding", StringComparison.Ordinal)))
        {
            (await Gateway.Get(other, accept: null)).Demand(200);
        }

        await funding.StartAsync(Site.Cancelled);
        await Wait.Until("funding answers again", () => Gateway.Get("/funding/v1/schemes"), answer => answer.Status == 200);
        await Wait.Until("everything is ready", () => Gateway.Get("/health/ready"), answer => answer.Status == 200);
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Guards_every_answer(string path)
    {
        var answer = await Gateway.Get(path, accept: null);

        answer.Header("API-Version").ShouldNotBeNull().ShouldMatch(@"^\d+\.\d+\.\d+$");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("X-Frame-Options").ShouldBe("DENY");
        answer.Header("Referrer-Policy").ShouldNotBeNullOrEmpty();
        answer.Header("Strict-Transport-Security").ShouldNotBeNull().ShouldContain("max-age=");
        answer.Header("Content-Security-Policy").ShouldNotBeNull().ShouldContain("frame-ancestors 'none'");
        answer.Header("Cache-Control").ShouldNotBeNullOrEmpty();
        answer.Header("Server").ShouldBeNull();
        answer.Header("X-Powered-By").ShouldBeNull();
    }

    [Theory]
    [InlineData("/networks/v1/networks/sv-vliet", "ETag")]
    [InlineData("/networks/v1/networks?pageSize=1", "Total-Count")]
    [InlineData("/insight/v1/summary", "API-Version")]
    [InlineData("/networks/v1/openapi.json", "API-Version")]
    [InlineData("/problems", "API-Version")]
    public async Task Answers_HEAD_as_GET_without_a_body(string path, string header)
    {
        var get = (await Gateway.Get(path)).Demand(200);
        var head = (await Gateway.Send(new(HttpMethod.Head, path) { Headers = { Accept = { new("application/json") } } })).Demand(200);

        head.Body.ShouldBeEmpty();
        head.MediaType.ShouldBe(get.MediaType);
        head.Header(header).ShouldBe(get.Header(header).ShouldNotBeNull());
        (await Gateway.Send(new(HttpMethod.Head, "/networks/v1/networks/sv-nowhere"))).Demand(404).Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_private_answers_out_of_caches() =>
        (await Gateway.Get($"{Import.Path}?pageSize=1", Who.Steward)).Demand(200).Header("Cache-Control").ShouldBe("no-store");

    [Fact]
    public async Task Tells_who_you_are_and_what_your_role_opens()
    {
        const string owner = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034";
        var me = (await Gateway.Get("/policy/v1/me", new("ministry", owner))).Demand(200).Json;
        (me.GetProperty("role").GetString(), me.GetProperty("organisation").GetString()).ShouldBe(("ministry", owner));
        Opened(me).ShouldContain("POST /policy/v1/policies");
        Opened(me).ShouldNotContain("GET /policy/v1/events", "The feed is for services.");

        Opened((await Gateway.Get("/policy/v1/me", new("analyst"))).Demand(200).Json)
            .ShouldBe([
                "GET /policy/v1/edges", "GET /policy/v1/edges/{id}", "GET /policy/v1/edges/{id}/history", "GET /policy/v1/me",
                "GET /policy/v1/owners", "GET /policy/v1/owners/{id}", "GET /policy/v1/owners/{id}/history", "POST /policy/v1/persons/erase",
                "GET /policy/v1/policies", "GET /policy/v1/policies/{id}", "GET /policy/v1/policies/{id}/history",
            ]);
        (await Gateway.Get("/policy/v1/me")).Demand(401);

        static IEnumerable<string> Opened(System.Text.Json.JsonElement me) => me.GetProperty("may").EnumerateArray()
            .Select(route => $"{route.GetProperty("method").GetString()} {route.GetProperty("path").GetString()}");
    }

    [Fact]
    public async Task Slows_who_asks_too_much_and_nobody_else()
    {
        var (process, gateway) = await Site!.AnotherGateway("strict-gateway", ("Regio__Limits__RequestsPerSecond", "1"));
        try
        {
            var answers = new List<Answer>();
            for (var i = 0; i < 30; i++)
            {
                answers.Add(await gateway.Get("/reference/v1/lists", Who.Steward));
            }

            answers.Take(10).ShouldAllBe(answer => answer.Status == 200);
            var slowed = answers.First(answer => answer.Status != 200).Demand(429);
            slowed.MediaType.ShouldBe("application/problem+json");
            slowed.Json.GetProperty("type").GetString().ShouldBe("/problems/too-many-requests");
            int.Parse(slowed.Header("Retry-After").ShouldNotBeNull()).ShouldBeGreaterThan(0);
            (await gateway.Get("/problems/too-many-requests", new("analyst"))).Demand(200);
            (await gateway.Get("/health/ready", Who.Steward)).Demand(200);
        }
        finally
        {
            gateway.Dispose();
            await process.StopAsync();
        }
    }

    [Fact]
    public async Task Shows_the_interfaces_on_a_page_that_needs_no_other_host()
    {
        (await Gateway.Get("/", accept: null)).Demand(302).Header("Location").ShouldBe("/docs/");
        var page = (await Gateway.Get("/docs/", accept: "text/html")).Demand(200);

        page.MediaType.ShouldBe("text/html");
        foreach (var document in new[] { "networks", "reference", "funding", "policy", "insight" })
        {
            page.Text.ShouldContain($"\"{document}/v1/openapi.json\"");
        }

        var scripts = Source().Matches(page.Text).Select(match => match.Groups["source"].Value).ToList();
        scripts.ShouldNotBeEmpty();
        foreach (var script in scripts)
        {
            var address = new Uri(new Uri(Gateway.Address, "/docs/"), script);
            address.Authority.ShouldBe(Gateway.Address.Authority);
            (await Gateway.Get(address.PathAndQuery, accept: null)).Demand(200);
        }
    }

    [GeneratedRegex("<script[^>]* src=\"(?<source>[^\"]+)\"", RegexOptions.None, 1_000)]
    private static partial Regex Source();
}
