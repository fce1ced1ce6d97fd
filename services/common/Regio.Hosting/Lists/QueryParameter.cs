using System.Globalization;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Hosting.Lists;

/// <summary>What the value of a query parameter is.</summary>
public enum QueryKind
{
    /// <summary>Text of at most 300 characters, without control characters.</summary>
    Text,

    /// <summary>One of a list of codes.</summary>
    Code,

    /// <summary>Codes of a list, separated by commas, each once.</summary>
    Codes,

    /// <summary>A day, <c>2026-11-01</c>.</summary>
    Date,

    /// <summary>A moment, RFC 3339 with an offset.</summary>
    Moment,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>Positions such as <c>networks:1234</c>; may be repeated, or separated by commas.</summary>
    Positions,

    /// <summary>A moment that another answer was of, as its <c>asOf.snapshot</c> tells it.</summary>
    Snapshot,
}

/// <summary>A query parameter that a route takes; what it does not declare, it refuses.</summary>
/// <param name="Name">Its name, in camel case.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Description">What it does, with its default.</param>
public sealed record QueryParameter(string Name, QueryKind Kind, string Description)
{
    private const int LongestText = 300;

    /// <summary>The codes that it may be; empty: any.</summary>
    public IReadOnlyList<string> Codes
    {
        get => List is { } list && CodeLists.Find(list) is { } known ? [.. known.Concepts.Select(code => code.Id)] : field;
        init;
    } = [];

    /// <summary>Id of the code list that it is of, as in force when it is asked; null: it is of none.</summary>
    public string? List { get; init; }

    /// <summary>Least number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Greatest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Page and page size of a list.</summary>
    public static IReadOnlyList<QueryParameter> Pages { get; } =
    [
        new("page", QueryKind.Whole, "Page, from 1.") { Minimum = 1, Maximum = 1_000_000 },
        new("pageSize", QueryKind.Whole, "Rows in a page, 50 when absent. CSV and NDJSON hold every row unless asked for a page.")
        {
            Minimum = 1, Maximum = Paging.LargestSize,
        },
    ];

    /// <summary>Orders by one of these; <c>-name</c> is descending. The first is the default.</summary>
    public static QueryParameter Sort(params IReadOnlyList<string> names) =>
        new("sort", QueryKind.Code, $"Order, descending with a minus before it; {names[0]} when absent.")
        {
            Codes = [.. names, .. names.Select(name => "-" + name)],
        };

    /// <summary>As of which day in the world.</summary>
    public static QueryParameter ValidOn { get; } = new("validOn", QueryKind.Date, "As of which day in the world.");

    /// <summary>As recorded at which moment.</summary>
    public static QueryParameter KnownOn { get; } =
        new("knownOn", QueryKind.Moment, "As recorded at which moment; everything recorded when absent.");

    /// <summary>As of when a history is told.</summary>
    public static IReadOnlyList<QueryParameter> OfHistory { get; } =
    [
        new("validOn", QueryKind.Date, "Only what holds from this day or an earlier one, and what names no day; everything when absent."), KnownOn,
    ];

    /// <summary>Which writes the answer must know of.</summary>
    public static QueryParameter AtLeast { get; } = new(
        "atLeast", QueryKind.Positions,
        "A `Regio-Position` that the answer must have passed: waits 2 s for it, else 503 with Retry-After. Positions of what the answer does not rest on are passed over.");

    /// <summary>The moment that another answer was of.</summary>
    public static QueryParameter Snapshot { get; } = new(
        "snapshot", QueryKind.Snapshot,
        "The `asOf.snapshot` of another answer: this one is of the same moment and, unless `validOn` says otherwise, of the same day.");

    // The value, or null when it is none.
    internal object? Read(string text) => Kind switch
    {
        QueryKind.Text => text.Length is > 0 and <= LongestText && Letters.WrongInLine(text) is null ? text : null,
        QueryKind.Code => Codes.Contains(text) ? text : null,
        QueryKind.Codes => text.Split(',') is var codes && codes.All(Codes.Contains) && codes.Distinct().Count() == codes.Length ? codes : null,
        QueryKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null,
        QueryKind.Moment => MomentOf(text),
        QueryKind.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, null, out var n) && Within(n) ? n : null,
        QueryKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, null, out var n)
            && Within(n) ? n : null,
        QueryKind.Flag => text switch { "true" => true, "false" => false, _ => null },
        QueryKind.Positions => PositionText.Read(text) is { } at && at.Keys.All(ServiceName.Sources.Contains) ? at : null,
        QueryKind.Snapshot => Lists.Snapshot.Read(text),
    };

    internal string Expectation => Kind switch
    {
        QueryKind.Text => $"Give 1 to {LongestText} characters.",
        QueryKind.Codes => $"Give one or more of {string.Join(", ", Codes)}, separated by commas, each once.",
        QueryKind.Code => $"Give one of {string.Join(", ", Codes)}.",
        QueryKind.Date => "Give a date as 2026-11-01.",
        QueryKind.Moment => "Give a moment as 2026-11-01T12:00:00Z.",
        QueryKind.Whole or QueryKind.Number => $"Give a number{From}{To}.",
        QueryKind.Flag => "Give true or false.",
        QueryKind.Positions => $"Give a position as networks:1234, of {string.Join(", ", ServiceName.Sources)}.",
        QueryKind.Snapshot => $"Give the asOf.snapshot of an answer, with {string.Join(", ", ServiceName.Sources)}.",
    };

    private string From => Minimum is { } least ? $" from {least}" : "";

    private string To => Maximum is { } most ? $" to {most}" : "";

    private bool Within(decimal n) => (Minimum is not { } least || n >= least) && (Maximum is not { } most || n <= most);

    // A plus that was not encoded arrives as a space.
    private static DateTimeOffset? MomentOf(string text) =>
        text.Contains('T', StringComparison.Ordinal) && text.Length >= 17
        && (text[^1] == 'Z' || text[^6] is '+' or '-' or ' ')
        && DateTimeOffset.TryParse(text.Replace(' ', '+'), null, DateTimeStyles.None, out var moment) ? moment : null;
}
