namespace Regio.Projections;

/// <summary>Things and what is between them (graaf), whatever view it is of.</summary>
/// <param name="Id">Its id, as an XML name.</param>
/// <param name="IsDirected">Whether what is between two goes from the one to the other.</param>
/// <param name="Data">What is told of each edge: its name, and <c>int</c>, <c>double</c> or <c>string</c>.</param>
/// <param name="Edges">The edges.</param>
internal sealed record Graph(string Id, bool IsDirected, IReadOnlyList<(string Name, string Type)> Data, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>Things that are in it whatever they are tied to.</summary>
    public IReadOnlyList<Thing> Alone { get; init; } = [];

    /// <summary>Everything in it, each once, in the order of things.</summary>
    public IReadOnlyList<Thing> Nodes => [.. Alone.Concat(Edges.SelectMany(edge => new[] { edge.Source, edge.Target })).DistinctBy(thing => (thing.Id, thing.Key)).Order(Thing.Order)];
}

/// <summary>What is between two things.</summary>
/// <param name="Source">From which.</param>
/// <param name="Target">To which.</param>
/// <param name="Values">What is told of it, in the order of the graph's data; null: unknown.</param>
internal sealed record GraphEdge(Thing Source, Thing Target, params IReadOnlyList<string?> Values);
