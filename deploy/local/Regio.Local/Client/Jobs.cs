using System.Diagnostics;

namespace Regio.Local;

/// <summary>Follows what a service does at length until it ended. It outlives the service that does it, so that no answer is no reason to give up.</summary>
/// <param name="gateway">Where it is asked.</param>
/// <param name="what">What is done: <c>import</c>.</param>
/// <param name="patience">How long nothing may answer; two minutes when absent.</param>
internal sealed class Jobs(GatewayClient gateway, string what, TimeSpan? patience = null)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromMinutes(2);

    /// <summary>Waits for it to end.</summary>
    /// <param name="location">Where it tells how it stands.</param>
    /// <param name="isRunning">Whether it goes on.</param>
    /// <param name="told">How far it is, in words.</param>
    /// <param name="report">Hears how far it is.</param>
    /// <param name="ct">Cancels following; it goes on.</param>
    public async Task<T> FollowAsync<T>(
        string location, Func<T, bool> isRunning, Func<T, string> told, Action<string> report, CancellationToken ct)
        where T : class
    {
        var heard = Stopwatch.StartNew();
        while (true)
        {
            var job = await gateway.TryGetAsync<T>(location, ct);
            if (job is not null && !isRunning(job))
            {
                return job;
            }

            report(job is null ? Silent(location, heard.Elapsed) : told(job));
            if (job is not null)
            {
                heard.Restart();
            }

            await Task.Delay(Often, ct);
        }
    }

    /// <summary>Where an accepted request says that it is followed.</summary>
    public string LocationOf(HttpResponseMessage answer) => answer.Headers.Location is { } location
        ? location.IsAbsoluteUri ? location.PathAndQuery : location.ToString()
        : throw new LauncherException($"The {what} was accepted without saying where its job is.");

    private string Silent(string location, TimeSpan since) => since <= _patience
        ? $"no answer for {since.TotalSeconds:0} s; the {what} goes on, asking again"
        : throw new LauncherException(
            $"Nothing has answered for {since.TotalSeconds:0} s. The {what} goes on when the service is back.",
            $"""
            ./regio status shows what runs. How the {what} stands:
              curl -H "Authorization: Bearer $(./regio token steward)" {new Uri(gateway.Address, location)}
            """);
}
