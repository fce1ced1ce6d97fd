using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

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
            networkId, membershipId, Role ?? Participant, JoinedOn, LeftOn, Values.Texts(GoverningBodies), CostKeyShare, Terms());
    }

    /// <summary>A body that says nothing corrects nothing, though all that it leaves out would be unsaid.</summary>
    internal static Decision Weigh(Network network, Guid membershipId, Request request) => request == new Request()
        ? Decision.Reject(
            "nothing-said", "Say what the membership is, whole.", new Fault("", "nothing-said", "Say what the membership is, whole."))
        : Decide(network, request.Corrected(network.Id, membershipId));

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
        .WithDescription("The body replaces what was recorded, whole: what it leaves out is unsaid, a day of leaving too. The role and terms hold from the start.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid membershipId, [AsParameters] Writing writing, Request request, NetworkChanges changes,
        CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request, network => Weigh(network, membershipId, request), ct);
}
