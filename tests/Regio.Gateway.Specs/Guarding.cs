using System.Net;

namespace Regio.Gateway.Specs;

public sealed class Guarding(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    [Theory]
    [InlineData("/networks/v1/events")]
    [InlineData("/funding/v1/events?after=0")]
    [InlineData("/policy/v1/events/")]
    [InlineData("/POLICY/V1/Events")]
    [InlineData("/policy/v1/%65vents")]
    [InlineData("/policy/v1//events")]
    [InlineData("/policy/v1/policies/")]
    [InlineData("/nowhere")]
    public async Task Hides_feeds_and_what_is_not_there(string path)
    {
        using var request = Asking(path, $"Bearer {gateway.Token}");

        using var answer = await gateway.Client.SendAsync(request);

        await answer.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Lets_anyone_pass_without_a_token() =>
        (await gateway.Client.GetAsync("/policy/v1/policies")).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Passes_a_good_token_on()
    {
        using var answer = await gateway.Client.SendAsync(Asking("/policy/v1/policies", $"Bearer {gateway.Token}"));

        (await RunningGateway.Reached(answer))["headers"]!["Authorization"]!.GetValue<string>().ShouldBe($"Bearer {gateway.Token}");
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Refuses_credentials_that_do_not_convince(string credentials)
    {
        using var answer = await gateway.Client.SendAsync(Asking("/policy/v1/policies", credentials));

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
    }

    [Fact]
    public async Task Refuses_a_token_of_another_issuer()
    {
        using var other = new TestIssuer();

        using var answer = await gateway.Client.SendAsync(Asking("/policy/v1/policies", $"Bearer {other.Token("steward")}"));

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    private static HttpRequestMessage Asking(string path, string credentials) =>
        new HttpRequestMessage(HttpMethod.Get, path).With("Authorization", credentials);
}
