using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// How a network's territory lies in a division of the country (gebiedstoets), both resolved to the day by succession.
/// </summary>
/// <param name="Outcome">Of <see cref="TerritoryOutcomes"/>.</param>
/// <param name="Division">The edition it is held against; null when there is none, or no territory.</param>
/// <param name="Regions">Equal: that region. Union: those that make it up. Part: the one around it. Deviating: those it cuts.</param>
/// <param name="Apart">Deviating: the municipalities outside the region that holds most of it.</param>
internal sealed record TerritoryCheck(
    string Outcome, Thing? Division, IReadOnlyList<Thing> Regions, IReadOnlyList<Guid> Apart)
{
    private static readonly TerritoryCheck NoTerritory = new(TerritoryOutcomes.None, null, [], []);

    /// <summary>
    /// The best outcome over some editions; of those with the same outcome the first in the order of things. Against no
    /// edition at all it deviates from nothing, and nothing is said.
    /// </summary>
    /// <param name="register">All facts.</param>
    /// <param name="territory">Municipalities as they stand on the day, sorted.</param>
    /// <param name="editions">Editions to hold it against.</param>
    /// <param name="day">The day that regions are resolved to.</param>
    public static TerritoryCheck? Best(
        Register register, ImmutableArray<Guid> territory, IEnumerable<DivisionFacts> editions, DateOnly day)
    {
        if (territory.IsEmpty)
        {
            return NoTerritory;
        }

        var succession = new Succession(register, day);
        return editions
            .OrderBy(edition => new Thing(edition.Id, edition.ExternalId, edition.Name), Thing.Order)
            .Select(edition => Of(register, territory, edition, succession))
            .MinBy(check => Place(check.Outcome));
    }

    /// <summary>Of every kind of division the edition in force on a day.</summary>
    public static IEnumerable<DivisionFacts> InForce(Register register, DateOnly day) => register.Divisions.Values
        .Select(division => division.Kind).Distinct()
        .Select(kind => EditionChoice.InForce(register, kind, day)).OfType<DivisionFacts>();

    private static TerritoryCheck Of(
        Register register, ImmutableArray<Guid> territory, DivisionFacts edition, Succession succession)
    {
        var touched = register.RegionsOf[edition.Id]
            .Select(id => (Thing: register.RegionThing(id), Municipalities: succession.Of(register.Regions[id].MunicipalityIds)))
            .Where(region => Sorted.Meet(region.Municipalities, territory))
            .OrderBy(region => region.Thing, Thing.Order)
            .ToList();
        TerritoryCheck Check(string outcome, IEnumerable<(Thing Thing, ImmutableArray<Guid> Municipalities)> regions) => new(
            outcome, new(edition.Id, edition.ExternalId, edition.Name), [.. regions.Select(region => region.Thing)], []);

        if (touched.Where(region => region.Municipalities.AsSpan().SequenceEqual(territory.AsSpan())).Take(1).ToList() is [var same])
        {
            return Check(TerritoryOutcomes.Equal, [same]);
        }

        var inside = touched.Where(region => region.Municipalities.All(m => territory.BinarySearch(m) >= 0)).ToList();
        return territory.All(m => inside.Exists(region => region.Municipalities.BinarySearch(m) >= 0))
            ? Check(TerritoryOutcomes.Union, inside)
            : touched.Where(region => territory.All(m => region.Municipalities.BinarySearch(m) >= 0)).Take(1).ToList() is [var around]
                ? Check(TerritoryOutcomes.Part, [around])
                : Check(TerritoryOutcomes.Deviating, touched) with { Apart = OutsideTheLargest(territory, touched) };
    }

    private static IReadOnlyList<Guid> OutsideTheLargest(
        ImmutableArray<Guid> territory, IEnumerable<(Thing Thing, ImmutableArray<Guid> Municipalities)> touched)
    {
        var largest = touched.Select(region => region.Municipalities)
            .OrderByDescending(municipalities => territory.Count(m => municipalities.BinarySearch(m) >= 0))
            .FirstOrDefault([]);
        return [.. territory.Where(m => largest.BinarySearch(m) < 0)];
    }

    private static int Place(string outcome) => TerritoryOutcomes.All.ToList().IndexOf(outcome);
}
