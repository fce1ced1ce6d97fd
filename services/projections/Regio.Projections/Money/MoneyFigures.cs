namespace Regio.Projections;

/// <summary>Money (geld), in euros; a figure is absent where nothing of it is recorded.</summary>
/// <param name="Budgeted">Set by schemes (begroot), as decided by the day; of a scheme alone, so of no network or region.</param>
/// <param name="Applied">Asked (aangevraagd), in applications that you may know of.</param>
/// <param name="Awarded">Awarded (verleend), as changed.</param>
/// <param name="Paid">Paid (uitbetaald), with what came back of it later.</param>
/// <param name="Settled">What grants came to for good (vastgesteld).</param>
/// <param name="Recovered">Claimed back and received (teruggevorderd).</param>
/// <param name="OwnContribution">What networks pay themselves (eigen bijdrage), of grants that were awarded.</param>
/// <param name="Free">
/// Of what was awarded that of which the region decides itself what it is for (vrij besteedbaar), as its scheme says, or as it was
/// put in a regional budget without an earmark.
/// </param>
/// <param name="FreeShare">The same as a share of what was awarded of which that is told; absent: of nothing.</param>
internal sealed record MoneyFigures(
    decimal? Budgeted, decimal? Applied, decimal? Awarded, decimal? Paid, decimal? Settled, decimal? Recovered, decimal? OwnContribution,
    decimal? Free, double? FreeShare)
{
    /// <summary>The sums of amounts, each with the part of it that counts.</summary>
    /// <param name="parts">An amount, and the euros of it that count.</param>
    /// <param name="day">The day.</param>
    public static MoneyFigures Of(IReadOnlyCollection<(MoneyEntry Entry, decimal Euros)> parts, DateOnly day)
    {
        var told = parts.Where(part => part.Entry.Measure == Measure.Awarded)
            .Select(part => (IsFree: part.Entry.IsFree(day), part.Euros)).Where(part => part.IsFree is not null).ToList();
        decimal? free = told.Count == 0 ? null : told.Where(part => part.IsFree is true).Sum(part => part.Euros);
        var known = told.Sum(part => part.Euros);
        return new(
            Sum(Measure.Budgeted), Sum(Measure.Applied), Sum(Measure.Awarded), Sum(Measure.Paid), Sum(Measure.Settled), Sum(Measure.Recovered),
            Sum(Measure.OwnContribution), free, known > 0 ? (double)(free! / known) : null);

        decimal? Sum(Measure measure) => parts.Any(part => part.Entry.Measure == measure)
            ? parts.Where(part => part.Entry.Measure == measure).Sum(part => part.Euros)
            : null;
    }

    /// <summary>The same for each inhabitant, to the cent.</summary>
    public MoneyFigures Per(long inhabitants)
    {
        return new(
            Each(Budgeted), Each(Applied), Each(Awarded), Each(Paid), Each(Settled), Each(Recovered), Each(OwnContribution), Each(Free), FreeShare);

        decimal? Each(decimal? euros) => euros is { } amount ? decimal.Round(amount / inhabitants, 2, MidpointRounding.AwayFromZero) : null;
    }
}
