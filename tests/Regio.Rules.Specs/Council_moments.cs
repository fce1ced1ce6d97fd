namespace Regio.Rules.Specs;

public sealed class Council_moments
{
    private static readonly DateOnly Meeting = new(2026, 7, 1);

    [Theory]
    [InlineData("OL")]
    [InlineData("BVO")]
    [InlineData("GO")]
    public void Are_set_by_law_for_a_joint_arrangement_with_a_board(string legalForm) =>
        CouncilCalendar.Derived(legalForm, 2026, [("board-meeting", Meeting)]).Select(m => (m.Kind, m.On)).ShouldBe(
        [
            ("draft-budget", new(2026, 4, 8)), ("principles", new(2026, 4, 29)), ("budget", new(2026, 9, 14)),
        ]);

    [Theory]
    [InlineData("RZM")]
    [InlineData("agreement")]
    [InlineData(null)]
    public void Are_set_for_no_other(string? legalForm) => CouncilCalendar.Derived(legalForm, 2026, [("board-meeting", Meeting)]).ShouldBeEmpty();

    [Fact]
    public void Of_the_draft_is_unknown_without_a_meeting_before_the_budget_is_due() =>
        CouncilCalendar.Derived("OL", 2026, [("board-meeting", new(2026, 9, 15)), ("board-meeting", new(2025, 7, 1))])
            .Select(m => m.Kind).ShouldBe(["principles", "budget"]);

    [Fact]
    public void Of_the_draft_goes_by_the_last_meeting_before_the_budget_is_due() =>
        CouncilCalendar.Derived("OL", 2026, [("board-meeting", new(2026, 3, 1)), ("board-meeting", new(2026, 9, 14)), ("board-meeting", new(2026, 12, 1))])
            .Single(m => m.Kind == "draft-budget").On.ShouldBe(new(2026, 6, 22));

    [Fact]
    public void That_are_planned_in_the_year_are_not_derived() =>
        CouncilCalendar.Derived("OL", 2026, [("budget", new(2026, 6, 1)), ("principles", new(2025, 4, 1))]).Select(m => m.Kind).ShouldBe(["principles"]);

    [Fact]
    public void Of_a_period_are_those_of_its_days_in_whatever_year() =>
        CouncilCalendar.Derived("OL", new(2026, 4, 30), new(2027, 4, 30), []).Select(m => m.On).ShouldBe([new(2026, 9, 14), new(2027, 4, 29)]);

    [Fact]
    public void Of_a_period_are_those_of_its_first_day_and_not_of_the_first_after_it()
    {
        CouncilCalendar.Derived("OL", new(2026, 4, 29), new(2026, 5, 1), []).Select(m => m.On).ShouldBe([new(2026, 4, 29)]);
        CouncilCalendar.Derived("OL", new(2026, 4, 1), new(2026, 4, 29), []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "2027-06-01")]
    [InlineData("2027-06-02", "2027-06-01")]
    [InlineData("2026-09-01", "2026-09-01")]
    [InlineData("2020-01-01", "2026-06-01")]
    public void That_come_are_those_of_twelve_months_or_until_the_end(string? ends, string until) =>
        CouncilCalendar.Coming(new(2026, 6, 1), ends is null ? null : DateOnly.Parse(ends)).ShouldBe(DateOnly.Parse(until));

    [Fact]
    public void That_come_on_the_last_days_there_are_end_with_them() =>
        CouncilCalendar.Derived("OL", DateOnly.MaxValue, CouncilCalendar.Coming(DateOnly.MaxValue, null), []).ShouldBeEmpty();

    [Fact]
    public void Name_the_article() =>
        CouncilCalendar.Derived("OL", 2026, []).ShouldAllBe(m => m.Ground.StartsWith("Wet gemeenschappelijke regelingen, artikel 34"));

    [Theory]
    [InlineData("OL", "2026-06-22", "2027-06-22", "", true)]
    [InlineData("OL", "2026-06-23", "2027-06-22", "", false)]
    [InlineData("OL", "2026-06-01", "2027-06-01", "board-meeting 2026-09-14", false)]
    [InlineData("OL", "2026-06-01", "2027-06-01", "board-meeting 2026-09-15", true)]
    [InlineData("OL", "2026-06-01", "2027-06-01", "draft-budget 2026-04-01", false)]
    [InlineData("OL", "2026-06-01", "2027-06-01", "draft-budget 2025-04-01", true)]
    [InlineData("COV", "2026-06-01", "2027-06-01", "", false)]
    [InlineData(null, "2026-06-01", "2027-06-01", "", false)]
    public void Of_the_draft_is_unknown_while_it_may_yet_come(string? legalForm, string from, string until, string planned, bool unknown)
    {
        (string, DateOnly)[] moments = planned.Split(' ') is [var kind, var on] ? [(kind, DateOnly.Parse(on))] : [];
        CouncilCalendar.IsDraftUnknown(legalForm, DateOnly.Parse(from), DateOnly.Parse(until), moments).ShouldBe(unknown);
    }
}
