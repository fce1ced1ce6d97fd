using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>What holds for every membership. It may precede its network and outlast it: registers record both.</summary>
internal static class MembershipRules
{
    /// <summary>It ends no earlier than it starts, and the organisation is not a member already on some same day.</summary>
    /// <param name="network">The network, with or without it.</param>
    /// <param name="membership">As it would be.</param>
    /// <param name="pointer">Where it is in the body; empty: the body is it.</param>
    public static IEnumerable<Fault> Faults(Network network, Membership membership, string pointer = "")
    {
        var from = network.Details.InForceFrom;
        var clash = network.Memberships.FirstOrDefault(other =>
            other.Id != membership.Id && other.OrganisationId == membership.OrganisationId && other.Meets(membership, from));
        return
        [
            .. Refusals.OfPeriod(membership.JoinedOn ?? from, membership.LeftOn, $"{pointer}/leftOn"),
            .. clash is null ? Array.Empty<Fault>() :
            [
                new Fault(
                    $"{pointer}/joinedOn", "already-a-member",
                    $"It is a member from {clash.JoinedOn ?? from:O}{(clash.LeftOn is { } left ? $" until {left:O}" : "")}."),
            ],
        ];
    }

    /// <summary>Decides about a membership of the network, when there is one of this id.</summary>
    public static Decision Of(Network network, Guid membershipId, Func<Membership, Decision> decide) =>
        network.Membership(membershipId) is { } membership
            ? decide(membership)
            : Decision.Reject("unknown-membership", "The network has no membership of that id.");
}
