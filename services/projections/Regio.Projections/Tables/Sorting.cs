using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>
/// Orders rows as is asked (sortering), by a column of their table. What a row does not tell comes last in either direction: unknown is neither
/// little nor much. Rows that are alike keep the order of the list.
/// </summary>
internal static class Sorting
{
    /// <summary>How it is asked of a table.</summary>
    public static QueryParameter Of<T>(Csv<T> file)
    {
        List<string> names = [.. file.Columns.Select(column => NameOf(column.Header))];
        return new("sort", QueryKind.Code, "Order, by a column of the CSV; descending with a minus before it. What is unknown comes last. The order of the list when absent.")
        {
            Codes = [.. names, .. names.Select(name => "-" + name)],
        };
    }

    /// <summary>The rows in the order that is asked; as they are when none is.</summary>
    public static IReadOnlyList<T> Sorted<T>(this IReadOnlyList<T> rows, Csv<T> file, (string Name, bool Descending)? sort)
    {
        if (sort is not var (name, descending))
        {
            return rows;
        }

        var value = file.Columns.First(column => NameOf(column.Header) == name).Value;
        var told = rows.Select(row => (Row: row, Text: value(row) is { Length: > 0 } text ? text : null)).ToLookup(one => one.Text is not null);
        var order = told[true].All(one => Number(one.Text!) is not null)
            ? Comparer<string>.Create((left, right) => Number(left)!.Value.CompareTo(Number(right)!.Value))
            : (IComparer<string>)StringComparer.Ordinal;
        return
        [
            .. (descending ? told[true].OrderByDescending(one => one.Text!, order) : told[true].OrderBy(one => one.Text!, order)).Select(one => one.Row),
            .. told[false].Select(one => one.Row),
        ];
    }

    // As fields are called in JSON.
    private static string NameOf(string header) =>
        string.Concat(header.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    // A small count that is not told is less than what it is said to be less than.
    private static double? Number(string text) => text[0] == '<' ? Number(text[1..]) is { } bound ? Math.BitDecrement(bound) : null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
