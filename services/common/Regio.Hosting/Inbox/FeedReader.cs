using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>Reads another service's feed, with this service's own token.</summary>
public sealed class FeedReader(IHttpClientFactory clients, IConfiguration configuration)
{
    /// <summary>Name of the HTTP client.</summary>
    internal const string Client = "feed";

    /// <summary>The page after a position, to the end of its fixed window.</summary>
    internal Task<FeedPage> Read(string source, long after, CancellationToken ct) =>
        Read(source, after, ((after / FeedPages.Window) + 1) * FeedPages.Window, ct);

    private async Task<FeedPage> Read(string source, long after, long until, CancellationToken ct)
    {
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

    /// <summary>How far a source is by its own word; null when it does not say so within a second.</summary>
    public async Task<long?> Head(string source, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(1));
        try
        {
            return (await Read(source, 0, 0, patience.Token)).Mark;
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
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
