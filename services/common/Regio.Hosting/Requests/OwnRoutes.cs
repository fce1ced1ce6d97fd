using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Requests;

/// <summary>What a route of the service answers to anyone: asked within the process, as somebody who is not signed in would.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The answer in JSON; empty where it is none.</param>
public sealed record OwnAnswer(int Status, byte[] Body);

/// <summary>Asks those of the service's own routes that are open to anyone.</summary>
public sealed class OwnRoutes(EndpointDataSource endpoints, IServiceScopeFactory scopes)
{
    /// <summary>The answer at a path with its query, in JSON; null: no route answers there.</summary>
    public async Task<OwnAnswer?> Get(string path, string query, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = ct };
        (http.Request.Method, http.Request.Path, http.Request.QueryString, http.Response.Body) = (HttpMethods.Get, path, new(query), body);
        http.Request.Headers.Accept = Acceptance.Json;
        if (endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(route => Answers(route, http)) is not { } found)
        {
            return null;
        }

        http.SetEndpoint(found);
        await (Queries.Refusal(http, found)?.AsResult().ExecuteAsync(http) ?? found.RequestDelegate!(http));
        return new(http.Response.StatusCode, body.ToArray());
    }

    private static bool Answers(RouteEndpoint route, HttpContext http)
    {
        var values = new RouteValueDictionary();
        if (route.Metadata.GetMetadata<IAuthorizeData>() is not null || route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) is not true
            || !new TemplateMatcher(new(route.RoutePattern), []).TryMatch(http.Request.Path, values))
        {
            return false;
        }

        http.Request.RouteValues = values;
        return true;
    }
}
