namespace Regio.Rules.Specs;

public sealed class Appeals_in_a_row
{
    private static readonly DateOnly Day = new(2027, 3, 1);
    private static readonly EndedAppeal Dismissed = new("A", "B", Day, false);
    private static readonly EndedAppeal InCourt = new("B", "C", Day.AddDays(9), true);

    [Fact]
    public void Overturn_what_they_are_against() => Appeals.UpheldOn([new("A", null, Day, true)], "A").ShouldBe(Day);

    [Fact]
    public void Overturn_what_the_decision_that_they_are_against_was_about() => Appeals.UpheldOn([Dismissed, InCourt], "A").ShouldBe(Day.AddDays(9));

    [Fact]
    public void Leave_the_rest() => Appeals.UpheldOn([Dismissed, InCourt with { Against = "X" }, new("A", null, Day, false)], "A").ShouldBeNull();

    [Fact]
    public void Go_back_no_further_when_a_number_comes_round() =>
        Appeals.UpheldOn([new("A", "A", Day, false), InCourt with { Decision = "A", IsUpheld = false }], "A").ShouldBeNull();
}
