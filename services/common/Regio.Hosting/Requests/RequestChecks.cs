using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.Defaults;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;

namespace Regio.Hosting.Requests;

/// <summary>
/// What a request must pass at every described route, once its caller may use it: its query, the media type of its
/// answer, its body, and that the service remembers as far as it asks.
/// </summary>
internal static class RequestChecks
{
    /// <summary>Refuses with every fault that the first of the checks finds.</summary>
    public static void UseRequestChecks(this WebApplication app)
    {
        var bases = app.Services.GetRequiredService<IReadOnlyList<ApiBase>>();
        app.Use(async (http, next) =>
        {
            var refusal = http.GetEndpoint() is { } route && IsDescribed(http, route, bases) ? await Refusal(http, route) : null;
            await (refusal?.AsResult().ExecuteAsync(http) ?? next(http));
        });
    }

    private static bool IsDescribed(HttpContext http, Endpoint route, IReadOnlyList<ApiBase> bases) =>
        bases.Any(api => http.Request.Path.StartsWithSegments(api.Path, StringComparison.OrdinalIgnoreCase))
        && route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription is not true;

    private static async ValueTask<Problem?> Refusal(HttpContext http, Endpoint route) =>
        Queries.Refusal(http, route) ?? Acceptance.Refusal(http, route) ?? await JsonBodies.Refusal(http, route)
        ?? await Forgotten(http);

    // A service that answers from what others recorded has no memory of its own.
    private static async ValueTask<Problem?> Forgotten(HttpContext http) => http.RequestServices.GetService<Memory>() is { } memory
        ? await memory.Refusal(http.QueryValues(), http.RequestAborted)
        : null;
}
