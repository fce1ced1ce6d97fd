namespace Regio.Landscape;

/// <summary>How a region lies in the regions of another edition, both cut to the same municipalities: the first that holds.</summary>
internal static class RegionOutcome
{
    /// <summary>Some region of the other is the same set.</summary>
    public const string Equal = "equal";

    /// <summary>A proper subset of a region of the other.</summary>
    public const string Nested = "nested";

    /// <summary>Made up of regions of the other that lie inside it.</summary>
    public const string Union = "union";

    /// <summary>None of these: municipalities fall apart.</summary>
    public const string Crossing = "crossing";
}
