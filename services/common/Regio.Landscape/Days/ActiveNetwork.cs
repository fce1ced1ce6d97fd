using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>A network that is in force on a date, with its members and territory resolved to that date.</summary>
/// <param name="Thing">Its id, external id and name.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force; null while open.</param>
/// <param name="Chain">The chain of versions it is in.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
/// <param name="Domains">Codes, sorted; empty is unknown.</param>
/// <param name="TargetGroups">Codes, sorted; empty is unknown.</param>
/// <param name="Members">M: sorted by organisation, each once.</param>
/// <param name="Territory">T: municipalities, sorted; the registered ones, else those among the members.</param>
/// <param name="Facilities">What it offers on the date, by id.</param>
/// <param name="ObligedBy">The policies that oblige its cooperation on the date, in the order of things.</param>
internal sealed record ActiveNetwork(
    Thing Thing, DateOnly From, DateOnly? Until, Chain Chain, string Obligation, ImmutableArray<string> Domains,
    ImmutableArray<string> TargetGroups, ImmutableArray<ActiveMember> Members, ImmutableArray<Guid> Territory,
    ImmutableArray<OfferedFacility> Facilities, ImmutableArray<Thing> ObligedBy)
{
    public Guid Id => Thing.Id;

    public ActiveMember? Member(Guid organisation) => Members.FirstOrDefault(m => m.OrganisationId == organisation);

    /// <summary>Whether they share a municipality, or one of them has no territory.</summary>
    public bool TerritoryMeets(ActiveNetwork other) =>
        Territory.IsEmpty || other.Territory.IsEmpty || Sorted.Meet(Territory, other.Territory);

    public bool Equals(ActiveNetwork? other) =>
        other is not null && Thing == other.Thing && From == other.From && Until == other.Until && Chain == other.Chain
        && Obligation == other.Obligation && Domains.SequenceEqual(other.Domains)
        && TargetGroups.SequenceEqual(other.TargetGroups) && Members.SequenceEqual(other.Members)
        && Territory.SequenceEqual(other.Territory) && Facilities.SequenceEqual(other.Facilities)
        && ObligedBy.SequenceEqual(other.ObligedBy);

    public override int GetHashCode() => HashCode.Combine(Thing, From, Until, Members.Length);
}
