using System.Net;
using System.Security.Cryptography;
using System.Text;
using Regio.Hosting.Problems;

namespace Regio.Gateway.Pages;

/// <summary>What the <c>type</c> of a problem document leads to: what it means and what to do, for people and programs.</summary>
internal static class ProblemPages
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "a{color:#01537a}table{border-collapse:collapse;width:100%}"
        + "th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #ccc}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary><c>/problems</c> and <c>/problems/{code}</c>: HTML where it is accepted before JSON, else JSON.</summary>
    public static void MapProblemPages(this WebApplication app)
    {
        app.MapGet("/problems", (HttpContext http) => Show(http, ProblemTypes.All, "Problems", List(ProblemTypes.All)))
            .ExcludeFromDescription();
        app.MapGet("/problems/{code}", IResult (HttpContext http, string code) =>
            ProblemTypes.All.FirstOrDefault(type => type.Code == code) is { } type
                ? Show(http, type, type.Title, One(type))
                : new Problem("not-found", "There is no such problem type.").AsResult()).ExcludeFromDescription();
    }

    private static IResult Show<T>(HttpContext http, T value, string title, string content)
    {
        http.Response.Headers.Vary = "Accept";
        if (!WantsHtml(http.Request))
        {
            return TypedResults.Ok(value);
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Content(Page(title, content), "text/html; charset=utf-8");
    }

    private static bool WantsHtml(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => accepted.MediaType.Value)
        .FirstOrDefault(type => type is "text/html" or "application/json" or "application/problem+json" or "*/*") == "text/html";

    private static string Page(string title, string content) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)} – Regio</title><style>{Style}</style></head>
        <body><main>
        <h1>{Text(title)}</h1>
        {content}
        </main></body>
        </html>
        """;

    private static string One(ProblemType type) =>
        $"""
        <dl>
        <dt>Type</dt><dd><code>/problems/{Text(type.Code)}</code></dd>
        <dt>Status</dt><dd>{type.Status}</dd>
        <dt>What to do</dt><dd>{Text(type.Remedy)}</dd>
        </dl>
        <p><a href="/problems">All problems</a></p>
        """;

    private static string List(IEnumerable<ProblemType> types) =>
        "<table><thead><tr><th scope=\"col\">Type</th><th scope=\"col\">Status</th><th scope=\"col\">Meaning</th></tr></thead><tbody>"
        + string.Concat(types.Select(type =>
            $"<tr><td><a href=\"/problems/{Text(type.Code)}\">{Text(type.Code)}</a></td><td>{type.Status}</td><td>{Text(type.Title)}</td></tr>\n"))
        + "</tbody></table>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
