using System.Text.Json.Serialization;

namespace Regio.Projections;

/// <summary>When two networks are knotted together; the defaults are assumptions.</summary>
/// <param name="MinJaccard">Least share of members in common.</param>
/// <param name="MinShared">Least number of members in common.</param>
internal sealed record MetaNetworkParameters(double MinJaccard = 0.5, int MinShared = 3)
{
    /// <summary>The jaccard threshold moved by 0.05, counted in decimals so that 0.8 and 0.05 are 0.85.</summary>
    public MetaNetworkParameters Moved(int steps) =>
        this with { MinJaccard = (double)((decimal)MinJaccard + (0.05m * steps)) };
}

/// <summary>Networks knotted together by shared members (meta-netwerk): a connected component of two or more.</summary>
/// <param name="Id">Hash of its network ids and the parameters, lower-case hexadecimal.</param>
/// <param name="Networks">In the order of things.</param>
/// <param name="Organisations">Size of the union of their members.</param>
/// <param name="Density">Edges among the edges there could be, 0–1.</param>
/// <param name="Centralisation">
/// How far it hangs on one network, 0–1: Σ(max degree − degree)/((n−1)(n−2)); 0 for two networks.
/// </param>
/// <param name="Core">Its largest k-core.</param>
/// <param name="Sensitivity">Its size when the threshold moves.</param>
/// <param name="Connectors">Organisations in two or more of its networks, most first, at most ten.</param>
internal sealed record MetaNetwork(
    string Id, IReadOnlyList<Thing> Networks, int Organisations, double Density, double Centralisation,
    MetaNetworkCore Core, MetaNetworkSensitivity Sensitivity, IReadOnlyList<Connector> Connectors) : ViewRow
{
    /// <summary>Ministries that pay into it: of what is committed to its networks on the day, in the order of things; empty: nothing is recorded.</summary>
    public IReadOnlyList<Thing> Ministries { get; init; } = [];

    /// <summary>Which of its networks are joined, in the order of pairs; absent in a list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MetaNetworkEdge>? Edges { get; init; }

    /// <summary>The pairs that are its edges, in their order; for the graph, not for the list.</summary>
    [JsonIgnore]
    public IReadOnlyList<OverlapPair> Pairs { get; init; } = [];

    /// <summary>Its networks and their overlaps.</summary>
    public Graph Graph() => OverlapGraph.Of($"m{Id}", Pairs) with { Alone = Networks };

    /// <summary>The same with who pays into it on the day.</summary>
    public MetaNetwork WithMinistries(Standing standing) => this with
    {
        Ministries =
        [
            .. Networks.SelectMany(network => FundedBy.Of(standing, network.Id)).SelectMany(one => one.Ministries)
                .DistinctBy(ministry => ministry.Id).Order(Thing.Order),
        ],
    };

    /// <summary>The same with its edges told.</summary>
    public MetaNetwork WithEdges() => this with { Edges = [.. Pairs.Select(pair => new MetaNetworkEdge(pair.Left, pair.Right, pair.Shared, pair.Jaccard))] };
}

/// <summary>Two networks of a meta-network that share enough members (verknoping).</summary>
/// <param name="Left">The one.</param>
/// <param name="Right">The other, in the order of things.</param>
/// <param name="Shared">Number of members in common.</param>
/// <param name="Jaccard">Their share of the members of either, 0–1.</param>
internal sealed record MetaNetworkEdge(Thing Left, Thing Right, int Shared, double Jaccard);

/// <summary>The networks (kern) that each have at least <paramref name="K"/> edges among themselves, for the highest.</summary>
internal sealed record MetaNetworkCore(int K, IReadOnlyList<Thing> Networks);

/// <summary>What becomes of a meta-network (gevoeligheid) when the jaccard threshold moves by 0.05.</summary>
/// <param name="Below">Networks in the one it is part of at the lower threshold.</param>
/// <param name="Above">Networks in the largest one left of it at the higher threshold; 0: none is left.</param>
internal sealed record MetaNetworkSensitivity(int Below, int Above);

/// <summary>An organisation that ties networks together (verbinder), and the number of them.</summary>
internal sealed record Connector(Thing Organisation, int Networks);
