using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// The regions of the one cut across those of the other where both land, or in the territory of a network that both touch; the
/// same regions, smaller ones inside and larger ones made up of them do not.
/// </summary>
internal static class DivisionClash
{
    /// <summary>At most one.</summary>
    public static IEnumerable<Clash> Of(Initiatives initiatives, Encounter met)
    {
        if (met.Left.Land is not { } mine || met.Right.Land is not { } its)
        {
            yield break;
        }

        // What crosses is where both land; of two that meet in networks alone it is felt there alone.
        var crossing = initiatives.Crossings(mine, its);
        IReadOnlyList<Thing> regions = met.Regions.Count == 0 ? [] : crossing.Regions;
        ImmutableArray<Guid> networks = crossing.Regions.Count == 0 ? [] : [.. met.Networks.Where(id => initiatives.Standing.Index.Networks.GetValueOrDefault(id) is { } network
            && network.Territory.Any(crossing.Municipalities.Contains))];
        if (regions.Count > 0 || !networks.IsEmpty)
        {
            yield return met.Clash(
                ClashTypes.RegionDivision, null, mine.Division.Key, its.Division.Key, [Adopts(met.Left, its), Adopts(met.Right, mine)]) with
            {
                Networks = networks,
                Regions = regions,
            };
        }
    }

    private static Change Adopts(Initiative by, Land now) => new(by.Thing, RepairKinds.AdoptDivision, now.Division.Key, by with { Land = now });
}
