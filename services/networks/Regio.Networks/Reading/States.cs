using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;
using Regio.Hosting.EventStore;
using Regio.Networks.Organisations;

namespace Regio.Networks.Reading;

/// <summary>A stream's state and version.</summary>
public sealed record Known<T>(T State, long Version);

/// <summary>Reads the states of many streams in one query, for decisions that depend on others, and for imports.</summary>
internal sealed class States(IDocumentStore store)
{
    /// <summary>The states of those that have begun as a stream of this kind.</summary>
    public async Task<IReadOnlyDictionary<Guid, Known<T>>> Of<T>(IReadOnlyCollection<Guid> ids, CancellationToken ct)
        where T : class, IFold<T>
    {
        var known = new Dictionary<Guid, Known<T>>();
        if (ids.Count == 0)
        {
            return known;
        }

        await using var session = store.QuerySession();
        var facts = await session.Events.QueryAllRawEvents()
            .Where(e => e.MatchesSql("d.stream_id = any(?)", ids.Distinct().ToArray()))
            .OrderBy(e => e.Sequence)
            .ToListAsync(ct);
        foreach (var stream in facts.GroupBy(fact => fact.StreamId))
        {
            if (stream.Aggregate(default(T), (state, fact) => T.After(state, fact.Data)) is { } state)
            {
                known[stream.Key] = new(state, stream.Max(fact => fact.Version));
            }
        }

        return known;
    }

    /// <summary>Which of these organisations are registered, and whether each is a municipality.</summary>
    public async Task<IReadOnlyDictionary<Guid, bool>> Municipalities(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await Of<Organisation>(ids, ct)).ToDictionary(entry => entry.Key, entry => entry.Value.State.IsMunicipality);
}
