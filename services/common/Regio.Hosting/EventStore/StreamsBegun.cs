using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.ReferenceData;

namespace Regio.Hosting.EventStore;

/// <summary>How a stream begins.</summary>
public sealed partial class Streams
{
    /// <summary>Where a body says what the stream is named for, as a rule.</summary>
    public const string ExternalId = "/externalId";

    /// <summary>
    /// Begins a stream: 201 with Location, or a problem. A known key is answered before anything is decided. Where what
    /// would begin is there already, and the decision is that it is the same, the answer is that of the first time.
    /// </summary>
    /// <param name="writing">What the request carries beside its body.</param>
    /// <param name="id">The stream.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="body">The body, as understood.</param>
    /// <param name="decide">What follows from it.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="beside">What goes into the same transaction.</param>
    /// <param name="named">Where the body says what the stream is named for, and so is to blame when it exists.</param>
    public Task<Results<Created, ProblemHttpResult>> Begin(
        Writing writing, Guid id, string location, object body, Func<Decision> decide, CancellationToken ct,
        Beside? beside = null, string named = ExternalId) =>
        Begin(writing, id, location, body, _ => ValueTask.FromResult(decide()), ct, beside, named);

    /// <summary>The same, for a decision that must look around first.</summary>
    public async Task<Results<Created, ProblemHttpResult>> Begin(
        Writing writing, Guid id, string location, object body, Func<CancellationToken, ValueTask<Decision>> decide,
        CancellationToken ct, Beside? beside = null, string named = ExternalId)
    {
        var key = IdempotencyKey.Of(writing.Http, writing.IdempotencyKey, body);
        var known = await outcomes.Known(key, ct);
        if (known is not null)
        {
            return known.Problem is { } reused ? reused.AsResult() : outcomes.Created(writing.Http, known.Outcome!);
        }

        if (RetiredCodes.Refusal(writing.Http) is { } retired)
        {
            return retired.AsResult();
        }

        switch (await decide(ct))
        {
            case Decision.Accepted { Facts.Count: > 0 } accepted:
                var outcome = new KeptOutcome(StatusCodes.Status201Created, location, accepted.Facts.Count);
                var append = new Append(id, 0, accepted.Facts, await By(writing, ct), Outcomes.Keep(key, outcome), beside);
                return await appends.Commit(append, ct) switch
                {
                    Appended.Done done => outcomes.Created(writing.Http, outcome, done.Position),
                    Appended.KeyTaken => Outcomes.InProgress.AsResult(),
                    _ => AlreadyExists(location, named).AsResult(),
                };
            case Decision.Rejected no:
                return no.Problem.AsResult();
            default:
                return await Again(writing, id, location, key, ct);
        }
    }

    /// <summary>
    /// Begins a stream out of another, which changes with it: both or neither. 201 with Location, or a problem. If-Match
    /// is that of the other, except for a repeat under a known key; who may not change that hears it first.
    /// </summary>
    /// <param name="writing">What the request carries beside its body.</param>
    /// <param name="from">The other stream.</param>
    /// <param name="id">The stream that begins.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="body">The body, as understood.</param>
    /// <param name="decide">What follows from it, in both streams; in each something does.</param>
    /// <param name="changes">Which of those facts change the other stream.</param>
    /// <param name="mayNot">Why the caller may not; null when it may.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<Created, ProblemHttpResult>> BeginFrom<T>(
        Writing writing, Guid from, Guid id, string location, object body, Func<T, CancellationToken, ValueTask<Decision>> decide,
        Func<object, bool> changes, Func<T, Problem?> mayNot, CancellationToken ct)
        where T : class, IFold<T>
    {
        var (state, version) = await Read<T>(from, ct);
        if (state is null)
        {
            return new Problem("not-found", "There is no such thing.").AsResult();
        }

        var key = IdempotencyKey.Of(writing.Http, writing.IdempotencyKey, body);
        var known = await outcomes.Known(key, ct);
        if (known is not null)
        {
            return known.Problem is { } reused ? reused.AsResult() : outcomes.Created(writing.Http, known.Outcome!);
        }

        if ((mayNot(state) ?? ETag.Check(writing.IfMatch, version) ?? await Unsaid(writing, from, ct)) is { } refused)
        {
            return refused.AsResult();
        }

        var decision = await decide(state, ct);
        if (decision is Decision.Rejected no)
        {
            return no.Problem.AsResult();
        }

        var facts = ((Decision.Accepted)decision).Facts.ToLookup(changes);
        var outcome = new KeptOutcome(StatusCodes.Status201Created, location, facts[false].Count());
        var append = new Append(id, 0, [.. facts[false]], await By(writing, ct), Outcomes.Keep(key, outcome))
        {
            With = [new(from, version, [.. facts[true]])],
        };
        return await appends.Commit(append, ct) switch
        {
            Appended.Done done => outcomes.Created(writing.Http, outcome, done.Position),
            Appended.KeyTaken => Outcomes.InProgress.AsResult(),
            _ when (await Begun([id], ct)).Count > 0 => AlreadyExists(location, ExternalId).AsResult(),
            _ => ETag.Stale.AsResult(),
        };
    }

    private static Problem AlreadyExists(string location, string named) => new(
        "already-exists", $"{location} exists already.", [new Fault(named, "already-exists", "What is so named exists already.")]);

    private async Task<Results<Created, ProblemHttpResult>> Again(
        Writing writing, Guid id, string location, IdempotencyKey? key, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var begun = await session.Events.FetchStreamStateAsync(id, ct)
            ?? throw new InvalidOperationException("A stream begins with at least one fact.");
        var outcome = new KeptOutcome(StatusCodes.Status201Created, location, begun.Version);
        return await outcomes.KeepAlone(key, outcome, ct) ? outcomes.Created(writing.Http, outcome) : Outcomes.InProgress.AsResult();
    }
}
