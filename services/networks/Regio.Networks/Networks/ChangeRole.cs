using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A member takes another role from a date on.</summary>
public static class ChangeRole
{
    /// <summary>A member's new role (rolwijziging).</summary>
    public sealed record Request(
        [property: Required, CodesOf("roles"), Description("Role (rol), of /reference/v1/roles.")] string? Role = null,
        [property: Required, Description("First day in that role.")] DateOnly? From = null);

    /// <summary>On a day of the membership; the role it has then changes nothing.</summary>
    public static Decision Decide(Network network, Guid membershipId, string role, DateOnly from) =>
        MembershipRules.Of(network, membershipId, membership =>
            membership.RoleOn(from) == role
                ? Decision.Nothing
            : !membership.Holds(from, network.Details.InForceFrom)
                ? Decision.Reject(
                    "outside-membership", $"It is no member on {from:O}.",
                    new Fault("/from", "outside-membership", "Give a day of the membership."))
            : Decision.Accept(new MemberRoleChanged(network.Id, membershipId, role, from)));

    /// <summary><c>POST /networks/v1/networks/{id}/memberships/{membershipId}/role</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/memberships/{membershipId:guid}/role", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("changeRole").WithSummary("Change a member's role")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid membershipId, [AsParameters] Writing writing, Request request, NetworkChanges changes,
        CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, membershipId, request.Role!, request.From!.Value), ct);
}
