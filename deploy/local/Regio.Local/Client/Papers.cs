using System.Text;
using System.Text.Json;

namespace Regio.Local;

/// <summary>Drafts schemes, records that they stand in the gazette, and registers policies, as the ministries that own them.</summary>
internal sealed class Papers(GatewayClient gateway)
{
    private readonly List<string> _positions = [];

    /// <summary>Posts a folder's schemes and policies.</summary>
    /// <returns>The positions of the facts that this led to.</returns>
    public async Task<IReadOnlyList<string>> PostAsync(string folder, CancellationToken ct)
    {
        foreach (var scheme in await ReadAsync(Path.Combine(folder, "schemes.json"), ct))
        {
            await PublishAsync(scheme, ct);
        }

        foreach (var policy in await ReadAsync(Path.Combine(folder, "policies.json"), ct))
        {
            using var created = await PostAsync("/policy/v1/policies", policy, "body", null, ct);
        }

        return _positions;
    }

    private static async Task<IReadOnlyList<JsonElement>> ReadAsync(string file, CancellationToken ct) =>
        JsonSerializer.Deserialize<IReadOnlyList<JsonElement>>(await File.ReadAllTextAsync(file, ct)) ?? [];

    private async Task PublishAsync(JsonElement scheme, CancellationToken ct)
    {
        using var created = await PostAsync("/funding/v1/schemes", scheme, "body", null, ct);
        if (created.Headers.Location is { } location && created.Headers.ETag is { } version)
        {
            var path = (location.IsAbsoluteUri ? location.AbsolutePath : location.ToString()) + "/record-published-elsewhere";
            using var published = await PostAsync(path, scheme, "publish", version.Tag, ct);
        }
    }

    /// <summary>The key is the paper's own, so that posting it again answers what it answered before.</summary>
    private async Task<HttpResponseMessage> PostAsync(
        string path, JsonElement paper, string part, string? version, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(paper.GetProperty(part).GetRawText(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", $"demonstration-{paper.GetProperty("key").GetString()}-{part}");
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        var owner = paper.GetProperty("body").GetProperty("ownerId").GetString();
        var answer = await gateway.SendAsync(request, "ministry", owner, ct);
        await GatewayClient.DemandAsync(answer, path, ct);
        _positions.AddRange(answer.Headers.TryGetValues("Regio-Position", out var position) ? position : []);
        return answer;
    }
}
