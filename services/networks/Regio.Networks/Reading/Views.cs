using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Networks.Reading;

/// <summary>Reads one thing straight from its facts: never stale, and as known at any moment.</summary>
internal sealed class Views(IDocumentStore store, History history)
{
    private static readonly Problem NoSuchThing = new("not-found", "There is no such thing.");

    /// <summary>The answer when there is none.</summary>
    public static ProblemHttpResult NotFound() => NoSuchThing.AsResult();

    /// <summary>A view after a fact and the version it brought.</summary>
    public static T? After<T>(T? view, IEvent fact)
        where T : class, IView<T>
    {
        var after = T.After(view, fact.Data);
        return after is null || ReferenceEquals(after, view) ? view : after.At(fact.Version);
    }

    /// <summary>The thing, as known at a moment; null when nothing was known of it then.</summary>
    public async Task<T?> Read<T>(Guid id, DateTimeOffset? knownOn, CancellationToken ct)
        where T : class, IView<T>
    {
        await using var session = store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(id, timestamp: knownOn?.ToUniversalTime(), token: ct);
        return facts.Aggregate(default(T), After);
    }

    /// <summary>What happened to a thing, oldest first; a problem when it is no stream that begins with this fact.</summary>
    public async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> History(
        Guid id, string beginsWith, CancellationToken ct)
    {
        var facts = await history.Of(id, ct, Validity.From);
        return facts.Count > 0 && facts[0].Fact == beginsWith ? TypedResults.Ok(facts) : NotFound();
    }
}
