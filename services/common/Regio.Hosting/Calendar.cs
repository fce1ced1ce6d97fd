namespace Regio.Hosting;

/// <summary>The business calendar: days are those of Europe/Amsterdam.</summary>
public static class Calendar
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Today, as the clock has it in Amsterdam.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().DayHere();

    /// <summary>The day of a moment, as the clock has it in Amsterdam.</summary>
    public static DateOnly DayHere(this DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);
}
