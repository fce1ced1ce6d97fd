using Marten;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Reading;

/// <summary>Reads the states of many streams at once, for decisions that depend on others, and for imports.</summary>
internal sealed class States(IDocumentStore store, Lookout lookout)
{
    private const string Whole = "d.stream_id = any(?)";

    /// <summary>A network, with who stands for those of it that have ended; null when it is not registered.</summary>
    public async Task<Network?> Network(Guid id, CancellationToken ct) =>
        (await Of<Network>([id], ct)).GetValueOrDefault(id)?.State;

    /// <summary>The states of those that have begun as a stream of this kind; of a network with who stands for those of it that have ended.</summary>
    public Task<IReadOnlyDictionary<Guid, Known<T>>> Of<T>(IReadOnlyCollection<Guid> ids, CancellationToken ct)
        where T : class, IFold<T> => Read<T>(ids, Whole, typeof(T) == typeof(Network), ct);

    /// <summary>The states of networks without who stands for whom, for what is about their memberships as they were recorded.</summary>
    public Task<IReadOnlyDictionary<Guid, Known<Network>>> AsRecorded(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        Read<Network>(ids, Whole, held: false, ct);

    /// <summary>The same without their memberships, which are most of their facts.</summary>
    public Task<IReadOnlyDictionary<Guid, Known<Network>>> WithoutMemberships(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        Read<Network>(ids, $"{Whole} and d.type not like 'networks.member%'", held: false, ct);

    /// <summary>Which of these organisations are registered, and whether each is a municipality.</summary>
    public async Task<IReadOnlyDictionary<Guid, bool>> Municipalities(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await Of<Organisation>(ids, ct)).ToDictionary(entry => entry.Key, entry => entry.Value.State.IsMunicipality);

    private async Task<IReadOnlyDictionary<Guid, Known<T>>> Read<T>(
        IReadOnlyCollection<Guid> ids, string which, bool held, CancellationToken ct)
        where T : class, IFold<T>
    {
        var known = await store.StatesOf<T>(ids, ct, which);
        if (!held || known.Count == 0)
        {
            return known;
        }

        var around = await lookout.Look(ct);
        return known.ToDictionary(
            one => one.Key, one => one.Value.State is Network network ? one.Value with { State = (T)(object)around.Held(network) } : one.Value);
    }
}
