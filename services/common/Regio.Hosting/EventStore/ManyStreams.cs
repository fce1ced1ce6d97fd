using Marten;
using Regio.Hosting.Reading;

namespace Regio.Hosting.EventStore;

/// <summary>A stream's state and version.</summary>
public sealed record Known<T>(T State, long Version);

/// <summary>Reads the states of many streams at once, for imports and for decisions that depend on others.</summary>
public static class ManyStreams
{
    private const string Whole = "d.stream_id = any(?)";

    /// <summary>The states of those that have begun as a stream of this kind.</summary>
    /// <param name="store">The store.</param>
    /// <param name="ids">The streams.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="which">The facts that count, of <c>mt_events d</c>; <c>?</c> stands for the streams; all when absent.</param>
    public static async Task<IReadOnlyDictionary<Guid, Known<T>>> StatesOf<T>(
        this IDocumentStore store, IReadOnlyCollection<Guid> ids, CancellationToken ct, string which = Whole)
        where T : class, IFold<T>
    {
        var known = new Dictionary<Guid, Known<T>>();
        if (ids.Count == 0)
        {
            return known;
        }

        // Versions are read first: a fact that comes in between makes the append fail, not the decision wrong.
        await using var session = store.QuerySession();
        var versions = (await session.AdvancedSql.QueryAsync<Guid, long>(
            "select row(id), row(version) from mt_streams where id = any(?)", ct, ids.Distinct().ToArray()))
            .ToDictionary(row => row.Item1, row => row.Item2);
        if (versions.Count == 0)
        {
            return known;
        }

        foreach (var stream in (await session.FactsWhere(which, ct, versions.Keys.ToArray())).GroupBy(fact => fact.StreamId))
        {
            if (stream.Aggregate(default(T), (state, fact) => T.After(state, fact.Data)) is { } state)
            {
                known[stream.Key] = new(state, versions[stream.Key]);
            }
        }

        return known;
    }
}
