namespace Regio.Landscape;

/// <summary>How a territory lies in a division, the best first.</summary>
internal static class TerritoryOutcomes
{
    /// <summary>It is one region.</summary>
    public const string Equal = "equal";

    /// <summary>It is several whole regions.</summary>
    public const string Union = "union";

    /// <summary>It lies within one region.</summary>
    public const string Part = "part";

    /// <summary>It cuts across regions, or holds municipalities that are in none.</summary>
    public const string Deviating = "deviating";

    /// <summary>The network has no territory: none is registered, and no municipality is a member.</summary>
    public const string None = "no-territory";

    /// <summary>All of them, the best first.</summary>
    public static IReadOnlyList<string> All { get; } = [Equal, Union, Part, Deviating, None];
}
