using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Hosting.EventStore;

/// <summary>How a stream changes together with one that others change too.</summary>
public sealed partial class Streams
{
    /// <summary>
    /// Changes a stream, and with it another that many change, as money that is shared: both or neither. If-Match is that of
    /// the first; the other is read anew as often as it changed meanwhile, so nobody is refused for another's change of it.
    /// </summary>
    /// <param name="writing">What the request carries beside its body.</param>
    /// <param name="id">The stream.</param>
    /// <param name="shared">The other stream, and what it is before anything is recorded of it.</param>
    /// <param name="body">The body, as understood.</param>
    /// <param name="decide">What follows from it in both; in the first something does, or nothing in either.</param>
    /// <param name="isShared">Which of those facts are of the other.</param>
    /// <param name="mayNot">Why the caller may not; null when it may.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> ChangeTogether<T, TShared>(
        Writing writing, Guid id, Func<T, (Guid Id, TShared Unbegun)> shared, object body, Func<T, TShared, Decision> decide,
        Func<object, bool> isShared, Func<T, Problem?> mayNot, CancellationToken ct)
        where T : class, IFold<T>
        where TShared : class, IFold<TShared>
    {
        var key = IdempotencyKey.Of(writing.Http, writing.IdempotencyKey, body);
        var known = await outcomes.Known(key, ct);
        if (known is not null)
        {
            return known.Problem is { } reused ? reused.AsResult() : outcomes.NoContent(writing.Http, known.Outcome!);
        }

        while (true)
        {
            var (state, version) = await Read<T>(id, ct);
            if (state is null)
            {
                return new Problem("not-found", "There is no such thing.").AsResult();
            }

            if ((mayNot(state) ?? ETag.Check(writing.IfMatch, version) ?? await Unsaid(writing, id, ct)) is { } refused)
            {
                return refused.AsResult();
            }

            var (other, unbegun) = shared(state);
            var (begun, otherVersion) = await Read<TShared>(other, ct);
            var decision = decide(state, begun ?? unbegun);
            if (decision is Decision.Rejected no)
            {
                return no.Problem.AsResult();
            }

            var facts = ((Decision.Accepted)decision).Facts.ToLookup(isShared);
            var outcome = new KeptOutcome(StatusCodes.Status204NoContent, null, version + facts[false].Count());
            if (!facts[false].Any())
            {
                return await outcomes.KeepAlone(key, outcome, ct)
                    ? outcomes.NoContent(writing.Http, outcome)
                    : Outcomes.InProgress.AsResult();
            }

            var append = new Append(id, version, [.. facts[false]], await By(writing, ct), Outcomes.Keep(key, outcome))
            {
                With = facts[true].Any() ? [new(other, otherVersion, [.. facts[true]])] : [],
            };
            switch (await appends.Commit(append, ct))
            {
                case Appended.Done done:
                    return outcomes.NoContent(writing.Http, outcome, done.Position);
                case Appended.KeyTaken:
                    return Outcomes.InProgress.AsResult();
            }
        }
    }
}
