using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Regio.Local;

/// <summary>Drafts schemes, has them checked and publishes them, and registers policies, as the ministries that own them.</summary>
internal sealed class Papers(GatewayClient gateway)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

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
            var path = location.IsAbsoluteUri ? location.AbsolutePath : location.ToString();
            if (!await IsPublishedAsync(path, scheme, ct))
            {
                await UntilAsync($"{path} is checked", () => IsCheckedAsync(path, scheme, ct), ct);
                using var asked = await PostAsync($"{path}/publish", scheme, "publish", version.Tag, ct);
                await UntilAsync($"{path} is published", () => IsPublishedAsync(path, scheme, ct), ct);
            }
        }
    }

    /// <summary>Policy checks it, but says that it is unknown until it heard of the draft.</summary>
    private async Task<bool> IsCheckedAsync(string path, JsonElement scheme, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/policy/v1/checks")
        {
            Content = JsonContent.Create(new { ownerId = OwnerOf(scheme), scheme = path[(path.LastIndexOf('/') + 1)..] }),
        };
        using var answer = await gateway.SendAsync(request, "ministry", OwnerOf(scheme), ct);
        if (answer.StatusCode is HttpStatusCode.Conflict)
        {
            return false;
        }

        await GatewayClient.DemandAsync(answer, "/policy/v1/checks", ct);
        return true;
    }

    private async Task<bool> IsPublishedAsync(string path, JsonElement scheme, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await gateway.SendAsync(request, "ministry", OwnerOf(scheme), ct);
        await GatewayClient.DemandAsync(answer, path, ct);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("publishedOn").ValueKind is JsonValueKind.String;
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> isSo, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; !await isSo(); waited += Beat)
        {
            if (waited > Patience)
            {
                throw new LauncherException($"Still not: {what}.", "./regio logs shows what the services say.");
            }

            await Task.Delay(Beat, ct);
        }
    }

    private static string? OwnerOf(JsonElement paper) => paper.GetProperty("body").GetProperty("ownerId").GetString();

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

        var answer = await gateway.SendAsync(request, "ministry", OwnerOf(paper), ct);
        await GatewayClient.DemandAsync(answer, path, ct);
        _positions.AddRange(answer.Headers.TryGetValues("Regio-Position", out var position) ? position : []);
        return answer;
    }
}
