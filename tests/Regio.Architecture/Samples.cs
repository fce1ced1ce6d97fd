using System.Collections;
using System.Text.Json;
using Regio.Hosting.EventStore;

namespace Regio.Architecture;

/// <summary>Makes one example of a type, the same each time, with every property filled.</summary>
internal static class Samples
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    /// <summary>The example.</summary>
    public static object Of(Type type) => Of(type, type.Name);

    private static object Of(Type type, string name) => Nullable.GetUnderlyingType(type) is { } underlying
        ? Of(underlying, name)
        : Simple(type, name) ?? Many(type, name) ?? Made(type);

    // Each name has a value of its own, so that two properties that change places are seen.
    private static object? Simple(Type type, string name) => type switch
    {
        _ when type == typeof(string) => $"a {name}",
        _ when type == typeof(Guid) => StreamId.Of("sample", name),
        _ when type == typeof(DateOnly) => Day.AddDays(Number(name)),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(Day.AddDays(Number(name)), TimeOnly.MinValue, TimeSpan.Zero),
        _ when type == typeof(int) => Number(name),
        _ when type == typeof(long) => (long)Number(name),
        _ when type == typeof(decimal) => Number(name) + 0.25m,
        _ when type == typeof(bool) => true,
        _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1),
        _ => null,
    };

    private static object? Many(Type type, string name)
    {
        if (!type.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        var one = type.GetGenericArguments()[0];
        var many = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(one))!;
        many.Add(Of(one, name));
        return type.IsInstanceOfType(many) ? many : JsonSerializer.Deserialize(JsonSerializer.Serialize(many), type);
    }

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no public constructor.");
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, p.Name!))]);
    }

    private static int Number(string name) => 1 + (name.Sum(letter => letter) % 300);
}
