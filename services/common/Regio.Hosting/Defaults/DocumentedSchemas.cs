using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Regio.Hosting.Defaults;

/// <summary>
/// Gives schemas the names and descriptions that the code gives its types: what a record's comments say, Dutch terms
/// included, is what the interface description says.
/// </summary>
internal static partial class DocumentedSchemas
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Comments = new();

    /// <summary>Every act has a Request: its schema is named for the act too.</summary>
    public static string? NameOf(JsonTypeInfo type) => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name
        ? type.Type.DeclaringType?.Name + name
        : null;

    /// <summary>Describes a type or a property, unless it describes itself by an attribute.</summary>
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        TellMoment(schema, context.JsonTypeInfo.Type);
        schema.Description ??= context.JsonPropertyInfo is { AttributeProvider: PropertyInfo property }
            ? Find(property.DeclaringType!, $"P:{NameOf(property.DeclaringType!)}.{property.Name}")
                ?? Find(property.DeclaringType!, $"{NameOf(property.DeclaringType!)}({property.Name})")
            : Find(context.JsonTypeInfo.Type, $"T:{NameOf(context.JsonTypeInfo.Type)}");
        return Task.CompletedTask;
    }

    // Moments have a converter of their own, which hides from the framework what they are on the wire.
    private static void TellMoment(OpenApiSchema schema, Type type)
    {
        if (type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?))
        {
            schema.Type = type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "date-time";
        }
    }

    private static string? Find(Type type, string key) =>
        Comments.GetOrAdd(type.Assembly, Read).GetValueOrDefault(key);

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.').Split('[')[0];

    // The compiler writes the comments beside the assembly; a library without them has nothing to say.
    private static IReadOnlyDictionary<string, string> Read(Assembly assembly)
    {
        var found = new Dictionary<string, string>();
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (assembly.GetName().Name?.StartsWith("Regio.", StringComparison.Ordinal) is not true || !File.Exists(file))
        {
            return found;
        }

        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            var name = (string)member.Attribute("name")!;
            if (member.Element("summary") is { } summary)
            {
                found[name] = Text(summary);
            }

            foreach (var parameter in name.StartsWith("T:", StringComparison.Ordinal) ? member.Elements("param") : [])
            {
                found[$"{name[2..]}({(string?)parameter.Attribute("name")})"] = Text(parameter);
            }
        }

        return found;
    }

    private static string Text(XElement element) => Spaces().Replace(
        string.Concat(element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => other.Value.Length > 0 ? other.Value : ((string?)other.Attribute("cref"))?.Split('.')[^1] ?? "",
            _ => "",
        })), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces();
}
