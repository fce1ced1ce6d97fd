namespace Regio.Hosting.Imports;

/// <summary>A file that an import takes; columns that it does not name are passed over.</summary>
/// <param name="Name">Its name: <c>organisations.csv</c>.</param>
/// <param name="Required">Columns that must be there; a row may leave one empty.</param>
/// <param name="Optional">Columns that may be there; without them, what is known stays.</param>
public sealed record CsvShape(string Name, IReadOnlyList<string> Required, params IReadOnlyList<string> Optional);
