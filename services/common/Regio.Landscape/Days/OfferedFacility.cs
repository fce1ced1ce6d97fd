using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>A facility that a network offers on a date.</summary>
/// <param name="Thing">Its id, external id and name.</param>
/// <param name="TargetGroups">Codes, sorted; empty is unknown.</param>
internal sealed record OfferedFacility(Thing Thing, ImmutableArray<string> TargetGroups)
{
    public bool Equals(OfferedFacility? other) =>
        other is not null && Thing == other.Thing && TargetGroups.SequenceEqual(other.TargetGroups);

    public override int GetHashCode() => Thing.GetHashCode();
}
