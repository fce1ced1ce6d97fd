using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>Cancel a council moment that was planned.</summary>
public static class CancelCouncilMoment
{
    /// <summary>One that was planned; twice changes nothing.</summary>
    public static Decision Decide(Network network, Guid momentId) =>
        network.Course.Moments.FirstOrDefault(moment => moment.Planned.MomentId == momentId) switch
        {
            null => Decision.Reject("unknown-moment", "The network has no council moment of that id."),
            { IsCancelled: true } => Decision.Nothing,
            _ => Decision.Accept(new CouncilMomentCancelled(network.Id, momentId)),
        };

    /// <summary><c>POST /networks/v1/networks/{id}/council-moments/{momentId}/cancel</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/council-moments/{momentId:guid}/cancel", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("cancelCouncilMoment").WithSummary("Cancel a council moment of a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(401, 403, 404, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid momentId, [AsParameters] Writing writing, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(StreamId.Parse(Network.StreamKind, id), writing, body: null, network => Decide(network, momentId), ct);
}
