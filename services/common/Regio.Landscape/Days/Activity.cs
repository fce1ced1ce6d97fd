using System.Collections.Immutable;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// Which networks are in force on a date, and who their members are: joined on or before it, not left, an ended
/// organisation counted as its successors, each once. For one computation by one thread.
/// </summary>
/// <param name="register">All facts.</param>
/// <param name="on">The date.</param>
/// <param name="mandates">What policies oblige networks to on it.</param>
internal sealed class Activity(Register register, DateOnly on, Mandates mandates)
{
    private readonly Succession _succession = new(register, on);

    /// <summary>By what the register tells of policies.</summary>
    public Activity(Register register, DateOnly on) : this(register, on, new(register, new(register, on), on))
    {
    }

    /// <summary>Every network in force on a date.</summary>
    public static ActiveIndex On(Register register, DateOnly on, Mandates mandates)
    {
        var activity = new Activity(register, on, mandates);
        return ActiveIndex.Empty.With(register.Networks.Keys.Select(id => (id, activity.Of(id))));
    }

    /// <summary>A network as it is on the date; null when it is not in force, or not registered.</summary>
    public ActiveNetwork? Of(Guid networkId) =>
        register.Networks.GetValueOrDefault(networkId) is { } network && network.IsActive(on) ? Of(network) : null;

    /// <summary>A network as it is on the date, or would be if it were in force.</summary>
    public ActiveNetwork Of(NetworkFacts network)
    {
        var (members, objective) = (Members(network), network.ObjectiveOn(on));
        var active = new ActiveNetwork(
            network.ThingOn(on), network.Details.InForceFrom, network.Details.InForceUntil,
            Chain.Of(register, network), network.Details.Obligation,
            Codes(objective.Domains), Codes(objective.TargetGroups), members, Territory(network, members),
            Facilities(network), []);
        return active with { ObligedBy = mandates.Obliging(active) };
    }

    private ImmutableArray<ActiveMember> Members(NetworkFacts network)
    {
        var counted = new List<CountedMembership>(network.Memberships.Count);
        foreach (var membership in network.Memberships)
        {
            if (membership.Holds(on, network.Details.InForceFrom))
            {
                Count(membership, network.Details.InForceFrom, counted);
            }
        }

        counted.Sort((one, other) => one.As.CompareTo(other.As));
        var members = ImmutableArray.CreateBuilder<ActiveMember>(counted.Count);
        for (var (first, next) = (0, 1); first < counted.Count; first = next++)
        {
            while (next < counted.Count && counted[next].As == counted[first].As)
            {
                next++;
            }

            members.Add(Member(counted.GetRange(first, next - first)));
        }

        return members.ToImmutable();
    }

    private void Count(MembershipFacts membership, DateOnly networkFrom, List<CountedMembership> counted)
    {
        var standing = _succession.Of(membership.OrganisationId);
        foreach (var organisation in standing)
        {
            counted.Add(new(
                organisation, membership, membership.RoleOn(on), membership.JoinedOn ?? networkFrom,
                standing.Length == 1 ? membership.TermsOn(on).CostKeyShare : null));
        }
    }

    /// <summary>All memberships that count for one organisation, as one.</summary>
    private static ActiveMember Member(List<CountedMembership> counted)
    {
        var organisation = counted[0].As;
        if (counted is [var only])
        {
            var predecessor = only.Membership.OrganisationId;
            return new(
                organisation, only.Role, only.JoinedOn, predecessor == organisation ? [] : [predecessor],
                Bodies(only.Membership.GoverningBodies), only.Share);
        }

        var role = counted.MinBy(c => CodeLists.Roles.Place(c.Role))!.Role;
        var joined = counted.Min(c => c.JoinedOn);
        return new(
            organisation, role, joined,
            [.. Through(counted, c => c.Role == role).Union(Through(counted, c => c.JoinedOn == joined)).Order()],
            Bodies(counted.SelectMany(c => c.Membership.GoverningBodies)),
            counted.TrueForAll(c => c.Share is not null) ? counted.Sum(c => c.Share) : null);
    }

    private static ImmutableArray<string> Bodies(IEnumerable<string> bodies) =>
        [.. bodies.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The predecessors that something comes from, unless it is also the organisation's own.</summary>
    private static List<Guid> Through(List<CountedMembership> counted, Predicate<CountedMembership> gives)
    {
        var givers = counted.FindAll(gives).Select(c => c.Membership.OrganisationId).Distinct().ToList();
        return givers.Contains(counted[0].As) ? [] : givers;
    }

    private ImmutableArray<Guid> Territory(NetworkFacts network, ImmutableArray<ActiveMember> members) =>
        network.Territory.Count > 0
            ? _succession.Of(network.Territory)
            : [.. members.Select(m => m.OrganisationId).Where(IsMunicipality)];

    private ImmutableArray<OfferedFacility> Facilities(NetworkFacts network) =>
    [
        .. register.FacilitiesOf[network.Id].Select(id => register.Facilities[id]).Where(facility => facility.IsOffered(on))
            .Select(f => new OfferedFacility(new(f.Id, f.ExternalId, f.Details.Name), Codes(f.Details.TargetGroups))),
    ];

    private bool IsMunicipality(Guid organisation) =>
        register.Organisations.GetValueOrDefault(organisation)?.Kind == OrganisationFacts.Municipality;

    private static ImmutableArray<string> Codes(IReadOnlyList<string> codes) =>
        [.. codes.Distinct().Order(StringComparer.Ordinal)];

    private sealed record CountedMembership(
        Guid As, MembershipFacts Membership, string Role, DateOnly JoinedOn, decimal? Share);
}
