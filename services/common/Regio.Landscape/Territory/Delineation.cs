using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>A region and its municipalities as they stand on a day, sorted.</summary>
internal sealed record DelineatedRegion(Thing Region, ImmutableArray<Guid> Municipalities);

/// <summary>An edition of a division, its regions resolved to a day by succession.</summary>
internal sealed class Delineation
{
    private readonly ILookup<Guid, DelineatedRegion> _with;

    public Delineation(Register register, DivisionFacts edition, Succession succession)
    {
        Division = new(edition.Id, edition.ExternalId, edition.Name);
        Regions =
        [
            .. register.RegionsOf[edition.Id]
                .Select(id => new DelineatedRegion(register.RegionThing(id), succession.Of(register.Regions[id].MunicipalityIds)))
                .OrderBy(region => region.Region, Thing.Order),
        ];
        Whole = Land.Of(Division, Regions);
        _with = Regions.SelectMany(region => region.Municipalities.Select(municipality => (municipality, region)))
            .ToLookup(pair => pair.municipality, pair => pair.region);
    }

    /// <summary>The edition.</summary>
    public Thing Division { get; }

    /// <summary>All its regions, in the order of things.</summary>
    public IReadOnlyList<DelineatedRegion> Regions { get; }

    /// <summary>Where all of them lie.</summary>
    public Land Whole { get; }

    /// <summary>The regions with one of these municipalities, in the order of things.</summary>
    public IReadOnlyList<DelineatedRegion> With(ImmutableArray<Guid> municipalities) =>
        [.. municipalities.SelectMany(m => _with[m]).Distinct().OrderBy(region => region.Region, Thing.Order)];
}
