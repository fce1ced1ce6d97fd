using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Hosting.EventStore;

/// <summary>Answers writes: with ETag and feed position, and a repeat under a known key with what came of the first.</summary>
public sealed class Outcomes(Idempotency idempotency, ServiceName service)
{
    /// <summary>The same key is being used by a request that has not ended.</summary>
    public static Problem InProgress { get; } = new("in-progress", "A request with this key was still running.");

    /// <summary>What a key came to before: its outcome, or the problem that it was used for another body.</summary>
    public sealed record Before(KeptOutcome? Outcome, Problem? Problem);

    /// <summary>What this key came to before; null for a new key or none.</summary>
    public async Task<Before?> Known(IdempotencyKey? key, CancellationToken ct) =>
        key is null || await idempotency.Find(key, ct) is not { } kept
            ? null
            : kept.SameBody
                ? new(kept.Outcome, null)
                : new(null, new("idempotency-key-reused", "This key was used with another body."));

    /// <summary>What goes into the appending transaction for a key.</summary>
    public static (IdempotencyKey Key, KeptOutcome Outcome)? Keep(IdempotencyKey? key, KeptOutcome outcome) =>
        key is null ? null : (key, outcome);

    /// <summary>201 with Location and ETag; the position is absent from a repeat.</summary>
    public Created Created(HttpContext http, KeptOutcome outcome, long? position = null)
    {
        Head(http, outcome.ETag, position);
        return TypedResults.Created(outcome.Location);
    }

    /// <summary>202 with Location and ETag; the position is absent from a repeat.</summary>
    public Accepted Accepted(HttpContext http, KeptOutcome outcome, long? position = null)
    {
        Head(http, outcome.ETag, position);
        return TypedResults.Accepted(outcome.Location);
    }

    /// <summary>204 with ETag, and Location when something new is there; the position is absent from a repeat and where nothing changed.</summary>
    public NoContent NoContent(HttpContext http, KeptOutcome outcome, long? position = null)
    {
        Head(http, outcome.ETag, position);
        if (outcome.Location is { } location)
        {
            http.Response.Headers.Location = location;
        }

        return TypedResults.NoContent();
    }

    /// <summary>Keeps what a key came to when there is nothing to append; false when the key was taken meanwhile.</summary>
    public async Task<bool> KeepAlone(IdempotencyKey? key, KeptOutcome outcome, CancellationToken ct) =>
        key is null || await idempotency.Add(key, outcome, ct);

    private void Head(HttpContext http, long version, long? position)
    {
        ETag.Set(http, version);
        if (position is { } at)
        {
            http.Response.Headers["Regio-Position"] = PositionText.Of(service, at);
        }
    }
}
