namespace Regio.Rules;

/// <summary>
/// Days some time after a day, or before it. Days end with the year 9999 and begin with the year 1; what comes after or before
/// is that last or first day.
/// </summary>
public static class DaysAround
{
    private const int MonthsInYear = 12;

    /// <summary>So many days after it; below zero: before it.</summary>
    public static DateOnly PlusDays(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>The same day so many months after it, or the last of that month; below zero: before it.</summary>
    public static DateOnly PlusMonths(this DateOnly day, int months) =>
        (((long)day.Year * MonthsInYear) + day.Month - 1 + months) switch
        {
            < MonthsInYear => DateOnly.MinValue,
            >= (9999 + 1) * MonthsInYear => DateOnly.MaxValue,
            _ => day.AddMonths(months),
        };

    /// <summary>The same day so many years after it; below zero: before it.</summary>
    public static DateOnly PlusYears(this DateOnly day, int years) => day.PlusMonths(years * MonthsInYear);
}
