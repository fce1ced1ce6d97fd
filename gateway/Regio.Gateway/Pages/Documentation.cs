using Scalar.AspNetCore;

namespace Regio.Gateway.Pages;

/// <summary>One page with the interface descriptions of every service; it asks nothing of any other host.</summary>
internal static class Documentation
{
    /// <summary>Where it is; the slash is its own, for its scripts lie beside it.</summary>
    public const string Path = "/docs/";

    private static readonly (string Document, string Title)[] Documents =
    [
        ("networks", "Networks"), ("reference", "Reference lists"), ("funding", "Funding"), ("policy", "Policy"),
        ("insight", "Insight"),
    ];

    /// <summary><c>/docs/</c>, and <c>/</c> that leads to it.</summary>
    public static void MapDocumentation(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Redirect(Path)).ExcludeFromDescription();
        app.MapScalarApiReference("/docs", options =>
        {
            options.WithTitle("Regio").DisableDefaultFonts().DisableAgent().DisableMcp().DisableTelemetry().WithNonce();
            foreach (var (document, title) in Documents)
            {
                options.AddDocument(document, title, $"/{document}/v1/openapi.json");
            }
        }).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            http.Response.OnStarting(() => Secure(http));
            return await next(context);
        });
    }

    // Its scripts carry a nonce; its styles are made by them, and cannot.
    private static Task Secure(HttpContext http)
    {
        if (http.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
        {
            http.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        }

        return Task.CompletedTask;
    }
}
