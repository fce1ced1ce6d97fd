using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>Reads another service's feed, with this service's own token.</summary>
internal sealed class FeedReader(IHttpClientFactory clients, IConfiguration configuration)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "feed";

    /// <summary>The page after a position, to the end of its fixed window.</summary>
    public async Task<FeedPage> Read(string source, long after, CancellationToken ct)
    {
        var until = ((after / FeedPages.Window) + 1) * FeedPages.Window;
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(AddressOf(source), $"/{source}/v1/events?after={after}&until={until}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(ct));
        using var client = clients.CreateClient(Client);
        using var response = await client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        var events = await response.Content.ReadFromJsonAsync<CloudEvent[]>(ContractTypes.Json, ct) ?? [];
        var (reached, mark) = (Header(response, Feed.UntilHeader), Header(response, Feed.MarkHeader));
        return new(events, reached, mark, until <= mark, Time(response));
    }

    private Uri AddressOf(string source) => new(configuration[$"Regio:Sources:{source}"]
        ?? throw new InvalidOperationException($"Set Regio:Sources:{source} to the address of that service."));

    // The file is read each time, so that a token can be renewed while the service runs.
    private async Task<string> Token(CancellationToken ct) =>
        configuration["Regio:ServiceTokenFile"] is { Length: > 0 } file ? (await File.ReadAllTextAsync(file, ct)).Trim() : "";

    private static DateTimeOffset? Time(HttpResponseMessage response) =>
        response.Headers.TryGetValues(Feed.TimeHeader, out var values)
            ? DateTimeOffset.Parse(values.Single(), CultureInfo.InvariantCulture)
            : null;

    private static long Header(HttpResponseMessage response, string name) =>
        CloudEvent.Unpad(response.Headers.GetValues(name).Single());
}
