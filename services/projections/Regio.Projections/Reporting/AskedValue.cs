using Regio.Rules;

namespace Regio.Projections;

/// <summary>A value that a report asks: of one definition, of one network, over one period. Asked twice it is the same value.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition; 0: it is not known here.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
internal readonly record struct AskedValue(string Indicator, int Edition, Guid NetworkId, DateOnly From, DateOnly Until)
{
    /// <summary>The values that a report asks, each once.</summary>
    public static IEnumerable<AskedValue> In(Register register, NetworkReport report) =>
        report.Owed.Indicators.Select(asked => Of(register, report, asked)).OfType<AskedValue>().Distinct();

    // Over the last whole period that ends in the report's, as the funding service fills it in; where none does, it is not asked.
    private static AskedValue? Of(Register register, NetworkReport report, ReportIndicator asked)
    {
        var owed = report.Owed;
        var editions = register.Indicator(asked.Code)?.Editions ?? [];
        var edition = asked.EditionAmong([.. editions.Select(one => one.From)], owed.Until.AddDays(-1));
        return edition == 0 ? new(asked.Code, edition, report.NetworkId, owed.From, owed.Until)
            : MeasuredPeriod.Within(editions[edition - 1].Details.Period, owed.From, owed.Until) is var (from, until)
                ? new(asked.Code, edition, report.NetworkId, from, until)
                : null;
    }
}
