using System.Collections.Immutable;

namespace Regio.Projections;

/// <summary>Which clashes are felt in a region: by a network that serves it, or in a municipality of it where both land.</summary>
internal sealed class FeltThere(Picture picture, RegionFacts region)
{
    private readonly IReadOnlySet<Guid> serving = picture.NetworksServing(region);
    private readonly ImmutableArray<Guid> there = Municipalities(picture, region.Id);

    /// <summary>Whether one is.</summary>
    public bool Is(Clash clash) => clash.Networks.Any(serving.Contains)
        || clash.Regions.Any(one => Sorted.Meet(Sorted.Both(Municipalities(picture, one.Id), there), clash.Right?.Land?.Municipalities ?? there));

    private static ImmutableArray<Guid> Municipalities(Picture picture, Guid region) =>
        new Succession(picture.Register, picture.Day).Of(picture.Register.Regions[region].MunicipalityIds);
}
