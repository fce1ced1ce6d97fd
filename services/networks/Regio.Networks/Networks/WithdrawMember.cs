using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>A member leaves a network.</summary>
public static class WithdrawMember
{
    /// <summary>A member's leaving (uittreding).</summary>
    public sealed record Request(
        [property: Required, Description("First day it is no longer a member (uittredingsdatum).")]
        DateOnly? LeftOn = null);

    /// <summary>Once, and not before it joined; leaving on its first day is an empty membership.</summary>
    public static Decision Decide(Network network, Guid membershipId, DateOnly leftOn) =>
        MembershipRules.Of(network, membershipId, membership => membership.LeftOn switch
        {
            { } left when left == leftOn => Decision.Nothing,
            { } left => Decision.Reject("already-withdrawn", $"It left on {left:O}."),
            null => Refusals.Unless(
                [.. Refusals.OfPeriod(membership.JoinedOn ?? network.Details.InForceFrom, leftOn, "/leftOn")],
                () => Decision.Accept(new MemberWithdrawn(network.Id, membershipId, leftOn))),
        });

    /// <summary><c>POST /networks/v1/networks/{id}/memberships/{membershipId}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/memberships/{membershipId:guid}/withdraw", Handle)
        .RequireRole(NetworkRights.Withdrawing)
        .WithName("withdrawMember").WithSummary("Withdraw a member")
        .WithDescription("By the member itself, by who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid membershipId, [AsParameters] Writing writing, Request request, NetworkChanges changes,
        CancellationToken ct) =>
        changes.Withdraw(
            StreamId.Parse(Network.StreamKind, id), membershipId, writing, request,
            network => Decide(network, membershipId, request.LeftOn!.Value), ct);
}
