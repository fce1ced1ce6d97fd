using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Changes of a network by who may change it.</summary>
internal sealed class NetworkChanges(Streams streams, States states, Lookout lookout, OrganisationIds ids, TimeProvider clock)
{
    /// <summary>A change by who registered or leads the network today, or by a steward.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> Change(
        Guid id, Writing writing, object? body, Func<Network, Decision> decide, CancellationToken ct,
        Func<string>? location = null)
    {
        var (caller, today, around) = (Caller.Of(writing.Http.User), clock.Today(), await lookout.Look(ct));
        return await streams.Change<Network>(
            writing, id, body, network => decide(around.Held(network)), ct,
            network => NetworkRights.AgainstChanging(around.Held(network), caller, today), location);
    }

    /// <summary>A network that the caller may change; else the problem.</summary>
    public async Task<(Network? Network, ProblemHttpResult? Refused)> Changeable(Guid id, Writing writing, CancellationToken ct)
    {
        return await states.Network(id, ct) is not { } network ? (null, Views.NotFound())
            : NetworkRights.AgainstChanging(network, Caller.Of(writing.Http.User), clock.Today()) is { } forbidden
                ? (null, forbidden.AsResult())
                : (network, null);
    }

    /// <summary>A membership's end, by the member too.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        Guid id, Guid membershipId, Writing writing, object? body, Func<Network, Decision> decide, CancellationToken ct)
    {
        var (caller, today, around) = (Caller.Of(writing.Http.User), clock.Today(), await lookout.Look(ct));
        return await streams.Change<Network>(writing, id, body, decide, ct, network =>
            NetworkRights.AgainstWithdrawing(around.Held(network), membershipId, caller, today));
    }

    /// <summary>The organisation that a body names, and whether it is registered; no id when it names none.</summary>
    public async Task<(Guid? Id, bool IsRegistered)> Named(string? called, CancellationToken ct)
    {
        if (called is null)
        {
            return (null, false);
        }

        var id = await ids.Of(called, ct);
        return (id, (await Registered([id], ct)).ContainsKey(id));
    }

    /// <summary>Which of these organisations are registered, and whether each is a municipality.</summary>
    public Task<IReadOnlyDictionary<Guid, bool>> Registered(IReadOnlyCollection<Guid> organisations, CancellationToken ct) =>
        states.Municipalities(organisations, ct);
}
