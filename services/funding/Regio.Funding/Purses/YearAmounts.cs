using Regio.Hosting.Decisions;

namespace Regio.Funding.Purses;

/// <summary>Counts with money per year.</summary>
internal static class YearAmounts
{
    /// <summary>What there is more and what less of each year, both above zero.</summary>
    public static (Values<YearAmount> More, Values<YearAmount> Less) Between(IReadOnlyList<YearAmount> before, IReadOnlyList<YearAmount> after)
    {
        var change = after.Concat(before.Select(one => one with { Amount = -one.Amount }))
            .GroupBy(one => one.Year, (year, all) => new YearAmount(year, all.Sum(one => one.Amount)))
            .OrderBy(one => one.Year).ToList();
        return (
            [.. change.Where(one => one.Amount > 0)],
            [.. change.Where(one => one.Amount < 0).Select(one => one with { Amount = -one.Amount })]);
    }

    /// <summary>An amount less, from the last year back: what is left of a grant that costs less than was awarded.</summary>
    public static Values<YearAmount> Less(IReadOnlyList<YearAmount> amounts, decimal less)
    {
        var left = new List<YearAmount>();
        foreach (var year in amounts.OrderByDescending(one => one.Year))
        {
            var taken = Math.Min(less, year.Amount);
            less -= taken;
            if (year.Amount > taken)
            {
                left.Insert(0, year with { Amount = year.Amount - taken });
            }
        }

        return [.. left];
    }
}
