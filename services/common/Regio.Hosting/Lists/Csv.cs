using CsvHelper;

namespace Regio.Hosting.Lists;

/// <summary>How rows are written as CSV: UTF-8, comma, header, CRLF, quoted where needed (RFC 4180).</summary>
/// <param name="FileName">What the file is called: <c>organisations.csv</c>.</param>
/// <param name="Columns">Header and value of each column; null is written as nothing.</param>
public sealed record Csv<T>(string FileName, params IReadOnlyList<(string Header, Func<T, string?> Value)> Columns)
{
    /// <summary>Splits a row into those that are written, one line each; a row is one line when absent.</summary>
    public Func<T, IEnumerable<T>>? Parts { get; init; }

    /// <summary>Writes the header and the rows as they come.</summary>
    public async Task Write(Stream to, IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(to, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var (header, _) in Columns)
        {
            csv.WriteField(header);
        }

        await csv.EndRecordAsync(ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var part in Parts?.Invoke(row) ?? [row])
            {
                foreach (var (_, value) in Columns)
                {
                    csv.WriteField(value(part));
                }

                await csv.EndRecordAsync(ct);
            }
        }

        await csv.FlushAsync(ct);
    }
}
