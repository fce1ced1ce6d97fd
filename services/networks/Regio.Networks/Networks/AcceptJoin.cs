using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>Accept a request to join: who asked is admitted.</summary>
public static class AcceptJoin
{
    /// <summary>Acceptance of a request to join (toelating).</summary>
    public sealed record Request(
        [property: Required, Description("First day of membership (toetredingsdatum).")] DateOnly? JoinedOn = null);

    /// <summary>
    /// An open request, while the network is in force, from a day of it, which may be yet to come; those who became members
    /// meanwhile stay as they are. Accepted already for the same day changes nothing; another day is a correction.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="requestId">The request.</param>
    /// <param name="joinedOn">First day of the memberships.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(Network network, Guid requestId, DateOnly joinedOn, DateOnly today) =>
        network.Grounds.Join(requestId) switch
        {
            null => Decision.Reject("unknown-join-request", "The network has no request of that id."),
            { Accepted: true, Asked: var asked } => AdmittedOn(network, asked) is { } day && day != joinedOn
                ? Decision.Reject(
                    "already-accepted", $"It was accepted from {day:O} on.",
                    new Fault("/joinedOn", "already-accepted", $"They joined on {day:O}; correct the memberships if that is wrong."))
                : Decision.Nothing,
            { IsWithdrawn: true } => Decision.Reject("join-withdrawn", "The request was taken back."),
            { Accepted: false } => Decision.Reject("already-declined", "The request was declined."),
            { Asked: var asked } => Refusals.Unless(
                [.. InForce.NotOver(network, today, ""), .. InForce.On(network, joinedOn, "/joinedOn")],
                () => Decision.Accept(
                [
                    new JoinAccepted(network.Id, requestId),
                    .. asked.OrganisationIds.Where(id => !network.HasMember(id, joinedOn)).Select(id => new MemberAdmitted(
                        network.Id, MembershipId(requestId, id), id, asked.Role, joinedOn, [], null)),
                ])),
        };

    /// <summary><c>POST /networks/v1/networks/{id}/join-requests/{requestId}/accept</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/join-requests/{requestId:guid}/accept", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("acceptJoin").WithSummary("Accept a request to join a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid requestId, [AsParameters] Writing writing, Request request, NetworkChanges changes,
        TimeProvider clock, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, requestId, request.JoinedOn!.Value, clock.Today()), ct);

    // Null when nobody was admitted by it, because all who asked were members by then.
    private static DateOnly? AdmittedOn(Network network, JoinRequested asked) => asked.OrganisationIds
        .Select(id => network.Membership(MembershipId(asked.RequestId, id))?.JoinedOn).FirstOrDefault(day => day is not null);

    private static Guid MembershipId(Guid requestId, Guid organisationId) =>
        StreamId.Of("membership", $"{requestId} {organisationId}");
}
