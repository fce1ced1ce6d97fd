using System.Runtime.InteropServices;

namespace Regio.Landscape;

/// <summary>
/// The pairs of active networks that share members. Counted from the tables each organisation sits at, so that the
/// cost follows the pairs there are and not the pairs there could be.
/// </summary>
internal static class Overlap
{
    /// <summary>Every pair, each once, in the order of lists.</summary>
    public static IReadOnlyList<OverlapPair> Pairs(Standing standing) =>
        Ordered(standing.Index.Networks.Values.SelectMany(n => Of(n, standing, other => Before(n.Thing, other.Thing))));

    /// <summary>
    /// Every pair that one of the networks is in, as <see cref="Pairs"/> would give them; a network that is not active
    /// is in none. After a change: drop all pairs of the changed networks, and put these in their place.
    /// </summary>
    public static IReadOnlyList<OverlapPair> PairsOf(IReadOnlySet<Guid> networks, Standing standing) =>
        Ordered(networks
            .Select(id => standing.Index.Networks.GetValueOrDefault(id))
            .OfType<ActiveNetwork>()
            .SelectMany(n => Of(n, standing, other => !networks.Contains(other.Id) || Before(n.Thing, other.Thing))));

    private static IEnumerable<OverlapPair> Of(
        ActiveNetwork network, Standing standing, Func<ActiveNetwork, bool> wanted)
    {
        var concepts = standing.Register.Concepts;
        foreach (var (id, shared) in SharedWith(network, standing.Index))
        {
            var other = standing.Index.Networks[id];
            if (wanted(other) && network.TerritoryMeets(other))
            {
                yield return Before(network.Thing, other.Thing)
                    ? OverlapRules.Pair(network, other, shared, concepts)
                    : OverlapRules.Pair(other, network, shared, concepts);
            }
        }
    }

    private static Dictionary<Guid, int> SharedWith(ActiveNetwork network, ActiveIndex index)
    {
        var shared = new Dictionary<Guid, int>();
        foreach (var member in network.Members)
        {
            foreach (var other in index.NetworksOf(member.OrganisationId))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
            }
        }

        shared.Remove(network.Id);
        return shared;
    }

    private static bool Before(Thing one, Thing other) => Thing.Order.Compare(one, other) < 0;

    private static List<OverlapPair> Ordered(IEnumerable<OverlapPair> pairs)
    {
        var ordered = pairs.ToList();
        ordered.Sort(OverlapPair.Order);
        return ordered;
    }
}
