using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Regio.Hosting.Problems;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Defaults;

/// <summary>
/// Gives schemas the names and descriptions that the code gives its types: what a record's comments say, Dutch terms
/// included, is what the interface description says.
/// </summary>
internal static partial class DocumentedSchemas
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Comments = new();

    /// <summary>Every act has a Request: its schema is named for the act too.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        (IsOurs(type.Type.Assembly) || type.Type == typeof(ProblemDetails))
        && OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name
            ? type.Type.DeclaringType?.Name + name
            : null;

    /// <summary>Describes a named type by itself, whatever refers to it, and a property unless it has an attribute to that end.</summary>
    public static async Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        TellMoment(schema, context.JsonTypeInfo.Type);
        schema.AdditionalPropertiesAllowed &= !IsSent(context.JsonTypeInfo.Type);
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            await TellProblem(schema, context, ct);
        }
        else if (context.JsonTypeInfo.Type == typeof(IFormFile))
        {
            schema.Description = "A file as CSV (bestand).";
        }
        else if (NameOf(context.JsonTypeInfo) is not null)
        {
            schema.Description = Find(context.JsonTypeInfo.Type, $"T:{NameOf(context.JsonTypeInfo.Type)}");
        }

        if (context.JsonTypeInfo.Type.Name == "Request")
        {
            await TakeSources(schema, context.GetOrCreateSchemaAsync, ct);
        }

        schema.Description ??= context.JsonPropertyInfo is { AttributeProvider: PropertyInfo property }
            ? CommentOn(property)
            : Find(context.JsonTypeInfo.Type, $"T:{NameOf(context.JsonTypeInfo.Type)}");
    }

    /// <summary>What a property is: what its attribute says, else its comment.</summary>
    public static string? DescriptionOf(PropertyInfo? property) =>
        property is null ? null : property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? CommentOn(property);

    /// <summary>Beside its own fields, an act takes the sources of what it records.</summary>
    public static async Task TakeSources(
        OpenApiSchema schema, Func<Type, ApiParameterDescription?, CancellationToken, Task<OpenApiSchema>> schemaOf, CancellationToken ct)
    {
        var sources = await schemaOf(typeof(SourceBody[]), null, ct);
        sources.Description = "What it rests on (bronnen): kept with every fact that follows.";
        sources.MaxItems = SentSources.Most;
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schema.Properties[SentSources.Field] = sources;
    }

    // A field of a request that nobody knows is a fault.
    private static bool IsSent(Type type) => type.Name == "Request" || type.Name.EndsWith("Body", StringComparison.Ordinal);

    // Beside what the framework knows, a problem has every fault and a trace; all of it, always.
    private static async Task TellProblem(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        schema.Description = "A refusal or outage (probleemmelding), as RFC 9457 has it.";
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        var faults = await context.GetOrCreateSchemaAsync(typeof(Fault[]), cancellationToken: ct);
        faults.Description = "Every fault (fout) at once; empty when the refusal has no place in the request.";
        foreach (var known in schema.Properties.Values.OfType<OpenApiSchema>())
        {
            known.Type &= ~JsonSchemaType.Null;
        }

        schema.Properties["errors"] = faults;
        schema.Properties["traceId"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "Names this request in our logs (kenmerk).",
        };
        schema.Required = schema.Properties.Keys.ToHashSet(StringComparer.Ordinal);
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

    private static string? CommentOn(PropertyInfo property) =>
        Find(property.DeclaringType!, $"P:{NameOf(property.DeclaringType!)}.{property.Name}")
        ?? Find(property.DeclaringType!, $"{NameOf(property.DeclaringType!)}({property.Name})");

    private static string? Find(Type type, string key) =>
        Comments.GetOrAdd(type.Assembly, Read).GetValueOrDefault(key);

    private static bool IsOurs(Assembly assembly) => assembly.GetName().Name?.StartsWith("Regio.", StringComparison.Ordinal) is true;

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.').Split('[')[0];

    // The compiler writes the comments beside the assembly; a library without them has nothing to say.
    private static IReadOnlyDictionary<string, string> Read(Assembly assembly)
    {
        var found = new Dictionary<string, string>();
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (!IsOurs(assembly) || !File.Exists(file))
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
