using System.Net.Http.Headers;
using RabbitMQ.Client;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>
/// The whole road as processes: the networks service, the broker, the projections service; on empty databases.
/// </summary>
internal sealed class Road : IAsyncDisposable
{
    private const string Queue = "regio.insight";
    private static readonly string[] Names = ["networks", "projections"];

    private readonly IReadOnlyList<ServiceProcess> services;

    private Road(PrivateServers servers, RegioSystem system, string store)
    {
        services = [.. Names.Select(system.Of)];
        Store = store;
        NetworksAddress = system.Of("networks").Address;
        ServiceTokenFile = system.Issuer.ServiceTokenFile("projections");
        Networks = Client(system.Of("networks").Address, system.Issuer.Token("steward"));
        Insight = Client(system.Of("projections").Address, system.Issuer.Token("analyst"));
        Servers = servers;
    }

    /// <summary>The networks service, as a steward.</summary>
    public HttpClient Networks { get; }

    /// <summary>Where the networks service listens.</summary>
    public Uri NetworksAddress { get; }

    /// <summary>The token with which a service reads its feed.</summary>
    public string ServiceTokenFile { get; }

    /// <summary>The projections service, as an analyst.</summary>
    public HttpClient Insight { get; }

    /// <summary>The store of the networks service.</summary>
    public string Store { get; }

    /// <summary>Processor time of everything on the road, the caller included.</summary>
    public CpuClock Cpu => new(
        [.. services.Select(service => service.Pid ?? 0), Servers.Postgres.Pid ?? 0, Servers.Broker.Pid ?? 0]);

    private PrivateServers Servers { get; }

    /// <summary>Starts both services and waits until they are ready.</summary>
    /// <param name="root">The project's folder, built.</param>
    /// <param name="servers">Servers that no other road uses now.</param>
    /// <param name="more">Settings besides the usual.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Road> Start(
        string root, PrivateServers servers, IReadOnlyDictionary<string, string>? more, CancellationToken ct)
    {
        await Forget(servers, ct);
        var databases = new Dictionary<string, string>();
        foreach (var name in PrivateServers.Services)
        {
            databases[name] = Names.Contains(name) ? await Ground.Fresh(servers, "road_" + name, ct) : "";
        }

        await Machine.DemandDurable(databases["networks"], ct);
        var addresses = RegioSystem.FreeAddresses();
        var road = new Road(
            servers, RegioSystem.Describe(root, servers, name => addresses[name], name => databases[name], more), databases["networks"]);
        await Task.WhenAll(road.services.Select(service => service.StartAsync(ct)));
        await Task.WhenAll(road.services.Select(service => service.WaitReadyAsync(ct: ct)));
        return road;
    }

    public async ValueTask DisposeAsync()
    {
        Networks.Dispose();
        Insight.Dispose();
        await Task.WhenAll(services.Select(service => service.StopAsync()));
    }

    // What an earlier road left in the queue would speak of a store that is gone.
    private static async Task Forget(PrivateServers servers, CancellationToken ct)
    {
        var factory = new ConnectionFactory { Uri = servers.Broker.Uri() };
        await using var connection = await factory.CreateConnectionAsync(ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        await channel.QueueDeleteAsync(Queue, cancellationToken: ct);
    }

    private static HttpClient Client(Uri address, string token)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return client;
    }
}
