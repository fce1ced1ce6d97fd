namespace Regio.Rules;

/// <summary>An indicator of which a scheme asks a value (gevraagde indicator).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Edition">Edition of its definition; null: that which is in force on the last day of the report's period.</param>
public sealed record ReportIndicator(string Code, int? Edition)
{
    /// <summary>Those that a rule names, by the editions that its targets name; of a rule that names none, those of its targets.</summary>
    /// <param name="named">Codes that the rule names.</param>
    /// <param name="targets">What the targets are of.</param>
    public static IReadOnlyList<ReportIndicator> Of(IReadOnlyCollection<string> named, IReadOnlyCollection<ReportIndicator> targets) => named.Count == 0
        ? [.. targets]
        : [.. named.SelectMany(code => targets.Where(target => target.Code == code).DefaultIfEmpty(new(code, null))).Distinct()];

    /// <summary>Its edition among those that there are; 0: there is none.</summary>
    /// <param name="begins">First days of the editions, in their order.</param>
    /// <param name="last">Last day of the report's period.</param>
    public int EditionAmong(IReadOnlyCollection<DateOnly> begins, DateOnly last) =>
        Math.Min(Edition ?? Math.Max(1, begins.Count(from => from <= last)), begins.Count);
}

/// <summary>A report that a scheme asks for, and the values that are asked in it.</summary>
/// <param name="Rhythm">How often, and by when.</param>
/// <param name="Indicators">The indicators.</param>
public sealed record AskedReport(ReportRhythm Rhythm, IReadOnlyList<ReportIndicator> Indicators);

/// <summary>What a scheme asks from a day on.</summary>
/// <param name="From">First day; null: from the start.</param>
/// <param name="Reports">The reports.</param>
public sealed record AskedFrom(DateOnly? From, IReadOnlyList<AskedReport> Reports);

/// <summary>What a decision to award, or to change what was awarded, pays for.</summary>
/// <param name="On">Day of the decision.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it; that first day itself where it pays for nothing.</param>
public sealed record AwardedPeriod(DateOnly On, DateOnly From, DateOnly Until);

/// <summary>A report that is owed (rapportageverplichting).</summary>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="DueOn">Last day on which it is in time: later than the rule says where the award or the rule was late.</param>
/// <param name="Indicators">The indicators whose values it asks, where a period that they are measured over ends in its own.</param>
public sealed record OwedReport(DateOnly From, DateOnly Until, DateOnly DueOn, IReadOnlyList<ReportIndicator> Indicators)
{
    /// <summary>Codes of those indicators.</summary>
    public IReadOnlyList<string> Codes => [.. Indicators.Select(one => one.Code).Distinct()];
}

/// <summary>Which reports are owed for a grant: of each period what its scheme asks on the last day of it.</summary>
public static class ReportDuties
{
    /// <summary>The reports, in the order of the days on which they are due.</summary>
    /// <param name="asked">What the scheme asks, in the order of its days; at least one.</param>
    /// <param name="awards">The decisions, in order; the last is the one that holds.</param>
    public static IEnumerable<OwedReport> Of(IReadOnlyList<AskedFrom> asked, IReadOnlyList<AwardedPeriod> awards) => asked
        .SelectMany((version, index) => version.Reports.SelectMany(report => ReportCalendar.Of(report.Rhythm, awards[^1].From, awards[^1].Until)
            .Where(due => index == Holding(asked, due.Until.AddDays(-1)))
            .Select(due => (Due: due, Since: Since(awards, report.Rhythm, due)))
            .Select(one => new OwedReport(
                one.Due.From, one.Due.Until, ReportCalendar.Fairly(one.Due, version.From > one.Since ? version.From.Value : one.Since), report.Indicators))))
        .OrderBy(owed => owed.DueOn).ThenBy(owed => owed.From);

    // Since which decision it is paid for, and was by all after it: before that nobody could know of it.
    private static DateOnly Since(IReadOnlyList<AwardedPeriod> awards, ReportRhythm rhythm, DueReport due) => awards.Reverse()
        .TakeWhile(award => ReportCalendar.Of(rhythm, award.From, award.Until).Any(one => (one.From, one.Until) == (due.From, due.Until))).Last().On;

    private static int Holding(IReadOnlyList<AskedFrom> asked, DateOnly day) =>
        Math.Max(0, asked.Count(version => version.From is not { } from || from <= day) - 1);
}
