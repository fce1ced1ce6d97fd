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
        report.Owed.Indicators.Distinct().Select(code => Of(register, report, code));

    // By the edition that the scheme names, else the latest; over the last whole period that ends in the report's, as the
    // funding service fills it in. Where none does, it is asked over the report's own period.
    private static AskedValue Of(Register register, NetworkReport report, string code)
    {
        var (owed, last) = (report.Owed, report.Owed.Until.AddDays(-1));
        var editions = register.Indicator(code)?.Editions ?? [];
        var named = report.Scheme.On(last).Terms?.Targets.FirstOrDefault(target => target.Indicator == code)?.Edition;
        var edition = Math.Min(named ?? Math.Max(1, editions.Count(one => one.From <= last)), editions.Count);
        var (from, until) = edition == 0 ? (owed.From, owed.Until) : MeasuredPeriod.Last(editions[edition - 1].Details.Period, owed.Until);
        return until > owed.From
            ? new(code, edition, report.NetworkId, from, until)
            : new(code, edition, report.NetworkId, owed.From, owed.Until);
    }
}
