namespace Regio.Hosting.Imports;

/// <summary>A row of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line on which it starts.</param>
/// <param name="Columns">Names in the header.</param>
/// <param name="Texts">What stands in each column.</param>
public sealed record CsvRow(string File, int Line, IReadOnlyList<string> Columns, IReadOnlyList<string> Texts)
{
    /// <summary>What was wrong with it before it was read: what a mapping could not make anything of.</summary>
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    /// <summary>By column: how the file calls it, where a mapping gave it another name.</summary>
    public IReadOnlyDictionary<string, string> Called { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the file has this column.</summary>
    public bool Has(string column) => Columns.Contains(column);

    /// <summary>What stands in a column, without stray spaces; null when nothing does, or there is no such column.</summary>
    public string? Text(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column)
            {
                return Texts[i].Trim() is { Length: > 0 } text ? text : null;
            }
        }

        return null;
    }

    /// <summary>Something wrong with this row.</summary>
    public ImportFault Fault(string? field, string code, string detail) =>
        new(File, Line, field is null ? null : Called.GetValueOrDefault(field) ?? field, code, detail);
}
