using Regio.Gateway.Pages;
using Regio.Hosting.Problems;

namespace Regio.Gateway.Guards;

/// <summary>Hides what is not for outside: feeds, which the services read from each other; and misspelt paths.</summary>
internal static class Unreachable
{
    /// <summary>404 for <c>/{service}/v1/events</c> and all below it, and for a path with a trailing or empty segment.</summary>
    public static Task Guard(HttpContext http, RequestDelegate next) =>
        IsHidden(http.Request.Path.Value ?? "/")
            ? new Problem("not-found", "There is nothing at this path.").AsResult().ExecuteAsync(http)
            : next(http);

    /// <summary>Whether a path, decoded, is not for outside. Services match paths without regard to case.</summary>
    internal static bool IsHidden(string path)
    {
        var segments = path.Split('/')[1..];
        return path is not ("/" or Documentation.Path) && segments.Any(segment => segment.Length == 0)
            || segments is [_, _, var third, ..] && third.Equals("events", StringComparison.OrdinalIgnoreCase);
    }
}
