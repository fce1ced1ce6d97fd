using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Regio.Hosting.Defaults;

namespace Regio.Hosting.Access;

/// <summary>Who the caller (aanroeper) is, and what it may do at one interface.</summary>
/// <param name="Role">Role in the token.</param>
/// <param name="Organisation">TOOI URI of the organisation that the token is bound to; absent when to none.</param>
/// <param name="May">Routes that are open to this role; a route may still ask whose the thing is.</param>
public sealed record Myself(string Role, string? Organisation, IReadOnlyList<MyRoute> May);

/// <summary>A route (route) that is open to the caller.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path, with its parameters in braces.</param>
/// <param name="Summary">What it does.</param>
public sealed record MyRoute(string Method, string Path, string? Summary);

/// <summary>Tells a caller who it is, from the same declarations that let it in.</summary>
internal static class Me
{
    /// <summary><c>GET {base}/me</c>.</summary>
    public static void MapMe(this IEndpointRouteBuilder app, ApiBase api) => app
        .MapGet($"{api.Path}/me", (HttpContext http, EndpointDataSource routes) => Of(http, routes, api))
        .RequireAuthorization()
        .WithTags("Me").WithSummary("Read who you are and what you may do")
        .WithDescription("Your role and organisation as the token has them, and the routes of this interface that your role opens.")
        .ProducesProblem(401);

    private static Ok<Myself> Of(HttpContext http, EndpointDataSource routes, ApiBase api)
    {
        var caller = Caller.Of(http.User)!;
        return TypedResults.Ok(new Myself(
            caller.Role, caller.Organisation,
            [
                .. routes.Endpoints.OfType<RouteEndpoint>()
                    .Where(route => IsUnder(route, api) && Opens(route, caller.Role))
                    .SelectMany(Of)
                    .OrderBy(route => route.Path, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
            ]));
    }

    private static IEnumerable<MyRoute> Of(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Select(method => new MyRoute(
            method, PathOf(route), route.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary));

    private static bool IsUnder(RouteEndpoint route, ApiBase api) =>
        PathOf(route).StartsWith(api.Path + "/", StringComparison.Ordinal);

    // As the interface description has it: without the constraints of its parameters.
    private static string PathOf(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            RoutePatternLiteralPart literal => literal.Content,
            _ => "",
        }))));

    private static bool Opens(RouteEndpoint route, string role) =>
        route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(asked => asked.Opened().Contains(role));
}
