using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>A member of a network on a date, as the organisation that stands there on that date.</summary>
/// <param name="OrganisationId">Who is a member now.</param>
/// <param name="Role">The highest of its roles on the date, in the order of the list <c>roles</c>.</param>
/// <param name="JoinedOn">The earliest of its dates; the network's first day where none is recorded.</param>
/// <param name="Through">Predecessors that the role or the date comes from; empty when they are its own.</param>
/// <param name="GoverningBodies">Bodies that take part, of all its memberships.</param>
/// <param name="CostKeyShare">
/// Sum of its shares in percent; null when a share is unknown, or came from a predecessor with several successors.
/// </param>
internal sealed record ActiveMember(
    Guid OrganisationId, string Role, DateOnly JoinedOn, ImmutableArray<Guid> Through,
    ImmutableArray<string> GoverningBodies, decimal? CostKeyShare)
{
    public bool Equals(ActiveMember? other) =>
        other is not null && OrganisationId == other.OrganisationId && Role == other.Role && JoinedOn == other.JoinedOn
        && CostKeyShare == other.CostKeyShare && Through.SequenceEqual(other.Through)
        && GoverningBodies.SequenceEqual(other.GoverningBodies);

    public override int GetHashCode() => HashCode.Combine(OrganisationId, Role, JoinedOn);
}
