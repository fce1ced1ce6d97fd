using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Regio.Hosting.Texts;

namespace Regio.Hosting.Imports;

/// <summary>Reads the values of a row and keeps every fault, not the first.</summary>
public sealed class RowReader(CsvRow row)
{
    private const int LongestText = 10_000;
    private readonly List<ImportFault> faults = [.. row.Faults];

    /// <summary>The row.</summary>
    public CsvRow Row => row;

    /// <summary>What is wrong with what was read so far.</summary>
    public IReadOnlyList<ImportFault> Faults => faults;

    /// <summary>A text of one line; null when empty.</summary>
    public string? Text(string column) => Checked(column, row.Text(column), Letters.WrongInLine);

    /// <summary>How a desk is reached; null when empty.</summary>
    public string? Desk(string column) => Checked(column, row.Text(column), Unnamed.WrongInDesk);

    /// <summary>A text that may have several lines; null when empty.</summary>
    public string? Prose(string column) => Checked(column, row.Text(column), Letters.WrongInProse);

    /// <summary>A text that must be there; empty when it is not, with a fault.</summary>
    public string Needed(string column) => Text(column) ?? Missing(column);

    /// <summary>A text that may have several lines and must be there; empty when it is not, with a fault.</summary>
    public string NeededProse(string column) => Prose(column) ?? Missing(column);

    /// <summary>An identifier that must be there: a text without spaces.</summary>
    public string Identifier(string column)
    {
        var text = Needed(column);
        return text.Any(char.IsWhiteSpace)
            ? Fault<string>(column, "invalid", "An identifier has no spaces.") ?? ""
            : Checked(column, text, Letters.WrongInValue) ?? "";
    }

    /// <summary>A day as 2026-11-01; null when empty.</summary>
    public DateOnly? Date(string column) =>
        Text(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day
        : FaultOf<DateOnly>(column, "invalid", "Give a date as 2026-11-01.");

    /// <summary>A day that must be there.</summary>
    public DateOnly NeededDate(string column) =>
        row.Text(column) is null ? FaultOf<DateOnly>(column, "required", "This may not be empty.") ?? default : Date(column) ?? default;

    /// <summary>A whole number within bounds; null when empty.</summary>
    public int? Whole(string column, int least, int most) =>
        Text(column) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n
        : FaultOf<int>(column, "invalid", $"Give a whole number from {least} to {most}.");

    /// <summary>A number within bounds with a decimal comma (or point); null when empty.</summary>
    public decimal? Number(string column, decimal least, decimal most) =>
        Text(column) is not { } text ? null
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
            && n >= least && n <= most ? n
        : FaultOf<decimal>(column, "invalid", $"Give a number from {least} to {most}, such as 12,5.");

    /// <summary>Whether it says true; false when empty.</summary>
    public bool Flag(string column) => Text(column) switch
    {
        null or "false" => false,
        "true" => true,
        _ => FaultOf<bool>(column, "invalid", "Give true or false.") ?? false,
    };

    /// <summary>A percentage from 0 to 100 with a decimal comma (or point), a percent sign allowed; null when empty.</summary>
    public decimal? Percent(string column) =>
        Text(column) is not { } text ? null
        : decimal.TryParse(
            text.TrimEnd('%', ' ').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
            && n <= 100 ? n
        : FaultOf<decimal>(column, "invalid", "Give a percentage from 0 to 100, such as 12,5.");

    /// <summary>A number from 0, with a decimal comma (or point); null when empty.</summary>
    public decimal? Number(string column, decimal most) =>
        Text(column) is not { } text ? null
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
            && n <= most ? n
        : FaultOf<decimal>(column, "invalid", $"Give a number from 0 to {most}, such as 12,5.");

    /// <summary>A number that must be there, below zero too, with a decimal comma (or point).</summary>
    public decimal NeededNumber(string column) =>
        Needed(column) is not { Length: > 0 } text ? 0
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n
        : FaultOf<decimal>(column, "invalid", "Give a number, such as 12,5.") ?? 0;

    /// <summary>An amount in euros, in whole cents, below zero where something was taken back; null when empty.</summary>
    public decimal? Euros(string column) =>
        Text(column) is not { } text ? null : EurosOf(text) ?? FaultOf<decimal>(column, "invalid", "Give an amount in whole cents, such as 1250,50.");

    /// <summary>Amounts per year between bars, a year once: <c>2027:120000|2028:80000,50</c>.</summary>
    public IReadOnlyList<(int Year, decimal Amount)> EurosPerYear(string column)
    {
        var years = List(column).Select(one => one.Split(':')).Select(parts =>
            parts is [var year, var amount] && year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
                && IsYear(y) && EurosOf(amount) is { } euros ? (Year: y, Amount: euros) : ((int Year, decimal Amount)?)null).ToList();
        return years.Contains(null) || years.DistinctBy(one => one?.Year).Count() < years.Count
            ? Fault<IReadOnlyList<(int, decimal)>>(column, "invalid", "Give each year once with its amount, as 2027:120000|2028:80000,50.") ?? []
            : [.. years.OfType<(int Year, decimal Amount)>().OrderBy(one => one.Year)];
    }

    /// <summary>Whether money can be of a calendar year, as where it is asked otherwise.</summary>
    public static bool IsYear(int year) => year is >= 1900 and <= 2200;

    /// <summary>Texts between bars, without stray spaces or empty ones, and without those that are wrong.</summary>
    public IReadOnlyList<string> List(string column) =>
    [
        .. (row.Text(column) ?? "").Split(Letters.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Checked(column, text, Letters.WrongInValue)).OfType<string>(),
    ];

    /// <summary>Keeps what is not valid of a body that a row says as much as; what is missing from it has a fault already.</summary>
    /// <param name="body">The body.</param>
    /// <param name="column">The column of a property.</param>
    public void Check(object body, Func<string, string> column)
    {
        foreach (var field in body.GetType().GetProperties().Where(field => field.GetValue(body) is not ""))
        {
            var wrong = new List<ValidationResult>();
            Validator.TryValidateProperty(field.GetValue(body), new(body) { MemberName = field.Name }, wrong);
            foreach (var one in wrong)
            {
                Fault<string>(column(field.Name), "invalid", one.ErrorMessage ?? "It is not valid.");
            }
        }
    }

    /// <summary>Keeps a fault of a column; null, so that it can stand where a value would.</summary>
    public T? Fault<T>(string column, string code, string detail)
        where T : class
    {
        faults.Add(row.Fault(column, code, detail));
        return null;
    }

    /// <summary>An amount in euros, in whole cents; null when it is none.</summary>
    public static decimal? EurosOf(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            && Math.Abs(n) <= EurosAttribute.Most && decimal.Round(n, 2) == n ? n : null;

    // What is there and wrong has a fault already.
    private string Missing(string column) =>
        (row.Text(column) is null ? Fault<string>(column, "required", "This may not be empty.") : null) ?? "";

    private string? Checked(string column, string? text, Func<string, string?> wrongIn) =>
        text is null ? null
        : text.Length > LongestText ? Fault<string>(column, "invalid", $"Give at most {LongestText} characters.")
        : wrongIn(text) is { } wrong ? Fault<string>(column, "invalid", wrong)
        : text;

    private T? FaultOf<T>(string column, string code, string detail)
        where T : struct
    {
        faults.Add(row.Fault(column, code, detail));
        return null;
    }
}
