using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>Which networks serve municipalities, found by who ever was in them and not by looking at all.</summary>
internal static class Serving
{
    /// <summary>Organisations, and all that may be counted as one of them because they went up in it.</summary>
    public static IReadOnlySet<Guid> WithPredecessors(this Register register, IEnumerable<Guid> organisations)
    {
        var all = new HashSet<Guid>(organisations);
        var open = new Stack<Guid>(all);
        while (open.TryPop(out var next))
        {
            var before = register.SuccessionsTo[next].SelectMany(id => register.Successions[id].Links).Where(link => link.ToId == next).Select(link => link.FromId);
            foreach (var predecessor in before.Where(all.Add))
            {
                open.Push(predecessor);
            }
        }

        return all;
    }

    /// <summary>Networks that ever had one of these municipalities, or a predecessor of it, as a member or in their territory.</summary>
    public static IEnumerable<Guid> NetworksEverOf(this Register register, IEnumerable<Guid> municipalities) =>
        register.WithPredecessors(municipalities).SelectMany(municipality => register.NetworksOf[municipality]).Distinct();

    /// <summary>The networks in force that serve one of these municipalities, sorted, as they stand on the day.</summary>
    public static IEnumerable<ActiveNetwork> NetworksServing(this Standing standing, ImmutableArray<Guid> municipalities) => standing.Register.NetworksEverOf(municipalities)
        .Select(id => standing.Index.Networks.GetValueOrDefault(id)).OfType<ActiveNetwork>().Where(network => Sorted.Meet(network.Territory, municipalities));
}
