using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Regio.Hosting.Problems;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Requests;

/// <summary>
/// Reads JSON by the contract of a type, and keeps a fault with its pointer for each thing that does not fit it; what
/// fits comes out, so that it can be looked at further.
/// </summary>
internal sealed class JsonReading(JsonSerializerOptions options, bool takesSources = false)
{
    private readonly List<Fault> faults = [];

    /// <summary>What fits of the sources beside it, which are no part of its type.</summary>
    public JsonNode? Sources { get; private set; }

    /// <summary>What does not fit; empty when everything does.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What fits of a value; null when nothing does.</summary>
    public JsonNode? Read(JsonElement value, JsonTypeInfo type, string pointer = "") => type.Kind switch
    {
        JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object => ReadFields(value, type, pointer),
        JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array => ReadItems(value, type, pointer),
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Enumerable => Wrong(type, pointer),
        _ => ReadValue(value, type, pointer),
    };

    private JsonObject ReadFields(JsonElement value, JsonTypeInfo type, string pointer)
    {
        var (read, seen) = (new JsonObject(), new HashSet<JsonPropertyInfo>());
        foreach (var field in value.EnumerateObject())
        {
            var name = NameOf(field);
            var at = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (takesSources && pointer.Length == 0 && name == SentSources.Field)
            {
                Sources = Read(field.Value, options.GetTypeInfo(typeof(SourceBody[])), at);
            }
            else if (type.Properties.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } property)
            {
                Add(at, "unknown-field", $"This takes {string.Join(", ", Names(type, pointer))}.");
            }
            else if (!seen.Add(property))
            {
                Add(at, "repeated", "Give it once.");
            }
            else if (field.Value.ValueKind == JsonValueKind.Null && IsOptional(property))
            {
                read[property.Name] = null;
            }
            else if (Read(field.Value, options.GetTypeInfo(property.PropertyType), at) is { } fits)
            {
                read[property.Name] = fits;
            }
        }

        return read;
    }

    private IEnumerable<string> Names(JsonTypeInfo type, string pointer) =>
        type.Properties.Select(property => property.Name).Concat(takesSources && pointer.Length == 0 ? [SentSources.Field] : []);

    // An item that is no object is nothing to look at further, but the others keep their places; of a list of values with
    // one that is none, the rest says too little.
    private JsonArray? ReadItems(JsonElement value, JsonTypeInfo type, string pointer)
    {
        var (item, before) = (options.GetTypeInfo(type.ElementType!), faults.Count);
        JsonNode?[] read = [.. value.EnumerateArray().Select((one, i) => Read(one, item, $"{pointer}/{i}"))];
        return faults.Count == before || item.Kind == JsonTypeInfoKind.Object ? new(read) : null;
    }

    private JsonNode? ReadValue(JsonElement value, JsonTypeInfo type, string pointer)
    {
        try
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                return Wrong(type, pointer);
            }

            // PostgreSQL cannot keep it.
            return value.Deserialize(type) is string text && text.Contains('\0')
                ? Wrong(pointer, "a text without the character NUL")
                : JsonValue.Create(value);
        }
        catch (JsonException)
        {
            return Wrong(type, pointer);
        }
    }

    private JsonNode? Wrong(JsonTypeInfo type, string pointer) => Wrong(pointer, Wanted(type));

    private JsonNode? Wrong(string pointer, string wanted)
    {
        Add(pointer, "invalid", $"Give {wanted}.");
        return null;
    }

    private void Add(string pointer, string code, string detail) => faults.Add(new(pointer, code, detail));

    private static bool IsOptional(JsonPropertyInfo property) =>
        property.IsSetNullable && property.AssociatedParameter?.IsNullable is not false;

    // A name can be half a surrogate pair: well-formed JSON, and no text.
    private static string NameOf(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static string Wanted(JsonTypeInfo type) => (Nullable.GetUnderlyingType(type.Type) ?? type.Type) switch
    {
        _ when type.Kind == JsonTypeInfoKind.Object => "an object",
        _ when type.Kind == JsonTypeInfoKind.Enumerable => "a list",
        var t when t == typeof(DateOnly) => "a date as 2026-11-01",
        var t when t == typeof(int) || t == typeof(long) => "a whole number",
        var t when t == typeof(decimal) || t == typeof(double) => "a number",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(string) => "a text",
        _ => "what the interface description names",
    };
}
