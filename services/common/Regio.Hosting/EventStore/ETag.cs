using Microsoft.AspNetCore.Http;
using Regio.Hosting.Problems;

namespace Regio.Hosting.EventStore;

/// <summary>The version of a stream as HTTP sees it (RFC 9110): a strong ETag.</summary>
public static class ETag
{
    /// <summary>What a lost race and a stale If-Match answer alike.</summary>
    public static Problem Stale { get; } = new("stale-version", "Another change came first.");

    /// <summary>Null when the caller decided on this version, else why not.</summary>
    public static Problem? Check(string? ifMatch, long version) => ifMatch switch
    {
        null or "" => new("if-match-required", "Send the ETag of the version that you decided on."),
        "*" => null,
        _ when ifMatch.Split(',', StringSplitOptions.TrimEntries).Contains(Of(version)) => null,
        _ => Stale,
    };

    /// <summary>Puts the version on a response.</summary>
    public static void Set(HttpContext http, long version) => http.Response.Headers.ETag = Of(version);

    private static string Of(long version) => $"\"{version}\"";
}
