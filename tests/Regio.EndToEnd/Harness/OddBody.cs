using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regio.EndToEnd;

/// <summary>
/// A body that gives every field that its schema names, however deep, and of each a value that reads well and is none: a day that
/// there is not, a letter that no text or code takes, a number just beyond its bounds. Where no such value is, it is of another kind.
/// </summary>
/// <param name="schemas">The schemas of an interface.</param>
internal sealed class OddBody(JsonElement schemas)
{
    private readonly List<string> pointers = [];

    /// <summary>Where a fault is to be told.</summary>
    public IReadOnlyList<string> Pointers => pointers;

    /// <summary>The value of a schema.</summary>
    public JsonNode Of(JsonElement schema, string at = "")
    {
        if (Named(schema) is { } name)
        {
            return Of(schemas.GetProperty(name), at);
        }

        if (schema.TryGetProperty("properties", out var fields))
        {
            return new JsonObject(fields.EnumerateObject().ToList().Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Of(field.Value, $"{at}/{field.Name}"))));
        }

        if (Kind(schema) == "array" && schema.GetProperty("items") is var items && (Named(items) ?? Kind(items)) != "string")
        {
            return new JsonArray(Of(items, $"{at}/0"));
        }

        pointers.Add(at);
        return Kind(schema) switch
        {
            "array" => new JsonArray("bel\a"),
            "integer" or "number" => schema.TryGetProperty("minimum", out var least) ? least.GetDecimal() - 1
                : schema.TryGetProperty("maximum", out var most) ? most.GetDecimal() + 1
                : "veel",
            "boolean" => "misschien",
            _ => schema.TryGetProperty("format", out var format) && format.GetString() == "date" ? "2026-02-30" : "bel\a",
        };
    }

    private static string? Kind(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString() : null;

    // By itself, or as what may also be absent.
    private static string? Named(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1]
        : schema.TryGetProperty("oneOf", out var either) ? either.EnumerateArray().Select(Named).FirstOrDefault(name => name is not null)
        : null;
}
