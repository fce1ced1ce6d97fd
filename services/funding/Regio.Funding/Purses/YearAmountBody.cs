using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Purses;

/// <summary>Money of a calendar year (bedrag per jaar), as sent.</summary>
public sealed record YearAmountBody
{
    /// <summary>Year.</summary>
    [Required, Range(1900, 2200), Description("Calendar year (jaar).")]
    public int? Year { get; init; }

    /// <summary>Amount.</summary>
    [Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")]
    public decimal? Amount { get; init; }

    internal static Values<YearAmount> Amounts(IReadOnlyList<YearAmountBody>? amounts) =>
        [.. (amounts ?? []).Select(one => new YearAmount(one.Year!.Value, one.Amount!.Value)).OrderBy(one => one.Year)];

    /// <summary>A fault when a year is there twice.</summary>
    internal static IEnumerable<Fault> Faults(Values<YearAmount> amounts, string pointer) => amounts
        .GroupBy(one => one.Year).Where(year => year.Count() > 1)
        .Select(year => new Fault(pointer, "named-twice", $"{year.Key} is there twice."));
}
