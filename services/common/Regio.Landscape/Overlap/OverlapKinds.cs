namespace Regio.Landscape;

/// <summary>What an overlap is; the first that holds, in this order.</summary>
internal static class OverlapKinds
{
    /// <summary>Versions of one another, or by law the same territory and members.</summary>
    public const string SameChain = "same-chain";

    /// <summary>Largely the same members for the same domains and target groups, both known.</summary>
    public const string PossibleDuplicate = "possible-duplicate";

    /// <summary>A younger network, obliged by law, scheme or policy, at the table of a voluntary one.</summary>
    public const string Crossing = "crossing";

    /// <summary>Half the same members for other target groups, and one offers a facility that the other's could use.</summary>
    public const string SharedFacility = "shared-facility";

    /// <summary>The same people at two tables: good to build on.</summary>
    public const string SameTable = "same-table";

    /// <summary>None of these.</summary>
    public const string None = "none";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [SameChain, PossibleDuplicate, Crossing, SharedFacility, SameTable, None];
}
