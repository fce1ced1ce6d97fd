using System.Net.Http.Json;
using System.Text.Json;
using Regio.Hosting.Decisions;
using Regio.Hosting.Publishing;

namespace Regio.Policy.Notices;

/// <summary>
/// Reads which rules of the views fire, as anybody may read them: what only some may know is in no notice. Of clashes it is told here
/// already, by who finds them.
/// </summary>
internal sealed class SignalFeed(IHttpClientFactory clients, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "signals";

    private const string OfClashes = "clash";
    private const string Path = "/insight/v1/signals";

    // Views that are built from nothing tell little at first; what they do not tell yet has not ended.
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(2);

    private readonly string? views = configuration["Regio:Insight"];

    /// <summary>Whether it is known where the views are; else there are no notices of signals.</summary>
    public bool IsKnown => views is { Length: > 0 };

    /// <summary>What fires now, by network; null: the views know too little of now.</summary>
    /// <exception cref="HttpRequestException">The views are away, or not ready to answer.</exception>
    public async Task<IReadOnlyCollection<KnownSignals>?> Read(CancellationToken ct)
    {
        using var client = clients.CreateClient(Client);
        client.BaseAddress = new(views!);
        var moment = (await client.GetFromJsonAsync<Page>($"{Path}?pageSize=1", ContractTypes.Json, ct))!.AsOf;
        if (!(moment.KnownUntil >= clock.GetUtcNow() - Freshness))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Path}?snapshot={Uri.EscapeDataString(moment.Snapshot!)}");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var response = await client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        var rows = (await response.Content.ReadAsStringAsync(ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Row>(line, ContractTypes.Json)!);
        return
        [
            .. rows.Where(row => row.Kind != OfClashes).GroupBy(row => row.Subject.Id)
                .Select(of => new KnownSignals(KnownSignals.IdOf(of.Key), of.Key, [.. of.Select(row => row.Rule).Distinct()])),
        ];
    }

    private sealed record Page(Moment AsOf);

    private sealed record Moment(DateTimeOffset? KnownUntil, string? Snapshot);

    private sealed record Row(string Kind, Named Subject, string? About, IReadOnlyList<Named> To)
    {
        public FiredRule Rule => new(Kind, About, [.. To.Select(owner => owner.ExternalId).OfType<string>().Order(StringComparer.Ordinal)]);
    }

    private sealed record Named(Guid Id, string? ExternalId);
}
