using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Interests;

/// <summary>A member states what it needs and offers in a network, and for itself what it keeps outside.</summary>
public static class StateInterests
{
    /// <summary>The interests of a member (belangen), as sent, whole.</summary>
    public sealed record Request
    {
        /// <summary>What it needs.</summary>
        [Required, MaxLength(50), Lines, Description("What it needs (vraag); members see it. Empty: nothing.")]
        public IReadOnlyList<string>? Needs { get; init; }

        /// <summary>What it offers.</summary>
        [Required, MaxLength(50), Lines, Description("What it offers (aanbod); members see it. Empty: nothing.")]
        public IReadOnlyList<string>? Offers { get; init; }

        /// <summary>What it keeps outside the cooperation.</summary>
        [MaxLength(50), Lines, Description("What it keeps outside the cooperation (buiten de samenwerking gehouden); itself alone sees it.")]
        public IReadOnlyList<string>? KeptOutside { get; init; }
    }

    /// <summary>Whatever it says, until the network ends; the same again changes nothing.</summary>
    public static Decision Decide(Network network, StatedInterests interests, InterestsStated stated, DateOnly today) =>
        interests.Latest == stated
            ? Decision.Nothing
            : Refusals.Unless([.. InForce.NotOver(network, today, "")], () => Decision.Accept(stated));

    /// <summary><c>POST /networks/v1/networks/{id}/memberships/{membershipId}/interests</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/memberships/{membershipId:guid}/interests", Handle)
        .RequireRole(MemberRights.Taking)
        .WithName("stateInterests").WithSummary("State your interests in a network")
        .WithDescription("By the member itself. The body replaces what it stated, whole; before that the version is 0.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid membershipId, [AsParameters] Writing writing, Request request, Streams streams, MemberRights rights,
        TimeProvider clock, CancellationToken ct)
    {
        var (network, _) = await streams.Read<Network>(StreamId.Parse(Network.StreamKind, id), ct);
        if (network?.Membership(membershipId) is not { } membership)
        {
            return Views.NotFound();
        }

        var mayNot = await rights.HoldsOne(network, [membership], Caller.Of(writing.Http.User), ct)
            ? null
            : new Problem("not-your-organisation", "This membership is another organisation's.");
        var stated = new InterestsStated(
            StatedInterests.IdOf(membershipId), network.Id, membershipId, membership.OrganisationId, Values.Texts(request.Needs),
            Values.Texts(request.Offers), Values.Texts(request.KeptOutside));
        return await streams.Change<StatedInterests>(
            writing, stated.InterestsId, request, known => Decide(network, known, stated, clock.Today()), ct, _ => mayNot, unbegun: new(stated.InterestsId, null));
    }
}
