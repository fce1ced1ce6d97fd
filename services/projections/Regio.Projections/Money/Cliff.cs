namespace Regio.Projections;

/// <summary>What becomes of a network's money in a year (financieringsklif).</summary>
/// <param name="Next">Euros committed for the next 12 months.</param>
/// <param name="After">Euros committed or arranged for the 12 months after.</param>
/// <param name="YearlyBudget">The network's budget of this year, else of the last before; absent: none is recorded.</param>
/// <param name="Ratio">What falls away, as a share of the yearly budget; absent: not assessable.</param>
/// <param name="Signal">Whether it is at the threshold or above it; absent: not assessable.</param>
internal sealed record Cliff(decimal Next, decimal After, decimal? YearlyBudget, double? Ratio, bool? Signal)
{
    /// <summary>From which share of the yearly budget it is a signal (an assumption).</summary>
    public const decimal Threshold = 0.25m;

    /// <summary>That of a network on a day.</summary>
    /// <param name="register">All facts.</param>
    /// <param name="network">The network.</param>
    /// <param name="day">The day.</param>
    /// <param name="threshold">From which ratio it is a signal.</param>
    public static Cliff Of(Register register, NetworkFacts network, DateOnly day, decimal threshold)
    {
        var (year, two) = (day.AddYears(1), day.AddYears(2));
        var grants = register.GrantsFor[network.Id].Select(id => register.Grants[id]).Where(grant => grant.SettledBy(day) is null).ToList();
        var next = Cents(grants.Sum(grant => Committed(grant, day, day, year)));
        var after = Cents(grants.Sum(grant => Committed(grant, day, year, two)) + Arranged(network, year, two));
        var budget = network.Terms?.Budgets.LastOrDefault(one => one.Year <= day.Year)?.Total is > 0 and var total ? total : (decimal?)null;
        var ratio = budget is { } yearly ? (next - after) / yearly : (decimal?)null;
        return new(next, after, budget, (double?)ratio, ratio is { } falls ? falls >= threshold : null);
    }

    // What is awarded for a year is spread evenly over the days of the activities in it; over all of them where it has none.
    private static decimal Committed(GrantFacts grant, DateOnly day, DateOnly from, DateOnly until) => grant.AwardOn(day) is { } award
        ? award.Amounts.Sum(amount =>
        {
            var (first, end) = (Later(award.From, new(amount.Year, 1, 1)), Earlier(award.Until, new(amount.Year + 1, 1, 1)));
            (first, end) = first < end ? (first, end) : (award.From, award.Until);
            return first < end ? amount.Amount * Days(Later(first, from), Earlier(end, until)) / Days(first, end) : 0;
        })
        : 0;

    private static decimal Arranged(NetworkFacts network, DateOnly from, DateOnly until) => network.Terms?.Continuity is { } arranged
        ? arranged.AmountPerYear * Days(Later(arranged.From, from), until) / Days(from, until)
        : 0;

    private static int Days(DateOnly from, DateOnly until) => Math.Max(0, until.DayNumber - from.DayNumber);

    private static decimal Cents(decimal euros) => decimal.Round(euros, 2, MidpointRounding.AwayFromZero);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
