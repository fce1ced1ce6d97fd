using System.CommandLine;
using System.Text.Json;

namespace Regio.Local;

/// <summary>Shows what runs, where, and how far the views are.</summary>
internal static class StatusCommand
{
    public static Command Describe()
    {
        var command = new Command("status", "Show servers, services, and how far the views are behind");
        command.SetAction((_, ct) => ShowAsync(Clone.Here(), ct));
        return command;
    }

    /// <summary>The exit code is 0 when everything is ready, else 1.</summary>
    private static async Task<int> ShowAsync(Clone clone, CancellationToken ct)
    {
        var ports = clone.Ports;
        var servers = clone.Servers(ports);
        var system = clone.System(ports);
        Row("", "pid", "port", "state");
        Row("postgres", servers.Postgres.Pid, ports.Servers.Postgres, servers.Postgres.IsRunning ? "running" : "down");
        Row("rabbitmq", servers.Broker.Pid, ports.Servers.Broker, servers.Broker.IsRunning ? "running" : "down");
        var ready = servers.Postgres.IsRunning && servers.Broker.IsRunning;
        foreach (var process in system.All)
        {
            var state = !process.IsRunning ? "down" : await process.IsReadyAsync(ct) ? "ready" : "not ready";
            Row(process.Name, process.Pid, process.Address.Port, state);
            ready &= state == "ready";
        }

        if (system.Of("projections").IsRunning && system.Gateway.IsRunning)
        {
            await ShowViewsAsync(clone, ports, ct);
        }

        Console.WriteLine(ready ? $"\nhttp://127.0.0.1:{ports.Gateway}" : "\nNot everything runs: ./regio up starts it, ./regio logs says why.");
        return ready ? 0 : 1;
    }

    private static void Row(string name, object? pid, object port, string state) =>
        Console.WriteLine($"{name,-14}{pid ?? "-",8}{port,8}  {state}");

    private static async Task ShowViewsAsync(Clone clone, RegioPorts ports, CancellationToken ct)
    {
        using var gateway = new GatewayClient(clone, ports);
        try
        {
            var status = await gateway.GetAsync<JsonElement>("/insight/v1/status", ct);
            Console.WriteLine("\nViews:");
            foreach (var line in Lines(status))
            {
                Console.WriteLine("  " + line);
            }
        }
        catch (LauncherException problem)
        {
            Console.WriteLine("\nViews: " + problem.Message);
        }
    }

    /// <summary>One line per source with its fields as they come, then what else there is: parked streams.</summary>
    private static IEnumerable<string> Lines(JsonElement status) => status.EnumerateObject().SelectMany(field =>
        field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() > 0
            ? field.Value.EnumerateArray().Select(one => field.NameEquals("sources") ? Text(one) : $"{field.Name}: {Text(one)}")
            : [$"{field.Name}: {(field.Value.ValueKind == JsonValueKind.Array ? "none" : Text(field.Value))}"]);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? string.Join("  ", value.EnumerateObject().Select(field => $"{field.Name} {Or(field.Value.ToString())}"))
        : value.ToString();

    private static string Or(string text) => text.Length > 0 ? text : "-";
}
