using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Regio.Landscape;

/// <summary>
/// How the documents of each kind of facts look and what they mean, as a text that changes when either does: documents of
/// another shape are not read, but folded anew.
/// </summary>
internal static class FactsShapes
{
    /// <summary>Raised by hand where a fold comes to mean something else while its documents look the same; a kind that is absent is at 1.</summary>
    private static readonly Dictionary<string, int> Folds = [];

    /// <summary>The kinds of facts, by the name that their documents carry.</summary>
    private static readonly Dictionary<Type, string> Kinds = typeof(IFacts).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    /// <summary>Kind to the shape that this version reads and writes.</summary>
    public static IReadOnlyDictionary<string, string> Now { get; } = Kinds.OrderBy(kind => kind.Value, StringComparer.Ordinal).ToDictionary(
        kind => kind.Value, kind => Of(kind.Key, Folds.GetValueOrDefault(kind.Value, 1)));

    /// <summary>All shapes together, as one text.</summary>
    public static string Together { get; } = Hash(string.Join('\n', Now.Select(kind => $"{kind.Key} {kind.Value}")));

    /// <summary>Which kind facts are of.</summary>
    public static string KindOf(IFacts facts) => Kinds[facts.GetType()];

    /// <summary>The shape of documents of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fold">Which meaning of its fold.</param>
    public static string Of(Type type, int fold) =>
        $"{fold}-{Hash(StreamFacts.Stored.GetJsonSchemaAsNode(type, new() { TransformSchemaNode = Told }).ToJsonString())}";

    // Of an enumeration the schema tells no names.
    private static JsonNode Told(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject told && (Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) is { IsEnum: true } names)
        {
            told["$comment"] = string.Join(' ', Enum.GetNames(names));
        }

        return schema;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
