using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>A member takes part on other terms from a date on.</summary>
public static class ChangeTerms
{
    /// <summary>A member's terms from a day on (wijziging van inbreng en zeggenschap), whole.</summary>
    public sealed record Request : TermsBody
    {
        /// <summary>First day of these terms.</summary>
        [Required, Description("First day of these terms (ingangsdatum).")]
        public DateOnly? From { get; init; }
    }

    /// <summary>
    /// On a day of the membership, without bringing the cost key over 100 %; the terms it has then change nothing.
    /// </summary>
    public static Decision Decide(Network network, MemberTermsChanged changed) =>
        MembershipRules.Of(network, changed.MembershipId, membership =>
        {
            var now = membership.TermsOn(changed.From);
            return (now.CostKeyShare, now.Terms) == (changed.CostKeyShare, changed.Terms)
                ? Decision.Nothing
                : Refusals.Unless(
                    [
                        .. membership.Holds(changed.From, network.Details.InForceFrom) ? Array.Empty<Fault>() :
                            [new Fault("/from", "outside-membership", $"It is no member on {changed.From:O}.")],
                        .. CostKeyRules.Faults(network, membership.OnTerms(changed)),
                    ],
                    () => Decision.Accept(changed));
        });

    /// <summary><c>POST /networks/v1/networks/{id}/memberships/{membershipId}/terms</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/memberships/{membershipId:guid}/terms", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("changeTerms").WithSummary("Change a member's terms from a day on")
        .WithDescription("By who registered or leads the network, or a steward. The body is all its terms from that day: contribution, cost-key share, decision power, perspective.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid membershipId, [AsParameters] Writing writing, Request request, NetworkChanges changes,
        CancellationToken ct)
    {
        var changed = new MemberTermsChanged(
            StreamId.Parse(Network.StreamKind, id), membershipId, request.From!.Value, request.CostKeyShare, request.Terms());
        return changes.Change(changed.NetworkId, writing, request, network => Decide(network, changed), ct);
    }
}
