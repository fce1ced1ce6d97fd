using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Reading;

/// <summary>Reads one thing straight from its facts: never stale, and as known at any moment.</summary>
public sealed class Views(IDocumentStore store, History history)
{
    private static readonly Problem NoSuchThing = new("not-found", "There is no such thing.");

    /// <summary>The answer when there is none.</summary>
    public static ProblemHttpResult NotFound() => NoSuchThing.AsResult();

    /// <summary>A view after a fact and the version it brought.</summary>
    public static T? After<T>(T? view, IEvent fact)
        where T : class, IView<T> => T.After(view, fact.Data)?.At(fact.Version);

    private static string[] Beginnings<T>()
        where T : class, IView<T> => T.MayBeginWith is { } other ? [T.BeginsWith, other] : [T.BeginsWith];

    /// <summary>The thing, as known at a moment; null when nothing was known of it then.</summary>
    public async Task<T?> Read<T>(Guid id, DateTimeOffset? knownOn, CancellationToken ct)
        where T : class, IView<T>
    {
        await using var session = store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(id, timestamp: knownOn?.ToUniversalTime(), token: ct);
        return facts.Aggregate(default(T), After);
    }

    /// <summary>Every thing of a kind, or those of these ids, as known at a moment.</summary>
    public async Task<PastDocuments> AsKnown<T>(DateTimeOffset knownOn, CancellationToken ct, IEnumerable<Guid>? ids = null)
        where T : class, IView<T>
    {
        await using var session = store.QuerySession();
        var moment = knownOn.ToUniversalTime();
        var facts = ids is null
            ? await session.FactsWhere(
                "d.stream_id in (select s.stream_id from mt_events s where s.version = 1 and s.type = any(?)) and d.timestamp <= ?",
                ct, Beginnings<T>(), moment)
            : await session.FactsWhere("d.stream_id = any(?) and d.timestamp <= ?", ct, ids.Distinct().ToArray(), moment);
        var known = facts.GroupBy(fact => fact.StreamId).Select(stream => stream.Aggregate(default(T), After)).OfType<T>();
        return new($"mt_doc_{typeof(T).Name.ToLowerInvariant()}", store.Options.Serializer().ToJson(known.ToArray()));
    }

    /// <summary>
    /// What happened to a thing, oldest first, as known at a moment and of days until one; a problem when it is no stream
    /// of this kind, or was not known then.
    /// </summary>
    /// <param name="query">What was asked, of <see cref="QueryParameter.OfHistory"/>.</param>
    /// <param name="id">The thing.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="effects">Adds what others' facts did to it, as known at that moment, each at its place.</param>
    /// <param name="withheld">What this reader is not told; null: nothing.</param>
    public async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> History<T>(
        QueryValues query, Guid id, CancellationToken ct,
        Func<Past<T>, DateTimeOffset?, Task<IReadOnlyList<Happening>>>? effects = null, Withheld? withheld = null)
        where T : class, IView<T>
    {
        var knownOn = query.Moment("knownOn");
        await using var session = store.QuerySession();
        var past = history.Of<T>(await session.Events.FetchStreamAsync(id, timestamp: knownOn?.ToUniversalTime(), token: ct), withheld);
        return past is { View: { } view } && Beginnings<T>().Contains(past.Happenings[0].Fact.EventTypeName)
            ? TypedResults.Ok(await history.Tell(
                effects is null ? past.Happenings : await effects(past, knownOn), (view as INamesParts)?.PartsNamedFor() ?? [],
                query.Date("validOn"), ct))
            : NotFound();
    }
}
