using Regio.Rules;

namespace Regio.Projections;

/// <summary>What becomes of a network's money in a year (financieringsklif).</summary>
/// <param name="Next">Euros committed for the next 12 months; absent: of no commitment it is known how much it is, and for when.</param>
/// <param name="After">Euros committed or arranged for the 12 months after; absent likewise.</param>
/// <param name="Undated">Commitments of which it is not known how much they are, or for when: they are not counted.</param>
/// <param name="YearlyBudget">The network's budget of this year, else of the last before; absent: none is recorded.</param>
/// <param name="Ratio">What falls away, as a share of the yearly budget; absent: not assessable.</param>
/// <param name="Signal">Whether it is at the threshold or above it; absent: not assessable.</param>
internal sealed record Cliff(decimal? Next, decimal? After, int Undated, decimal? YearlyBudget, double? Ratio, bool? Signal)
{
    /// <summary>From which share of the yearly budget it is a signal (an assumption).</summary>
    public const decimal Threshold = 0.25m;

    /// <summary>What is not known, where it is not assessable, and who can supply it.</summary>
    public IReadOnlyList<MissingInput> Missing =>
    [
        .. Next is null ? [new MissingInput("commitments", "Who pays the network.")] : Array.Empty<MissingInput>(),
        .. YearlyBudget is null ? [MissingInput.OfNetwork("budget")] : Array.Empty<MissingInput>(),
    ];

    /// <summary>That of a network on a day.</summary>
    /// <param name="register">All facts.</param>
    /// <param name="network">The network.</param>
    /// <param name="day">The day.</param>
    /// <param name="threshold">From which ratio it is a signal.</param>
    public static Cliff Of(Register register, NetworkFacts network, DateOnly day, decimal threshold)
    {
        var (year, two) = (day.PlusYears(1), day.PlusYears(2));
        var commitments = Commitment.Of(register, network.Id, day);
        var parts = commitments.Where(one => !one.IsSettled).SelectMany(one => one.Parts).ToList();
        var isKnown = commitments.Any(one => !one.IsUndated);
        var next = isKnown ? Cents(parts.Sum(part => Committed(part, day, year))) : (decimal?)null;
        var after = isKnown ? Cents(parts.Sum(part => Committed(part, year, two)) + Arranged(network, year, two)) : (decimal?)null;
        var budget = network.Terms?.Budgets.LastOrDefault(one => one.Year <= day.Year)?.Total is > 0 and var total ? total : (decimal?)null;
        var ratio = (next - after) / budget;
        return new(
            next, after, commitments.Count(one => one is { IsUndated: true, IsSettled: false }), budget, (double?)ratio,
            ratio is { } falls ? falls >= threshold : null);
    }

    // Money of a period is spread evenly over its days.
    private static decimal Committed(MoneyPart part, DateOnly from, DateOnly until) =>
        part.From < part.Until ? part.Euros * Days(Later(part.From, from), Earlier(part.Until, until)) / Days(part.From, part.Until) : 0;

    private static decimal Arranged(NetworkFacts network, DateOnly from, DateOnly until) => from < until && network.Terms?.Continuity is { } arranged
        ? arranged.AmountPerYear * Days(Later(arranged.From, from), until) / Days(from, until)
        : 0;

    private static int Days(DateOnly from, DateOnly until) => Math.Max(0, until.DayNumber - from.DayNumber);

    private static decimal Cents(decimal euros) => decimal.Round(euros, 2, MidpointRounding.AwayFromZero);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
