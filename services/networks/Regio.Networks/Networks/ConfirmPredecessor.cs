using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>
/// Confirm that a network goes on with the work of one that named it as its successor: from then on they are one chain.
/// </summary>
public static class ConfirmPredecessor
{
    /// <summary>Of one that names it; what was denied may be confirmed. Confirmed already changes nothing.</summary>
    /// <param name="network">The successor.</param>
    /// <param name="predecessorId">The network that ended.</param>
    /// <param name="predecessor">The same, as registered; null when it is not.</param>
    public static Decision Decide(Network network, Guid predecessorId, Network? predecessor) =>
        network.Course.Predecessor(predecessorId) is { IsConfirmed: true }
            ? Decision.Nothing
            : PredecessorRules.Of(network, predecessor, () => Decision.Accept(new PredecessorConfirmed(network.Id, predecessorId)));

    /// <summary><c>POST /networks/v1/networks/{id}/predecessors/{predecessor}/confirm</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/predecessors/{predecessor}/confirm", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("confirmPredecessor").WithSummary("Confirm that a network succeeds another")
        .WithDescription("By who registered or leads the network that was named as successor, or a steward. Then the two are one chain.")
        .Refuses(401, 403, 404, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, string predecessor, [AsParameters] Writing writing, NetworkChanges changes, Streams streams, CancellationToken ct)
    {
        var predecessorId = StreamId.Parse(Network.StreamKind, predecessor);
        var (ended, _) = await streams.Read<Network>(predecessorId, ct);
        return await changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, body: null, network => Decide(network, predecessorId, ended), ct);
    }
}

/// <summary>What holds for what a network says of one that named it as its successor.</summary>
internal static class PredecessorRules
{
    /// <summary>Decides when the other names this network as a successor.</summary>
    public static Decision Of(Network network, Network? predecessor, Func<Decision> decide) =>
        predecessor?.Course.Ending?.SuccessorIds.Contains(network.Id) is true
            ? decide()
            : Decision.Reject("unknown-predecessor", "That network does not name this one as its successor.");
}
