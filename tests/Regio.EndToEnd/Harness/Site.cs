using Npgsql;
using RabbitMQ.Client;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>
/// A whole Regio as processes: the four services and the gateway on free ports, a broker, and a set of databases that
/// can be exchanged for another.
/// </summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();
    private static readonly string[] Inboxes = ["regio.insight", "regio.funding", "regio.policy"];
    private readonly PrivateServers _home;
    private readonly IReadOnlyDictionary<string, Uri> _addresses;
    private readonly Dictionary<string, string> _sets = [];
    private readonly IReadOnlyDictionary<string, string>? _more;

    private Site(PrivateServers store, PrivateServers home, IReadOnlyDictionary<string, string>? more = null)
    {
        (Store, _home, _more) = (store.Postgres, home, more);
        _addresses = RegioSystem.FreeAddresses();
        System = Describe();
        Gateway = new(_addresses["gateway"], System.Issuer);
    }

    public PostgresServer Store { get; }

    public RabbitMqServer Broker => _home.Broker;

    public RegioSystem System { get; private set; }

    public Gateway Gateway { get; }

    public static CancellationToken Cancelled => TestServers.Cancelled;

    /// <summary>A site on the run's own servers.</summary>
    public static Site On(PrivateServers servers) => new(servers, servers);

    /// <summary>A site with a broker of its own, which a test may kill; its databases are on the run's PostgreSQL.</summary>
    /// <param name="servers">The run's servers.</param>
    /// <param name="name">Name of its folder.</param>
    /// <param name="more">Settings of every process besides the usual.</param>
    public static async Task<Site> WithOwnBroker(
        PrivateServers servers, string name, IReadOnlyDictionary<string, string>? more = null)
    {
        var home = PrivateServers.Of(servers.Folder.In(name));
        await home.Broker.StartAsync(Cancelled);
        return new(servers, home, more);
    }

    /// <summary>Starts on a set of fresh databases.</summary>
    /// <param name="set">Name of the set.</param>
    /// <param name="template">The set that they are copies of; absent, they are empty.</param>
    public async Task Start(string set, string? template = null)
    {
        foreach (var service in PrivateServers.Services)
        {
            // Their databases go with them, so there is nothing that they could still put in order.
            System.Of(service).Kill();
        }

        foreach (var service in PrivateServers.Services)
        {
            _sets[service] = set;
            await Store.DropDatabaseAsync(NameOf(service, set), Cancelled);
            await Store.CreateDatabaseAsync(
                NameOf(service, set), template is null ? null : NameOf(service, template), Cancelled);
        }

        await ForgetMessages();
        System = Describe();
        await System.StartAsync(Cancelled);
    }

    /// <summary>Where its broker keeps its messages and its processes their logs.</summary>
    public StateFolder Folder => _home.Folder;

    /// <summary>How to reach a service's database.</summary>
    public NpgsqlDataSource StoreOf(string service) => NpgsqlDataSource.Create(Connection(service));

    /// <summary>A second gateway before the same services, with other settings.</summary>
    public async Task<(ServiceProcess Process, Gateway Gateway)> AnotherGateway(string name, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{Loopback.Free(1)[0]}/");
        var process = new ServiceProcess(_home.Folder, name, new Programs(TestServers.Root).Of("gateway"), address, With(Settings.Gateway, settings));
        await process.StartAsync(Cancelled);
        await process.WaitReadyAsync(ct: Cancelled);
        return (process, new(address, System.Issuer));
    }

    /// <summary>A service in place of itself, with other settings, until the system is started again.</summary>
    public async Task Instead(string service, params (string Key, string Value)[] settings)
    {
        await System.Of(service).StopAsync();
        var process = new ServiceProcess(
            _home.Folder, service, new Programs(TestServers.Root).Of(service), At(service), With(Settings.Of(service).Concat(_more ?? None).ToDictionary(), settings));
        await process.StartAsync(Cancelled);
        await process.WaitReadyAsync(ct: Cancelled);
    }

    /// <summary>The end of every log, for whoever reads of a failed test.</summary>
    public string LogTails(int lines = 12)
    {
        string[] names = [.. PrivateServers.Services, "gateway", "rabbitmq"];
        return string.Join('\n', names
            .Where(name => File.Exists(_home.Folder.Log(name)))
            .Select(name => $"--- the end of {_home.Folder.Log(name)}\n{_home.Folder.LogTail(name, lines)}"));
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        foreach (var service in PrivateServers.Services.Append("gateway"))
        {
            System.Of(service).Kill();
        }

        if (_home.Postgres != Store)
        {
            await Broker.StopAsync();
        }
    }

    /// <summary>What an earlier set's events left in the queue is not this set's.</summary>
    private async Task ForgetMessages()
    {
        await using var connection = await new ConnectionFactory { Uri = Broker.Uri() }.CreateConnectionAsync(Cancelled);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancelled);
        foreach (var inbox in Inboxes)
        {
            await channel.QueueDeleteAsync(inbox, ifUnused: false, ifEmpty: false, cancellationToken: Cancelled);
        }
    }

    private SystemSettings Settings => new(_home, System.Issuer, At, Connection);

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> usual, (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(usual, StringComparer.Ordinal);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return all;
    }

    private RegioSystem Describe() => RegioSystem.Describe(TestServers.Root, _home, At, Connection, _more);

    private Uri At(string name) => _addresses[name];

    private string Connection(string service) =>
        Store.ConnectionString(NameOf(service, _sets.GetValueOrDefault(service, "none")));

    private static string NameOf(string service, string set) => $"e2e_{set}_{service}";
}
