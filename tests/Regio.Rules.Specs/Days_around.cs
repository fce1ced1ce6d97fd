namespace Regio.Rules.Specs;

public sealed class Days_around
{
    [Theory]
    [InlineData("2028-01-31", 1, "2028-02-01", "2028-02-29", "2029-01-31")]
    [InlineData("2028-03-01", -1, "2028-02-29", "2028-02-01", "2027-03-01")]
    [InlineData("9999-12-31", 1, "9999-12-31", "9999-12-31", "9999-12-31")]
    [InlineData("9998-12-31", 2, "9999-01-02", "9999-02-28", "9999-12-31")]
    [InlineData("0001-01-01", -1, "0001-01-01", "0001-01-01", "0001-01-01")]
    [InlineData("2028-01-01", 100000, "2301-10-17", "9999-12-31", "9999-12-31")]
    public void End_with_the_first_and_the_last_that_there_is(string day, int many, string days, string months, string years) =>
        (Day(day).PlusDays(many), Day(day).PlusMonths(many), Day(day).PlusYears(many)).ShouldBe((Day(days), Day(months), Day(years)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
