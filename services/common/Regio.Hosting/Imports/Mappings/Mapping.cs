namespace Regio.Hosting.Imports;

/// <summary>
/// A mapping file (afbeelding van kolommen): it says what the rows of a register's own file are, and which column gives
/// which field, so that the import takes the file as it was published.
/// </summary>
/// <param name="Name">Its own name.</param>
/// <param name="File">The file that it is for.</param>
/// <param name="Shape">What its rows are.</param>
/// <param name="Fields">How each field is made.</param>
internal sealed record Mapping(string Name, string File, CsvShape Shape, IReadOnlyList<MappedField> Fields)
{
    /// <summary>How the name of a mapping file ends.</summary>
    public const string Extension = ".json";

    /// <summary>Whether a file is a mapping.</summary>
    public static bool Is(string file) => file.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>The columns that the file must have.</summary>
    public IEnumerable<string> Columns => Fields.SelectMany(one => one.Sources).Distinct();

    /// <summary>The rows in the columns that the import takes; what is wrong with one is told in the file's own.</summary>
    public IReadOnlyList<CsvRow> Rows(CsvFile file)
    {
        IReadOnlyList<string> names = [.. Fields.Select(field => field.Name)];
        var called = Fields.ToDictionary(field => field.Name, field => field.Sources.Count > 0 ? string.Join(", ", field.Sources) : field.Name);
        var seen = new Dictionary<(string, string), int>();
        return [.. file.Rows.Select(row =>
        {
            var (texts, faults) = (new List<string>(), new List<ImportFault>());
            foreach (var field in Fields)
            {
                var (text, wrong) = field.Of(row);
                texts.Add(field.Numbered && text is not null ? Numbered(seen, field.Name, text) : text ?? "");
                if (wrong is not null)
                {
                    faults.Add(row.Fault(called[field.Name], "invalid", wrong));
                }
            }

            return new CsvRow(row.File, row.Line, names, texts) { Faults = faults, Called = called };
        })];
    }

    private static string Numbered(Dictionary<(string, string), int> seen, string field, string text)
    {
        var count = seen[(field, text)] = seen.GetValueOrDefault((field, text)) + 1;
        return count == 1 ? text : $"{text}/{count}";
    }
}
