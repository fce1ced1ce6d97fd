namespace Regio.Projections;

/// <summary>
/// Holds one edition against others: both cut to the municipalities both cover, regions then empty not counted. A
/// municipality may sit in two regions of one division; two are together when some region holds both.
/// </summary>
internal sealed class Congruence
{
    private readonly Register _register;
    private readonly Edition _left;
    private readonly List<Guid> _municipalities;
    private readonly Dictionary<Guid, int> _numbers;
    private readonly List<CutRegion> _regions;

    public Congruence(Register register, Edition left)
    {
        (_register, _left) = (register, left);
        _municipalities = [.. left.Regions.SelectMany(r => r.Municipalities).Distinct()];
        _numbers = _municipalities.Index().ToDictionary(m => m.Item, m => m.Index);
        _regions = Numbered(left);
    }

    /// <summary>An edition against every other one, in the order of things.</summary>
    public static IReadOnlyList<DivisionCongruence> Against(Picture picture, DivisionFacts left) => picture.Once(
        (nameof(Congruence), left.Id), [picture.Register.Divisions, picture.Register.Regions, picture.Register.Organisations],
        () => new Congruence(picture.Register, Edition.Of(picture.Register, left)).WithAllOthers());

    /// <summary>Against every other edition, in the order of things.</summary>
    public IReadOnlyList<DivisionCongruence> WithAllOthers() =>
        [.. Edition.Others(_register, _left.Division.Id).Select(With)];

    /// <summary>Against one edition.</summary>
    public DivisionCongruence With(Edition right)
    {
        var held = Numbered(right);
        var common = Covered(held);
        var mine = _regions
            .Select(r => r with { Municipalities = r.Municipalities.And(common) })
            .Where(r => !r.Municipalities.IsEmpty)
            .ToList();
        var fits = mine.ConvertAll(r => Fit(r, held));
        var pairs = Together.Of(mine, held, common);
        return new(_left.Division, right.Division, common.Count, pairs.Congruence, RegionOutcomes.Of(fits), fits) { Pairs = pairs };
    }

    private RegionFit Fit(CutRegion region, List<CutRegion> right)
    {
        var touched = right.Where(r => r.Municipalities.CountBoth(region.Municipalities) > 0).ToList();
        var pieces = touched
            .Select(r => (Cut: r, Shared: r.Municipalities.CountBoth(region.Municipalities)))
            .OrderByDescending(p => p.Shared)
            .ThenBy(p => p.Cut.Region, Thing.Order)
            .ToList();
        var outcome = region.Outcome(touched);
        var apart = outcome == RegionOutcome.Crossing
            ? FallApart(region.Municipalities, pieces[0].Cut.Municipalities)
            : [];
        var unknown = apart.Where(m => Inhabitants(m) is null).ToList();
        return new(
            region.Region, outcome, pieces.ConvertAll(p => new RegionPiece(p.Cut.Region, p.Shared)), apart,
            unknown.Count > 0 ? null : apart.Sum(m => (long)Inhabitants(m)!), unknown);
    }

    private List<Thing> FallApart(Bits region, Bits largestPiece) =>
    [
        .. region.Numbers()
            .Where(m => !largestPiece.Contains(m))
            .Select(m => _register.OrganisationThing(_municipalities[m]))
            .Order(Thing.Order),
    ];

    private int? Inhabitants(Thing municipality) =>
        _register.Organisations.GetValueOrDefault(municipality.Id)?.Population;

    /// <summary>The regions of an edition as sets of left's municipalities; regions without any are left out.</summary>
    private List<CutRegion> Numbered(Edition edition)
    {
        var regions = new List<CutRegion>();
        foreach (var region in edition.Regions)
        {
            var municipalities = new Bits(_municipalities.Count);
            foreach (var municipality in region.Municipalities)
            {
                if (_numbers.TryGetValue(municipality, out var number))
                {
                    municipalities.Add(number);
                }
            }

            if (!municipalities.IsEmpty)
            {
                regions.Add(new(region.Region, municipalities));
            }
        }

        return regions;
    }

    private Bits Covered(List<CutRegion> regions)
    {
        var covered = new Bits(_municipalities.Count);
        regions.ForEach(r => covered.Add(r.Municipalities));
        return covered;
    }
}
