namespace Regio.Gateway.Guards;

/// <summary>
/// Removes headers by which a caller could pretend to be someone or somewhere: identity is in the token alone. What
/// the services may know of the origin, the proxy tells them anew.
/// </summary>
internal static class IdentityHeaders
{
    private static readonly string[] Prefixes =
        ["X-User", "X-Forwarded-", "X-Original-", "X-Regio-", "X-Remote-", "X-Auth", "X-Client-", "X-MS-CLIENT-", "X-Real-IP"];

    private static readonly string[] Names =
        ["Forwarded", "Remote-User", "X-HTTP-Method-Override", "X-Method-Override", "X-Rewrite-URL", "X-Role", "X-Org"];

    /// <summary>Strips the request.</summary>
    public static Task Strip(HttpContext http, RequestDelegate next)
    {
        var headers = http.Request.Headers;
        foreach (var name in headers.Keys.Where(IsIdentity).ToList())
        {
            headers.Remove(name);
        }

        return next(http);
    }

    /// <summary>Whether a header says who or where a caller is.</summary>
    internal static bool IsIdentity(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
