using System.Text.Json.Serialization;

namespace Regio.Hosting.Imports;

/// <summary>
/// How a mapping file says where a field comes from. One of <see cref="Column"/>, <see cref="Columns"/> and
/// <see cref="Value"/>; what stands empty there stays empty.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FieldBody
{
    /// <summary>The column that has it.</summary>
    public string? Column { get; init; }

    /// <summary>Columns that have it together; empty where one of them is.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>What stands between what those columns have.</summary>
    public string? Between { get; init; }

    /// <summary>What it is for every row.</summary>
    public string? Value { get; init; }

    /// <summary>What comes before it.</summary>
    public string? Before { get; init; }

    /// <summary>What stands instead of each stretch of spaces, so that it can be an identifier.</summary>
    public string? Spaces { get; init; }

    /// <summary>Whether the second of the same in the file, and each further one, has its number behind it.</summary>
    public bool Numbered { get; init; }

    /// <summary>How a text must be written, as a regular expression for the whole of it.</summary>
    public string? Pattern { get; init; }

    /// <summary>What it becomes, with <c>$1</c> for the first group of the pattern.</summary>
    public string? As { get; init; }

    /// <summary>How a date is written, such as <c>dd-MM-yyyy</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Whether that date is the last day, where the import takes the first day after.</summary>
    public bool LastDay { get; init; }

    /// <summary>What stands before the cents or other decimals of a number.</summary>
    public string? Decimal { get; init; }

    /// <summary>What stands between thousands of a number.</summary>
    public string? Thousands { get; init; }

    /// <summary>What each text means; another one is a fault.</summary>
    public IReadOnlyDictionary<string, string>? Codes { get; init; }
}

/// <summary>A mapping file, as it is sent.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MappingBody
{
    /// <summary>The file that it is for.</summary>
    public string? File { get; init; }

    /// <summary>What its rows are: the name of a file that the import takes, without <c>.csv</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What it is about, for whoever reads it.</summary>
    public string? Note { get; init; }

    /// <summary>By column of that file: a column of this one, or how it is made.</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement>? Fields { get; init; }
}
