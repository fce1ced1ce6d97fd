using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>Put right what was recorded of a membership, whole; its role and terms then hold from its start.</summary>
public static class CorrectMembership
{
    /// <summary>A membership as it should have been recorded (correctie van een deelname), whole.</summary>
    public sealed record Request : MembershipBody
    {
        /// <summary>First day it is no longer a member.</summary>
        [Description("First day it is no longer a member (uittredingsdatum); absent while it is one.")]
        public DateOnly? LeftOn { get; init; }

        internal MembershipCorrected Corrected(Guid networkId, Guid membershipId) => new(
            networkId, membershipId, Role, JoinedOn, LeftOn, Values.Texts(GoverningBodies), CostKeyShare, Terms());
    }

    /// <summary>As for admitting; the same again changes nothing.</summary>
    public static Decision Decide(Network network, MembershipCorrected corrected) =>
        MembershipRules.Of(network, corrected.MembershipId, membership =>
        {
            var after = membership.Corrected(corrected);
            return Refusals.Unless(
                [.. MembershipRules.Faults(network, after), .. CostKeyRules.Faults(network, after)],
                () => after == membership ? Decision.Nothing : Decision.Accept(corrected));
        });

    /// <summary><c>POST /networks/v1/networks/{id}/memberships/{membershipId}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/memberships/{membershipId:guid}/correct", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("correctMembership").WithSummary("Correct a membership")
        .WithDescription("The body replaces what was recorded, whole; the role and terms hold from the start.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid membershipId, [AsParameters] Writing writing, Request request, NetworkChanges changes,
        CancellationToken ct)
    {
        var networkId = StreamId.Parse(Network.StreamKind, id);
        return changes.Change(
            networkId, writing, request, network => Decide(network, request.Corrected(networkId, membershipId)), ct);
    }
}
