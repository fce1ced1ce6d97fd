using CsvHelper;

namespace Regio.Hosting.Imports;

/// <summary>What is wrong with a line of a file (fout in een regel).</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line on which the row starts; the header is line 1.</param>
/// <param name="Field">The column, when it is about one.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Detail">What is wrong, for a person.</param>
public sealed record ImportFault(string File, int Line, string? Field, string Code, string Detail);

/// <summary>A CSV file, read: its well-formed rows, and what is wrong with the others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Names in its header, in lower case.</param>
/// <param name="Rows">Well-formed rows, in order.</param>
/// <param name="Malformed">One for each line that is not.</param>
public sealed record CsvFile(
    string Name, IReadOnlyList<string> Columns, IReadOnlyList<CsvRow> Rows, IReadOnlyList<ImportFault> Malformed)
{
    // After so many broken lines quotes can no longer be trusted to span lines, and looking for their end is slow.
    private const int BrokenLinesWithLongQuotes = 50;

    /// <summary>Names of columns in the header of a file, in lower case; empty for an empty file.</summary>
    public static IReadOnlyList<string> Header(ReadOnlyMemory<byte> content)
    {
        using var reader = CsvReader.Create(content, Options(longQuotes: false, _ => { }));
        return reader.Read() ? Texts(reader).ConvertAll(name => name.Trim('\uFEFF', ' ').ToLowerInvariant()) : [];
    }

    /// <summary>
    /// Reads a file that is UTF-8 and has a header. A line that breaks the rules of CSV is reported and passed over; the
    /// next one is read as if it had not been there, so that one stray quote never swallows the rest.
    /// </summary>
    public static CsvFile Read(string name, ReadOnlyMemory<byte> content)
    {
        var columns = Header(content);
        var (rows, malformed) = (new List<CsvRow>(), new List<ImportFault>());
        var at = AfterLine(content.Span, 0);
        var line = 2;
        while (at < content.Length)
        {
            var longQuotes = malformed.Count < BrokenLinesWithLongQuotes;
            var broken = ReadUntilBroken(name, content[at..], columns, longQuotes, line, rows);
            if (broken is not { } fault)
            {
                break;
            }

            malformed.Add(fault.Fault);
            line = fault.Fault.Line + 1;
            at = AfterLine(content.Span, at + fault.Offset);
        }

        return new(name, columns, rows, malformed);
    }

    private static (ImportFault Fault, int Offset)? ReadUntilBroken(
        string name, ReadOnlyMemory<byte> content, IReadOnlyList<string> columns, bool longQuotes, int firstLine, List<CsvRow> rows)
    {
        CsvMalformedRecord? broken = null;
        using var reader = CsvReader.Create(content, Options(longQuotes, record => broken ??= record));
        while (reader.Read())
        {
            var line = firstLine + (int)reader.LineNumber - 1;
            if (broken is not null)
            {
                return (new(name, line, null, "malformed-line", Told(broken.Value.Reason)), (int)reader.ByteOffset);
            }

            if (reader.FieldCount != columns.Count)
            {
                var detail = $"The line has {reader.FieldCount} fields, the header {columns.Count}.";
                return (new(name, line, null, "malformed-line", detail), (int)reader.ByteOffset);
            }

            rows.Add(new(name, line, columns, Texts(reader)));
        }

        return null;
    }

    private static CsvReaderOptions Options(bool longQuotes, Action<CsvMalformedRecord> onMalformed) => new()
    {
        Separator = ',',
        HasHeader = false,
        AllowLineBreaksInQuotes = longQuotes,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
        OnMalformedRecord = onMalformed,
    };

    private static List<string> Texts(CsvReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static string Told(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "A quote stands inside a field that is not quoted.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows the closing quote of a field.",
        CsvMalformedReason.UnterminatedQuote => "A quote is never closed.",
        CsvMalformedReason.LineBreakInQuotes => "A line ends inside a quoted field.",
        _ => "The line breaks the rules of CSV.",
    };

    private static int AfterLine(ReadOnlySpan<byte> content, int at)
    {
        var end = content[at..].IndexOf((byte)'\n');
        return end < 0 ? content.Length : at + end + 1;
    }
}
