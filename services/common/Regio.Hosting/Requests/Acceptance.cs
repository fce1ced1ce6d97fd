using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Requests;

/// <summary>In which of the media types that are offered a caller takes its answer.</summary>
public static class Acceptance
{
    /// <summary>What every answer but a file is.</summary>
    public const string Json = "application/json";

    /// <summary>
    /// The one that is accepted most, of equals the first that the caller names; null when none is. Who says nothing
    /// accepts the first; who accepts problem documents reads JSON.
    /// </summary>
    public static string? Accepted(this HttpRequest request, params IReadOnlyList<string> offered)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var taken = offered.Where(offer => !accepted.Any(type => type.Quality is 0 && Is(type, offer))).ToList();
        return accepted.Count == 0 ? offered[0] : accepted
            .Where(type => type.Quality is not 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => taken.Find(offer => Covers(type, offer)))
            .FirstOrDefault(offer => offer is not null)
            ?? (accepted.Any(type => Is(type, "application/problem+json")) ? taken.Find(offer => offer == Json) : null);
    }

    /// <summary>The refusal of what is not offered.</summary>
    public static Problem NotOffered(params IReadOnlyList<string> offered) =>
        new("not-acceptable", $"This is offered as {string.Join(", ", offered)}.");

    /// <summary>Why a route cannot answer this caller; null when it can, or answers with nothing but headers.</summary>
    internal static Problem? Refusal(HttpContext http, Endpoint route)
    {
        var offered = route.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
            .Where(answer => answer.StatusCode is >= 200 and < 300)
            .SelectMany(answer => answer.ContentTypes).Distinct().ToList();
        return offered.Count == 0 || http.Request.Accepted(offered) is not null ? null : NotOffered(offered);
    }

    private static bool Covers(MediaTypeHeaderValue accepted, string offer) =>
        accepted.MatchesAllTypes || Is(accepted, offer)
        || (accepted.MatchesAllSubTypes && offer.StartsWith($"{accepted.Type}/", StringComparison.OrdinalIgnoreCase));

    private static bool Is(MediaTypeHeaderValue accepted, string offer) =>
        accepted.MediaType.Equals(offer, StringComparison.OrdinalIgnoreCase);
}
