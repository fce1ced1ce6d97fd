namespace Regio.Projections.Specs;

/// <summary>How a region of one edition lies in another: what it comes to, what falls apart, and how many live there.</summary>
internal sealed record NaiveFit(string Region, string Outcome, string Apart, long? People);

/// <summary>Divisions held against one another once more, as sets of municipalities and pairs of them.</summary>
internal sealed class NaiveDivisions(Register register)
{
    /// <summary>The regions of an edition, by what they are called, as registered.</summary>
    public List<(string Name, HashSet<Guid> Within)> Regions(string edition) =>
    [
        .. register.Regions.Values.Where(region => register.Divisions.GetValueOrDefault(region.DivisionId)?.ExternalId == edition)
            .OrderBy(region => region.ExternalId, StringComparer.Ordinal).Select(region => (region.ExternalId!, region.MunicipalityIds.ToHashSet())),
    ];

    /// <summary>Of a kind the edition of the latest year by a day; of one year the first by name.</summary>
    public string? InForce(string kind, DateOnly on) => register.Divisions.Values
        .Where(edition => edition.Kind == kind && new DateOnly(edition.ReferenceYear, 1, 1) <= on)
        .OrderByDescending(edition => edition.ReferenceYear).ThenBy(edition => edition.ExternalId, StringComparer.Ordinal).FirstOrDefault()?.ExternalId;

    /// <summary>Pairs together in both, of the pairs together in either; null where there are none.</summary>
    public double? Congruence(string left, string right)
    {
        var common = Common(left, right);
        var (mine, others) = (Regions(left), Regions(right));
        var (both, either) = (0, 0);
        foreach (var (i, one) in common.Index())
        {
            foreach (var other in common.Skip(i + 1))
            {
                bool Together(List<(string, HashSet<Guid> Within)> regions) => regions.Exists(region => region.Within.Contains(one) && region.Within.Contains(other));
                var (inLeft, inRight) = (Together(mine), Together(others));
                both += inLeft && inRight ? 1 : 0;
                either += inLeft || inRight ? 1 : 0;
            }
        }

        return either == 0 ? null : both / (double)either;
    }

    /// <summary>The municipalities that both cover.</summary>
    public List<Guid> Common(string left, string right) =>
        [.. Regions(left).SelectMany(region => region.Within).Intersect(Regions(right).SelectMany(region => region.Within))];

    /// <summary>Each region of left that has any of those.</summary>
    public List<NaiveFit> Fits(string left, string right)
    {
        var common = Common(left, right);
        var others = Regions(right).ConvertAll(region => region.Within.Intersect(common).ToHashSet());
        var fits = new List<NaiveFit>();
        foreach (var (name, within) in Regions(left))
        {
            var region = within.Intersect(common).ToHashSet();
            if (region.Count == 0)
            {
                continue;
            }

            var inside = others.Where(other => other.IsSubsetOf(region)).SelectMany(other => other);
            var outcome = others.Exists(region.SetEquals) ? "equal"
                : others.Exists(region.IsProperSubsetOf) ? "nested"
                : region.SetEquals(inside) ? "union"
                : "crossing";
            List<Guid> apart = outcome != "crossing" ? [] : [.. region.Except(others.MaxBy(other => other.Intersect(region).Count())!)];
            var people = apart.ConvertAll(one => register.Organisations.GetValueOrDefault(one)?.Population);
            fits.Add(new(name, outcome, Names(apart), people.Contains(null) ? null : people.Sum(one => (long)one!)));
        }

        return fits;
    }

    /// <summary>
    /// Of a municipality, over the kinds that have it in a region: all other municipalities there, those that are with it in every
    /// kind, and how alike its surroundings are on average.
    /// </summary>
    public (int? Partners, int? InAll, double? Alike) Of(Guid municipality, DateOnly on)
    {
        var surroundings = new List<HashSet<Guid>>();
        foreach (var kind in register.Divisions.Values.Select(edition => edition.Kind).Distinct())
        {
            if (InForce(kind, on) is { } edition && Regions(edition).FindAll(region => region.Within.Contains(municipality)) is { Count: > 0 } own)
            {
                surroundings.Add([.. own.SelectMany(region => region.Within)]);
            }
        }

        var (alike, pairs) = (0.0, 0);
        for (var i = 0; i < surroundings.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                alike += surroundings[i].Intersect(surroundings[j]).Count() / (double)surroundings[i].Union(surroundings[j]).Count();
                pairs++;
            }
        }

        var all = surroundings.SelectMany(one => one).Distinct().Where(one => one != municipality).ToList();
        return surroundings.Count == 0 ? (null, null, null)
            : (all.Count, all.Count(one => surroundings.TrueForAll(around => around.Contains(one))), pairs == 0 ? null : alike / pairs);
    }

    private string Names(IEnumerable<Guid> municipalities) => string.Join(' ', municipalities
        .Select(one => register.Organisations.GetValueOrDefault(one)?.ExternalId ?? one.ToString()).Order(StringComparer.Ordinal));
}
