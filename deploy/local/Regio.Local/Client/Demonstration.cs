using System.Text;
using System.Text.Json;

namespace Regio.Local;

/// <summary>Loads the project's own invented region into an empty store, through the front door.</summary>
internal sealed class Demonstration(Clone clone, RegioPorts ports)
{
    private string Folder => Path.Combine(clone.Root, "deploy/local/demo");

    private string Unfinished => clone.State.In("demo.unfinished");

    /// <summary>Loads the set when the store is empty, or when an earlier load was cut short.</summary>
    /// <returns>True when it was loaded.</returns>
    public async Task<bool> LoadAsync(CancellationToken ct)
    {
        using var gateway = new GatewayClient(clone, ports);
        if (!File.Exists(Unfinished) && !await IsEmptyAsync(gateway, ct))
        {
            return false;
        }

        await File.WriteAllTextAsync(Unfinished, string.Empty, ct);
        await Progress.StepAsync("Loading the demonstration set", async report =>
        {
            var job = await SendAsync(gateway, Folder, report, ct);
            report("waiting for the views");
            await ShownAsync(gateway, ct);
            return job;
        });
        File.Delete(Unfinished);
        return true;
    }

    /// <summary>Sends the set's folder: its CSV files, then its schemes and policies.</summary>
    internal static async Task<ImportJob> SendAsync(
        GatewayClient gateway, string folder, Action<string> report, CancellationToken ct)
    {
        var job = await new CsvImport(gateway).RunAsync(CsvImport.FilesIn(folder), report, ct);
        if (job.State != "done" || job.Refused > 0)
        {
            throw new LauncherException(
                $"The demonstration set was not taken whole: {job.State}, {job.Refused} rows refused.",
                $"./regio import '{folder}' shows the rows.");
        }

        await new Papers(gateway).PostAsync(folder, ct);
        return job;
    }

    /// <summary>Waits until the views have what was sent, so that the first question has an answer; not for ever.</summary>
    private static async Task ShownAsync(GatewayClient gateway, CancellationToken ct)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var status = await gateway.GetAsync<ViewStatus>("/insight/v1/status", ct);
            if (status.Sources.All(source => source.Head > 0 && source.Position >= source.Head))
            {
                return;
            }

            await Task.Delay(200, ct);
        }
    }

    private static async Task<bool> IsEmptyAsync(GatewayClient gateway, CancellationToken ct) =>
        await gateway.CountAsync("/networks/v1/networks", ct) == 0
        && await gateway.CountAsync("/networks/v1/organisations", ct) == 0;
}

/// <summary>How far the views are with each source.</summary>
internal sealed record ViewStatus(IReadOnlyList<SourceStatus> Sources);

/// <summary>The position that the views have of a source, and the source's own.</summary>
internal sealed record SourceStatus(string Source, long Position, long Head);

/// <summary>Drafts and publishes schemes and registers policies, as the ministries that own them.</summary>
internal sealed class Papers(GatewayClient gateway)
{
    public async Task PostAsync(string folder, CancellationToken ct)
    {
        foreach (var scheme in await ReadAsync(Path.Combine(folder, "schemes.json"), ct))
        {
            await PublishAsync(scheme, ct);
        }

        foreach (var policy in await ReadAsync(Path.Combine(folder, "policies.json"), ct))
        {
            using var created = await PostAsync("/policy/v1/policies", policy, "body", null, ct);
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> ReadAsync(string file, CancellationToken ct) =>
        JsonSerializer.Deserialize<IReadOnlyList<JsonElement>>(await File.ReadAllTextAsync(file, ct)) ?? [];

    private async Task PublishAsync(JsonElement scheme, CancellationToken ct)
    {
        using var created = await PostAsync("/funding/v1/schemes", scheme, "body", null, ct);
        if (created.Headers.Location is { } location && created.Headers.ETag is { } version)
        {
            var path = (location.IsAbsoluteUri ? location.AbsolutePath : location.ToString()) + "/publish";
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
        return answer;
    }
}
