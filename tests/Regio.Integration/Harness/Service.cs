using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Regio.Hosting.EventStore;
using Regio.Local;

namespace Regio.Integration;

/// <summary>What a service hosted here is made of.</summary>
/// <param name="Name">Its name: <c>networks</c>, <c>funding</c> …</param>
/// <param name="Add">Its own registration, service defaults included.</param>
/// <param name="Map">Its routes.</param>
internal sealed record ServiceKind(string Name, Action<WebApplicationBuilder> Add, Action<WebApplication> Map);

/// <summary>A service of the product in this process: its own wiring, on a port and a database of its own.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly TestServers servers;

    private Service(TestServers servers, WebApplication app, string store) =>
        (this.servers, App, Store, Http) = (servers, app, store, new() { BaseAddress = new Uri(app.Urls.First()) });

    public WebApplication App { get; }

    /// <summary>How to reach its database.</summary>
    public string Store { get; }

    public HttpClient Http { get; }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Starts it and waits until its tables are there.</summary>
    /// <param name="servers">PostgreSQL and RabbitMQ.</param>
    /// <param name="kind">What to start.</param>
    /// <param name="store">Its database; absent: a new one.</param>
    /// <param name="clock">Its clock; absent: the system's.</param>
    /// <param name="broker">Whether it has a broker.</param>
    /// <param name="sources">Addresses of the services whose feeds it reads.</param>
    public static async Task<Service> Start(
        TestServers servers, ServiceKind kind, string? store = null, TimeProvider? clock = null, bool broker = true,
        IReadOnlyDictionary<string, Uri>? sources = null)
    {
        store ??= await servers.Database(kind.Name, async template =>
        {
            await using var maker = await Start(servers, kind, template, broker: false);
        });
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(Settings(servers, kind.Name, store, broker, sources));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information)
            .AddProvider(new LogFile(servers.Both.Folder.Log("integration-" + kind.Name)));
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        kind.Add(builder);
        var app = builder.Build();
        kind.Map(app);
        await app.StartAsync();
        await app.Services.GetRequiredService<StoreReady>().Wait(TestContext.Current.CancellationToken);
        return new(servers, app, store);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }

    /// <summary>Asks it something, in a role.</summary>
    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, object? body = null, string? role = null, string? organisation = null,
        string? ifMatch = null, string? key = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        request.Headers.Authorization = role is null
            ? null : new AuthenticationHeaderValue("Bearer", servers.Issuer.Token(role, organisation));
        foreach (var (name, value) in new[] { ("If-Match", ifMatch), ("Idempotency-Key", key), ("Accept", accept) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer of a question to its database.</summary>
    public async Task<T> Scalar<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Store + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static Dictionary<string, string?> Settings(
        TestServers servers, string name, string store, bool broker, IReadOnlyDictionary<string, Uri>? sources)
    {
        var settings = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Store"] = store,
            ["ConnectionStrings:Broker"] = broker ? servers.Broker.Uri().ToString() : null,
            ["Regio:Auth:Issuer"] = DevelopmentIssuer.Issuer,
            ["Regio:Auth:JwksFile"] = servers.Issuer.JwksFile,
            ["Regio:ServiceTokenFile"] = servers.Issuer.ServiceTokenFile(name),
        };
        foreach (var (source, address) in sources ?? new Dictionary<string, Uri>())
        {
            settings[$"Regio:Sources:{source}"] = address.ToString();
        }

        return settings;
    }
}
