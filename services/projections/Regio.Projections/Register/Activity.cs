using System.Collections.Immutable;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>
/// Which networks are in force on a date, and who their members are: joined on or before it, not left, an ended
/// organisation counted as its successors, each once. For one computation by one thread.
/// </summary>
internal sealed class Activity(Register register, DateOnly on)
{
    private readonly Succession _succession = new(register, on);

    /// <summary>Every network in force on a date.</summary>
    public static ActiveIndex On(Register register, DateOnly on)
    {
        var activity = new Activity(register, on);
        return ActiveIndex.Empty.With(register.Networks.Keys.Select(id => (id, activity.Of(id))));
    }

    /// <summary>A network as it is on the date; null when it is not in force, or not registered.</summary>
    public ActiveNetwork? Of(Guid networkId) =>
        register.Networks.GetValueOrDefault(networkId) is { } network && network.IsActive(on) ? Of(network) : null;

    private ActiveNetwork Of(NetworkFacts network)
    {
        var members = Members(network);
        return new(
            new(network.Id, network.ExternalId, network.Details.Name), network.Details.InForceFrom,
            network.Details.InForceUntil, Chain.Of(register, network), network.Details.Obligation,
            Codes(network.Details.Domains), Codes(network.Details.TargetGroups), members, Territory(network, members));
    }

    private ImmutableArray<ActiveMember> Members(NetworkFacts network) =>
    [
        .. network.Memberships
            .Where(m => m.Holds(on, network.Details.InForceFrom))
            .SelectMany(m => Counted(m, network.Details.InForceFrom))
            .GroupBy(c => c.As)
            .Select(Member)
            .OrderBy(m => m.OrganisationId),
    ];

    private IEnumerable<CountedMembership> Counted(MembershipFacts membership, DateOnly networkFrom)
    {
        var standing = _succession.Of(membership.OrganisationId);
        return standing.Select(o => new CountedMembership(
            o, membership, membership.RoleOn(on), membership.JoinedOn ?? networkFrom,
            standing.Length == 1 ? membership.CostKeyShare : null));
    }

    private static ActiveMember Member(IGrouping<Guid, CountedMembership> counted)
    {
        var role = counted.MinBy(c => CodeLists.Roles.Place(c.Role))!.Role;
        var joined = counted.Min(c => c.JoinedOn);
        return new(
            counted.Key, role, joined,
            [.. Through(counted, c => c.Role == role).Union(Through(counted, c => c.JoinedOn == joined)).Order()],
            [.. counted.SelectMany(c => c.Membership.GoverningBodies).Distinct().Order(StringComparer.Ordinal)],
            counted.All(c => c.Share is not null) ? counted.Sum(c => c.Share) : null);
    }

    /// <summary>The predecessors that something comes from, unless it is also the organisation's own.</summary>
    private static List<Guid> Through(
        IGrouping<Guid, CountedMembership> counted, Func<CountedMembership, bool> gives)
    {
        var givers = counted.Where(gives).Select(c => c.Membership.OrganisationId).Distinct().ToList();
        return givers.Contains(counted.Key) ? [] : givers;
    }

    private ImmutableArray<Guid> Territory(NetworkFacts network, ImmutableArray<ActiveMember> members) =>
        network.Territory.Count > 0
            ? _succession.Of(network.Territory)
            : [.. members.Select(m => m.OrganisationId).Where(IsMunicipality)];

    private bool IsMunicipality(Guid organisation) =>
        register.Organisations.GetValueOrDefault(organisation)?.Kind == OrganisationFacts.Municipality;

    private static ImmutableArray<string> Codes(IReadOnlyList<string> codes) =>
        [.. codes.Distinct().Order(StringComparer.Ordinal)];

    private sealed record CountedMembership(
        Guid As, MembershipFacts Membership, string Role, DateOnly JoinedOn, decimal? Share);
}
