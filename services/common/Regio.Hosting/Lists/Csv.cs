using CsvHelper;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Lists;

/// <summary>How rows are written as CSV: UTF-8, comma, header, CRLF, quoted where needed (RFC 4180).</summary>
/// <param name="FileName">What the file is called: <c>organisations.csv</c>.</param>
/// <param name="Columns">Header and value of each column; null is written as nothing.</param>
public sealed record Csv<T>(string FileName, params IReadOnlyList<(string Header, Func<T, string?> Value)> Columns)
{
    private const int Piece = 4_000;

    /// <summary>Splits a row into those that are written, one line each; a row is one line when absent.</summary>
    public Func<T, IEnumerable<T>>? Parts { get; init; }

    /// <summary>Finds what rows rest on, which stands behind the columns of each; absent: that is no part of the file.</summary>
    public Func<IReadOnlyList<T>, CancellationToken, Task<Func<T, IReadOnlyList<Source>>>>? RestOn { get; init; }

    /// <summary>Writes the header and the rows as they come.</summary>
    public async Task Write(Stream to, IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(to, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var header in Columns.Select(column => column.Header).Concat(RestOn is null ? [] : SourceColumns.Names))
        {
            csv.WriteField(header);
        }

        await csv.EndRecordAsync(ct);
        await foreach (var piece in rows.Chunk(Piece).WithCancellation(ct))
        {
            var sources = RestOn is null ? [] : SourceColumns.Of(await RestOn(piece, ct));
            foreach (var row in piece)
            {
                var behind = sources.Select(column => column.Value(row)).ToList();
                foreach (var part in Parts?.Invoke(row) ?? [row])
                {
                    foreach (var cell in Columns.Select(column => column.Value(part)).Concat(behind))
                    {
                        csv.WriteField(cell);
                    }

                    await csv.EndRecordAsync(ct);
                }
            }
        }

        await csv.FlushAsync(ct);
    }
}
