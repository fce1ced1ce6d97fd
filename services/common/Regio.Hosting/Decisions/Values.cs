using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regio.Hosting.Decisions;

/// <summary>
/// A list inside a fact or state that is equal to another with the same values in the same order, so that facts and
/// states compare by value: "already so" is one comparison.
/// </summary>
[CollectionBuilder(typeof(Values), nameof(Values.Of))]
[JsonConverter(typeof(ValuesJson))]
public sealed class Values<T>(ReadOnlySpan<T> items) : IReadOnlyList<T>, IEquatable<Values<T>>
{
    internal readonly T[] items = items.ToArray();

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public bool Equals(Values<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Values<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", items)}]";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes values.</summary>
public static class Values
{
    /// <summary>These values, in this order.</summary>
    public static Values<T> Of<T>(ReadOnlySpan<T> items) => new(items);

    /// <summary>These values, each once, in order.</summary>
    public static Values<T> Set<T>(IEnumerable<T> items) => [.. items.Distinct().Order()];

    /// <summary>A text as someone gave it: without stray spaces; null for nothing.</summary>
    public static string? Text(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;

    /// <summary>Texts as someone gave them: without stray spaces, without empty ones; nothing for null.</summary>
    public static Values<string> Texts(IEnumerable<string>? texts) =>
        [.. (texts ?? []).Select(text => text.Trim()).Where(text => text.Length > 0)];
}

/// <summary>Values are a JSON array.</summary>
public sealed class ValuesJson : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Values<T>>
    {
        public override Values<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Values<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.items, options);
    }
}
