using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy;

/// <summary>
/// Records what a follower finds that is still to be recorded. A follower decides by what it knows in memory, and reads and appends only
/// where that asks for something: at the version that was decided on, so that of two replicas who comes second finds it done.
/// </summary>
internal sealed class Following(Streams streams, Appends appends, Actors actors)
{
    /// <summary>Whether nothing is to be recorded.</summary>
    public static bool IsNothing(Decision decision) => decision is Decision.Accepted { Facts.Count: 0 };

    /// <summary>Whether all of it is recorded; if not, someone else changed the stream meanwhile, and it is left for the next beat.</summary>
    public async Task<bool> Record<T>(Guid id, Func<T?, Decision> decide, CancellationToken ct)
        where T : class, IFold<T>
    {
        var (known, version) = await streams.Read<T>(id, ct);
        return decide(known) is not Decision.Accepted { Facts: { Count: > 0 } facts }
            || await appends.Commit(new(id, version, facts, await Acting.For(null, actors, ct)), ct) is Appended.Done;
    }
}
