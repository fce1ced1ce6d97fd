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
    private readonly HashSet<Guid> itself;
    private readonly IReadOnlyList<(Thing Region, HashSet<Guid> Municipalities)> regions;

    public Near(Register register, DateOnly day, Guid municipality)
    {
        var succession = new Succession(register, day);
        itself = [.. succession.Of(municipality)];
        regions =
        [
            .. TerritoryCheck.InForce(register, day)
                .SelectMany(edition => register.RegionsOf[edition.Id])
                .Select(id => (register.RegionThing(id), succession.Of(register.Regions[id].MunicipalityIds).ToHashSet()))
                .Where(region => region.Item2.Overlaps(itself)).OrderBy(region => region.Item1, Thing.Order),
        ];
    }

    /// <summary>How near a place is; null when it is not.</summary>
    public NearBy? To(IReadOnlyCollection<Guid> place)
    {
        var near = new NearBy(
            itself.Overlaps(place), [.. regions.Where(region => region.Municipalities.Overlaps(place)).Select(region => region.Region)]);
        return near.Within || near.Regions.Count > 0 ? near : null;
    }
}
