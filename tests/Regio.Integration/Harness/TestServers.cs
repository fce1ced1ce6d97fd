using Regio.Local;

[assembly: AssemblyFixture(typeof(Regio.Integration.TestServers))]

// Servers are shared, and some tests kill them.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Regio.Integration;

/// <summary>PostgreSQL and RabbitMQ for the run, and databases on them.</summary>
public sealed class TestServers : IAsyncLifetime
{
    private readonly Dictionary<string, string> templates = [];
    private readonly List<string> databases = [];
    private RunServers run = null!;

    public PrivateServers Both => run.Both;

    public PostgresServer Postgres => Both.Postgres;

    public RabbitMqServer Broker => Both.Broker;

    /// <summary>Signs the tokens that services hosted here accept.</summary>
    public DevelopmentIssuer Issuer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        run = await RunServers.StartAsync("integration");
        Issuer = DevelopmentIssuer.Open(Both.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in databases.Concat(templates.Values))
        {
            await Postgres.DropDatabaseAsync(name);
        }

        await run.DisposeAsync();
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
