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

    /// <summary>A fault for each that is a member on no day of a period, or is named twice.</summary>
    /// <param name="network">The network.</param>
    /// <param name="named">Organisations, in the order of the body.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="until">First day after it; null: it is open.</param>
    /// <param name="pointer">Where the one of a number is in the body.</param>
    public static IEnumerable<Fault> OfMembers(
        Network network, IEnumerable<Guid> named, DateOnly from, DateOnly? until, Func<int, string> pointer)
    {
        var before = new HashSet<Guid>();
        foreach (var (i, organisation) in named.Index())
        {
            if (!network.HasMember(organisation, from, until))
            {
                yield return new(pointer(i), "not-a-member", "It is no member of the network then.");
            }
            else if (!before.Add(organisation))
            {
                yield return new(pointer(i), "named-twice", "A member is named once.");
            }
        }
    }

    /// <summary>Decides about a membership of the network, when there is one of this id.</summary>
    public static Decision Of(Network network, Guid membershipId, Func<Membership, Decision> decide) =>
        network.Membership(membershipId) is { } membership
            ? decide(membership)
            : Decision.Reject("unknown-membership", "The network has no membership of that id.");
}
