using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Sources;

namespace Regio.Hosting.EventStore;

/// <summary>The only way in which a request changes a stream: read, decide, append, answer.</summary>
public sealed partial class Streams(IDocumentStore store, Appends appends, Outcomes outcomes, Actors actors)
{
    /// <summary>
    /// Changes a stream: 204, or a problem. If-Match is demanded, except for a repeat under a known key; but who may not
    /// change it hears that first.
    /// </summary>
    /// <param name="writing">What the request carries beside its body.</param>
    /// <param name="id">The stream.</param>
    /// <param name="body">The body, as understood.</param>
    /// <param name="decide">What follows from it.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="mayNot">Why the caller may not; null when it may.</param>
    /// <param name="location">Where that is which the change adds to the stream, asked after the decision.</param>
    /// <param name="unbegun">
    /// What a stream is before anything is recorded of it, at version 0; null: there is no such thing then.
    /// </param>
    /// <param name="beside">What changes beside the facts, when there are any.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> Change<T>(
        Writing writing, Guid id, object? body, Func<T, Decision> decide, CancellationToken ct,
        Func<T, Problem?>? mayNot = null, Func<string>? location = null, T? unbegun = null,
        Beside? beside = null)
        where T : class, IFold<T>
    {
        var key = IdempotencyKey.Of(writing.Http, writing.IdempotencyKey, body);
        var known = await outcomes.Known(key, ct);
        if (known is not null)
        {
            return known.Problem is { } reused
                ? reused.AsResult()
                : outcomes.NoContent(writing.Http, known.Outcome!);
        }

        var (begun, version) = await Read<T>(id, ct);
        if ((begun ?? unbegun) is not { } state)
        {
            return new Problem("not-found", "There is no such thing.").AsResult();
        }

        if (mayNot?.Invoke(state) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        if ((ETag.Check(writing.IfMatch, version) ?? await Unsaid(writing, id, ct)) is { } refused)
        {
            return refused.AsResult();
        }

        var decision = decide(state);
        var outcome = new KeptOutcome(
            StatusCodes.Status204NoContent, location?.Invoke(), version + ((decision as Decision.Accepted)?.Facts.Count ?? 0));
        switch (decision)
        {
            case Decision.Accepted { Facts.Count: > 0 } accepted:
                var append = new Append(id, version, accepted.Facts, await By(writing, ct), Outcomes.Keep(key, outcome), beside);
                return await appends.Commit(append, ct) switch
                {
                    Appended.Done done => outcomes.NoContent(writing.Http, outcome, done.Position),
                    Appended.KeyTaken => Outcomes.InProgress.AsResult(),
                    _ => ETag.Stale.AsResult(),
                };
            case Decision.Rejected no:
                return no.Problem.AsResult();
            default:
                return await outcomes.KeepAlone(key, outcome, ct)
                    ? outcomes.NoContent(writing.Http, outcome)
                    : Outcomes.InProgress.AsResult();
        }
    }

    /// <summary>
    /// Puts before those who keep a stream what a caller asks of them: 202 with Location, or a problem. It changes
    /// nothing that anyone decided on, so it goes with whatever version the stream has.
    /// </summary>
    public async Task<Results<Accepted, ProblemHttpResult>> Ask<T>(
        Writing writing, Guid id, object body, Func<T, CancellationToken, ValueTask<Decision>> decide, Func<string> location,
        CancellationToken ct)
        where T : class, IFold<T>
    {
        var key = IdempotencyKey.Of(writing.Http, writing.IdempotencyKey, body);
        var known = await outcomes.Known(key, ct);
        if (known is not null)
        {
            return known.Problem is { } reused ? reused.AsResult() : outcomes.Accepted(writing.Http, known.Outcome!);
        }

        while (true)
        {
            var (state, version) = await Read<T>(id, ct);
            if (state is null)
            {
                return new Problem("not-found", "There is no such thing.").AsResult();
            }

            if (await Unsaid(writing, id, ct) is { } retired)
            {
                return retired.AsResult();
            }

            var decision = await decide(state, ct);
            if (decision is Decision.Rejected no)
            {
                return no.Problem.AsResult();
            }

            var accepted = (Decision.Accepted)decision;
            var outcome = new KeptOutcome(StatusCodes.Status202Accepted, location(), version + accepted.Facts.Count);
            if (accepted.Facts.Count == 0)
            {
                return await outcomes.KeepAlone(key, outcome, ct)
                    ? outcomes.Accepted(writing.Http, outcome)
                    : Outcomes.InProgress.AsResult();
            }

            var append = new Append(id, version, accepted.Facts, await By(writing, ct), Outcomes.Keep(key, outcome));
            switch (await appends.Commit(append, ct))
            {
                case Appended.Done done:
                    return outcomes.Accepted(writing.Http, outcome, done.Position);
                case Appended.KeyTaken:
                    return Outcomes.InProgress.AsResult();
            }
        }
    }

    /// <summary>The state of a stream and its version; null and 0 when it has not begun.</summary>
    public async Task<(T? State, long Version)> Read<T>(Guid id, CancellationToken ct)
        where T : class, IFold<T>
    {
        // One query, so that state and version are of the same moment.
        await using var session = store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(id, token: ct);
        return (facts.Aggregate(default(T), (state, fact) => T.After(state, fact.Data)), facts.Count > 0 ? facts[^1].Version : 0);
    }

    /// <summary>Which of these streams have begun.</summary>
    public async Task<IReadOnlySet<Guid>> Begun(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<Guid>(
            "select id from mt_streams where id = any(?)", ct, ids.ToArray())).ToHashSet();
    }

    private ValueTask<Problem?> Unsaid(Writing writing, Guid id, CancellationToken ct) => RetiredCodes.Refusal(writing.Http, async () =>
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamAsync(id, token: ct)).Select(fact => fact.Data);
    });

    private async ValueTask<Acting> By(Writing writing, CancellationToken ct) =>
        await Acting.For(Caller.Of(writing.Http.User), actors, ct) with { Sources = SentSources.Of(writing.Http) };
}
