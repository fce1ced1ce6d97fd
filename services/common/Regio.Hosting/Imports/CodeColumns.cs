using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Hosting.Imports;

/// <summary>Reads codes of code lists.</summary>
public static class CodeColumns
{
    /// <summary>A code; null when empty.</summary>
    public static string? Code(this RowReader reader, string column, CodeList list) =>
        reader.Text(column) is not { } code ? null
            : list.Contains(code) ? code
            : reader.Fault<string>(column, "invalid", $"Not in /reference/v1/{list.Id}: {code}.");

    /// <summary>A code that must be there.</summary>
    public static string NeededCode(this RowReader reader, string column, CodeList list) =>
        reader.Needed(column) is { Length: > 0 } ? reader.Code(column, list) ?? "" : "";

    /// <summary>Codes between bars.</summary>
    public static Values<string> Codes(this RowReader reader, string column, CodeList list)
    {
        var codes = reader.List(column);
        var unknown = codes.Where(code => !list.Contains(code)).ToList();
        if (unknown.Count > 0)
        {
            reader.Fault<string>(column, "invalid", $"Not in /reference/v1/{list.Id}: {string.Join(", ", unknown)}.");
        }

        return [.. codes.Distinct()];
    }

    /// <summary>Codes between bars, one at least.</summary>
    public static Values<string> NeededCodes(this RowReader reader, string column, CodeList list) =>
        reader.Needed(column) is { Length: > 0 } ? reader.Codes(column, list) : [];
}
