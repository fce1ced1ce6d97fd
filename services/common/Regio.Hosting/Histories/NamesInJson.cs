using System.Text.Json.Nodes;

namespace Regio.Hosting.Histories;

/// <summary>Calls the things that JSON refers to by their names.</summary>
internal static class NamesInJson
{
    /// <summary>The ids in it: what may have a name.</summary>
    public static IEnumerable<string> Mentioned(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(field => Mentioned(field.Value)),
        JsonArray list => list.SelectMany(Mentioned),
        JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParse(text, out _) => [text],
        _ => [],
    };

    /// <summary>The same, with names in the place of ids that have one.</summary>
    public static JsonNode? Named(JsonNode? node, IReadOnlyDictionary<string, string> names) => node switch
    {
        JsonObject thing => new JsonObject(thing.Select(field => KeyValuePair.Create(field.Key, Named(field.Value, names)))),
        JsonArray list => new JsonArray([.. list.Select(one => Named(one, names))]),
        JsonValue value when value.TryGetValue<string>(out var text) && names.TryGetValue(text, out var name) => JsonValue.Create(name),
        _ => node?.DeepClone(),
    };
}
