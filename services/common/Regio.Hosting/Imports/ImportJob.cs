namespace Regio.Hosting.Imports;

/// <summary>How far an import is (stand van een import).</summary>
public enum ImportState
{
    /// <summary>Waiting or running (loopt).</summary>
    Running,

    /// <summary>Done: every row was taken, unchanged or refused (klaar).</summary>
    Done,

    /// <summary>Given up because of a fault on our side; what was taken stays (mislukt).</summary>
    Failed,
}

/// <summary>An import and its report (importverslag).</summary>
/// <param name="Id">Its id; the facts it led to carry it as correlation.</param>
/// <param name="State">How far it is.</param>
/// <param name="Files">What became of each file's rows.</param>
/// <param name="StartedAt">When it was handed in.</param>
/// <param name="FinishedAt">When it was done or given up.</param>
/// <param name="Position">A position behind all that it led to, for <c>atLeast</c>; absent while it runs.</param>
public sealed record ImportJob(
    Guid Id, ImportState State, IReadOnlyList<ImportFileReport> Files, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
    string? Position);

/// <summary>What became of a file's rows (verslag per bestand): taken + unchanged + refused = rows, when done.</summary>
/// <param name="Name">The file.</param>
/// <param name="Rows">Its rows, malformed lines included.</param>
/// <param name="Taken">Rows that led to a fact.</param>
/// <param name="Unchanged">Rows that say what was known.</param>
/// <param name="Refused">Rows of which nothing was stored; the faults say why.</param>
public sealed record ImportFileReport(string Name, int Rows, int Taken, int Unchanged, int Refused);

/// <summary>A file as it was uploaded.</summary>
public sealed record UploadedFile(string Name, byte[] Content);
