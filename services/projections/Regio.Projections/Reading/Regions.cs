namespace Regio.Projections;

/// <summary>Which networks serve a region.</summary>
internal static class Regions
{
    /// <summary>Networks in force that serve one of its municipalities, as they stand on the day: a merged one still finds its networks.</summary>
    public static IReadOnlySet<Guid> NetworksServing(this Picture picture, RegionFacts region)
    {
        var municipalities = new Succession(picture.Register, picture.Day).Of(region.MunicipalityIds);
        return picture.Standing.NetworksServing(municipalities).Select(network => network.Id).ToHashSet();
    }
}
