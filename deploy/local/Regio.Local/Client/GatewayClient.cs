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

    public GatewayClient(Uri gateway, DevelopmentIssuer issuer)
    {
        _http = new() { BaseAddress = gateway, Timeout = TimeSpan.FromMinutes(5) };
        _issuer = issuer;
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request with a role's token.</summary>
    /// <exception cref="LauncherException">Nothing answers there.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, string role, string? organisation, CancellationToken ct)
    {
        request.Headers.Authorization = new("Bearer", _issuer.Token(role, organisation));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
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
}
