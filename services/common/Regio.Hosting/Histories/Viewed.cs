using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Regio.Rules;

namespace Regio.Hosting.Histories;

/// <summary>What histories see of the types that views consist of.</summary>
internal static class Viewed
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>What a type holds; what follows from that is not told beside it.</summary>
    public static IReadOnlyList<PropertyInfo> Fields(Type type) => Known.GetOrAdd(type, of =>
        [.. of.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.CanWrite)]);

    /// <summary>The list of which a field holds codes; null when it holds none.</summary>
    public static string? CodesOf(PropertyInfo field) => field.GetCustomAttribute<CodesOfAttribute>()?.List;

    /// <summary>A field within a field. What a view holds as its details readers see as fields of the thing itself.</summary>
    public static string Path(string within, string name) =>
        name is "Details" ? within : (within.Length == 0 ? "" : within + ".") + JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>Whether values of a type consist of fields.</summary>
    public static bool IsThing(Type type) => type.IsClass && type != typeof(string) && !IsList(type);

    /// <summary>Whether values of a type are lists.</summary>
    public static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    /// <summary>What a thing is told apart by in a list; null when it is told apart by all that it says.</summary>
    public static object? IdOf(object? thing) =>
        thing is not null && IsThing(thing.GetType()) ? thing.GetType().GetProperty("Id")?.GetValue(thing) : null;

    /// <summary>Whether values are the same; lists are when what they hold is.</summary>
    public static bool AreSame(object? one, object? other) =>
        Equals(one, other) || (one, other) is (IEnumerable these and not string, IEnumerable those and not string)
        && these.Cast<object?>().SequenceEqual(those.Cast<object?>());
}
