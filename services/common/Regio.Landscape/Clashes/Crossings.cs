using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>Regions of one division that cut across those of another: neither the same, nor within one, nor made up of several.</summary>
internal static class Crossings
{
    /// <summary>The regions of the one that cross those of the other, both cut to the municipalities that both cover.</summary>
    public static IReadOnlyList<DelineatedRegion> Between(IReadOnlyList<DelineatedRegion> left, IReadOnlyList<DelineatedRegion> right)
    {
        var numbers = left.SelectMany(region => region.Municipalities).Intersect(right.SelectMany(region => region.Municipalities))
            .Index().ToDictionary(one => one.Item, one => one.Index);
        var held = right.Select(region => Cut(region, numbers)).Where(cut => !cut.Municipalities.IsEmpty).ToList();
        return
        [
            .. left.Where(region => Cut(region, numbers) is { Municipalities.IsEmpty: false } cut
                && cut.Outcome([.. held.Where(other => other.Municipalities.CountBoth(cut.Municipalities) > 0)]) == RegionOutcome.Crossing),
        ];
    }

    private static CutRegion Cut(DelineatedRegion region, Dictionary<Guid, int> numbers)
    {
        var municipalities = new Bits(numbers.Count);
        foreach (var municipality in region.Municipalities)
        {
            if (numbers.TryGetValue(municipality, out var number))
            {
                municipalities.Add(number);
            }
        }

        return new(region.Region, municipalities);
    }
}
