using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

public sealed class Territories_in_divisions
{
    private const string Day = "2026-11-01";
    private static readonly Guid[] Municipalities = [.. Enumerable.Range(1, 8).Select(i => Ids.Id($"m{i}")).Order()];

    // Of eight municipalities: 0 1 | 2 3 4 | 5, and 6 and 7 in none.
    private static readonly Standing Country = Standing.Of(Streams.RegisterOf(
    [
        (Ids.Id("ggd"), new DivisionRegistered(Ids.Id("ggd"), "ggd-2020", "ggd", "GGD", null, 2020, null)),
        .. Region("west", 0, 1), .. Region("midden", 2, 3, 4), .. Region("oost", 5),
    ]), Ids.Day(Day));

    [Theory]
    [InlineData("0 1", "equal", "west", "")]
    [InlineData("0 1 5", "union", "oost west", "")]
    [InlineData("0 1 2 3 4 5", "union", "midden oost west", "")]
    [InlineData("2 3", "part", "midden", "")]
    [InlineData("1 2 3", "deviating", "midden west", "1")]
    [InlineData("0 1 2", "deviating", "midden west", "2")]
    [InlineData("5 6", "deviating", "oost", "6")]
    [InlineData("", "no-territory", "", "")]
    public void Lie_so(string territory, string outcome, string regions, string apart)
    {
        var check = TerritoryCheck.Best(Some(territory), Country.Delineations.InForce)!;
        check.Outcome.ShouldBe(outcome);
        string.Join(' ', check.Regions.Select(region => region.Name)).ShouldBe(regions);
        check.Apart.ShouldBe(Some(apart));
    }

    [Fact]
    public void Are_held_against_nothing_where_no_division_is_in_force() =>
        TerritoryCheck.Best(Some("0"), Standing.Of(Country.Register, Ids.Day("2019-12-31")).Delineations.InForce).ShouldBeNull();

    [Fact]
    public void Are_held_against_nothing_by_an_edition_that_has_none_of_them() =>
        TerritoryCheck.Best(Some("6 7"), Country.Delineations.InForce).ShouldBeNull();

    [Fact]
    public void Get_the_best_outcome_of_several_editions_and_of_equals_the_first() => Gen.Select(
            Gen.Int[0, 7].Array[0, 5], Gen.Int[0, 2].Array[8].Array[1, 4])
        .Sample((territory, editions) =>
        {
            var register = Streams.RegisterOf([.. editions.SelectMany((regions, e) => Edition($"d{e}", regions))]);
            var standing = Standing.Of(register, Ids.Day(Day));
            ImmutableArray<Guid> chosen = [.. territory.Distinct().Select(i => Municipalities[i]).Order()];
            var each = standing.Delineations.InForce.Select(one => TerritoryCheck.Best(chosen, [one])).OfType<TerritoryCheck>().ToList();
            if (TerritoryCheck.Best(chosen, standing.Delineations.InForce) is not { } best)
            {
                each.ShouldBeEmpty();
                return;
            }

            best.Outcome.ShouldBe(each.Select(check => check.Outcome).MinBy(TerritoryOutcomes.All.ToList().IndexOf));
            best.Division.ShouldBe(each.Where(check => check.Outcome == best.Outcome).Select(check => check.Division!).Min(Thing.Order));
            best.Outcome.ShouldBe(Naively(territory, editions));
        });

    // Counted apart, by a script that knows the files alone.
    [Theory]
    [InlineData(true, "deviating 8, equal 203, no-territory 17, part 211, union 12")]
    [InlineData(false, "deviating 67, equal 334, no-territory 24, not-assessable 11, part 286, union 13")]
    public void Of_the_real_register_lie_like_this(bool inForce, string counts)
    {
        var standing = Standing.Of(RealRegister.OrSkip(), Ids.Day(Day));
        var rows = NetworkTerritory.OfAll(standing, [.. standing.Delineations.InForce]).Where(row => row.InForce == inForce).ToList();
        string.Join(", ", rows.CountBy(row => row.Outcome).OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}")).ShouldBe(counts);
        rows.Where(row => row.Outcome == TerritoryOutcomes.Deviating).ShouldAllBe(row => row.Explanation == "motive-not-asked");
    }

    // Said again, of numbers: each edition gives each municipality a region, and region 0 is none.
    private static string Naively(int[] territory, int[][] editions)
    {
        var all = territory.ToHashSet();
        return all.Count == 0 ? "no-territory" : TerritoryOutcomes.All[editions.Where(regions => all.Any(m => regions[m] > 0)).Min(regions =>
        {
            var touched = all.Select(m => regions[m]).ToHashSet();
            bool Whole(int region) => region > 0 && Enumerable.Range(0, 8).Where(m => regions[m] == region).All(all.Contains);
            return touched.All(Whole) ? (touched.Count == 1 ? 0 : 1) : touched.Count == 1 && !touched.Contains(0) ? 2 : 3;
        })];
    }

    private static IEnumerable<(Guid, object)> Edition(string name, int[] regions) =>
    [
        (Ids.Id(name), new DivisionRegistered(Ids.Id(name), name, name, name, null, 2020, null)),
        .. new[] { 1, 2 }.SelectMany(r => Region($"{name}-{r}", name, [.. Enumerable.Range(0, 8).Where(m => regions[m] == r)])),
    ];

    private static IEnumerable<(Guid, object)> Region(string name, params int[] municipalities) => Region(name, "ggd", municipalities);

    private static IEnumerable<(Guid, object)> Region(string name, string division, int[] municipalities) =>
    [
        (Ids.Id(name), new RegionRegistered(Ids.Id(name), name, Ids.Id(division), name, null)),
        (Ids.Id(name), new RegionDelineated(Ids.Id(name), [.. municipalities.Select(m => Municipalities[m])])),
    ];

    private static ImmutableArray<Guid> Some(string numbers) =>
        [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => Municipalities[int.Parse(n, CultureInfo.InvariantCulture)]).Order()];
}
