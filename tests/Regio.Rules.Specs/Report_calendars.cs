using Regio.Rules;

namespace Regio.Rules.Specs;

public sealed class Report_calendars
{
    private static readonly ReportRhythm Yearly = new("yearly", 1, 90, null);

    [Fact]
    public void Have_a_report_for_each_year_cut_to_the_activities() =>
        ReportCalendar.Of(Yearly, new(2027, 3, 1), new(2029, 3, 1)).ShouldBe(
        [
            new(new(2027, 3, 1), new(2028, 1, 1), new(2028, 3, 30)),
            new(new(2028, 1, 1), new(2029, 1, 1), new(2029, 3, 31)),
            new(new(2029, 1, 1), new(2029, 3, 1), new(2029, 5, 29)),
        ]);

    [Fact]
    public void Follow_school_years() =>
        ReportCalendar.Of(new("yearly", 8, null, "10-15"), new(2012, 8, 1), new(2014, 8, 1)).ShouldBe(
        [
            new(new(2012, 8, 1), new(2013, 8, 1), new(2013, 10, 15)), new(new(2013, 8, 1), new(2014, 8, 1), new(2014, 10, 15)),
        ]);

    [Theory]
    [InlineData("monthly", 12)]
    [InlineData("quarterly", 4)]
    [InlineData("four-monthly", 3)]
    [InlineData("half-yearly", 2)]
    [InlineData("yearly", 1)]
    [InlineData("once", 1)]
    public void Have_so_many_in_a_year(string frequency, int reports) =>
        ReportCalendar.Of(Yearly with { Frequency = frequency }, new(2027, 1, 1), new(2028, 1, 1)).Count().ShouldBe(reports);

    [Fact]
    public void Begin_with_the_month_that_is_told_in_the_year_before_too() =>
        ReportCalendar.Of(new("half-yearly", 8, 30, null), new(2027, 1, 15), new(2027, 8, 1)).Select(one => (one.From, one.Until)).ShouldBe(
        [
            (new DateOnly(2027, 1, 15), new DateOnly(2027, 2, 1)), (new DateOnly(2027, 2, 1), new DateOnly(2027, 8, 1)),
        ]);

    [Theory]
    [InlineData("2027-06-30", "2027-06-30 2027-07-01")]
    [InlineData("2027-07-01", "2027-07-01")]
    public void Have_a_period_begin_where_the_one_before_ends(string from, string starts) =>
        ReportCalendar.Of(new("quarterly", 1, 30, null), Day(from), new(2027, 8, 1)).Select(one => one.From).ShouldBe(starts.Split(' ').Select(Day));

    [Theory]
    [InlineData("monthly", "2027-02-01")]
    [InlineData("quarterly", "2027-04-01")]
    [InlineData("four-monthly", "2027-05-01")]
    [InlineData("half-yearly", "2027-07-01")]
    [InlineData("yearly", "2028-01-01")]
    public void Have_periods_of_whole_months(string frequency, string until) =>
        ReportCalendar.Of(Yearly with { Frequency = frequency }, new(2027, 1, 1), new(2029, 1, 1)).First().Until.ShouldBe(Day(until));

    [Fact]
    public void Are_due_on_the_last_day_of_the_period_where_no_time_is_given() =>
        ReportCalendar.Of(new("yearly", 1, null, null), new(2027, 1, 1), new(2028, 1, 1)).ShouldHaveSingleItem().DueOn.ShouldBe(new(2027, 12, 31));

    [Fact]
    public void Ask_once_at_the_end() => ReportCalendar.Of(new("once", 1, 30, null), new(2027, 3, 1), new(2029, 3, 1))
        .ShouldBe([new(new(2027, 3, 1), new(2029, 3, 1), new(2029, 3, 30))]);

    [Theory]
    [InlineData("2028-03-01", "2029-02-28")]
    [InlineData("2027-12-31", "2028-02-29")]
    public void Take_the_last_of_february_where_there_is_no_leap_day(string until, string due) =>
        ReportCalendar.Of(new("once", 1, null, "02-29"), new(2027, 1, 1), Day(until)).ShouldHaveSingleItem().DueOn.ShouldBe(Day(due));

    [Fact]
    public void Are_due_on_the_first_day_after_the_period_too() =>
        ReportCalendar.Of(new("once", 1, null, "01-01"), new(2027, 1, 1), new(2028, 1, 1)).ShouldHaveSingleItem().DueOn.ShouldBe(new(2028, 1, 1));

    [Fact]
    public void Give_as_long_after_a_late_award_as_after_the_period()
    {
        var report = new DueReport(new(2027, 1, 1), new(2028, 1, 1), new(2028, 3, 30));
        ReportCalendar.Fairly(report, new(2027, 12, 31)).ShouldBe(report.DueOn, "It was known by the last day.");
        ReportCalendar.Fairly(report, new(2028, 1, 1)).ShouldBe(new(2028, 3, 31));
        ReportCalendar.Fairly(report, new(2028, 6, 1)).ShouldBe(new(2028, 8, 30));
    }

    [Theory]
    [InlineData("monthly", 24)]
    [InlineData("quarterly", 8)]
    [InlineData("four-monthly", 6)]
    [InlineData("half-yearly", 4)]
    [InlineData("yearly", 2)]
    [InlineData("once", 1)]
    public void Go_on_until_the_last_day_that_there_is(string frequency, int reports)
    {
        foreach (var rhythm in new[] { Yearly, new(frequency, 1, null, "10-15"), new(frequency, 1, null, null) })
        {
            var all = ReportCalendar.Of(rhythm with { Frequency = frequency }, new(9998, 1, 1), DateOnly.MaxValue).ToList();
            all.Count.ShouldBe(reports);
            all[^1].Until.ShouldBe(DateOnly.MaxValue);
            all[^1].DueOn.ShouldBe(rhythm is { DueDays: null, DueDay: null } ? DateOnly.MaxValue.AddDays(-1) : DateOnly.MaxValue);
            ReportCalendar.Fairly(all[0], DateOnly.MaxValue).ShouldBe(DateOnly.MaxValue);
        }
    }

    [Fact]
    public void Begin_with_the_first_day_that_there_is() =>
        ReportCalendar.Of(new("yearly", 8, 1, null), DateOnly.MinValue, new(2, 1, 1)).Select(one => (one.From, one.Until)).ShouldBe(
        [
            (DateOnly.MinValue, new DateOnly(1, 8, 1)), (new DateOnly(1, 8, 1), new DateOnly(2, 1, 1)),
        ]);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
