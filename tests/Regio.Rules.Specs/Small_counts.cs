using Regio.Rules;

namespace Regio.Rules.Specs;

public sealed class Small_counts
{
    [Theory]
    [InlineData(0, "persons", false)]
    [InlineData(1, "persons", true)]
    [InlineData(9, "persons", true)]
    [InlineData(10, "persons", false)]
    [InlineData(9, "percent", false)]
    public void Are_of_one_to_nine_persons(int value, string unit, bool isSmall) => SmallCounts.IsSmall(value, unit).ShouldBe(isSmall);
}
