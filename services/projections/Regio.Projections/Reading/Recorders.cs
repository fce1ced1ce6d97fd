namespace Regio.Projections;

/// <summary>The services without whose record a view says nothing (bronhouders), the one that it is about first.</summary>
internal static class Recorders
{
    /// <summary>Of what networks are.</summary>
    public static IReadOnlyList<string> OfNetworks { get; } = ["networks"];

    /// <summary>Of what networks are, and who pays them.</summary>
    public static IReadOnlyList<string> OfPaidNetworks { get; } = ["networks", "funding"];

    /// <summary>Of money, and what is asked for it.</summary>
    public static IReadOnlyList<string> OfMoney { get; } = ["funding", "networks"];

    /// <summary>Of what networks are, with the money and rules that they are under.</summary>
    public static IReadOnlyList<string> OfAll { get; } = ["networks", "funding", "policy"];

    /// <summary>Of what ministries want, and how it goes together.</summary>
    public static IReadOnlyList<string> OfPolicy { get; } = ["funding", "policy", "networks"];
}
