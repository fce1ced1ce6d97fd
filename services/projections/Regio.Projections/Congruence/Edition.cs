namespace Regio.Projections;

/// <summary>An edition of a division as registered: plain sets of municipalities, without succession.</summary>
/// <param name="Division">The edition.</param>
/// <param name="Kind">What it divides for.</param>
/// <param name="ReferenceYear">In force from 1 January of this year.</param>
/// <param name="Regions">In the order of things.</param>
internal sealed record Edition(Thing Division, string Kind, int ReferenceYear, IReadOnlyList<EditionRegion> Regions)
{
    public static Edition Of(Register register, DivisionFacts division) => new(
        new(division.Id, division.ExternalId, division.Name), division.Kind, division.ReferenceYear,
        [
            .. register.RegionsOf[division.Id]
                .Select(id => register.Regions[id])
                .Select(r => new EditionRegion(new(r.Id, r.ExternalId, r.Name), r.MunicipalityIds))
                .OrderBy(r => r.Region, Thing.Order),
        ]);

    /// <summary>The municipalities in its regions, each once.</summary>
    public IReadOnlySet<Guid> Municipalities => Regions.SelectMany(region => region.Municipalities).ToHashSet();

    /// <summary>Every edition but one, in the order of things.</summary>
    public static IEnumerable<Edition> Others(Register register, Guid than) => register.Divisions.Values
        .Where(d => d.Id != than)
        .Select(d => Of(register, d))
        .OrderBy(e => e.Division, Thing.Order);
}

/// <summary>A region of an edition, and its municipalities as registered.</summary>
internal sealed record EditionRegion(Thing Region, IReadOnlyList<Guid> Municipalities);
