using System.Text.RegularExpressions;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Imports;

/// <summary>Puts what a decider said about a row into the import.</summary>
public static partial class Outcome
{
    /// <summary>Most streams, and so rows, of one step.</summary>
    public const int StepSize = 500;

    /// <summary>Facts, with what the row rests on, and a taken row; an unchanged one; or a refused one with its faults.</summary>
    public static void Settle<T>(
        this ImportSession session, Read<T> read, long version, Decision decision, string? onlyColumn = null)
    {
        if (decision is Decision.Accepted { Facts: { Count: > 0 } facts })
        {
            session.Append(read.Id, version, facts, read.Sources);
        }

        session.Follow(read.Row, decision, onlyColumn);
    }

    /// <summary>Counts a row by what was decided about the stream that it is part of.</summary>
    public static void Follow(this ImportSession session, CsvRow row, Decision decision, string? onlyColumn = null)
    {
        switch (decision)
        {
            case Decision.Accepted { Facts.Count: > 0 }:
                session.Taken(row.File);
                break;
            case Decision.Rejected refused:
                session.Refused(row.File, FaultsOf(row, refused.Problem, onlyColumn));
                break;
            default:
                session.Unchanged(row.File);
                break;
        }
    }

    /// <summary>The faults of a refusal, at their columns.</summary>
    public static IReadOnlyList<ImportFault> FaultsOf(CsvRow row, Problem problem, string? onlyColumn = null) =>
        problem.Errors.Count == 0
            ? [row.Fault(onlyColumn, problem.Code, problem.Detail)]
            : [.. problem.Errors.Select(fault => row.Fault(onlyColumn ?? ColumnOf(row, fault.Pointer), fault.Code, fault.Detail))];

    /// <summary>The column of a field: <c>validUntil</c> → <c>valid_until</c>.</summary>
    public static string Column(string field) => BeforeCapital().Replace(field, "_").ToLowerInvariant();

    // "/validUntil" → valid_until, "/territory/3" → territory, "/division" → division_id.
    private static string? ColumnOf(CsvRow row, string pointer)
    {
        var name = Column(pointer.Split('/').ElementAtOrDefault(1) ?? "");
        return row.Has(name) ? name : row.Has($"{name}_id") ? $"{name}_id" : null;
    }

    [GeneratedRegex("(?<!^)(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BeforeCapital();
}
