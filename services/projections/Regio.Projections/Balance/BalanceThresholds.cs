namespace Regio.Projections;

/// <summary>From where on the rules of the balance fire: the defaults come from the articles, the numbers are assumptions.</summary>
/// <param name="YoungMonths">A chain younger than this is young: benefits take over two years.</param>
/// <param name="FullPace">From this pace on results go as planned.</param>
/// <param name="LowPace">Below it they are behind.</param>
/// <param name="StalledPace">Below it, twice on end, an older network stalls.</param>
/// <param name="LowRelations">Below it relations are poor.</param>
/// <param name="GoodRelations">From it on they are good.</param>
/// <param name="Fell">A change down by this is noticed.</param>
/// <param name="Eroded">A change down by this is erosion.</param>
/// <param name="Excess">A contributed share that exceeds the agreed one by more is dominance.</param>
/// <param name="Hours">More of the coordinator's hours than this part for deciding and executing is dominance.</param>
/// <param name="ShortMonths">Money for fewer months is short.</param>
/// <param name="GapMonths">A gap in it of no more months does not part two grants.</param>
/// <param name="Members">With fewer members nobody dominates.</param>
internal sealed record BalanceThresholds(
    int YoungMonths = 24, double FullPace = 1, double LowPace = 0.8, double StalledPace = 0.5, double LowRelations = 0.5, double GoodRelations = 0.6,
    double Fell = 0.1, double Eroded = 0.15, double Excess = 0.20, double Hours = 0.5, int ShortMonths = 24, int GapMonths = BalanceThresholds.UsualGap, int Members = 3)
{
    /// <summary>Months of a gap that does not part two grants (an assumption).</summary>
    public const int UsualGap = 3;

    private static readonly BalanceThresholds Usual = new();

    /// <summary>The same, with the usual paces: asking by one after another would tell a pace, and so a small count.</summary>
    public BalanceThresholds WithUsualPaces() => this with { FullPace = Usual.FullPace, LowPace = Usual.LowPace, StalledPace = Usual.StalledPace };
}
