using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regio.Gateway.Guards;
using Regio.Hosting.Defaults;

namespace Regio.Gateway.Specs;

/// <summary>
/// The gateway with its own configuration, before a service that tells what reached it; the service funding is away, and insight behind.
/// </summary>
public sealed class RunningGateway : IAsyncLifetime
{
    private readonly TestIssuer issuer = new();
    private WebApplication? service;
    private WebApplication? behind;
    private WebApplication? gateway;
    private string? token;

    /// <summary>Asks the gateway.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Extra settings, as command-line arguments.</summary>
    internal IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>A token that convinces.</summary>
    public string Token => token ??= issuer.Token("ministry");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        service = await Service();
        behind = await Behind();
        var address = AddressOf(service);
        gateway = await Gateway([
            "--urls=http://127.0.0.1:0", $"--Regio:Auth:Issuer={TestIssuer.Name}", $"--Regio:Auth:JwksFile={issuer.JwksFile}",
            $"--ReverseProxy:Clusters:networks:Destinations:one:Address={address}",
            $"--ReverseProxy:Clusters:policy:Destinations:one:Address={address}",
            $"--ReverseProxy:Clusters:insight:Destinations:one:Address={AddressOf(behind)}",
            "--ReverseProxy:Clusters:funding:Destinations:one:Address=http://127.0.0.1:1",
            .. Settings,
        ]);
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(AddressOf(gateway)) };
    }

    /// <summary>What reached the service behind the gateway.</summary>
    public static async Task<JsonNode> Reached(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await gateway!.DisposeAsync();
        await service!.DisposeAsync();
        await behind!.DisposeAsync();
        issuer.Dispose();
    }

    // The wiring of its Program.
    private static async Task<WebApplication> Gateway(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults("gateway");
        builder.AddGateway();
        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseServiceDefaults();
        app.UseGuards();
        app.MapGateway();
        await app.StartAsync();
        return app;
    }

    private static async Task<WebApplication> Service()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapGet("/policy/v1/slow", () => Task.Delay(TimeSpan.FromSeconds(20)));
        app.MapFallback(Tell);
        await app.StartAsync();
        return app;
    }

    private static async Task<WebApplication> Behind()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/health/ready", () => new
        {
            status = "degraded",
            checks = new
            {
                store = new { status = "ready", description = (string?)null },
                inbox = new { status = "degraded", description = "Behind, or not heard yet: policy." },
            },
        });
        await app.StartAsync();
        return app;
    }

    private static async Task Tell(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = new JsonObject(http.Request.Headers.Select(h => KeyValuePair.Create(h.Key, (JsonNode?)h.Value.ToString())));
        http.Response.Headers["API-Version"] = "1.7.3";
        http.Response.Headers.ETag = "\"9\"";
        http.Response.Headers["Reached-As"] = http.Request.Method;
        await http.Response.WriteAsJsonAsync(new JsonObject
        {
            ["target"] = http.Request.Path + http.Request.QueryString,
            ["method"] = http.Request.Method,
            ["bytes"] = body.Length,
            ["headers"] = headers,
        });
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
