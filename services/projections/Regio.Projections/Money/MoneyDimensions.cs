using System.Collections.Immutable;

namespace Regio.Projections;

/// <summary>Under what an amount is counted: by network, region, ministry, domain, target group and year.</summary>
/// <param name="picture">The day.</param>
/// <param name="served">Where money lands.</param>
/// <param name="division">The division whose regions are meant; null: that of each scheme.</param>
/// <param name="isSplit">Whether an amount is divided over its regions, for which their inhabitants must be known.</param>
internal sealed class MoneyDimensions(Picture picture, ServedTerritory served, DivisionFacts? division, bool isSplit)
{
    /// <summary>By network.</summary>
    public const string Network = "network";

    /// <summary>By region.</summary>
    public const string Region = "region";

    /// <summary>By ministry.</summary>
    public const string Ministry = "ministry";

    /// <summary>By domain.</summary>
    public const string Domain = "domain";

    /// <summary>By target group.</summary>
    public const string TargetGroup = "targetGroup";

    /// <summary>By year.</summary>
    public const string Year = "year";

    private readonly Register register = picture.Register;
    private readonly Dictionary<(Guid Of, Guid Division), IReadOnlyList<(Thing? Region, decimal Weight)>> landed = [];

    /// <summary>All of them, in the order of columns.</summary>
    public static IReadOnlyList<string> All { get; } = [Network, Region, Ministry, Domain, TargetGroup, Year];

    /// <summary>Every combination under which an amount is counted; split, their weights together are 1.</summary>
    public IReadOnlyList<Share> Of(MoneyEntry entry, IEnumerable<string> by)
    {
        List<Share> shares = [new(MoneyKey.None, 1)];
        foreach (var dimension in by)
        {
            var values = Values(entry, dimension);
            shares = [.. shares.SelectMany(share => values.Select(value => new Share(value.Set(share.Key), share.Weight * value.Weight)))];
        }

        return shares;
    }

    /// <summary>The division in whose regions an amount lands; null: none is known, so that it lands in the region that its grant or regional budget names, if any.</summary>
    public DivisionFacts? EditionOf(MoneyEntry entry) => (entry.Grant, entry.Pooled, division) switch
    {
        (null, null, _) or (_, not null, null) => null,
        _ => division ?? DivisionOf(entry.Scheme),
    };

    private IReadOnlyList<(Func<MoneyKey, MoneyKey> Set, decimal Weight)> Values(MoneyEntry entry, string dimension) => dimension switch
    {
        Network => [(key => key with { Network = NetworkOf(entry) }, 1)],
        Ministry => [(key => key with { Ministry = register.MinistryOf(entry.Scheme.OwnerOn(picture.Day), picture.Day) }, 1)],
        Year => [(key => key with { Year = entry.Year }, 1)],
        Domain => Evenly(entry.Pooled?.Contribution.Earmark?.Domain is { } domain ? [domain] : entry.Scheme.On(picture.Day).Domains, (key, code) => key with { Domain = code }),
        TargetGroup => Evenly(entry.Pooled?.Contribution.Earmark?.TargetGroup is { } group ? [group] : entry.Scheme.On(picture.Day).TargetGroups, (key, code) => key with { TargetGroup = code }),
        _ => [.. RegionsOf(entry).Select(one => ((Func<MoneyKey, MoneyKey>)(key => key with { Region = one.Region }), one.Weight))],
    };

    private Thing? NetworkOf(MoneyEntry entry) => (entry.Grant?.NetworkId ?? entry.Pooled?.NetworkId) is { } id ? register.NetworkThing(id, picture.Day) : null;

    // Nobody can say which part of a scheme is for which of its groups, so each has the same.
    private static IReadOnlyList<(Func<MoneyKey, MoneyKey> Set, decimal Weight)> Evenly(
        IReadOnlyList<string> codes, Func<MoneyKey, string, MoneyKey> set) =>
        codes.Count == 0
            ? [(key => key, 1)]
            : [.. codes.Distinct().Select(code => ((Func<MoneyKey, MoneyKey>)(key => set(key, code)), 1m / codes.Distinct().Count()))];

    private IReadOnlyList<(Thing? Region, decimal Weight)> RegionsOf(MoneyEntry entry)
    {
        var region = entry.Grant?.RegionId ?? entry.Pooled?.Budget.RegionId;
        if ((entry.Grant?.Id ?? entry.Pooled?.Budget.BudgetId) is not { } id || EditionOf(entry) is not { } edition)
        {
            return [(region is { } itself ? register.RegionThing(itself) : null, 1)];
        }

        if (!landed.TryGetValue((id, edition.Id), out var regions))
        {
            landed[(id, edition.Id)] = regions = Named(region, edition) is { } named
                ? [(named, 1)]
                : Landing(entry.Grant is { } grant ? served.Of(grant) : served.OfRegion(entry.Pooled!.Budget.RegionId), edition);
        }

        return regions;
    }

    private DivisionFacts? DivisionOf(SchemeFacts scheme) =>
        scheme.On(picture.Day).Division is { } named ? EditionChoice.Find(register, named, picture.Day).Edition : null;

    // What names a region of the division is of that region, whatever became of its municipalities.
    private Thing? Named(Guid? regionId, DivisionFacts edition) =>
        regionId is { } id && register.Regions.GetValueOrDefault(id)?.DivisionId == edition.Id ? register.RegionThing(id) : null;

    // By inhabitants; a municipality in two regions of a division counts for half in each. What lies in no region is nobody's.
    private IReadOnlyList<(Thing? Region, decimal Weight)> Landing(ImmutableArray<Guid> municipalities, DivisionFacts edition)
    {
        var delineation = picture.Standing.Delineations.Of(edition);
        var there = municipalities.SelectMany(municipality => delineation.With([municipality]) is { Count: > 0 } regions
            ? regions.Select(region => (Region: (Thing?)region.Region, Municipality: municipality, Part: 1m / regions.Count))
            : [(null, municipality, 1m)]).ToList();
        var (regions, inhabitants) = (there.Select(one => one.Region).Distinct().ToList(), served.Inhabitants(municipalities));
        return regions.Count == 0 || (isSplit && inhabitants is not > 0 && regions.Count > 1) ? [(null, 1)]
            : regions.Count == 1 || !isSplit ? [.. regions.Select(region => (region, 1m))]
            : [.. regions.Select(region => (region, there.Where(one => one.Region == region).Sum(one => one.Part * served.Population(one.Municipality)!.Value) / inhabitants!.Value))];
    }
}
