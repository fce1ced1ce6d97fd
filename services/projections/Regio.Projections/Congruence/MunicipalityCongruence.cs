namespace Regio.Projections;

/// <summary>How far a municipality (gemeente) meets the same partners in every division; null is unknown.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="DistinctPartners">All municipalities it shares some region with; null when it is in no region.</param>
/// <param name="PartnersInAll">Those it shares a region with in every kind; null when it is in no region.</param>
/// <param name="MeanJaccard">Mean over all pairs of kinds of how alike its regions are; null under two kinds.</param>
/// <param name="PerKind">The regions it is in, by kind.</param>
/// <param name="KindsWithout">Kinds of division in force that have it in no region.</param>
internal sealed record MunicipalityCongruence(
    Thing Municipality, int? DistinctPartners, int? PartnersInAll, double? MeanJaccard,
    IReadOnlyList<MunicipalityRegions> PerKind, IReadOnlyList<string> KindsWithout) : ViewRow
{
    /// <summary>The kinds of division in force, of which those without it say nothing.</summary>
    public Basis Basis() => new(
        PerKind.Count + KindsWithout.Count, PerKind.Count,
        new Dictionary<string, int>(StringComparer.Ordinal) { ["region"] = KindsWithout.Count });

    /// <summary>One edition per kind, in force on the date; with two regions in a division, their union.</summary>
    public static MunicipalityCongruence Of(Register register, OrganisationFacts municipality, DateOnly validOn)
    {
        var inForce = register.EditionsOf.Keys
            .Order(StringComparer.Ordinal)
            .Select(kind => EditionChoice.InForce(register, kind, validOn))
            .OfType<DivisionFacts>()
            .Select(division => Within(register, division, municipality.Id))
            .ToList();
        var kinds = inForce.FindAll(k => k.Regions.Count > 0);
        var together = kinds.ConvertAll(k => k.Regions.SelectMany(r => r.MunicipalityIds).ToHashSet());
        return new(
            register.OrganisationThing(municipality.Id),
            together.Count == 0 ? null : together.SelectMany(t => t).Distinct().Count() - 1,
            together.Count == 0 ? null : together[0].Count(m => together.TrueForAll(t => t.Contains(m))) - 1,
            Mean(together),
            [.. kinds.Zip(together, (k, t) => new MunicipalityRegions(
                k.Edition.Kind, new(k.Edition.Id, k.Edition.ExternalId, k.Edition.Name), k.Edition.ReferenceYear,
                [.. k.Regions.Select(r => register.RegionThing(r.Id)).Order(Thing.Order)], t.Count - 1))],
            [.. inForce.Where(k => k.Regions.Count == 0).Select(k => k.Edition.Kind)]);
    }

    /// <summary>What one kind was computed from, besides what it says: its partners, and with each other kind how many municipalities are in both and in either.</summary>
    public IReadOnlyDictionary<string, object?> Inputs(Register register, MunicipalityRegions of)
    {
        var mine = Sharing(of);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["partners"] = mine.Where(id => id != Municipality.Id).Select(id => register.OrganisationThing(id).Key).Order(StringComparer.Ordinal).ToList(),
            ["others"] = PerKind.Where(other => other.Kind != of.Kind).Select(other => (other.Kind, Theirs: Sharing(other)))
                .Select(other => new { other.Kind, InBoth = other.Theirs.Count(mine.Contains), InEither = other.Theirs.Union(mine).Count() }).ToList(),
        };

        HashSet<Guid> Sharing(MunicipalityRegions kind) => kind.Regions.SelectMany(region => register.Regions[region.Id].MunicipalityIds).ToHashSet();
    }

    private static (DivisionFacts Edition, List<RegionFacts> Regions) Within(
        Register register, DivisionFacts edition, Guid municipality) =>
        (edition,
            [.. register.RegionsOf[edition.Id]
                .Select(id => register.Regions[id])
                .Where(r => r.MunicipalityIds.Contains(municipality))]);

    private static double? Mean(List<HashSet<Guid>> together)
    {
        var alike = together
            .Index()
            .SelectMany(one => together.Skip(one.Index + 1).Select(other => Jaccard(one.Item, other)))
            .ToList();
        return alike.Count == 0 ? null : alike.Average();
    }

    private static double Jaccard(HashSet<Guid> one, HashSet<Guid> other)
    {
        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }
}

/// <summary>The regions (gebieden) a municipality is in under one kind.</summary>
/// <param name="Kind">What the division is for.</param>
/// <param name="Edition">The edition in force.</param>
/// <param name="ReferenceYear">In force from 1 January of this year.</param>
/// <param name="Regions">One, or two where the division does not partition.</param>
/// <param name="Partners">Number of other municipalities in them.</param>
internal sealed record MunicipalityRegions(
    string Kind, Thing Edition, int ReferenceYear, IReadOnlyList<Thing> Regions, int Partners) : ViewRow;
