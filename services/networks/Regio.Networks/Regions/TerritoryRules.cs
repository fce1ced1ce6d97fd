using Regio.Hosting.Problems;

namespace Regio.Networks.Regions;

/// <summary>What holds for the municipalities of a region and of a network's territory.</summary>
internal static class TerritoryRules
{
    /// <summary>Each is registered, and a municipality.</summary>
    public static IReadOnlyList<Fault> Faults(
        IEnumerable<Guid> named, IReadOnlyDictionary<Guid, bool> registered, string pointer = "/municipalities") =>
    [
        .. named.Index().Where(one => !registered.GetValueOrDefault(one.Item)).Select(one =>
            registered.ContainsKey(one.Item)
                ? new Fault($"{pointer}/{one.Index}", "not-a-municipality", "This is not a municipality.")
                : new Fault($"{pointer}/{one.Index}", "unknown-organisation", "No such organisation is registered.")),
    ];
}
