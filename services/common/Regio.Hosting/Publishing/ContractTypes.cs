using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Regio.Contracts;
using Regio.Hosting.Defaults;

namespace Regio.Hosting.Publishing;

/// <summary>Every contract by the name it travels under, and how it is written.</summary>
public static class ContractTypes
{
    /// <summary>Camel case; what is unknown is absent; moments in UTC with <c>Z</c>.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new UtcMoments() },
    };

    private static readonly Dictionary<string, Type> ByName = typeof(ContractAttribute).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<ContractAttribute>() is not null)
        .ToDictionary(type => type.GetCustomAttribute<ContractAttribute>()!.Type);

    private static readonly Dictionary<Type, string> Names = ByName.ToDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Every contract.</summary>
    public static IReadOnlyDictionary<string, Type> All => ByName;

    /// <summary>The name a contract travels under.</summary>
    public static string NameOf(Type contract) => Names[contract];

    /// <summary>The contract that travels under a name; null when there is none.</summary>
    public static Type? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The contract that an event carries; throws <see cref="JsonException"/> when it cannot be read.</summary>
    public static object Read(CloudEvent e) =>
        Find(e.Type) is not { } type ? throw new JsonException($"Unknown contract {e.Type}.")
        : e.Data.Deserialize(type, Json) ?? throw new JsonException($"{e.Type} without data.");
}
