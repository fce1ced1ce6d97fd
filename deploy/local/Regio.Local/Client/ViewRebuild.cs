using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Regio.Local;

/// <summary>How a rebuild of views stands.</summary>
internal sealed record RebuildJob(string State, long Folded, long Facts, RebuildFound? Comparison = null, string? Reason = null)
{
    public bool IsRunning => State == "running";
}

/// <summary>How what was rebuilt stands to what was there.</summary>
internal sealed record RebuildFound(long Before, long After, long Differing, long Missing, long Surplus, IReadOnlyList<RebuiltOtherwise> First);

/// <summary>A stream whose document was not what its facts lead to.</summary>
internal sealed record RebuiltOtherwise(string Stream, string View, string Difference);

/// <summary>Asks for a rebuild of views and follows it.</summary>
/// <param name="gateway">Where to.</param>
/// <param name="patience">How long the views may be away while it runs; two minutes when absent.</param>
internal sealed class ViewRebuild(GatewayClient gateway, TimeSpan? patience = null)
{
    private readonly Jobs _jobs = new(gateway, "rebuild", patience);

    /// <summary>Rebuilds a view, or all of them, and reports how far it is.</summary>
    /// <exception cref="LauncherException">There is no such view; the message names those that there are.</exception>
    public async Task<RebuildJob> RunAsync(string? view, Action<string> report, CancellationToken ct) => await _jobs.FollowAsync<RebuildJob>(
        await SendAsync(view, ct), job => job.IsRunning, job => $"{job.Folded:N0} of {job.Facts:N0} facts", report, ct);

    private async Task<string> SendAsync(string? view, CancellationToken ct)
    {
        string[] views = view is null ? [] : [view];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/insight/v1/rebuilds") { Content = JsonContent.Create(new { views }) };
        using var answer = await gateway.SendAsync(request, "steward", null, ct);
        if (answer.StatusCode == HttpStatusCode.BadRequest && await answer.Content.ReadFromJsonAsync<JsonNode>(ct) is { } problem
            && problem["errors"]?[0]?["detail"]?.GetValue<string>() is { } detail)
        {
            throw new LauncherException(detail);
        }

        await GatewayClient.DemandAsync(answer, "The rebuild", ct);
        return _jobs.LocationOf(answer);
    }
}
