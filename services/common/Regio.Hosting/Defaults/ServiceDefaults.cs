using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Hosting.Defaults;

/// <summary>What every service has, so that its own wiring shows only what is its own.</summary>
public static class ServiceDefaults
{
    /// <summary>Telemetry, health, problems, tokens, limits, OpenAPI documents for these bases, the system's clock.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="name">Its name: <c>networks</c>, <c>funding</c> …</param>
    /// <param name="bases">Bases it serves on the gateway, such as <c>/networks/v1</c>; none for the gateway itself.</param>
    public static WebApplicationBuilder AddServiceDefaults(
        this WebApplicationBuilder builder, string name, params IReadOnlyList<ApiBase> bases)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new ServiceName(name));
        services.AddSingleton(bases);
        builder.AddTelemetry(name);
        services.AddPersonalLinks();
        builder.AddLimits();
        services.AddProblemResponses();
        services.AddTokenValidation(builder.Configuration);
        services.AddHealthChecks();
        services.AddValidation();
        services.AddApiDocuments(bases);
        services.AddCors(cors => cors.AddPolicy(ApiDocuments.OpenToAll, policy => policy.AllowAnyOrigin().WithMethods("GET")));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.KebabCaseLower));
            json.SerializerOptions.Converters.Add(new UtcMoments());
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(10);
            host.ServicesStartConcurrently = true;
        });
        return builder;
    }

    /// <summary>The middleware, in its order, and the paths that every service has.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseProblemResponses();
        app.UseResponseHeaders();
        app.UseHeadRequests();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseCors();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestChecks();
        app.MapHealth();
        app.MapApiDocuments();
        foreach (var api in app.Services.GetRequiredService<IReadOnlyList<ApiBase>>())
        {
            app.MapMe(api);
        }

        return app;
    }
}

/// <summary>One interface of a service.</summary>
/// <param name="Document">Name of its OpenAPI document: <c>networks</c>, <c>reference</c> …</param>
/// <param name="Path">Its base on the gateway: <c>/networks/v1</c>.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Version">Version as <c>API-Version</c> gives it; its major is in the path.</param>
public sealed record ApiBase(string Document, string Path, string Title, string Version = ApiBase.FirstVersion)
{
    /// <summary>The version that each interface begins with.</summary>
    public const string FirstVersion = "1.0.0";
}
