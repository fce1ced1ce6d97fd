using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Regio.Hosting.Defaults;

/// <summary>
/// Limits of every service: a body of 1 MiB (an import 32 MiB), a request of 30 s, and for each client (the token's
/// subject, else the address) <c>Regio:Limits:RequestsPerSecond</c> with bursts of ten seconds' worth.
/// </summary>
public static class Limits
{
    /// <summary>Largest body of a request that is not an import, in bytes.</summary>
    public const long Body = 1 << 20;

    /// <summary>Largest import, in bytes.</summary>
    public const long ImportBody = 32 << 20;

    /// <summary>Adds them.</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = Body;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(30) });
        var perSecond = builder.Configuration.GetValue("Regio:Limits:RequestsPerSecond", 0);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, perSecond));
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext http, int perSecond) =>
        perSecond <= 0 || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(
                http.User.FindFirst("sub")?.Value ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perSecond * 10,
                    TokensPerPeriod = perSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                });
}
