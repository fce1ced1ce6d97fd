namespace Regio.Hosting.Imports;

/// <summary>Says which files a service takes and what becomes of them.</summary>
public interface IImporter
{
    /// <summary>The files it takes.</summary>
    IReadOnlyList<CsvShape> Files { get; }

    /// <summary>
    /// What is to be done, in order. The same files give the same steps, whatever is stored already: after a crash the
    /// steps that were done are passed over by their number. Each is asked for when those before it are done, so that a
    /// file may be read by what an earlier one brought.
    /// </summary>
    /// <param name="files">The files that were given, by name.</param>
    IEnumerable<ImportStep> Steps(IReadOnlyDictionary<string, CsvFile> files);
}

/// <summary>
/// A part of an import that is saved at once, at most 500 streams: it reads what is stored, decides, and puts facts,
/// counts and faults in the session. It may run again when another change comes first; then all it put there is gone.
/// </summary>
public delegate Task ImportStep(ImportSession session, CancellationToken ct);
