using Marten;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;

namespace Regio.Policy.Notices;

/// <summary>What was told, stream by stream, as a follower remembers it: what came since is read, and nothing twice.</summary>
/// <param name="store">Where it is recorded.</param>
/// <param name="facts">Stored names of what is told.</param>
internal sealed class ToldSoFar<T>(IDocumentStore store, IReadOnlyList<string> facts) where T : class, IFold<T>
{
    private readonly Dictionary<Guid, T> known = [];
    private long readUpTo;

    /// <summary>What was told of each.</summary>
    public IReadOnlyDictionary<Guid, T> Known => known;

    /// <summary>Reads on to a position before which nothing comes any more; what is recorded after it is found where it is recorded.</summary>
    public async Task CatchUp(long settled, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        foreach (var fact in await session.FactsWhere("d.seq_id > ? and d.seq_id <= ? and d.type = any(?)", ct, readUpTo, settled, facts.ToArray()))
        {
            known[fact.StreamId] = T.After(known.GetValueOrDefault(fact.StreamId), fact.Data)!;
        }

        readUpTo = Math.Max(readUpTo, settled);
    }
}
