using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Regio.Local;

/// <summary>Speaks to the gateway of this clone, with tokens of the local issuer.</summary>
internal sealed class GatewayClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly DevelopmentIssuer _issuer;

    public GatewayClient(Clone clone, RegioPorts ports)
        : this(ports.Address("gateway"), DevelopmentIssuer.Open(clone.State))
    {
    }

    public GatewayClient(Uri gateway, DevelopmentIssuer issuer, HttpMessageHandler? handler = null)
    {
        _http = new(handler ?? new HttpClientHandler()) { BaseAddress = gateway, Timeout = TimeSpan.FromMinutes(5) };
        _issuer = issuer;
    }

    public Uri Address => _http.BaseAddress!;

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request with a role's token.</summary>
    /// <exception cref="LauncherException">Nothing answers there.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, string role, string? organisation, CancellationToken ct)
    {
        try
        {
            return await AskAsync(request, role, organisation, ct);
        }
        catch (HttpRequestException problem)
        {
            throw new LauncherException(
                $"{_http.BaseAddress} does not answer: {problem.Message}", "./regio up starts it, ./regio status shows what runs.");
        }
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await SendAsync(request, "steward", null, ct);
        await DemandAsync(answer, path, ct);
        return await answer.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, ct)
            ?? throw new LauncherException($"{path} answered nothing.");
    }

    /// <summary>What a path answers; null while nothing answers there, or says that it cannot now.</summary>
    /// <exception cref="LauncherException">It answers that it will not.</exception>
    public async Task<T?> TryGetAsync<T>(string path, CancellationToken ct)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            using var answer = await AskAsync(request, "steward", null, patience.Token);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
            {
                return null;
            }

            await DemandAsync(answer, path, patience.Token);
            return await answer.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, patience.Token);
        }
        catch (Exception away) when (away is HttpRequestException or IOException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>The number of rows that a list has in all.</summary>
    public async Task<int> CountAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path + "?pageSize=1");
        using var answer = await SendAsync(request, "steward", null, ct);
        await DemandAsync(answer, path, ct);
        return answer.Headers.TryGetValues("Total-Count", out var values) ? int.Parse(values.First()) : 0;
    }

    /// <summary>Fails with what a problem answer says.</summary>
    public static async Task DemandAsync(HttpResponseMessage answer, string what, CancellationToken ct)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var body = await answer.Content.ReadAsStringAsync(ct);
            throw new LauncherException(
                $"{what}: {(int)answer.StatusCode} {answer.ReasonPhrase}\n{body}", "./regio logs shows what the services say.");
        }
    }

    private Task<HttpResponseMessage> AskAsync(
        HttpRequestMessage request, string role, string? organisation, CancellationToken ct)
    {
        request.Headers.Authorization = new("Bearer", _issuer.Token(role, organisation));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
    }
}
