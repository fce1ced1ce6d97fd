using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Regio.Gateway.Specs;

/// <summary>What the server rejects before it is a request is answered as everything else is.</summary>
public sealed class Rejecting(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    [Theory]
    [InlineData("GET /networks/v1/pulse-answers/%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "malformed-request")]
    [InlineData("GET /networks/v1/networks/%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "malformed-request")]
    [InlineData("GET nonsense HTTP/1.1\r\nHost: x\r\n\r\n", 405, "method-not-allowed")]
    [InlineData("GET / HTTP/9.9\r\nHost: x\r\n\r\n", 505, "malformed-request")]
    [InlineData("GET /networks/v1/networks HTTP/1.1\r\n\r\n", 400, "malformed-request")]
    [InlineData("GET /networks/v1/networks HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n", 400, "malformed-request")]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: x\r\n\r\n", 414, "address-too-long")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nA: {long}\r\nB: {long}\r\nC: {long}\r\nD: {long}\r\nE: {long}\r\n\r\n", 431, "headers-too-large")]
    [InlineData("GET /networks/v1/networks/%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200, null)]
    public async Task Tells_what_is_wrong_in_a_problem_document(string sent, int status, string? code)
    {
        using var answer = await Send(sent.Replace("{long}", new string('a', 8_190)));
        ((int)answer.StatusCode).ShouldBe(status);
        if (code is not null)
        {
            await answer.ShouldBeProblem((HttpStatusCode)status, code);
        }
    }

    [Fact]
    public async Task Also_after_a_request_that_was_answered_on_the_same_connection()
    {
        const string live = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        var whole = await Exchange(live + "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n");
        whole.Split("HTTP/1.1 ").Skip(1).Select(answer => answer[..3]).ShouldBe(["200", "400"]);
        whole.ShouldEndWith("}");
    }

    private async Task<HttpResponseMessage> Send(string request)
    {
        var (head, body) = (await Exchange(request)).Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : ("", "");
        var lines = head.Split("\r\n");
        var answer = new HttpResponseMessage((HttpStatusCode)int.Parse(lines[0].Split(' ')[1])) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        foreach (var header in lines[1..].Select(line => line.Split(": ", 2)))
        {
            _ = answer.Headers.TryAddWithoutValidation(header[0], header[1]) || answer.Content.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        return answer;
    }

    private async Task<string> Exchange(string request)
    {
        var address = gateway.Client.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10));
    }
}
