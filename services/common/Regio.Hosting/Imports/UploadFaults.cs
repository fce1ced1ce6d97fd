using System.Text.Unicode;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Imports;

/// <summary>Checks each file of an upload before anything is stored.</summary>
internal static class UploadFaults
{
    private const int MostLinesNamed = 20;

    /// <summary>
    /// What is wrong with the files, all of it: unknown or repeated names, bytes that are not UTF-8, missing columns; of
    /// mappings that are not sound that alone, since the others are read by them.
    /// </summary>
    public static IReadOnlyList<Fault> Of(IReadOnlyList<UploadedFile> files, IReadOnlyList<CsvShape> shapes)
    {
        var known = shapes.ToDictionary(shape => shape.Name);
        if (files.All(file => Mapping.Is(file.Name)))
        {
            return [new("", "unknown-file", $"There is no file. Send {string.Join(", ", known.Keys)}, or some of them.")];
        }

        var (faults, mapped) = MappedFiles.Check(files, shapes);
        return faults.Count > 0
            ? faults
            :
            [
                .. files.GroupBy(file => file.Name).Where(same => same.Count() > 1)
                    .Select(same => new Fault($"/{same.Key}", "unknown-file", "This file is there twice.")),
                .. files.Where(file => !Mapping.Is(file.Name)).SelectMany(file => (mapped.GetValueOrDefault(file.Name) ?? known.GetValueOrDefault(file.Name)) is { } shape
                    ? Of(file, shape)
                    : [new($"/{file.Name}", "unknown-file", $"The import takes {string.Join(", ", known.Keys)}; of another file a mapping says what it is.")]),
            ];
    }

    private static IEnumerable<Fault> Of(UploadedFile file, CsvShape shape)
    {
        var pointer = $"/{file.Name}";
        if (!Utf8.IsValid(file.Content))
        {
            return LinesNotUtf8(file.Content).Select(line =>
                new Fault(pointer, "not-utf-8", $"Line {line} has bytes that are not UTF-8."));
        }

        var columns = CsvFile.Header(file.Content);
        return
        [
            .. shape.Required.Except(columns).Select(column =>
                new Fault(pointer, "missing-column", $"The header lacks {column}.")),
            .. columns.GroupBy(column => column).Where(same => same.Count() > 1).Select(same =>
                new Fault(pointer, "malformed-csv", $"The header has {same.Key} twice.")),
        ];
    }

    private static IEnumerable<int> LinesNotUtf8(byte[] content)
    {
        var (line, from, named) = (1, 0, 0);
        while (from < content.Length && named < MostLinesNamed)
        {
            var length = content.AsSpan(from).IndexOf((byte)'\n') is var end and >= 0 ? end : content.Length - from;
            if (!Utf8.IsValid(content.AsSpan(from, length)))
            {
                named++;
                yield return line;
            }

            from += length + 1;
            line++;
        }
    }
}
