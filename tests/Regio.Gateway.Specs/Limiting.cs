using System.Net;

namespace Regio.Gateway.Specs;

public sealed class Limiting
{
    [Fact]
    public async Task A_client_that_asks_too_much_is_told_to_wait_and_another_is_not()
    {
        await using var gateway = new RunningGateway { Settings = ["--Regio:Limits:RequestsPerSecond=1"] };
        await gateway.InitializeAsync();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var one = await gateway.Client.GetAsync("/policy/v1/policies");
            statuses.Add(one.StatusCode);
        }

        using var refused = await gateway.Client.GetAsync("/policy/v1/policies");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/policy/v1/policies").With("Authorization", $"Bearer {gateway.Token}");
        using var another = await gateway.Client.SendAsync(request);

        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        another.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await gateway.Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_not_waited_for()
    {
        await using var gateway = new RunningGateway
        {
            Settings = ["--ReverseProxy:Clusters:policy:HttpRequest:ActivityTimeout=00:00:00.2"],
        };
        await gateway.InitializeAsync();

        using var answer = await gateway.Client.GetAsync("/policy/v1/slow");

        await answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
    }
}
