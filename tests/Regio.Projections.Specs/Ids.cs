using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Regio.Projections.Specs;

/// <summary>Streams and days by short names, so that specs read as what they are about.</summary>
internal static class Ids
{
    /// <summary>The same id for the same name, in every run.</summary>
    public static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>A day as <c>2026-11-01</c>.</summary>
    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNone(string? day) => string.IsNullOrEmpty(day) ? null : Day(day);
}
