using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Regio.Policy.Webhooks;

/// <summary>
/// Puts one notice to one webhook: no redirect is followed, no proxy or cookie is used, nothing is waited for longer than ten seconds,
/// and of the answer only the status is read.
/// </summary>
internal sealed class WebhookClient(WebhookAddresses addresses, TimeProvider clock) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // What happens in here is nobody's business there.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        ConnectCallback = (context, ct) => addresses.Connect(context.DnsEndPoint, ct),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <summary>The status that it answers; null: it does not.</summary>
    public async Task<HttpStatusCode?> Send(DueEndpoint to, string secret, WaitingNotice notice, CancellationToken ct)
    {
        if (addresses.Refusal(to.Url) is not null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var (id, timestamp) = ($"{to.Subscription}-{notice.Position}", now.ToUnixTimeSeconds());
        var body = $$"""{"type":"notice.{{notice.Kind}}","timestamp":"{{now.UtcDateTime:O}}","data":{{notice.Body}}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, to.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", Signing.Of(secret, id, timestamp, body));
        request.Headers.UserAgent.ParseAdd("Regio-Webhooks/1");
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
