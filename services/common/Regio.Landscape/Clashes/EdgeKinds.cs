namespace Regio.Landscape;

/// <summary>Codes of the list <c>edge-kinds</c> that rules hang on.</summary>
internal static class EdgeKinds
{
    /// <summary>It can only work together with the other.</summary>
    public const string Requires = "requires";

    /// <summary>It carries out the other.</summary>
    public const string Implements = "implements";

    /// <summary>It adds to the other.</summary>
    public const string Supplements = "supplements";

    /// <summary>It comes in the place of the other.</summary>
    public const string Replaces = "replaces";
}
