using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>Which version of a network comes before which, as either of the two says.</summary>
/// <param name="said">What each network says last of its own place, in one order always.</param>
public sealed class VersionOrder(IReadOnlyList<NetworkVersionsLinked> said)
{
    /// <summary>Where nothing is said.</summary>
    public static VersionOrder Empty { get; } = new([]);

    /// <summary>The version before one: what it says itself, else the first that says it comes before it.</summary>
    public Guid? Before(Guid id, Guid? own) => own ?? said.FirstOrDefault(link => link.NextId == id)?.NetworkId;

    /// <summary>The version after one: what it says itself, else the first that says it comes after it.</summary>
    public Guid? After(Guid id, Guid? own) => own ?? said.FirstOrDefault(link => link.PreviousId == id)?.NetworkId;

    /// <summary>After a network said another place.</summary>
    public VersionOrder With(NetworkVersionsLinked link) => new([.. said.Where(one => one.NetworkId != link.NetworkId), link]);

    /// <summary>A fault for each version that would come both before and after the network, along whatever versions between them.</summary>
    /// <param name="id">The network.</param>
    /// <param name="previous">The version that it would name before it.</param>
    /// <param name="next">The version that it would name after it.</param>
    public IEnumerable<Fault> Circles(Guid id, Guid? previous, Guid? next)
    {
        var others = said.Where(link => link.NetworkId != id).SelectMany(Steps).ToList();
        if (previous is { } earlier && earlier != id && Leads(id, earlier, [.. others, .. Steps(new(id, null, next))]))
        {
            yield return new("/previous", "version-circle", "It comes after this network already.");
        }

        if (next is { } later && later != id && Leads(later, id, [.. others, .. Steps(new(id, previous, null))]))
        {
            yield return new("/next", "version-circle", "It comes before this network already.");
        }
    }

    private static IEnumerable<(Guid Earlier, Guid Later)> Steps(NetworkVersionsLinked link)
    {
        if (link.PreviousId is { } previous)
        {
            yield return (previous, link.NetworkId);
        }

        if (link.NextId is { } next)
        {
            yield return (link.NetworkId, next);
        }
    }

    private static bool Leads(Guid from, Guid to, IReadOnlyList<(Guid Earlier, Guid Later)> steps)
    {
        var after = steps.ToLookup(step => step.Earlier, step => step.Later);
        var (seen, open) = (new HashSet<Guid> { from }, new Stack<Guid>([from]));
        while (open.TryPop(out var id))
        {
            foreach (var later in after[id].Where(seen.Add))
            {
                open.Push(later);
            }
        }

        return seen.Contains(to);
    }
}
