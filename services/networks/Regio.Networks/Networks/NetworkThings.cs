using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>What belongs to a network and has a stream of its own.</summary>
internal interface IOfNetwork
{
    /// <summary>The network it belongs to.</summary>
    Guid NetworkId { get; }
}

/// <summary>
/// Acts on what belongs to a network and has a stream of its own, an agreement or a facility, by who may change the
/// network. A decision sees the network as it was read just before: it is no part of the stream's version.
/// </summary>
internal sealed class NetworkThings(Streams streams, States states, TimeProvider clock)
{
    private static readonly Problem UnknownNetwork = new(
        "unknown-network", "No such network is registered.",
        [new Fault("/network", "unknown-network", "No such network is registered.")]);

    /// <summary>Begins one, for the network that the body names.</summary>
    public async Task<Results<Created, ProblemHttpResult>> Begin(
        Writing writing, string network, Guid id, string location, object body, Func<Network, Decision> decide,
        CancellationToken ct, Beside? beside = null, string named = Streams.ExternalId)
    {
        var known = await states.Network(StreamId.Parse(Network.StreamKind, network), ct);
        return known is null ? UnknownNetwork.AsResult()
            : AgainstChanging(known, writing) is { } forbidden ? forbidden.AsResult()
            : await streams.Begin(writing, id, location, body, () => decide(known), ct, beside, named);
    }

    /// <summary>Changes one.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> Change<T>(
        Writing writing, Guid id, object? body, Func<T, Network, Decision> decide, CancellationToken ct,
        Beside? beside = null)
        where T : class, IFold<T>, IOfNetwork =>
        ChangeWith<T>(writing, id, body, _ => null, (thing, network, _) => decide(thing, network), ct, beside);

    /// <summary>Changes one, where the decision depends on another network too; null when there is no other.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ChangeWith<T>(
        Writing writing, Guid id, object? body, Func<T, Guid?> other, Func<T, Network, Network?, Decision> decide,
        CancellationToken ct, Beside? beside = null)
        where T : class, IFold<T>, IOfNetwork
    {
        var (thing, _) = await streams.Read<T>(id, ct);
        if (thing is null)
        {
            return Views.NotFound();
        }

        // A thing begins only in a network that is registered, and no network is ever unregistered.
        var network = (await states.Network(thing.NetworkId, ct))!;
        var another = other(thing) is { } named ? await states.Network(named, ct) : null;
        return await streams.Change<T>(
            writing, id, body, now => decide(now, network, another), ct, _ => AgainstChanging(network, writing), beside: beside);
    }

    /// <summary>Changes one for another network than it belongs to, by who may change that one, which comes last.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ChangeFor<T>(
        Writing writing, Guid id, string network, object? body, Func<T, Network, Network, Decision> decide,
        CancellationToken ct, Func<string>? location = null)
        where T : class, IFold<T>, IOfNetwork
    {
        var known = await states.Network(StreamId.Parse(Network.StreamKind, network), ct);
        if (known is null)
        {
            return UnknownNetwork.AsResult();
        }

        var (thing, _) = await streams.Read<T>(id, ct);
        if (thing is null)
        {
            return Views.NotFound();
        }

        var own = (await states.Network(thing.NetworkId, ct))!;
        return await streams.Change<T>(
            writing, id, body, now => decide(now, own, known), ct, _ => AgainstChanging(known, writing), location);
    }

    /// <summary>Changes one by who may change any of the networks that it concerns; there is one at least.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ChangeBy<T>(
        Writing writing, Guid id, object? body, Func<T, IReadOnlyList<Guid>> networks, Func<T, Decision> decide,
        CancellationToken ct)
        where T : class, IFold<T>, IOfNetwork
    {
        var (thing, _) = await streams.Read<T>(id, ct);
        if (thing is null)
        {
            return Views.NotFound();
        }

        Problem? forbidden = null;
        foreach (var network in networks(thing))
        {
            forbidden = AgainstChanging((await states.Network(network, ct))!, writing);
            if (forbidden is null)
            {
                break;
            }
        }

        return await streams.Change<T>(writing, id, body, decide, ct, _ => forbidden);
    }

    private Problem? AgainstChanging(Network network, Writing writing) =>
        NetworkRights.AgainstChanging(network, Caller.Of(writing.Http.User), clock.Today());
}
