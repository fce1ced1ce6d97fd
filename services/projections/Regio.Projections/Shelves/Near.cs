using System.Collections.Immutable;

namespace Regio.Projections;

/// <summary>How near a place is to a municipality (nabijheid).</summary>
/// <param name="Within">Whether it has the municipality itself.</param>
/// <param name="Regions">Regions of editions in force that have the municipality and one of the place, in the order of things.</param>
internal sealed record NearBy(bool Within, IReadOnlyList<Thing> Regions);

/// <summary>
/// What is near a municipality on a day: itself, and those that share a region with it in an edition in force, whatever
/// it divides for. Regions are resolved to the day by succession.
/// </summary>
internal sealed class Near
{
    private readonly ImmutableArray<Guid> itself;
    private readonly IReadOnlyList<DelineatedRegion> regions;

    public Near(Standing standing, Guid municipality)
    {
        itself = new Succession(standing.Register, standing.Day).Of(municipality);
        regions = [.. standing.Delineations.InForce.SelectMany(edition => edition.With(itself)).OrderBy(region => region.Region, Thing.Order)];
    }

    /// <summary>How near a place is, its municipalities as they stand on the day and sorted; null when it is not.</summary>
    public NearBy? To(ImmutableArray<Guid> place)
    {
        var near = new NearBy(
            Sorted.Meet(itself, place), [.. regions.Where(region => Sorted.Meet(region.Municipalities, place)).Select(region => region.Region)]);
        return near.Within || near.Regions.Count > 0 ? near : null;
    }
}
