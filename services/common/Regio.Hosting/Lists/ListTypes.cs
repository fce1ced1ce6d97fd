using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Regio.Hosting.Requests;

namespace Regio.Hosting.Lists;

/// <summary>The media types that lists are offered as.</summary>
public static class ListTypes
{
    /// <summary>As a table: RFC 4180.</summary>
    public const string Csv = "text/csv";

    /// <summary>An object a line.</summary>
    public const string Lines = "application/x-ndjson";

    /// <summary>All of them.</summary>
    internal static string[] All => [Acceptance.Json, Csv, Lines];

    /// <summary>Says that a route answers with a list; JSON has this around its rows, or is one thing.</summary>
    public static RouteHandlerBuilder ProducesList<T>(this RouteHandlerBuilder route) =>
        route.Produces<T>(StatusCodes.Status200OK, Acceptance.Json, Csv, Lines);
}
