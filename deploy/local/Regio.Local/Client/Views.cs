using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Regio.Local;

/// <summary>Waits until the views have what was sent, so that the first question has an answer; not for ever.</summary>
internal sealed class Views(GatewayClient gateway, TimeSpan? patience = null)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromMinutes(2);

    /// <summary>Waits for positions as writes and imports answer them: <c>networks:139</c>.</summary>
    /// <returns>False when the views had not come that far in time; nothing is lost then.</returns>
    public async Task<bool> WaitAsync(IReadOnlyList<string> positions, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        while (await gateway.TryGetAsync<JsonNode>($"/insight/v1/summary?atLeast={string.Join(',', positions)}", ct) is null)
        {
            if (watch.Elapsed > _patience)
            {
                Progress.Say("The views do not have all of it yet: ./regio status shows how far they are.");
                return false;
            }

            await Task.Delay(Between, ct);
        }

        return true;
    }
}
