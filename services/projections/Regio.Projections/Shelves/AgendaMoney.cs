using Regio.Rules;

namespace Regio.Projections;

/// <summary>Money that lands in a region beside one of its priorities (geld bij een prioriteit): what is for domains and target groups that meet it.</summary>
/// <param name="Year">The year of the day.</param>
/// <param name="Awarded">
/// Euros awarded in that year that land in the region, over regions by inhabitants and over domains and target groups evenly; absent: none
/// are known to.
/// </param>
/// <param name="Budgeted">What its schemes set for the year, for all regions together, as a budget lands in no region; absent: nothing is set.</param>
/// <param name="Schemes">Schemes of which such money landed there by the day, in the order of things.</param>
internal sealed record AgendaMoney(int Year, decimal? Awarded, decimal? Budgeted, IReadOnlyList<Thing> Schemes)
{
    private static readonly string[] By = [MoneyDimensions.Domain, MoneyDimensions.TargetGroup, MoneyDimensions.Year];

    /// <summary>All that was awarded and lands in a region, as anyone may know.</summary>
    public static MoneyView LandedIn(Picture picture, RegionFacts region) => MoneyView.Of(
        picture, new(By, IsSplit: true, picture.Register.Divisions.GetValueOrDefault(region.DivisionId), Region: region.Id), grant => grant.Awards.Count > 0);

    /// <summary>Of that the part beside a priority.</summary>
    public static AgendaMoney Of(Picture picture, MoneyView landed, AgendaOnShelf priority)
    {
        var year = picture.Day.Year;
        var now = Rows(picture, landed, priority).Where(row => row.Year == year).ToList();
        var schemes = Entries(picture, landed, priority).Select(entry => entry.Scheme).DistinctBy(scheme => scheme.Id).ToList();
        var budgets = schemes.SelectMany(scheme => picture.Register.BudgetsOf[scheme.Id])
            .SelectMany(id => picture.Register.Budgets[id].On(picture.Day)).Where(budget => budget.Year == year).Select(budget => budget.Amount).ToList();
        return new(
            year, now.Count == 0 ? null : now.Sum(row => row.Money.Awarded), budgets.Count == 0 ? null : budgets.Sum(),
            [.. schemes.Select(scheme => scheme.ThingOn(picture.Day)).Order(Thing.Order)]);
    }

    /// <summary>The awards that it was counted from.</summary>
    public static IEnumerable<MoneyEntry> Entries(Picture picture, MoneyView landed, AgendaOnShelf priority) =>
        Rows(picture, landed, priority).SelectMany(row => landed.Entries[row.MadeOf]).Where(entry => entry.Measure == Measure.Awarded);

    private static IEnumerable<MoneyRow> Rows(Picture picture, MoneyView landed, AgendaOnShelf priority) => landed.Rows.Where(row => row.Money.Awarded is not null
        && AgendaOnShelf.Meets(picture.Register.Concepts.Domains, priority.Domain, Known(row.Domain))
        && AgendaOnShelf.Meets(picture.Register.Concepts.TargetGroups, priority.TargetGroup, Known(row.TargetGroup)));

    private static string[] Known(string? code) => code is null ? [] : [code];
}
