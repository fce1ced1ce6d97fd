using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>Admit an organisation to a network.</summary>
public static class AdmitMember
{
    /// <summary>An organisation to be admitted (toetreding).</summary>
    public sealed record Request : MemberBody;

    /// <summary>
    /// A registered organisation, not yet a member on any of these days; another membership of it may have ended. The
    /// same membership again changes nothing.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="admitted">The membership as it begins.</param>
    /// <param name="isRegistered">Whether the organisation is registered.</param>
    public static Decision Decide(Network network, MemberAdmitted admitted, bool isRegistered) =>
        Already(network, admitted) is not null
            ? Decision.Nothing
            : Refusals.Unless(Faults(network, admitted, isRegistered, ""), () => Decision.Accept(admitted));

    /// <summary>What is wrong with a membership that is to begin.</summary>
    /// <param name="network">The network.</param>
    /// <param name="admitted">The membership as it begins.</param>
    /// <param name="isRegistered">Whether the organisation is registered.</param>
    /// <param name="pointer">Where it is in the body; empty: the body is it.</param>
    internal static IReadOnlyList<Fault> Faults(Network network, MemberAdmitted admitted, bool isRegistered, string pointer) =>
        isRegistered
            ?
            [
                .. MembershipRules.Faults(network, Membership.Of(admitted), pointer),
                .. CostKeyRules.Faults(network, Membership.Of(admitted), pointer),
            ]
            : [new Fault($"{pointer}/organisation", "unknown-organisation", "No such organisation is registered.")];

    /// <summary>The membership that says what this one would; null when there is none.</summary>
    internal static Membership? Already(Network network, MemberAdmitted admitted) =>
        network.Memberships.FirstOrDefault(known => known == Membership.Of(admitted) with { Id = known.Id });

    /// <summary><c>POST /networks/v1/networks/{id}/memberships</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/memberships", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("admitMember").Tells(StatusCodes.Status204NoContent, "Location").WithSummary("Admit a member")
        .WithDescription("By who registered or leads the network, or a steward. The answer's Location is the membership.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, OrganisationIds ids,
        CancellationToken ct)
    {
        var networkId = StreamId.Parse(Network.StreamKind, id);
        var organisation = await ids.Of(request.Organisation!, ct);
        var registered = await changes.Registered([organisation], ct);
        var admitted = request.Admitted(networkId, Guid.CreateVersion7(), organisation);
        var membershipId = admitted.MembershipId;
        return await changes.Change(
            networkId, writing, request,
            network =>
            {
                membershipId = Already(network, admitted)?.Id ?? admitted.MembershipId;
                return Decide(network, admitted, registered.ContainsKey(organisation));
            },
            ct, () => $"{NetworksModule.Base}/networks/{networkId}/memberships/{membershipId}");
    }
}
