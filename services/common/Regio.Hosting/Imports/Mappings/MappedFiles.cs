using Regio.Hosting.Problems;

namespace Regio.Hosting.Imports;

/// <summary>The files of an import as its importer takes them: those that it names, and those that a mapping makes so.</summary>
internal static class MappedFiles
{
    /// <summary>The files by the name that the importer gives them; rows of several files of one kind stand together.</summary>
    /// <param name="files">The CSV files, as they were sent.</param>
    /// <param name="mappings">The mapping files.</param>
    /// <param name="shapes">What the importer takes.</param>
    public static IReadOnlyDictionary<string, CsvFile> Of(
        IReadOnlyCollection<CsvFile> files, IEnumerable<UploadedFile> mappings, IReadOnlyList<CsvShape> shapes)
    {
        // Each was found sound before it was kept.
        var byFile = mappings.Select(file => MappingReader.Read(file, shapes).Mapping!).ToDictionary(mapping => mapping.File);
        return files.Select(file => byFile.TryGetValue(file.Name, out var mapping)
                ? (mapping.Shape.Name, Rows: mapping.Rows(file), Columns: [.. mapping.Fields.Select(field => field.Name)])
                : (file.Name, file.Rows, file.Columns))
            .GroupBy(file => file.Name)
            .ToDictionary(same => same.Key, same => new CsvFile(same.Key, same.First().Columns, [.. same.SelectMany(file => file.Rows)], []));
    }

    /// <summary>What is wrong with the mappings of an upload, and what each makes of its file.</summary>
    public static (IReadOnlyList<Fault> Faults, IReadOnlyDictionary<string, CsvShape> ShapeOf) Check(
        IReadOnlyList<UploadedFile> files, IReadOnlyList<CsvShape> shapes)
    {
        var read = files.Where(file => Mapping.Is(file.Name)).Select(file => MappingReader.Read(file, shapes)).ToList();
        var mappings = read.Select(one => one.Mapping).OfType<Mapping>().ToList();
        return (
            [
                .. read.SelectMany(one => one.Faults),
                .. mappings.Where(mapping => !files.Any(file => file.Name == mapping.File))
                    .Select(mapping => new Fault($"/{mapping.Name}/file", "unknown-file", $"There is no {mapping.File} among the files.")),
                .. mappings.GroupBy(mapping => mapping.File).SelectMany(same => same.Skip(1))
                    .Select(mapping => new Fault($"/{mapping.Name}/file", "malformed-mapping", $"Another mapping is for {mapping.File} too.")),
            ],
            mappings.DistinctBy(mapping => mapping.File)
                .ToDictionary(mapping => mapping.File, mapping => new CsvShape(mapping.File, [.. mapping.Columns])));
    }
}
