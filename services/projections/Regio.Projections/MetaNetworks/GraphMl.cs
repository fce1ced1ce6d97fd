using System.Text;
using System.Xml;

namespace Regio.Projections;

/// <summary>
/// A meta-network as GraphML 1.0: its networks are the nodes (name, external id), its overlaps the edges (shared,
/// jaccard).
/// </summary>
internal static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>The document, in UTF-8 where it is sent.</summary>
    public static string Of(MetaNetwork meta)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartElement("graphml", Namespace);
            Key(xml, "name", "node", "string");
            Key(xml, "externalId", "node", "string");
            Key(xml, "shared", "edge", "int");
            Key(xml, "jaccard", "edge", "double");
            Graph(xml, meta);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Graph(XmlWriter xml, MetaNetwork meta)
    {
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "m" + meta.Id);
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (var network in meta.Networks)
        {
            Node(xml, network);
        }

        foreach (var edge in meta.Edges)
        {
            Edge(xml, edge);
        }

        xml.WriteEndElement();
    }

    private static void Node(XmlWriter xml, Thing network)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Reference(network));
        Data(xml, "name", network.Name);
        Data(xml, "externalId", network.ExternalId);
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, OverlapPair edge)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", Reference(edge.Left));
        xml.WriteAttributeString("target", Reference(edge.Right));
        Data(xml, "shared", XmlConvert.ToString(edge.Shared));
        Data(xml, "jaccard", XmlConvert.ToString(edge.Jaccard));
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

    /// <summary>An XML name may not begin with a digit.</summary>
    private static string Reference(Thing network) => "n" + network.Id;

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
