using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Regio.Hosting.Requests;

/// <summary>
/// Answers HEAD wherever GET is answered: routes see a GET, so that the headers are its, and the server sends no body.
/// </summary>
public static class HeadRequests
{
    private static readonly object Mark = new();

    /// <summary>Before routing.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Items[Mark] = true;
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    });

    /// <summary>Makes it a HEAD again, before it is passed on to who answers it.</summary>
    public static Task PassOn(HttpContext http, RequestDelegate next)
    {
        if (http.Items.ContainsKey(Mark))
        {
            http.Request.Method = HttpMethods.Head;
        }

        return next(http);
    }
}
