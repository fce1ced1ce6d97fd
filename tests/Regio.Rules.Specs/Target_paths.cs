using Regio.Rules;

namespace Regio.Rules.Specs;

public sealed class Target_paths
{
    private static readonly TargetPath Steps =
        new(new(2027, 1, 1), 400m, [new(new(2028, 1, 1), 360m), new(new(2030, 1, 1), 300m)], Linear: false);

    [Theory]
    [InlineData("2026-01-01", 400)]
    [InlineData("2027-12-31", 400)]
    [InlineData("2028-01-01", 360)]
    [InlineData("2029-12-31", 360)]
    [InlineData("2030-01-01", 300)]
    [InlineData("2035-01-01", 300)]
    public void Hold_each_point_until_the_next(string on, int expected) => Steps.On(Day(on)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-01-01", 400)]
    [InlineData("2027-01-01", 400)]
    [InlineData("2028-01-01", 360)]
    [InlineData("2029-01-01", 329.9589603283173734610123119)]
    [InlineData("2030-01-01", 300)]
    [InlineData("2031-01-01", 300)]
    public void Go_in_a_straight_line_where_the_scheme_says_so(string on, decimal expected) =>
        Math.Abs((Steps with { Linear = true }).On(Day(on)) - expected).ShouldBeLessThan(0.000001m);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
