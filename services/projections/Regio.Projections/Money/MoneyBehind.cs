using System.Collections.Immutable;

namespace Regio.Projections;

/// <summary>The streams in which is recorded what money that is asked for rests on (herkomst van geldstromen).</summary>
/// <param name="picture">The day.</param>
/// <param name="question">What is asked.</param>
internal sealed class MoneyBehind(Picture picture, MoneyQuestion question)
{
    private readonly Behind behind = new(picture.Register);
    private readonly ServedTerritory served = new(picture.Standing);
    private readonly MoneyDimensions dimensions = new(picture, new(picture.Standing), question.Division, question.IsSplit);

    /// <summary>Of all rows, and so of their totals.</summary>
    public IEnumerable<Guid> All(MoneyView money) => money.Rows.SelectMany(row => Row(money, row));

    /// <summary>Of a row: its amounts, the region or ministry that they are counted under, who live there, and what is committed to its network.</summary>
    public IEnumerable<Guid> Row(MoneyView money, MoneyRow row)
    {
        var of = Sources(money.Entries[row.MadeOf]);
        return
        [
            .. of.SelectMany(behind.Entry), .. question.Dimensions.Contains(MoneyDimensions.Region) ? of.SelectMany(Landing) : [],
            .. question.By.Contains(MoneyDimensions.Ministry) || question.Ministry is not null ? of.SelectMany(Ministries) : [],
            .. row.Region is { } region ? behind.Region(region.Id) : [], .. row.Inhabitants is null ? [] : MoneyView.TerritoryOf(served, row.MadeOf),
            .. row is { Cliff: not null, Network: { } network } ? behind.Cliff(network.Id, picture.Day) : [],
        ];
    }

    // Amounts of one grant, or of one regional budget, rest on the same.
    private static List<MoneyEntry> Sources(IEnumerable<MoneyEntry> entries) =>
        [.. entries.DistinctBy(entry => (entry.Measure == Measure.Budgeted, entry.Scheme.Id, entry.Grant?.Id, entry.Pooled?.Budget.BudgetId))];

    private IEnumerable<Guid> Ministries(MoneyEntry entry) => entry.Scheme.Owners.SelectMany(owner => behind.Owner(owner.OwnerId));

    // Where an amount lands: in the region that is named, else by where municipalities lie in the division, and split by who live there.
    private IEnumerable<Guid> Landing(MoneyEntry entry)
    {
        var named = entry.Grant?.RegionId ?? entry.Pooled?.Budget.RegionId;
        var edition = dimensions.EditionOf(entry);
        var isNamed = named is { } id && picture.Register.Regions.GetValueOrDefault(id)?.DivisionId == edition?.Id;
        return
        [
            .. named is { } region ? behind.Region(region) : [],
            .. edition is null || isNamed ? [] : behind.Division(edition.Id),
            .. edition is null || isNamed || !question.IsSplit ? [] : Municipalities(entry),
        ];
    }

    private ImmutableArray<Guid> Municipalities(MoneyEntry entry) =>
        entry.Grant is { } grant ? served.Of(grant) : served.OfRegion(entry.Pooled!.Budget.RegionId);
}
