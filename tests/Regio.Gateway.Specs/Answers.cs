using System.Net;
using System.Text.Json.Nodes;

namespace Regio.Gateway.Specs;

/// <summary>What specs ask of an answer.</summary>
internal static class Answers
{
    /// <summary>It is this problem, as a whole document.</summary>
    public static async Task ShouldBeProblem(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        problem["type"]!.GetValue<string>().ShouldBe($"/problems/{code}");
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        problem.Select(member => member.Key).ShouldBeSubsetOf(["type", "title", "status", "detail", "instance", "errors", "traceId"]);
        problem.Count.ShouldBe(7);
    }

    /// <summary>A request with a header.</summary>
    public static HttpRequestMessage With(this HttpRequestMessage request, string name, string value)
    {
        request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        return request;
    }
}
