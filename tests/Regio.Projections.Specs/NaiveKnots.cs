using System.Globalization;

namespace Regio.Projections.Specs;

/// <summary>
/// Meta-networks once more, as plainly as they can be: networks by what they are called, thresholds in whole percents and edges
/// counted one by one.
/// </summary>
internal sealed class NaiveKnots
{
    private readonly Dictionary<string, HashSet<Guid>> _members;
    private readonly List<(string Left, string Right, int Shared, int All)> _pairs = [];
    private readonly Lazy<Dictionary<string, Guid>> _chains;

    public NaiveKnots(Register register, DateOnly on)
    {
        var naive = new Naive(register, on);
        _members = naive.Active().ToDictionary(network => network.ExternalId!, naive.M);
        _chains = new(() => naive.Active().ToDictionary(network => network.ExternalId!, network => new NaiveLives(register, on).ChainOf(network.Id).Min()));
        foreach (var pair in naive.Pairs())
        {
            _pairs.Add((pair.Left, pair.Right, pair.Shared, _members[pair.Left].Union(_members[pair.Right]).Count()));
        }
    }

    /// <summary>The chain of each network in force.</summary>
    public Dictionary<string, Guid> Chains => _chains.Value;

    /// <summary>Pairs that share so many percent of their members, and so many members.</summary>
    public List<(string Left, string Right)> Edges(int percent, int shared) =>
        [.. _pairs.Where(pair => pair.Shared * 100 >= percent * pair.All && pair.Shared >= shared).Select(pair => (pair.Left, pair.Right))];

    /// <summary>Networks that hang together, the most first, then by the first of their names.</summary>
    public List<SortedSet<string>> Groups(int percent, int shared)
    {
        var edges = Edges(percent, shared);
        var groups = new List<SortedSet<string>>();
        foreach (var network in _members.Keys.Where(name => edges.Exists(edge => edge.Left == name || edge.Right == name)))
        {
            if (!groups.Exists(group => group.Contains(network)))
            {
                groups.Add(Reached(network, edges));
            }
        }

        return [.. groups.OrderByDescending(group => group.Count).ThenBy(group => group.Min, StringComparer.Ordinal)];
    }

    /// <summary>What a meta-network is told to be, in words that can be compared.</summary>
    public string Told(SortedSet<string> group, int percent, int shared)
    {
        var edges = Edges(percent, shared).FindAll(edge => group.Contains(edge.Left));
        double n = group.Count;
        var degrees = group.Select(name => edges.Count(edge => edge.Left == name || edge.Right == name)).ToList();
        var hub = n == 2 ? 0 : degrees.Sum(degree => degrees.Max() - degree) / ((n - 1) * (n - 2));
        var k = Enumerable.Range(1, group.Count).Last(least => Pruned(group, edges, least).Count > 0);
        var below = Groups(percent - 5, shared).Single(other => other.IsSupersetOf(group)).Count;
        var above = Groups(percent + 5, shared).Where(other => other.IsSubsetOf(group)).Select(other => other.Count).DefaultIfEmpty(0).Max();
        return Words(
            group, group.SelectMany(name => _members[name]).Distinct().Count(), edges.Count / (n * (n - 1) / 2), hub, k, Pruned(group, edges, k), below, above);
    }

    /// <summary>Organisations in two or more of its networks, the most first, at most ten.</summary>
    public List<(Guid Organisation, int Networks)> Connectors(SortedSet<string> group, Func<Guid, string> name) =>
    [
        .. group.SelectMany(one => _members[one]).Distinct()
            .Select(organisation => (Organisation: organisation, Networks: group.Count(one => _members[one].Contains(organisation))))
            .Where(one => one.Networks >= 2).OrderByDescending(one => one.Networks).ThenBy(one => name(one.Organisation), StringComparer.Ordinal).Take(10),
    ];

    /// <summary>One line for a meta-network.</summary>
    public static string Words(
        IEnumerable<string> group, int organisations, double density, double hub, int k, IEnumerable<string> core, int below, int above) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(' ', group)}: {organisations} density {density:F9} hub {hub:F9} core {k} of {string.Join(' ', core)} from {below} to {above}");

    private static SortedSet<string> Reached(string from, List<(string Left, string Right)> edges)
    {
        var group = new SortedSet<string>(StringComparer.Ordinal) { from };
        for (var size = 0; size < group.Count;)
        {
            size = group.Count;
            foreach (var (left, right) in edges.Where(edge => group.Contains(edge.Left) || group.Contains(edge.Right)))
            {
                group.UnionWith([left, right]);
            }
        }

        return group;
    }

    // Those that are left when whoever has fewer edges among the rest than k goes, until nobody has to.
    private static SortedSet<string> Pruned(SortedSet<string> group, List<(string Left, string Right)> edges, int k)
    {
        var left = new SortedSet<string>(group, StringComparer.Ordinal);
        while (left.RemoveWhere(name => edges.Count(edge =>
            (edge.Left == name && left.Contains(edge.Right)) || (edge.Right == name && left.Contains(edge.Left))) < k) > 0)
        {
        }

        return left;
    }
}
