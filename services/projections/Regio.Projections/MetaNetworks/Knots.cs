namespace Regio.Projections;

/// <summary>A graph of networks, an edge for each pair that reaches the thresholds.</summary>
internal sealed class Knots
{
    private readonly List<Thing> _networks = [];
    private readonly Dictionary<Guid, int> _places = [];
    private readonly List<List<int>> _neighbours = [];
    private readonly List<List<OverlapPair>> _edges = [];

    public Knots(IEnumerable<OverlapPair> pairs, MetaNetworkParameters parameters)
    {
        foreach (var pair in pairs)
        {
            if (pair.Jaccard >= parameters.MinJaccard && pair.Shared >= parameters.MinShared)
            {
                var (left, right) = (Place(pair.Left), Place(pair.Right));
                _neighbours[left].Add(right);
                _neighbours[right].Add(left);
                _edges[left].Add(pair);
            }
        }
    }

    /// <summary>The connected components, each with its networks by place.</summary>
    public List<List<int>> Components()
    {
        var components = new List<List<int>>();
        var seen = new bool[_networks.Count];
        for (var start = 0; start < seen.Length; start++)
        {
            if (!seen[start])
            {
                components.Add(Component(start, seen));
            }
        }

        return components;
    }

    public Thing Network(int place) => _networks[place];

    public int Degree(int place) => _neighbours[place].Count;

    /// <summary>The edges of a component; each is kept with its left network.</summary>
    public IEnumerable<OverlapPair> Edges(IEnumerable<int> component) => component.SelectMany(place => _edges[place]);

    /// <summary>The largest k-core of a component: networks are peeled off by degree, the least first.</summary>
    public (int K, List<int> Places) Core(IReadOnlyCollection<int> component)
    {
        var degrees = component.ToDictionary(place => place, Degree);
        var left = new SortedSet<(int Degree, int Place)>(degrees.Select(d => (d.Value, d.Key)));
        var (k, core) = (0, new List<int>());
        while (left.Count > 0)
        {
            var least = left.Min;
            if (least.Degree > k)
            {
                (k, core) = (least.Degree, [.. left.Select(l => l.Place)]);
            }

            left.Remove(least);
            degrees.Remove(least.Place);
            foreach (var neighbour in _neighbours[least.Place].Where(degrees.ContainsKey))
            {
                left.Remove((degrees[neighbour], neighbour));
                left.Add((--degrees[neighbour], neighbour));
            }
        }

        return (k, core);
    }

    private List<int> Component(int start, bool[] seen)
    {
        var component = new List<int> { start };
        seen[start] = true;
        for (var next = 0; next < component.Count; next++)
        {
            foreach (var neighbour in _neighbours[component[next]].Where(n => !seen[n]))
            {
                seen[neighbour] = true;
                component.Add(neighbour);
            }
        }

        return component;
    }

    private int Place(Thing network)
    {
        if (!_places.TryGetValue(network.Id, out var place))
        {
            _places[network.Id] = place = _networks.Count;
            _networks.Add(network);
            _neighbours.Add([]);
            _edges.Add([]);
        }

        return place;
    }
}
