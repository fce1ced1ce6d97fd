namespace Regio.Local;

/// <summary>The four services and the gateway as processes, configured for one pair of servers.</summary>
public sealed class RegioSystem
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    private RegioSystem(IReadOnlyList<ServiceProcess> services, ServiceProcess gateway, DevelopmentIssuer issuer) =>
        (Services, Gateway, Issuer) = (services, gateway, issuer);

    /// <summary>networks, funding, policy, projections.</summary>
    public IReadOnlyList<ServiceProcess> Services { get; }

    public ServiceProcess Gateway { get; }

    public DevelopmentIssuer Issuer { get; }

    internal IEnumerable<ServiceProcess> All => [.. Services, Gateway];

    /// <summary>Where each process can listen: on ports that are free now.</summary>
    public static IReadOnlyDictionary<string, Uri> FreeAddresses() => Programs.All.Zip(Loopback.Free(Programs.All.Count))
        .ToDictionary(one => one.First, one => new Uri($"http://127.0.0.1:{one.Second}/"));

    /// <summary>Describes the processes; nothing is started.</summary>
    /// <param name="root">The project's folder, with everything built.</param>
    /// <param name="servers">Their PostgreSQL and RabbitMQ; the processes keep their logs in the same folder.</param>
    /// <param name="addresses">Where each listens: the services by name, and <c>gateway</c>.</param>
    /// <param name="databases">The connection string per service; absent, each its own database and role.</param>
    /// <param name="more">Settings of every process besides the usual, as environment variables.</param>
    public static RegioSystem Describe(
        string root,
        PrivateServers servers,
        Func<string, Uri> addresses,
        Func<string, string>? databases = null,
        IReadOnlyDictionary<string, string>? more = null)
    {
        ArgumentNullException.ThrowIfNull(servers);
        ArgumentNullException.ThrowIfNull(addresses);
        var issuer = DevelopmentIssuer.Open(servers.Folder);
        var programs = new Programs(root);
        var settings = new SystemSettings(servers, issuer, addresses, databases);
        ServiceProcess Process(string name, IReadOnlyDictionary<string, string> environment) =>
            new(servers.Folder, name, programs.Of(name), addresses(name), environment.Concat(more ?? None).ToDictionary());

        return new(
            [.. PrivateServers.Services.Select(name => Process(name, settings.Of(name)))],
            Process("gateway", settings.Gateway),
            issuer);
    }

    /// <summary>Finds one process by its name.</summary>
    public ServiceProcess Of(string name) =>
        All.FirstOrDefault(process => process.Name == name)
        ?? throw new LauncherException(
            $"There is no service '{name}'.", "One of: " + string.Join(", ", All.Select(process => process.Name)));

    /// <summary>Starts what is not running, replaces what is outdated, and waits until the gateway is ready.</summary>
    /// <returns>True when anything had to be started.</returns>
    /// <exception cref="LauncherException">One did not come up. What this call started is stopped again.</exception>
    public async Task<bool> StartAsync(CancellationToken ct = default)
    {
        var started = new List<ServiceProcess>();
        try
        {
            foreach (var process in All)
            {
                if (process.IsOutdated)
                {
                    await process.StopAsync();
                }

                if (await process.StartAsync(ct))
                {
                    started.Add(process);
                }
            }

            await Task.WhenAll(Services.Select(service => service.WaitReadyAsync(ct: ct)));
            await Gateway.WaitReadyAsync(ct: ct);
        }
        catch
        {
            await Task.WhenAll(started.Select(process => process.StopAsync()));
            throw;
        }

        return started.Count > 0;
    }

    public async Task StopAsync()
    {
        await Gateway.StopAsync();
        await Task.WhenAll(Services.Select(service => service.StopAsync()));
    }
}
