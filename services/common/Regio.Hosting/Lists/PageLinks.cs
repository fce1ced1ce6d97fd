using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Regio.Hosting.Lists;

/// <summary>The <c>Link</c> header of a page (RFC 8288): first, prev, next, last; relative, so that it holds behind any host.</summary>
internal static class PageLinks
{
    /// <summary>The header's value for a page of a list.</summary>
    public static string Of(HttpRequest request, Paging paging, long total)
    {
        var size = paging.Take ?? Paging.UsualSize;
        var (page, last) = ((paging.Skip / size) + 1L, Math.Max(1, (total + size - 1) / size));
        var links = new List<string> { Link(request, 1, "first") };
        if (page > 1)
        {
            links.Add(Link(request, Math.Min(page - 1, last), "prev"));
        }

        if (page < last)
        {
            links.Add(Link(request, page + 1, "next"));
        }

        links.Add(Link(request, last, "last"));
        return string.Join(", ", links);
    }

    private static string Link(HttpRequest request, long page, string relation)
    {
        var query = request.Query
            .Where(parameter => parameter.Key != "page")
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value))
            .Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)));
        return $"<{QueryHelpers.AddQueryString(request.PathBase + request.Path, query)}>; rel=\"{relation}\"";
    }
}
