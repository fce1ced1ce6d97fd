using Regio.Hosting.Imports;
using Regio.Hosting.Reading;
using Regio.Hosting.Texts;

namespace Regio.Hosting.Sources;

/// <summary>
/// How sources stand in a row of a file, the same in and out: five columns, and of more sources than one the values
/// between bars, in the same order in each column.
/// </summary>
public static class SourceColumns
{
    private const string Kind = "source_kind";
    private const string Title = "source_title";
    private const string Uri = "source_uri";
    private const string PublishedOn = "source_published_on";
    private const string Sha256 = "source_sha256";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [Kind, Title, Uri, PublishedOn, Sha256];

    /// <summary>The columns, for rows that have sources.</summary>
    public static IReadOnlyList<(string Header, Func<T, string?> Value)> Of<T>(Func<T, IReadOnlyList<Source>> sources)
    {
        return
        [
            (Kind, row => Cell(row, source => source.Kind)), (Title, row => Cell(row, source => source.Title)),
            (Uri, row => Cell(row, source => source.Uri)), (PublishedOn, row => Cell(row, source => Columns.Of(source.PublishedOn))),
            (Sha256, row => Cell(row, source => source.Sha256)),
        ];

        string? Cell(T row, Func<Source, string?> value)
        {
            var values = sources(row).Select(value).ToList();
            return values.Exists(one => one is not null) ? Columns.Of(values.Select(one => one ?? "")) : null;
        }
    }

    /// <summary>The sources of a row as they are stored; null when it names none, or when what it names has a fault.</summary>
    public static string? Read(RowReader row)
    {
        var cells = Names.ToDictionary(name => name, name => Cell(row, name));
        var count = cells.Values.Max(values => values.Length);
        if (count == 0)
        {
            return null;
        }

        if (count > SentSources.Most)
        {
            return row.Fault<string>(Kind, "invalid", $"Give at most {SentSources.Most} sources.");
        }

        var uneven = Names.Where(name => cells[name].Length != count && cells[name].Length != 0).ToList();
        if (uneven.Count > 0)
        {
            return row.Fault<string>(uneven[0], "invalid", $"Another column names {count} sources; leave a value empty between the bars.");
        }

        var before = row.Faults.Count;
        var sources = Enumerable.Range(0, count).Select(i => Body(row, name => cells[name].ElementAtOrDefault(i) is { Length: > 0 } text ? text : null)).ToList();
        return row.Faults.Count > before ? null : Source.Write([.. sources.Select(source => source.Source)]);
    }

    private static string[] Cell(RowReader row, string name) => row.Row.Text(name)?.Split(Letters.Separator, StringSplitOptions.TrimEntries) ?? [];

    private static SourceBody Body(RowReader row, Func<string, string?> value)
    {
        DateOnly? day = DateOnly.TryParseExact(value(PublishedOn), "yyyy-MM-dd", out var published) ? published : null;
        if (day is null && value(PublishedOn) is not null)
        {
            row.Fault<string>(PublishedOn, "invalid", "Give a date as 2026-11-01.");
        }

        var body = new SourceBody { Kind = value(Kind), Title = value(Title), Uri = value(Uri), PublishedOn = day, Sha256 = value(Sha256) };
        row.Check(body, ColumnOf);
        return body;
    }

    private static string ColumnOf(string property) => property switch
    {
        nameof(SourceBody.Kind) => Kind,
        nameof(SourceBody.Title) => Title,
        nameof(SourceBody.Uri) => Uri,
        _ => Sha256,
    };
}
