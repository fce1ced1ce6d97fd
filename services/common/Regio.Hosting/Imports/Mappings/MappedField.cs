using System.Globalization;
using System.Text.RegularExpressions;

namespace Regio.Hosting.Imports;

/// <summary>One field of a mapping: it makes of a row what the import takes, and guesses nothing.</summary>
/// <param name="name">The column that the import takes.</param>
/// <param name="body">Where it comes from.</param>
internal sealed class MappedField(string name, FieldBody body)
{
    private static readonly char[] White = [' ', '\t', '\r', '\n', '\u00A0'];

    // It holds for whatever a caller sends, and so has to end in a time that follows the text.
    private readonly Regex? pattern = body.Pattern is { } given ? new($"^(?:{given})$", RegexOptions.NonBacktracking) : null;

    /// <summary>The column that the import takes.</summary>
    public string Name => name;

    /// <summary>The columns that it comes from; none of a constant.</summary>
    public IReadOnlyList<string> Sources { get; } = body switch
    {
        { Column: { } one } => [one.ToLowerInvariant()],
        { Columns: { } some } => [.. some.Select(column => column.ToLowerInvariant())],
        _ => [],
    };

    /// <summary>Whether repeated ones are told apart by a number.</summary>
    public bool Numbered => body.Numbered;

    /// <summary>What it is for a row; without a text where nothing is known, with what is wrong where it is written otherwise.</summary>
    public (string? Text, string? Wrong) Of(CsvRow row)
    {
        if (body.Value is { } constant)
        {
            return (constant, null);
        }

        var texts = Sources.Select(row.Text).ToList();
        if (texts.Contains(null))
        {
            return (null, null);
        }

        var (text, wrong) = Written(string.Join(body.Between, texts));
        return text is null ? (null, wrong) : (body.Before + Joined(text), null);
    }

    private (string? Text, string? Wrong) Written(string text)
    {
        if (pattern is not null)
        {
            return pattern.Match(text) is { Success: true } match
                ? (body.As is { } made ? match.Result(made) : text, null)
                : (null, $"It is not written as {body.Pattern}: {text}.");
        }

        if (body.Codes is { } codes)
        {
            return codes.TryGetValue(text, out var code) ? (code, null) : (null, $"The mapping does not say what {text} means.");
        }

        if (body.Date is { } format)
        {
            return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
                ? (day.AddDays(body.LastDay ? 1 : 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
                : (null, $"It is no date written as {format}: {text}.");
        }

        return body.Decimal is null && body.Thousands is null ? (text, null) : Number(text);
    }

    // Thousands are groups of three, so that 1.5 is not read as fifteen.
    private (string? Text, string? Wrong) Number(string text)
    {
        var format = new NumberFormatInfo { NumberDecimalSeparator = body.Decimal ?? "\0", NumberGroupSeparator = body.Thousands ?? "\0" };
        var whole = text.TrimStart('-').Split(format.NumberDecimalSeparator)[0].Split(format.NumberGroupSeparator);
        var grouped = whole.Length == 1 || (whole[0].Length is > 0 and <= 3 && whole.Skip(1).All(group => group.Length == 3));
        return grouped && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, format, out var number)
            ? (number.ToString(CultureInfo.InvariantCulture), null)
            : (null, $"It is no number as the mapping says that numbers are written: {text}.");
    }

    private string Joined(string text) =>
        body.Spaces is { } between ? string.Join(between, text.Split(White, StringSplitOptions.RemoveEmptyEntries)) : text;
}
