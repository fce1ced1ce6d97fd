using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Regio.Hosting.Defaults;

/// <summary>Live: the process answers. Ready: it can do its work, as its own checks tell; degraded: though not all of it as soon as it should.</summary>
public static class Health
{
    /// <summary>What a check says that finds nothing wrong; the others are degraded and not-ready.</summary>
    public const string Ready = "ready";

    /// <summary><c>/health/live</c> and <c>/health/ready</c>; the latter names each check, and why it is not ready or degraded.</summary>
    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = Write });
    }

    private static Task Write(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = Said(report.Status),
        checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new { status = Said(entry.Value.Status), entry.Value.Description }),
    });

    private static string Said(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => Ready,
        HealthStatus.Degraded => "degraded",
        HealthStatus.Unhealthy => "not-ready",
    };
}
