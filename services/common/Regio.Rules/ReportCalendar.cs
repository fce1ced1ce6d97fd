using System.Globalization;

namespace Regio.Rules;

/// <summary>How often a report is asked, and by when.</summary>
/// <param name="Frequency">Code of the list <c>report-frequencies</c>.</param>
/// <param name="FirstMonth">Month in which a year of reports begins.</param>
/// <param name="DueDays">Days after the last day of the period; null: a day of the year.</param>
/// <param name="DueDay">Day of the year, the first after the period: <c>10-15</c>; null: a number of days.</param>
public sealed record ReportRhythm(string Frequency, int FirstMonth, int? DueDays, string? DueDay)
{
    /// <summary>Whether it is asked once, over all of the activities.</summary>
    public bool IsOnce => Frequency == ReportCalendar.Once;

    /// <summary>Whether its periods are those of another: as long, and beginning in the same months.</summary>
    public bool HasPeriodsOf(ReportRhythm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Frequency == other.Frequency && (IsOnce || (FirstMonth - other.FirstMonth) % ReportCalendar.MonthsOf(Frequency) == 0);
    }
}

/// <summary>A report that is to be made.</summary>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="DueOn">Last day on which it is in time.</param>
public sealed record DueReport(DateOnly From, DateOnly Until, DateOnly DueOn);

/// <summary>Which reports follow from a rule: one for each period that the activities touch, cut to them.</summary>
public static class ReportCalendar
{
    internal const string Once = "once";

    private static readonly Dictionary<string, int> Months = new()
    {
        ["monthly"] = 1,
        ["quarterly"] = 3,
        ["four-monthly"] = 4,
        ["half-yearly"] = 6,
        ["yearly"] = 12,
    };

    /// <summary>Months in a period of a frequency that comes back.</summary>
    internal static int MonthsOf(string frequency) => Months[frequency];

    /// <summary>The reports of activities, in order.</summary>
    /// <param name="rhythm">How often, and by when.</param>
    /// <param name="from">First day of the activities.</param>
    /// <param name="until">First day after them.</param>
    public static IEnumerable<DueReport> Of(ReportRhythm rhythm, DateOnly from, DateOnly until)
    {
        if (rhythm.Frequency == Once)
        {
            yield return new(from, until, Due(rhythm, until));
            yield break;
        }

        var months = Months[rhythm.Frequency];
        for (var month = Begin(from, rhythm.FirstMonth, months); FirstDay(month) < until; month += months)
        {
            var (start, end) = (FirstDay(month), FirstDay(month + months));
            yield return new(start < from ? from : start, end > until ? until : end, Due(rhythm, end > until ? until : end));
        }
    }

    /// <summary>
    /// The day by which a report is due to who could not know of it before: never sooner after it was awarded, or after the
    /// rule was published, than it would have been after its period.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="known">Day on which both the award and the rule were there.</param>
    public static DateOnly Fairly(DueReport report, DateOnly known)
    {
        var fair = known.PlusDays(report.DueOn.DayNumber - report.Until.DayNumber + 1);
        return fair > report.DueOn ? fair : report.DueOn;
    }

    // The month of the latest beginning of a period on or before a day, counted from the year 0.
    private static int Begin(DateOnly day, int firstMonth, int months)
    {
        var month = (day.Year * 12) + day.Month - 1;
        return month - ((month - (firstMonth - 1)) % months);
    }

    // Days end with the year 9999 and begin with the year 1; what comes after or before is that last or first day.
    private static DateOnly FirstDay(int month) => (month / 12) switch
    {
        < 1 => DateOnly.MinValue,
        > 9999 => DateOnly.MaxValue,
        var year => new(year, (month % 12) + 1, 1),
    };

    private static DateOnly Due(ReportRhythm rhythm, DateOnly until) => rhythm switch
    {
        { DueDays: { } days } => until.PlusDays(days - 1),
        { DueDay: { } day } => OnOrAfter(until, day),
        _ => until.PlusDays(-1),
    };

    private static DateOnly OnOrAfter(DateOnly from, string monthAndDay)
    {
        var (month, day) = (int.Parse(monthAndDay[..2], CultureInfo.InvariantCulture), int.Parse(monthAndDay[3..], CultureInfo.InvariantCulture));
        var due = In(from.Year);
        return due >= from ? due : from.Year < DateOnly.MaxValue.Year ? In(from.Year + 1) : DateOnly.MaxValue;

        DateOnly In(int year) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }
}
