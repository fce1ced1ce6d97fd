using System.Net;
using System.Text.Json.Nodes;

namespace Regio.Gateway.Specs;

public sealed class Forwarding(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private static readonly string[] Pretended =
    [
        "X-User", "X-User-Id", "X-Forwarded-User", "X-Original-URL", "X-Regio-Organisation", "X-Remote-User", "X-Auth-Request-Email",
        "Forwarded", "X-Real-IP", "X-HTTP-Method-Override",
    ];

    private HttpClient Client => gateway.Client;

    [Theory]
    [InlineData("/networks/v1/networks?page=2&name=a%2Fb")]
    [InlineData("/reference/v1/domains")]
    [InlineData("/policy/v1/policies")]
    public async Task Leaves_path_query_and_answer_as_they_are(string target)
    {
        using var answer = await Client.GetAsync(target);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("API-Version").ShouldBe(["1.7.3"]);
        answer.Headers.ETag!.Tag.ShouldBe("\"9\"");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        Uri.UnescapeDataString((await RunningGateway.Reached(answer))["target"]!.GetValue<string>()).ShouldBe(Uri.UnescapeDataString(target));
    }

    [Fact]
    public async Task Removes_headers_that_claim_an_identity_and_tells_the_origin_itself()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/networks/v1/networks")
            .With("X-Forwarded-For", "203.0.113.7").With("X-Forwarded-Host", "elsewhere.example").With("X-Own", "stays");
        Pretended.ToList().ForEach(name => request.With(name, "pretended"));

        using var answer = await Client.SendAsync(request);

        var headers = (await RunningGateway.Reached(answer))["headers"]!.AsObject();
        headers.Select(header => header.Key).Intersect(Pretended, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        headers["X-Forwarded-For"]!.GetValue<string>().ShouldBe("127.0.0.1");
        headers["X-Forwarded-Host"]!.GetValue<string>().ShouldBe(Client.BaseAddress!.Authority);
        headers["X-Own"]!.GetValue<string>().ShouldBe("stays");
    }

    [Fact]
    public async Task Answers_for_a_service_that_is_away()
    {
        using var answer = await Client.GetAsync("/funding/v1/schemes");

        await answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Takes_an_import_of_32_MiB()
    {
        using var answer = await Client.PostAsync("/networks/v1/imports", new ByteArrayContent(new byte[32 << 20]));

        (await RunningGateway.Reached(answer))["bytes"]!.GetValue<int>().ShouldBe(32 << 20);
    }

    [Theory]
    [InlineData("/networks/v1/imports", (32 << 20) + 1)]
    [InlineData("/funding/v1/imports", (32 << 20) + 1)]
    [InlineData("/networks/v1/networks", (1 << 20) + 1)]
    public async Task Refuses_a_body_that_is_too_large(string path, int bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[bytes]) };
        request.Headers.ExpectContinue = true;

        using var answer = await Client.SendAsync(request);

        await answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task Is_ready_when_every_service_is_and_else_says_which_is_not()
    {
        using var answer = await Client.GetAsync("/health/ready");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var checks = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["checks"]!;
        checks["networks"]!["status"]!.GetValue<string>().ShouldBe("ready");
        checks["funding"]!["status"]!.GetValue<string>().ShouldBe("not-ready");
        checks["funding"]!["description"]!.GetValue<string>().ShouldBe("It does not answer.");
    }

    [Fact]
    public async Task Names_a_service_that_is_degraded_and_why()
    {
        using var answer = await Client.GetAsync("/health/ready");

        var insight = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["checks"]!["insight"]!;
        insight["status"]!.GetValue<string>().ShouldBe("degraded");
        insight["description"]!.GetValue<string>().ShouldBe("inbox: Behind, or not heard yet: policy.");
    }

    [Fact]
    public async Task Passes_HEAD_on_and_answers_it_itself()
    {
        using var passed = await Client.SendAsync(new(HttpMethod.Head, "/networks/v1/networks"));
        using var own = await Client.SendAsync(new(HttpMethod.Head, "/problems"));

        passed.Headers.GetValues("Reached-As").ShouldBe(["HEAD"]);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await own.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_live_whatever_is_behind_it() =>
        (await Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
}
