using System.Globalization;
using Regio.Hosting.Texts;

namespace Regio.Hosting.Reading;

/// <summary>How values stand in the CSV files, which are the same in and out.</summary>
public static class Columns
{
    /// <summary>A day.</summary>
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment, as in JSON.</summary>
    public static string? Of(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    /// <summary>A list.</summary>
    public static string Of(IEnumerable<string> texts) => string.Join(Letters.Separator, texts);

    /// <summary>A number, a percentage above all: whole, with a decimal comma.</summary>
    public static string? Of(decimal? share) =>
        share?.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>A whole number.</summary>
    public static string? Of(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
