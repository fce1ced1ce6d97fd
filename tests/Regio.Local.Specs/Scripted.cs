using System.Net;
using System.Text;

namespace Regio.Local.Specs;

/// <summary>Answers in this order, and the last one again and again.</summary>
internal sealed class Scripted(params IReadOnlyList<Func<HttpResponseMessage>> answers) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    /// <summary>An answer with a JSON body.</summary>
    public static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    /// <summary>A job was accepted, and is told of there.</summary>
    public static Func<HttpResponseMessage> Accepted(string location) => () =>
    {
        var answer = Answer(HttpStatusCode.Accepted, "{}");
        answer.Headers.Location = new(location, UriKind.Relative);
        return answer;
    };

    /// <summary>A gateway that answers so.</summary>
    public GatewayClient Gateway(Scratch scratch) => new(new("http://127.0.0.1:1/"), DevelopmentIssuer.Open(StateFolder.Peek(scratch.Path)), this);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!.PathAndQuery);
        return Task.FromResult(answers[Math.Min(Asked.Count, answers.Count) - 1]());
    }
}
