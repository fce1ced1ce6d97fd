using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Regio.Hosting.Defaults;

/// <summary>A header that a route answers with, as its interface description tells it.</summary>
/// <param name="Status">Of which answer.</param>
/// <param name="Name">One of <see cref="Meanings"/>.</param>
internal sealed record DescribedHeader(string Status, string Name)
{
    /// <summary>What headers of answers mean.</summary>
    public static IReadOnlyDictionary<string, string> Meanings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ETag"] = "Version of the thing; send it in If-Match with what you decide on it.",
        ["Link"] = "The first, previous, next and last page (RFC 8288).",
        ["Location"] = "Where the new thing is.",
        ["Regio-Position"] = "Position of the change, for `atLeast`; absent where nothing changed, and from a repeat.",
        ["Retry-After"] = "Seconds after which to try again.",
        ["Total-Count"] = "Rows of the whole list; absent where a row is written as several lines.",
        ["WWW-Authenticate"] = "How to sign in (RFC 9110).",
    };
}

/// <summary>Lets a route tell its headers.</summary>
public static class DescribedHeaders
{
    /// <summary>A read of one thing tells its version.</summary>
    public static RouteHandlerBuilder TellsVersion(this RouteHandlerBuilder route) => route.Tells(StatusCodes.Status200OK, "ETag");

    /// <summary>An answer with this status has this header.</summary>
    public static RouteHandlerBuilder Tells(this RouteHandlerBuilder route, int status, string header) =>
        route.WithMetadata(new DescribedHeader(status.ToString(CultureInfo.InvariantCulture), header));
}
