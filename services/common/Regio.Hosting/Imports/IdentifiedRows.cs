using Regio.Hosting.EventStore;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Imports;

/// <summary>A row that was read: what it is about and what it says, or what is wrong with it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">The stream it is about.</param>
/// <param name="Says">What it says.</param>
/// <param name="Faults">What is wrong; then the rest means nothing.</param>
public sealed record Read<T>(CsvRow Row, Guid Id, T Says, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>What the row rests on, as stored; null: it names nothing.</summary>
    public string? Sources { get; init; }
}

/// <summary>Reads files of which each row is one thing with an identifier of its own.</summary>
public static class IdentifiedRows
{
    /// <summary>What was read of a row, with what it rests on.</summary>
    public static Read<T> Says<T>(this RowReader row, Guid id, T says)
    {
        var sources = SourceColumns.Read(row);
        return new(row.Row, id, says, row.Faults) { Sources = sources };
    }

    /// <summary>Reads the rows; of those with one identifier the first counts.</summary>
    public static IReadOnlyList<Read<T>> ReadAll<T>(CsvFile file, string kind, Func<RowReader, T> read) => ReadAll(
        file, "id", row => row.Identifier("id") is { Length: > 0 } called ? StreamId.Parse(kind, called) : null, read);

    /// <summary>Reads the rows; of those about one stream the first counts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="column">What tells rows apart.</param>
    /// <param name="identify">The stream that a row is about; null when it does not say so.</param>
    /// <param name="read">What a row says.</param>
    public static IReadOnlyList<Read<T>> ReadAll<T>(
        CsvFile file, string column, Func<RowReader, Guid?> identify, Func<RowReader, T> read)
    {
        var first = new Dictionary<Guid, CsvRow>();
        return [.. file.Rows.Select(row =>
        {
            var reader = new RowReader(row);
            var id = identify(reader);
            var says = reader.Says(id ?? Guid.Empty, read(reader));
            return id is not { } stream || first.TryAdd(stream, row) ? says : says with
            {
                Faults = [row.Fault(column, "already-exists", $"Line {first[stream].Line} of {first[stream].File} has the same {column}."), .. says.Faults],
            };
        })];
    }

    /// <summary>How the world knows it, when not by our own id.</summary>
    public static string? ExternalId(this CsvRow row, string column = "id") =>
        row.Text(column) is { } called && !Guid.TryParse(called, out _) ? called : null;

    /// <summary>Steps over rows: those with faults are refused, the others are settled together.</summary>
    public static IEnumerable<ImportStep> InSteps<T>(
        this IReadOnlyList<Read<T>> rows, Func<ImportSession, IReadOnlyList<Read<T>>, CancellationToken, Task> settle,
        int size = Outcome.StepSize) =>
        rows.Chunk(size).Select(some => (ImportStep)(async (session, ct) =>
        {
            foreach (var row in some.Where(row => row.Faults.Count > 0))
            {
                session.Refused(row.Row.File, row.Faults);
            }

            await settle(session, [.. some.Where(row => row.Faults.Count == 0)], ct);
        }));
}
