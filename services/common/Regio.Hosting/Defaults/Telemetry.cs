using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Regio.Hosting.Requests;

namespace Regio.Hosting.Defaults;

/// <summary>Traces, metrics and logs over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.</summary>
internal static class Telemetry
{
    /// <summary>Instruments the service; nothing leaves it without an endpoint.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, string name)
    {
        // W3C trace ids also correlate facts, so activities are made with or without an exporter.
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService($"regio-{name}"));
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        telemetry
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(web => web.Filter = http => IsTraced(http.Request.Path.Value))
                .AddHttpClientInstrumentation(client => client.FilterHttpRequestMessage = request => IsTraced(request.RequestUri?.AbsolutePath))
                .AddNpgsql()
                .AddSource("Marten", "MassTransit", "Yarp.ReverseProxy", RegioTelemetry.Name))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("Marten", "MassTransit", "Npgsql", "Yarp.ReverseProxy", RegioTelemetry.Name))
            .WithLogging()
            .UseOtlpExporter();
    }

    private static bool IsTraced(string? path) =>
        path?.StartsWith("/health/", StringComparison.Ordinal) is not true && !PersonalLinks.IsOne(path);
}
