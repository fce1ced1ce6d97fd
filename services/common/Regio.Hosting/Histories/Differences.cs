using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Regio.Hosting.Histories;

/// <summary>Finds what differs between two views of a thing, whatever they hold.</summary>
public static class Differences
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Told = new();

    /// <summary>What differs, in the order of the fields; before the first fact there was nothing.</summary>
    /// <param name="id">The thing's id; that it is itself tells nothing.</param>
    /// <param name="before">The view before; null: there was none.</param>
    /// <param name="after">The view after.</param>
    public static IReadOnlyList<Difference> Between<T>(Guid id, T? before, T? after)
        where T : class
    {
        var own = id.ToString();
        return
        [
            .. Told.GetOrAdd(typeof(T), Fields)
                .Select(field => (field.Name, Before: Value(field, before), After: Value(field, after)))
                .Where(field => !Equals(field.Before, field.After))
                .SelectMany(field => Of(Path("", field.Name), Json(field.Before), Json(field.After), own)),
        ];
    }

    private static PropertyInfo[] Fields(Type view) =>
        [.. view.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.Name is not ("Id" or "Version"))];

    private static object? Value<T>(PropertyInfo field, T? view)
        where T : class => view is null ? null : field.GetValue(view);

    private static JsonNode? Json(object? value) => JsonSerializer.SerializeToNode(value, value?.GetType() ?? typeof(object), Format);

    // What a view holds as its details readers see as fields of the thing itself.
    private static string Path(string within, string name) =>
        name is "Details" or "details" ? within
        : (within.Length == 0 ? "" : within + ".") + JsonNamingPolicy.CamelCase.ConvertName(name);

    private static IEnumerable<Difference> Of(string field, JsonNode? before, JsonNode? after, string own) => (before, after) switch
    {
        _ when JsonNode.DeepEquals(before, after) => [],
        (JsonObject or null, JsonObject or null) => Keys(before).Union(Keys(after))
            .SelectMany(key => Of(Path(field, key), before?[key], after?[key], own)),
        (JsonArray or null, JsonArray or null) => OfLists(field, [.. before as JsonArray ?? []], [.. after as JsonArray ?? []], own),
        _ when IsOwn(before, own) || IsOwn(after, own) => [],
        _ => [new(field, null, null, Shown(before, own), Shown(after, own))],
    };

    private static IEnumerable<Difference> OfLists(string field, List<JsonNode?> before, List<JsonNode?> after, string own)
    {
        foreach (var (was, becomes) in before.Join(after, IdOf, IdOf, (was, becomes) => (was, becomes)))
        {
            foreach (var difference in Of(field, was, becomes, own))
            {
                yield return difference with { Of = IdOf(was) };
            }
        }

        var (left, came) = (Without(before, after, own), Without(after, before, own));
        if (left is not null || came is not null)
        {
            yield return new(field, null, null, left, came);
        }
        else if (before.Count > 0 && !before.Exists(one => IdOf(one) is not null))
        {
            yield return new(field, null, null, Without(before, [], own), Without(after, [], own));
        }
    }

    private static JsonArray? Without(List<JsonNode?> these, List<JsonNode?> those, string own) =>
        these.Where(one => !those.Exists(other => IsSame(one, other))).Select(one => Shown(one, own)).ToArray() is { Length: > 0 } left
            ? new(left)
            : null;

    // Neither what is unknown nor that a thing is itself tells anything.
    private static JsonNode? Shown(JsonNode? node, string own) => node switch
    {
        JsonObject thing => new JsonObject(thing
            .Where(field => field.Value is not null && !IsOwn(field.Value, own))
            .Select(field => KeyValuePair.Create(field.Key, Shown(field.Value, own)))),
        JsonArray list => new JsonArray([.. list.Select(one => Shown(one, own))]),
        _ => node?.DeepClone(),
    };

    private static bool IsSame(JsonNode? one, JsonNode? other) =>
        IdOf(one) is { } id ? id == IdOf(other) : JsonNode.DeepEquals(one, other);

    private static string? IdOf(JsonNode? node) => node is JsonObject thing ? (string?)thing["id"] : null;

    private static IEnumerable<string> Keys(JsonNode? node) => node is JsonObject thing ? thing.Select(field => field.Key) : [];

    private static bool IsOwn(JsonNode? node, string own) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text == own;
}
