using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Decline a request to join, with the reason.</summary>
public static class DeclineJoin
{
    /// <summary>Refusal of a request to join (afwijzing).</summary>
    public sealed record Request(
        [property: Required, Prose(2_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>An open request; declined already changes nothing.</summary>
    public static Decision Decide(Network network, Guid requestId, string reason) => network.Grounds.Join(requestId) switch
    {
        null => Decision.Reject("unknown-join-request", "The network has no request of that id."),
        { Accepted: false } => Decision.Nothing,
        { IsWithdrawn: true } => Decision.Reject("join-withdrawn", "The request was taken back."),
        { Accepted: true } => Decision.Reject("already-accepted", "The request was accepted; withdraw the member."),
        _ => Decision.Accept(new JoinDeclined(network.Id, requestId, reason)),
    };

    /// <summary><c>POST /networks/v1/networks/{id}/join-requests/{requestId}/decline</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/join-requests/{requestId:guid}/decline", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("declineJoin").WithSummary("Decline a request to join a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid requestId, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, requestId, Values.Text(request.Reason)!), ct);
}
