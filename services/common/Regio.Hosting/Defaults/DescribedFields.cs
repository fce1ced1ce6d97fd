using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Regio.Hosting.Defaults;

/// <summary>
/// Describes fields that hold a thing or nothing: the framework wraps what they refer to when all else is described, and
/// leaves the wrapper bare.
/// </summary>
internal static class DescribedFields
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string?>> BySchema = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, IOpenApiSchema> Nothing = new(StringComparer.Ordinal);

    /// <summary>Remembers what the fields of a named type are.</summary>
    public static Task Note(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (DocumentedSchemas.NameOf(context.JsonTypeInfo) is { } name)
        {
            BySchema[name] = context.JsonTypeInfo.Properties.ToDictionary(
                field => field.Name, field => DocumentedSchemas.DescriptionOf(field.AttributeProvider as PropertyInfo), StringComparer.Ordinal);
        }

        return Task.CompletedTask;
    }

    /// <summary>Describes the wrappers of a document.</summary>
    public static void Tell(OpenApiDocument document)
    {
        foreach (var (name, schema) in document.Components?.Schemas ?? Nothing)
        {
            foreach (var (field, wrapper) in schema.Properties ?? Nothing)
            {
                if (wrapper is OpenApiSchema { Description: null, OneOf.Count: > 0 } bare && BySchema.TryGetValue(name, out var fields))
                {
                    bare.Description = fields.GetValueOrDefault(field);
                }
            }
        }
    }
}
