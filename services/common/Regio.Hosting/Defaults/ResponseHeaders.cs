using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Regio.Hosting.Defaults;

/// <summary>Headers on every response: the API's version, and what keeps browsers from doing harm (NL API Design Rules).</summary>
internal static class ResponseHeaders
{
    /// <summary>Sets them before the response starts; an endpoint may set a stricter or laxer Cache-Control itself.</summary>
    public static void UseResponseHeaders(this WebApplication app)
    {
        var bases = app.Services.GetRequiredService<IReadOnlyList<ApiBase>>();
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                headers["API-Version"] = bases.FirstOrDefault(b => http.Request.Path.StartsWithSegments(b.Path, StringComparison.Ordinal))?.Version
                    ?? bases[0].Version;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                headers["Referrer-Policy"] = "no-referrer";
                if (headers.ContentSecurityPolicy.Count == 0)
                {
                    headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
                }

                if (headers.CacheControl.Count == 0)
                {
                    headers.CacheControl = http.User.Identity?.IsAuthenticated is true ? "no-store" : "no-cache";
                }

                return Task.CompletedTask;
            });
            return next(http);
        });
    }
}
