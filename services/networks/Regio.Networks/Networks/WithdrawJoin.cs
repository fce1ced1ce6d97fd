using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Take back a request to join, before it is answered.</summary>
public static class WithdrawJoin
{
    /// <summary>That a request to join is taken back (intrekking van een verzoek tot toetreding).</summary>
    public sealed record Request(
        [property: Prose(2_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>An open request; taken back already changes nothing.</summary>
    public static Decision Decide(Network network, Guid requestId, string? reason) => network.Grounds.Join(requestId) switch
    {
        null => Decision.Reject("unknown-join-request", "The network has no request of that id."),
        { IsWithdrawn: true } => Decision.Nothing,
        { Accepted: true } => Decision.Reject("already-accepted", "The request was accepted; withdraw the member."),
        { Accepted: false } => Decision.Reject("already-declined", "The request was declined."),
        _ => Decision.Accept(new JoinWithdrawn(network.Id, requestId, reason)),
    };

    /// <summary><c>POST /networks/v1/networks/{id}/join-requests/{requestId}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/join-requests/{requestId:guid}/withdraw", Handle)
        .RequireRole(NetworkRights.Withdrawing)
        .WithName("withdrawJoin").WithSummary("Take back a request to join a network")
        .WithDescription("By the organisation that asked, by one that would join by it, or a steward. If-Match is that of the request.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid requestId, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct) =>
        streams.Change<Network>(
            writing, StreamId.Parse(Network.StreamKind, id), request,
            network => Decide(network, requestId, Values.Text(request.Reason)), ct,
            network => NetworkRights.AgainstTakingBack(network.Grounds.Join(requestId), Caller.Of(writing.Http.User)));
}
