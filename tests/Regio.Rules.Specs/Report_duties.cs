using Regio.Rules;

namespace Regio.Rules.Specs;

public sealed class Report_duties
{
    private static readonly AskedReport Yearly = new(new("yearly", 1, 30, null), [new("a", null)]);
    private static readonly AskedReport HalfYearly = new(new("half-yearly", 1, 30, null), [new("b", null)]);

    [Fact]
    public void Come_in_the_order_in_which_they_are_due() => Of([new(null, [Yearly, HalfYearly])], "2027-01-01").ShouldBe(
        ["2027-01-01 2027-07-30 b", "2027-01-01 2028-01-30 a", "2027-07-01 2028-01-30 b", "2028-01-01 2028-07-30 b", "2028-01-01 2029-01-30 a", "2028-07-01 2029-01-30 b"]);

    [Fact]
    public void Come_in_the_order_of_their_periods_where_they_are_due_on_one_day() => Of([new(null, [HalfYearly, Yearly])], "2030-01-01").ShouldBe(
        ["2027-01-01 2030-01-31 b", "2027-01-01 2030-01-31 a", "2027-07-01 2030-01-31 b", "2028-01-01 2030-01-31 b", "2028-01-01 2030-01-31 a", "2028-07-01 2030-01-31 b"]);

    [Theory]
    [InlineData("2027-12-31", "2027-01-01 2028-01-30 b", "2028-01-01 2029-01-30 b")]
    [InlineData("2028-01-01", "2027-01-01 2028-01-30 a", "2028-01-01 2029-01-30 b")]
    public void Are_what_is_asked_on_the_last_day_of_each_period(string amended, params string[] owed) =>
        Of([new(null, [Yearly]), new(Day(amended), [Yearly with { Indicators = [new("b", null)] }])], "2027-01-01").ShouldBe(owed);

    [Fact]
    public void Are_what_was_asked_first_before_anything_was() =>
        Of([new(Day("2028-06-01"), [Yearly]), new(Day("2029-06-01"), [HalfYearly])], "2027-01-01").ShouldBe(["2027-01-01 2028-07-01 a", "2028-01-01 2029-01-30 a"]);

    [Theory]
    [InlineData("2028-06-01", "2027-01-01", "2028-07-01")]
    [InlineData("2027-06-01", "2028-06-01", "2028-07-01")]
    [InlineData("2027-06-01", "2027-06-01", "2028-01-30")]
    public void Give_as_long_after_a_rule_or_an_award_that_came_late_as_after_the_period(string published, string awarded, string due) =>
        Of([new(Day(published), [Yearly])], awarded)[0].ShouldBe($"2027-01-01 {due} a");

    [Theory]
    [InlineData("2027-01-01 2028-01-01", "2029-06-01 2027-01-01 2029-01-01", "2027-01-01 2028-01-30", "2028-01-01 2029-07-01")]
    [InlineData("2027-01-01 2028-07-01", "2029-06-01 2027-01-01 2029-01-01", "2027-01-01 2028-01-30", "2028-01-01 2029-07-01")]
    [InlineData("2027-01-01 2029-01-01", "2029-06-01 2027-01-01 2029-01-01", "2027-01-01 2028-01-30", "2028-01-01 2029-01-30")]
    [InlineData("2027-01-01 2027-01-01", "2029-06-01 2027-01-01 2029-01-01", "2027-01-01 2029-07-01", "2028-01-01 2029-07-01")]
    public void Give_as_long_after_the_decision_that_pays_for_a_period_which_none_before_it_did(string first, string then, params string[] owed)
    {
        var (paid, later) = (first.Split(' ').Select(Day).ToList(), then.Split(' ').Select(Day).ToList());
        ReportDuties.Of([new(null, [Yearly])], [new(Day("2027-01-01"), paid[0], paid[1]), new(later[0], later[1], later[2])])
            .Select(report => $"{report.From:O} {report.DueOn:O}").ShouldBe(owed);
    }

    [Fact]
    public void Ask_for_what_a_rule_names_by_the_editions_of_the_targets_else_for_the_targets()
    {
        ReportIndicator[] targets = [new("a", 1), new("a", 2), new("c", null)];
        ReportIndicator.Of([], targets).ShouldBe(targets);
        ReportIndicator.Of(["b", "a", "a"], targets).ShouldBe([new("b", null), new("a", 1), new("a", 2)]);
    }

    [Theory]
    [InlineData(null, "2027-12-31", 1)]
    [InlineData(null, "2028-01-01", 2)]
    [InlineData(null, "2020-01-01", 1)]
    [InlineData(1, "2028-01-01", 1)]
    [InlineData(3, "2028-01-01", 2)]
    public void Ask_by_the_edition_that_is_named_else_by_that_in_force_on_the_last_day(int? named, string last, int edition)
    {
        new ReportIndicator("a", named).EditionAmong([Day("2027-01-01"), Day("2028-01-01")], Day(last)).ShouldBe(edition);
        new ReportIndicator("a", named).EditionAmong([], Day(last)).ShouldBe(0);
    }

    private static string[] Of(IReadOnlyList<AskedFrom> asked, string awarded) =>
        [.. ReportDuties.Of(asked, [new(Day(awarded), Day("2027-01-01"), Day("2029-01-01"))]).Select(owed => $"{owed.From:O} {owed.DueOn:O} {string.Join(' ', owed.Codes)}")];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
