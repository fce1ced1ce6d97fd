using System.Text;
using System.Xml;

namespace Regio.Projections;

/// <summary>A graph as GraphML 1.0: its things are the nodes (name, external id), what is between them the edges.</summary>
internal static class GraphMl
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/graphml+xml";

    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>The document, in UTF-8 where it is sent.</summary>
    public static string Of(Graph graph)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartElement("graphml", Namespace);
            Key(xml, "name", "node", "string");
            Key(xml, "externalId", "node", "string");
            foreach (var (name, type) in graph.Data)
            {
                Key(xml, name, "edge", type);
            }

            Write(xml, graph);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter xml, Graph graph)
    {
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", graph.Id);
        xml.WriteAttributeString("edgedefault", graph.IsDirected ? "directed" : "undirected");
        foreach (var node in graph.Nodes)
        {
            Node(xml, node);
        }

        foreach (var edge in graph.Edges)
        {
            Edge(xml, graph, edge);
        }

        xml.WriteEndElement();
    }

    private static void Node(XmlWriter xml, Thing thing)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Reference(thing));
        Data(xml, "name", thing.Name);
        Data(xml, "externalId", thing.ExternalId);
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, Graph graph, GraphEdge edge)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", Reference(edge.Source));
        xml.WriteAttributeString("target", Reference(edge.Target));
        foreach (var (data, value) in graph.Data.Zip(edge.Values))
        {
            Data(xml, data.Name, value);
        }

        xml.WriteEndElement();
    }

    private static void Key(XmlWriter xml, string id, string of, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", id);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(new(value.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)).ToArray()));
            xml.WriteEndElement();
        }
    }

    // An XML name may not begin with a digit; who is registered nowhere has an external id alone.
    private static string Reference(Thing thing) => thing.Id == Guid.Empty ? $"x{XmlConvert.EncodeLocalName(thing.Key)}" : $"n{thing.Id}";

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
