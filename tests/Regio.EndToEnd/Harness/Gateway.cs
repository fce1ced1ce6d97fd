using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>Who asks: a role, bound to an organisation; somebody, unless its token has a subject that is named.</summary>
internal sealed record Who(string Role, string? Organisation = null, string? Subject = null)
{
    public static readonly Who Steward = new("steward");

    public static readonly Who Service = new("service");
}

/// <summary>Asks the gateway, as any client would.</summary>
internal sealed class Gateway(Uri address, DevelopmentIssuer issuer) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    private readonly ConcurrentDictionary<Who, string> _tokens = new();

    public Uri Address => address;

    public void Dispose() => _http.Dispose();

    public Task<Answer> Get(string path, Who? who = null, string? accept = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        return Send(request, who);
    }

    public Task<Answer> Post(string path, object? body, Who? who = null, string? ifMatch = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web),
        };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return Send(request, who);
    }

    public Task<Answer> Put(string path, object body, Who? who = null) =>
        Send(new(HttpMethod.Put, path) { Content = JsonContent.Create(body, options: JsonSerializerOptions.Web) }, who);

    /// <summary>Every row of a list, whatever its pages.</summary>
    public async Task<IReadOnlyList<JsonElement>> Rows(string path)
    {
        var answer = (await Get(path, accept: "application/x-ndjson")).Demand(200);
        return [.. answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    public string Token(Who who) =>
        _tokens.GetOrAdd(who, asked => issuer.Token(asked.Role, asked.Organisation, subject: asked.Subject));

    /// <summary>A token that was good until an hour ago.</summary>
    public string Expired(Who who) => issuer.Token(who.Role, who.Organisation, TimeSpan.FromHours(-1));

    public async Task<Answer> Send(HttpRequestMessage request, Who? who = null)
    {
        if (who is not null)
        {
            request.Headers.Authorization = new("Bearer", Token(who));
        }

        using (request)
        using (var response = await _http.SendAsync(request, Site.Cancelled))
        {
            return new(
                $"{request.Method} {request.RequestUri}", (int)response.StatusCode, response.Headers,
                response.Content.Headers, await response.Content.ReadAsByteArrayAsync(Site.Cancelled));
        }
    }
}
