using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Regio.Integration;

/// <summary>Schemes as a ministry sends them.</summary>
internal static class Scheme
{
    public const string Owner = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1109";

    public static object Body(string title = "Jeugd naar werk") =>
        new { ownerId = Owner, title, domains = new[] { "work-and-income" }, from = "2027-01-01" };

    public static Task<HttpResponseMessage> Draft(this Service funding, object? body = null, string? key = null) =>
        funding.Send(HttpMethod.Post, "/funding/v1/schemes", body ?? Body(), "ministry", Owner, key: key);

    public static Task<HttpResponseMessage> Publish(
        this Service funding, Uri scheme, string? ifMatch, string gazette = "Stcrt. 2026, 1", string? key = null) =>
        funding.Send(
            HttpMethod.Post, $"{scheme}/publish", new { publishedOn = "2026-11-16", gazette }, "ministry", Owner, ifMatch, key);

    /// <summary>A scheme that was drafted.</summary>
    public static async Task<Uri> Drafted(this Service funding)
    {
        using var answer = await funding.Draft();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!;
    }

    /// <summary>The problem that it is.</summary>
    public static async Task<JsonObject> ShouldBeProblem(this HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>();
        problem!["type"]!.GetValue<string>().ShouldBe($"/problems/{code}");
        problem["status"]!.GetValue<int>().ShouldBe(status);
        problem["errors"].ShouldBeOfType<JsonArray>();
        problem["title"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["detail"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["instance"]!.GetValue<string>().ShouldStartWith("/");
        return problem;
    }

    public static string? Position(this HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Regio-Position", out var values) ? values.Single() : null;
}
