using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Regio.Hosting.EventStore;

/// <summary>
/// What a service does by itself, again and again, once its store is there. Each beat looks at how things stand and not at what
/// happened just now, so that one that failed or was cut off is made up for by the next, and every replica may do it.
/// </summary>
/// <param name="rest">How long it rests between two beats.</param>
/// <param name="ready">The store.</param>
/// <param name="clock">Today, and the time that passes.</param>
/// <param name="log">Where a beat that failed is told.</param>
public abstract class Heartbeat(TimeSpan rest, StoreReady ready, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>Today.</summary>
    protected DateOnly Today => clock.Today();

    /// <summary>Now.</summary>
    protected DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>One beat; what someone else changed meanwhile is left for the next.</summary>
    public abstract Task Beat(CancellationToken ct);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        while (true)
        {
            try
            {
                await Beat(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "{Work} failed, and is tried again after {Rest}", GetType().Name, rest);
            }

            await Task.Delay(rest, clock, stoppingToken);
        }
    }
}
