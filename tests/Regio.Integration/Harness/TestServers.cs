using Regio.Local;

[assembly: AssemblyFixture(typeof(Regio.Integration.TestServers))]

// Servers are shared, and some tests kill them.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Regio.Integration;

/// <summary>
/// PostgreSQL and RabbitMQ for the run: the launcher's, named by <c>REGIO_TEST_FOLDER</c>; else servers of our own, for
/// as long as the run lasts.
/// </summary>
public sealed class TestServers : IAsyncLifetime
{
    private readonly Dictionary<string, string> templates = [];
    private readonly List<string> databases = [];
    private bool started;

    /// <summary>Whether fault cases run in full.</summary>
    public static bool Long { get; } = Environment.GetEnvironmentVariable("REGIO_TEST_LONG") == "1";

    public PrivateServers Both { get; private set; } = null!;

    public PostgresServer Postgres => Both.Postgres;

    public RabbitMqServer Broker => Both.Broker;

    /// <summary>Signs the tokens that services hosted here accept.</summary>
    public DevelopmentIssuer Issuer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = Environment.GetEnvironmentVariable("REGIO_TEST_FOLDER");
        Both = PrivateServers.Of(string.IsNullOrEmpty(folder)
            ? Path.Combine(ProjectRoot.Find(), ".regio", "test", "integration") : folder);
        started = await Both.StartAsync();
        Issuer = DevelopmentIssuer.Open(Both.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in databases.Concat(templates.Values))
        {
            await Postgres.DropDatabaseAsync(name);
        }

        if (started)
        {
            await Both.StopAsync();
        }
    }

    /// <summary>A database of one's own, copied from one that was made for this kind of store the first time.</summary>
    /// <returns>How to reach it.</returns>
    public async Task<string> Database(string kind, Func<string, Task> make)
    {
        if (!templates.TryGetValue(kind, out var template))
        {
            template = templates[kind] = Name($"template_{kind}");
            await Postgres.CreateDatabaseAsync(template);
            await make(Postgres.ConnectionString(template));
        }

        var name = Name(kind);
        databases.Add(name);
        await Postgres.CreateDatabaseAsync(name, template);
        return Postgres.ConnectionString(name);
    }

    private static string Name(string kind) => $"it_{kind}_{Guid.CreateVersion7():n}";
}
