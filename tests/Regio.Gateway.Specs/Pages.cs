using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Regio.Hosting.Problems;

namespace Regio.Gateway.Specs;

public sealed partial class Pages(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private HttpClient Client => gateway.Client;

    [Fact]
    public async Task Every_problem_has_a_page()
    {
        foreach (var type in ProblemTypes.All)
        {
            using var answer = await Client.SendAsync(Asking($"/problems/{type.Code}", "text/html,application/xhtml+xml,*/*;q=0.8"));

            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
            (await answer.Content.ReadAsStringAsync()).ShouldContain(WebUtility.HtmlEncode(type.Remedy));
        }
    }

    [Fact]
    public async Task A_program_reads_a_problem_as_JSON()
    {
        var type = JsonNode.Parse(await Client.GetStringAsync("/problems/stale-version"))!;

        type["code"]!.GetValue<string>().ShouldBe("stale-version");
        type["status"]!.GetValue<int>().ShouldBe(412);
    }

    [Fact]
    public async Task The_list_of_problems_names_them_all() =>
        JsonNode.Parse(await Client.GetStringAsync("/problems"))!.AsArray().Count.ShouldBe(ProblemTypes.All.Count);

    [Fact]
    public async Task An_unknown_problem_has_none() =>
        await (await Client.GetAsync("/problems/none")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task The_documentation_shows_five_interfaces_and_asks_nothing_of_another_host()
    {
        using var page = await Client.GetAsync("/docs/");
        var html = await page.Content.ReadAsStringAsync();
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        Document().Count(html).ShouldBe(5);
        html.ShouldNotContain("//");
        policy.ShouldContain("connect-src 'self'");
        Nonce().Matches(html).Select(match => $"'nonce-{match.Groups[1].Value}'").ShouldAllBe(nonce => policy.Contains(nonce));
        foreach (var script in new[] { "scalar.js", "scalar.aspnetcore.js" })
        {
            (await Client.GetAsync($"/docs/{script}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task The_root_leads_to_the_documentation() =>
        (await Client.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/docs/");

    private static HttpRequestMessage Asking(string path, string accepted) =>
        new HttpRequestMessage(HttpMethod.Get, path).With("Accept", accepted);

    [GeneratedRegex("\"(?:networks|reference|funding|policy|insight)/v1/openapi.json\"")]
    private static partial Regex Document();

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}
