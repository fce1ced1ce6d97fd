using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>Regions of one division that cut across those of another: neither the same, nor within one, nor made up of several.</summary>
/// <param name="Regions">Those of the one, in the order of things.</param>
/// <param name="Municipalities">All that lie in them.</param>
internal sealed record Crossings(IReadOnlyList<Thing> Regions, IReadOnlySet<Guid> Municipalities)
{
    /// <summary>Of a division with itself.</summary>
    public static Crossings None { get; } = new([], new HashSet<Guid>());

    /// <summary>The regions of the one that cross those of the other, both cut to the municipalities that both cover.</summary>
    public static Crossings Between(IReadOnlyList<DelineatedRegion> left, IReadOnlyList<DelineatedRegion> right)
    {
        var numbers = left.SelectMany(region => region.Municipalities).Intersect(right.SelectMany(region => region.Municipalities))
            .Index().ToDictionary(one => one.Item, one => one.Index);
        var held = right.Select(region => Cut(region, numbers)).Where(cut => !cut.Municipalities.IsEmpty).ToList();
        var crossing = left.Where(region => Cut(region, numbers) is { Municipalities.IsEmpty: false } cut
            && cut.Outcome([.. held.Where(other => other.Municipalities.CountBoth(cut.Municipalities) > 0)]) == RegionOutcome.Crossing).ToList();
        return new(crossing.ConvertAll(region => region.Region), crossing.SelectMany(region => region.Municipalities).ToHashSet());
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
