using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// How a network's territory lies in a division of the country (gebiedstoets), both resolved to the day by succession.
/// </summary>
/// <param name="Outcome">Of <see cref="TerritoryOutcomes"/>.</param>
/// <param name="Division">The edition it is held against; null without a territory.</param>
/// <param name="Regions">Equal: that region. Union: those that make it up. Part: the one around it. Deviating: those it cuts.</param>
/// <param name="Apart">Deviating: the municipalities outside the region that holds most of it.</param>
internal sealed record TerritoryCheck(
    string Outcome, Thing? Division, IReadOnlyList<Thing> Regions, IReadOnlyList<Guid> Apart)
{
    private static readonly TerritoryCheck NoTerritory = new(TerritoryOutcomes.None, null, [], []);

    /// <summary>
    /// The best outcome over some editions; of those with the same outcome the first in the order of things. An edition
    /// that has none of the municipalities says nothing of them; null when there is no other.
    /// </summary>
    /// <param name="territory">Municipalities as they stand on the day, sorted.</param>
    /// <param name="editions">Editions, resolved to that day.</param>
    public static TerritoryCheck? Best(ImmutableArray<Guid> territory, IEnumerable<Delineation> editions) => territory.IsEmpty
        ? NoTerritory
        : editions.Select(edition => Of(territory, edition)).OfType<TerritoryCheck>()
            .OrderBy(check => Place(check.Outcome)).ThenBy(check => check.Division!, Thing.Order).FirstOrDefault();

    private static TerritoryCheck? Of(ImmutableArray<Guid> territory, Delineation edition)
    {
        var touched = edition.With(territory);
        if (touched.Count == 0)
        {
            return null;
        }

        if (touched.FirstOrDefault(region => region.Municipalities.AsSpan().SequenceEqual(territory.AsSpan())) is { } same)
        {
            return new(TerritoryOutcomes.Equal, edition.Division, [same.Region], []);
        }

        var inside = touched.Where(region => region.Municipalities.All(m => Holds(territory, m))).ToList();
        return territory.All(m => inside.Exists(region => Holds(region.Municipalities, m)))
            ? new(TerritoryOutcomes.Union, edition.Division, inside.ConvertAll(region => region.Region), [])
            : touched.FirstOrDefault(region => territory.All(m => Holds(region.Municipalities, m))) is { } around
                ? new(TerritoryOutcomes.Part, edition.Division, [around.Region], [])
                : new(
                    TerritoryOutcomes.Deviating, edition.Division, [.. touched.Select(region => region.Region)],
                    OutsideTheLargest(territory, touched));
    }

    private static IReadOnlyList<Guid> OutsideTheLargest(ImmutableArray<Guid> territory, IEnumerable<DelineatedRegion> touched)
    {
        var largest = touched
            .Select(region => region.Municipalities)
            .OrderByDescending(municipalities => territory.Count(m => Holds(municipalities, m)))
            .FirstOrDefault([]);
        return [.. territory.Where(m => !Holds(largest, m))];
    }

    private static bool Holds(ImmutableArray<Guid> sorted, Guid municipality) => sorted.BinarySearch(municipality) >= 0;

    private static int Place(string outcome) => TerritoryOutcomes.All.Index().First(one => one.Item == outcome).Index;
}
