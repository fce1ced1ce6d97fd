namespace Regio.Local;

/// <summary>One PostgreSQL and one RabbitMQ of our own, with a database and a broker user for every service.</summary>
/// <remarks>Everything is found again from the folder, so any process of the same user can stop, kill or restart them.</remarks>
public sealed class PrivateServers
{
    private static readonly string[] Processes = ["postgres", "rabbitmq", "epmd"];

    private PrivateServers(StateFolder folder, ServerPorts ports)
    {
        Folder = folder;
        Ports = ports;
        Postgres = new(folder, ports.Postgres);
        Broker = new(folder, ports, [.. Services.Select(UserOf)]);
    }

    /// <summary>The services that own a database and a broker user.</summary>
    public static IReadOnlyList<string> Services { get; } = ["networks", "funding", "policy", "projections"];

    public StateFolder Folder { get; }

    public ServerPorts Ports { get; }

    public PostgresServer Postgres { get; }

    public RabbitMqServer Broker { get; }

    /// <summary>The name of a service's database, database role and broker user.</summary>
    public static string NameOf(string service) => "regio_" + service;

    /// <summary>Finds the servers of a folder, running or not.</summary>
    /// <param name="path">The state folder.</param>
    /// <param name="ports">Their ports; absent, those of the last time, else free ones.</param>
    public static PrivateServers Of(string path, ServerPorts? ports = null)
    {
        var folder = StateFolder.Open(path);
        return new(folder, ports ?? ServerPorts.RememberedOrFree(folder));
    }

    /// <summary>Starts what is not running, side by side, and makes the services' databases.</summary>
    /// <exception cref="LauncherException">A server did not come up. What this call started is stopped again.</exception>
    public static async Task<PrivateServers> StartAsync(
        string path, ServerPorts? ports = null, CancellationToken ct = default)
    {
        var servers = Of(path, ports);
        await servers.StartAsync(ct);
        return servers;
    }

    /// <summary>Starts what is not running, side by side.</summary>
    /// <returns>True when anything had to be started.</returns>
    public async Task<bool> StartAsync(CancellationToken ct = default)
    {
        var (postgres, broker) = (StartPostgresAsync(ct), Broker.StartAsync(ct));
        try
        {
            await Task.WhenAll(postgres, broker);
        }
        catch
        {
            await UndoAsync(postgres, Postgres.StopAsync);
            await UndoAsync(broker, Broker.StopAsync);
            throw;
        }

        return await postgres || await broker;
    }

    public Task StopAsync() => Task.WhenAll(Postgres.StopAsync(), Broker.StopAsync());

    internal static bool AnyRunning(StateFolder folder) =>
        Processes.Any(name => new DetachedProcess(folder, name).Pid is not null);

    internal static BrokerUser UserOf(string service) => service == "projections"
        ? new(NameOf(service), "regio.insight", Publishes: false)
        : new(NameOf(service), $"regio.{service}", Publishes: true);

    private async Task<bool> StartPostgresAsync(CancellationToken ct)
    {
        var started = await Postgres.StartAsync(ct);
        foreach (var service in started ? Services : [])
        {
            await Postgres.EnsureDatabaseAsync(NameOf(service), ct);
        }

        return started;
    }

    /// <summary>Stops a server unless it was running before the call; a start that failed has started it too.</summary>
    private static async Task UndoAsync(Task<bool> start, Func<Task> stop)
    {
        if (!start.IsCompletedSuccessfully || await start)
        {
            await stop();
        }
    }
}
