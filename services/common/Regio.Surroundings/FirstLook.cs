using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Regio.Hosting.EventStore;

namespace Regio.Surroundings;

/// <summary>Looks around once at the start, so that the first registration need not wait for the whole register.</summary>
internal sealed class FirstLook(Lookout lookout, StoreReady ready, ILogger<FirstLook> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        try
        {
            await lookout.Look(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(e, "The first registration will read the register itself");
        }
    }
}
