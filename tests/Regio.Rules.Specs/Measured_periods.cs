using Regio.Rules;

namespace Regio.Rules.Specs;

public sealed class Measured_periods
{
    [Theory]
    [InlineData("moment", "2028-10-01", "2028-10-02", true)]
    [InlineData("moment", "2028-10-01", "2028-10-03", false)]
    [InlineData("month", "2028-02-01", "2028-03-01", true)]
    [InlineData("month", "2028-02-02", "2028-03-02", false)]
    [InlineData("quarter", "2028-04-01", "2028-07-01", true)]
    [InlineData("quarter", "2028-05-01", "2028-08-01", false)]
    [InlineData("half-year", "2028-07-01", "2029-01-01", true)]
    [InlineData("half-year", "2028-04-01", "2028-10-01", false)]
    [InlineData("calendar-year", "2028-01-01", "2029-01-01", true)]
    [InlineData("calendar-year", "2028-08-01", "2029-08-01", false)]
    [InlineData("school-year", "2028-08-01", "2029-08-01", true)]
    [InlineData("school-year", "2028-01-01", "2029-01-01", false)]
    [InlineData("moment", "9999-12-31", "9999-12-31", false)]
    [InlineData("moment", "9999-12-30", "9999-12-31", true)]
    [InlineData("calendar-year", "0001-01-01", "0001-01-01", false)]
    [InlineData("month", "9999-11-01", "9999-12-01", true)]
    public void Are_whole(string kind, string from, string until, bool whole) => MeasuredPeriod.Is(kind, Day(from), Day(until)).ShouldBe(whole);

    [Theory]
    [InlineData("moment", "2028-10-02", "2028-10-01", "2028-10-02")]
    [InlineData("month", "2028-10-15", "2028-09-01", "2028-10-01")]
    [InlineData("quarter", "2028-10-01", "2028-07-01", "2028-10-01")]
    [InlineData("quarter", "2028-09-30", "2028-04-01", "2028-07-01")]
    [InlineData("calendar-year", "2028-12-31", "2027-01-01", "2028-01-01")]
    [InlineData("school-year", "2029-03-01", "2027-08-01", "2028-08-01")]
    [InlineData("school-year", "2028-08-01", "2027-08-01", "2028-08-01")]
    public void Are_over_by_a_day(string kind, string by, string from, string until) => MeasuredPeriod.Last(kind, Day(by)).ShouldBe((Day(from), Day(until)));

    [Theory]
    [InlineData("school-year", "2028-07-01", "2028-10-01", "2027-08-01")]
    [InlineData("school-year", "2028-08-01", "2028-11-01", null)]
    [InlineData("school-year", "2028-10-01", "2029-01-01", null)]
    [InlineData("calendar-year", "2028-10-01", "2029-01-01", "2028-01-01")]
    [InlineData("moment", "2028-10-01", "2028-11-01", "2028-10-31")]
    [InlineData("school-year", "0001-01-01", "0001-03-01", null)]
    public void End_in_a_span_of_days_or_not(string kind, string from, string until, string? begins) =>
        (MeasuredPeriod.Within(kind, Day(from), Day(until))?.From).ShouldBe(begins is null ? null : Day(begins));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
