using System.Text.Json;
using System.Text.Json.Nodes;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>What became of a row of a view between two days (verschil).</summary>
/// <param name="Kind"><c>appeared</c>, <c>vanished</c> or <c>moved</c>.</param>
/// <param name="Key">What the row is of.</param>
/// <param name="Before">The row on the first day; null: there was none.</param>
/// <param name="After">The row on the last day; null: there is none.</param>
/// <param name="Fields">Which of its fields are another; empty where it appeared or vanished.</param>
/// <param name="Because">
/// The events behind it that name a day after the first and not after the last; empty: it moved by the passing of time alone, or
/// for what others did.
/// </param>
internal sealed record Change<T>(string Kind, string Key, T? Before, T? After, IReadOnlyList<string> Fields, IReadOnlyList<RecordedEvent> Because)
    where T : ViewRow
{
    /// <summary>That it was not there.</summary>
    private const string Appeared = "appeared";

    /// <summary>That it is no longer there.</summary>
    private const string Vanished = "vanished";

    /// <summary>That it says something else.</summary>
    private const string Moved = "moved";

    /// <summary>What changed between two days, by key; why is not looked up yet.</summary>
    public static IReadOnlyList<Change<T>> Between(ViewList<T> before, ViewList<T> after, JsonSerializerOptions json)
    {
        var (was, now) = (before.ByKey(), after.ByKey());
        return [.. was.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(key => Of(key, was.GetValueOrDefault(key), now.GetValueOrDefault(key), json)).OfType<Change<T>>()];
    }

    /// <summary>As CSV: the columns of the view by its last row, between what became of it and why.</summary>
    public static Csv<Change<T>> FileOf(Table<T> table) => new(
        $"changes-in-{table.File.FileName}",
        [
            ("change", change => change.Kind), ("key", change => change.Key), ("fields", change => Hosting.Reading.Columns.Of(change.Fields)),
            .. table.WithEvidence.Columns.Select(column => (column.Header, (Func<Change<T>, string?>)(change => column.Value((change.After ?? change.Before)!)))),
            ("because", change => Hosting.Reading.Columns.Of(change.Because.Select(e => $"{e.Source}:{e.Position}"))),
        ]);

    private static Change<T>? Of(string key, T? was, T? now, JsonSerializerOptions json) => (was, now) switch
    {
        (null, _) => new(Appeared, key, null, now, [], []),
        (_, null) => new(Vanished, key, was, null, [], []),
        _ => Differing(Said(was, json), Said(now, json)) is { Count: > 0 } fields ? new(Moved, key, was, now, fields, []) : null,
    };

    private static JsonObject Said(T row, JsonSerializerOptions json) => (JsonObject)JsonSerializer.SerializeToNode(row, json)!;

    private static List<string> Differing(JsonObject was, JsonObject now) =>
        [.. was.Select(field => field.Key).Union(now.Select(field => field.Key)).Where(name => !JsonNode.DeepEquals(was[name], now[name]))];
}

/// <summary>A page of what changed in a view between two days (verschillen).</summary>
/// <param name="Items">The changes of the page.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="AsOf">As of when they hold.</param>
/// <param name="Basis">How many of those it is about could be looked at, on the last day.</param>
/// <param name="Rules">Version of the rules.</param>
internal sealed record ChangesPage<T>(IReadOnlyList<Change<T>> Items, DateOnly From, DateOnly To, AsOf AsOf, Basis Basis, string Rules) where T : ViewRow;
