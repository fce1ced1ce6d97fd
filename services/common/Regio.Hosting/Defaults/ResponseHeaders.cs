using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
                headers.TryAdd("API-Version", VersionOf(http.Request.Path, bases));
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

    // What is proxied has a version already; what is under no base, as problem pages are, has that of the first.
    private static string VersionOf(PathString path, IReadOnlyList<ApiBase> bases) =>
        bases.FirstOrDefault(api => path.StartsWithSegments(api.Path, StringComparison.Ordinal))?.Version
        ?? (bases.Count > 0 ? bases[0].Version : ApiBase.FirstVersion);
}
