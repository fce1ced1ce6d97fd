using System.CommandLine;

namespace Regio.Local;

/// <summary>Stops what this clone started, and on request removes its data.</summary>
internal static class DownCommand
{
    public static Command Describe()
    {
        var wipe = new Option<bool>("--wipe") { Description = "Remove all data of this clone as well" };
        var command = new Command("down", "Stop the services and the servers of this clone") { wipe };
        command.SetAction((parsed, ct) => RunAsync(Clone.Here(), parsed.GetValue(wipe), ct));
        return command;
    }

    private static async Task<int> RunAsync(Clone clone, bool wipe, CancellationToken ct)
    {
        using var one = await clone.LockAsync("up", ct);
        var ports = clone.Ports;
        await Progress.StepAsync("Stopping", async () =>
        {
            await clone.System(ports).StopAsync();
            await clone.Servers(ports).StopAsync();
        });
        if (wipe)
        {
            await WipeAsync(clone, ct);
        }

        Console.WriteLine(wipe ? $"Stopped; all data of this clone is gone. It keeps its ports: {ports.Gateway} and on." : "Stopped. ./regio up starts it again.");
        return 0;
    }

    private static async Task WipeAsync(Clone clone, CancellationToken ct)
    {
        foreach (var part in TestServers.Parts)
        {
            using var one = await clone.LockAsync(part, ct);
            await TestServers.StopLeftoversAsync(clone, part);
            StateFolder.Peek(clone.State.In(part)).Wipe();
        }

        clone.Wipe();
    }
}
