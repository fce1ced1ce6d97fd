using System.Xml;

namespace Regio.Projections;

/// <summary>Pairs of networks as a graph.</summary>
internal static class OverlapGraph
{
    /// <summary>The networks are its nodes, and what they share stands at its edges.</summary>
    public static Graph Of(string id, IReadOnlyList<OverlapPair> pairs) => new(
        id, IsDirected: false, [("shared", "int"), ("jaccard", "double"), ("kind", "string")],
        [.. pairs.Select(pair => new GraphEdge(pair.Left, pair.Right, XmlConvert.ToString(pair.Shared), XmlConvert.ToString(pair.Jaccard), pair.Kind))]);
}
