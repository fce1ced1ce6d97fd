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

    // Youth regions are 0 1 2 | 3 4, so the network is one of them, and cuts across the first division.
    [Theory]
    [InlineData("care", "2026-11-01", "equal youth-2020 best")]
    [InlineData("care=ggd", "2026-11-01", "deviating ggd-2020 reference")]
    [InlineData("care=ggd-2020", "2026-11-01", "deviating ggd-2020 reference")]
    [InlineData("care=youth-2020", "2026-11-01", "equal youth-2020 reference")]
    [InlineData("care=ggd housing=youth", "2026-11-01", "deviating ggd-2020 reference")]
    [InlineData("care=ggd safety=youth", "2026-11-01", "equal youth-2020 reference")]
    [InlineData("housing=ggd", "2026-11-01", "equal youth-2020 best")]
    [InlineData("care=ggd", "2025-12-31", "equal youth-2020 best")]
    [InlineData("care=later", "2026-11-01", "equal youth-2020 best")]
    [InlineData("care=later-2030", "2026-11-01", "not-assessable  reference")]
    public void Are_held_against_the_reference_divisions_of_their_domains(string set, string day, string expected)
    {
        var register = WithNetwork(["care", "safety"], [.. set.Split(' ').Where(one => one.Contains('=')).Select(one => one.Split('='))
            .Select(one => Reference(one[0], one[1]))]);
        var row = NetworkTerritory.OfAll(Standing.Of(register, Ids.Day(day))).ShouldHaveSingleItem();
        $"{row.Outcome} {row.Division?.ExternalId} {row.ChosenBy}".ShouldBe(expected);
    }

    [Fact]
    public void Are_held_against_every_edition_where_no_domain_is_known() =>
        NetworkTerritory.OfAll(Standing.Of(WithNetwork([], [Reference("care", "ggd")]), Ids.Day(Day)))
            .ShouldHaveSingleItem().ChosenBy.ShouldBe(HeldAgainst.Best);

    [Fact]
    public void Follow_a_reference_division_that_is_set_and_taken_away_while_they_are_looked_at()
    {
        var before = WithNetwork(["care"], []);
        var standing = Standing.Of(before, Ids.Day(Day));
        ChosenBy(standing).ShouldBe(HeldAgainst.Best);
        var set = Streams.After(before, [Reference("care", "ggd")]);
        standing = standing.After(set, [Ids.Id("reference-care")], Ids.Day(Day)).Now;
        ChosenBy(standing).ShouldBe(HeldAgainst.Reference);
        var cleared = Streams.After(set, [Reference("care", null)]);
        ChosenBy(standing.After(cleared, [Ids.Id("reference-care")], Ids.Day(Day)).Now).ShouldBe(HeldAgainst.Best);
        static string ChosenBy(Standing standing) => NetworkTerritory.OfAll(standing).ShouldHaveSingleItem().ChosenBy;
    }

    [Fact]
    public void Are_held_against_the_division_that_a_law_names_before_any_that_is_set()
    {
        var register = Streams.After(WithNetwork(["care"], [Reference("care", "ggd")]), [
            (Ids.Id("network"), new ObligationRecorded(Ids.Id("network"), "form-obliged", "Jeugdwet", "youth-2020")),
        ]);
        var row = NetworkTerritory.OfAll(Standing.Of(register, Ids.Day(Day))).ShouldHaveSingleItem();
        (row.ChosenBy, row.Division!.ExternalId).ShouldBe((HeldAgainst.Obligation, "youth-2020"));
    }

    [Fact]
    public void Are_held_against_a_division_that_is_asked_for_whatever_is_set()
    {
        var standing = Standing.Of(WithNetwork(["care"], [Reference("care", "ggd")]), Ids.Day(Day));
        var youth = standing.Delineations.Of(standing.Register.Division("youth-2020")!);
        NetworkTerritory.OfAll(standing, new([youth], HeldAgainst.Asked)).ShouldHaveSingleItem().Division!.ExternalId.ShouldBe("youth-2020");
    }

    // Counted apart, by a script that knows the files alone.
    [Theory]
    [InlineData(true, "deviating 8, equal 203, no-territory 17, part 211, union 12")]
    [InlineData(false, "deviating 67, equal 334, no-territory 24, not-assessable 11, part 286, union 13")]
    public void Of_the_real_register_lie_like_this(bool inForce, string counts)
    {
        var standing = Standing.Of(RealRegister.OrSkip(), Ids.Day(Day));
        var rows = NetworkTerritory.OfAll(standing).Where(row => row.InForce == inForce).ToList();
        string.Join(", ", rows.CountBy(row => row.Outcome).OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}")).ShouldBe(counts);
        rows.ShouldAllBe(row => row.ChosenBy == HeldAgainst.Best);
        rows.Where(row => row.Outcome == TerritoryOutcomes.Deviating).ShouldAllBe(row => row.Explanation == "motive-not-asked");
    }

    [Theory]
    [InlineData("ggd", "explained", "ziekenhuis")]
    [InlineData("youth", "motive-not-asked", null)]
    public void Are_explained_only_of_the_kind_of_division_that_was_meant(string explained, string explanation, string? motive)
    {
        var register = Streams.After(
            WithNetwork([], []), [(Ids.Id("network"), new DeviationExplained(Ids.Id("network"), Ids.Id(explained), "ziekenhuis", Ids.Day("2027-01-01")))]);
        var standing = Standing.Of(register, Ids.Day(Day));
        var row = NetworkTerritory.Of(standing, register.Networks[Ids.Id("network")], new([standing.Delineations.Of(register.Divisions[Ids.Id("ggd")])], HeldAgainst.Asked));
        (row.Outcome, row.Explanation, row.Motive).ShouldBe(("deviating", explanation, motive));
    }

    // A network of 0, 1 and 2 in some domains; of a later division there is one edition.
    private static Register WithNetwork(string[] domains, (Guid, object)[] references) => Streams.After(Country.Register,
    [
        (Ids.Id("youth"), new DivisionRegistered(Ids.Id("youth"), "youth-2020", "youth", "Jeugd", null, 2020, null)),
        .. Region("young", "youth", [0, 1, 2]), .. Region("younger", "youth", [3, 4]),
        (Ids.Id("later"), new DivisionRegistered(Ids.Id("later"), "later-2030", "later", "Later", null, 2030, null)),
        (Ids.Id("network"), new NetworkRegistered(Ids.Id("network"), "n", Network(domains))),
        (Ids.Id("network"), new TerritorySet(Ids.Id("network"), [.. Some("0 1 2")])),
        .. references,
    ]);

    private static NetworkDetails Network(string[] domains) =>
        new("N", null, null, [], [], [], null, null, Ids.Day("2020-01-01"), null, "voluntary", null, domains, [], null);

    private static (Guid, object) Reference(string domain, string? division) => (
        Ids.Id($"reference-{domain}"), new ReferenceDivisionSet(Ids.Id($"reference-{domain}"), domain, division, Ids.Day("2026-01-01")));

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
