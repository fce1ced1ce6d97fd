using System.Security.Cryptography;
using System.Text;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>A view that is a list (overzicht), of which is told what changed between two days and which events each row rests on.</summary>
/// <param name="Name">What its rows are called in names of operations: <c>Overlaps</c>.</param>
/// <param name="File">How its rows are written as CSV.</param>
/// <param name="Key">What a row is of, in words that stay the same from day to day; each row of a list has another.</param>
internal sealed record Table<T>(string Name, Csv<T> File, Func<T, string> Key) where T : ViewRow
{
    /// <summary>The rows as a graph; null: they are none.</summary>
    public Func<IReadOnlyList<T>, Graph>? Graph { get; init; }

    /// <summary>The rule by which a row is computed, for who asks to have it explained.</summary>
    public required string Rule { get; init; }

    /// <summary>The services without whose record it says nothing.</summary>
    public IReadOnlyList<string> Recorders { get; init; } = Projections.Recorders.OfNetworks;

    /// <summary>How a page of evidence is answered: with what is told of all rows together, where something is.</summary>
    public Type EvidencePage { get; init; } = typeof(EvidencePage<T>);

    /// <summary>The same with where the events behind each row are told.</summary>
    public Csv<T> WithEvidence { get; } = File with { Columns = [.. File.Columns, ("evidence", row => row.Evidence)] };

    /// <summary>A key of parts, of which some may be absent.</summary>
    public static string KeyOf(params IEnumerable<object?> parts) => Shortened(string.Join('|', parts.Select(part => part switch
    {
        null => "",
        Thing thing => thing.ExternalId ?? thing.Id.ToString(),
        DateOnly day => day.ToString("O"),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => part.ToString(),
    })));

    // Longer than a query parameter may be.
    private static string Shortened(string key) =>
        key.Length <= 300 ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
