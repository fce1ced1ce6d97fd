using CsCheck;

namespace Regio.Projections.Specs;

public sealed class Congruence_of_divisions
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f", "g", "h"];

    private static readonly Gen<string[][]> Regions =
        Gen.OneOf(Names).Array[1, 5].Select(r => r.Distinct().ToArray()).Array[1, 4];

    private static Scene Country => Names.Aggregate(
        new Scene(), (s, name) => s.Organisation(name, population: name == "h" ? null : 1000));

    [Fact]
    public void Tells_of_each_region_whether_it_is_equal_nested_a_union_or_crossing()
    {
        var found = Between(
            [["a", "b"], ["c"], ["e", "f"], ["g", "h", "d"]],
            [["b", "a"], ["c", "d", "g"], ["e"], ["f"], ["h"]]);

        found.Municipalities.ShouldBe(8);
        found.PerRegion.Select(r => r.Outcome).ShouldBe(["equal", "nested", "union", "crossing"]);
        found.Regions.ShouldBe(new(1, 1, 1, 1));

        // Together in both: ab and dg; in either also ef, gh, dh, cd, cg.
        found.Congruence.ShouldBe(2 / 7d);
        found.Inputs().ShouldBe(new Dictionary<string, object?> { ["pairsInBoth"] = 2, ["pairsInEither"] = 7 }, ignoreOrder: true);
    }

    [Fact]
    public void Names_the_municipalities_that_fall_apart_and_their_inhabitants()
    {
        var crossing = Between([["a", "b", "c", "d"], ["e"]], [["a", "b", "e"], ["c", "d"]]).PerRegion[0];

        crossing.Pieces.ShouldBe([new(Region("right0"), 2), new(Region("right1"), 2)]);
        crossing.FallApart.Select(m => m.Key).ShouldBe(["c", "d"]);
        (crossing.Inhabitants, crossing.InhabitantsUnknown.Count).ShouldBe((2000, 0));
    }

    [Fact]
    public void Unknown_inhabitants_are_not_none()
    {
        var crossing = Between([["a", "b", "g", "h"], ["e"]], [["a", "b", "e"], ["g", "h", "c"]]).PerRegion[0];

        crossing.FallApart.Select(m => m.Key).ShouldBe(["g", "h"]);
        crossing.Inhabitants.ShouldBeNull();
        crossing.InhabitantsUnknown.Select(m => m.Key).ShouldBe(["h"]);
    }

    [Fact]
    public void Is_unknown_where_no_two_are_together()
    {
        Between([["a"], ["b"]], [["a"], ["b"]]).Congruence.ShouldBeNull();
        var apart = Between([["a", "b"]], [["c", "d"]]);
        (apart.Congruence, apart.Municipalities, apart.PerRegion.Count).ShouldBe((null, 0, 0));
    }

    [Fact]
    public void Is_cut_to_the_municipalities_both_cover()
    {
        var found = Between([["a", "b", "g"], ["h"]], [["a", "b"], ["c", "d"]]);
        (found.Municipalities, found.Congruence, found.Regions).ShouldBe((2, 1, new RegionOutcomes(1, 0, 0, 0)));
    }

    [Fact]
    public void Knows_no_succession() =>
        Country.Organisation("old", until: "2010-01-01").Succession("s", "2010-01-01", ("old", "a"))
            .Division("l", "l", 2016).Region("l0", "l", "old", "b").Division("r", "r", 2016).Region("r0", "r", "a", "b")
            .Register.ShouldSatisfyAllConditions(
                r => Between(r, "l", "r").Municipalities.ShouldBe(1),
                r => Between(r, "l", "r").Congruence.ShouldBeNull());

    [Fact]
    public void Without_right_is_against_all_others_by_id() =>
        new Congruence(Editions, Edition.Of(Editions, Editions.Division("ggd-2018")!)).WithAllOthers()
            .Select(c => c.Right.Key).ShouldBe(["ggd-2016", "jeugd-2020"]);

    [Theory]
    [InlineData("ggd-2016", "2026-01-01", "ggd-2016")]
    [InlineData("ggd-2018", "2000-01-01", "ggd-2018")]
    [InlineData("ggd", "2016-01-01", "ggd-2016")]
    [InlineData("ggd", "2017-12-31", "ggd-2016")]
    [InlineData("ggd", "2030-01-01", "ggd-2018")]
    public void A_kind_stands_for_its_edition_in_force(string called, string day, string edition) =>
        EditionChoice.Find(Editions, called, Ids.Day(day)).Edition!.ExternalId.ShouldBe(edition);

    [Theory]
    [InlineData("ggd", "2015-12-31", EditionChoice.NoEditionInForce)]
    [InlineData("ggz", "2026-01-01", EditionChoice.UnknownDivision)]
    public void There_may_be_no_edition_and_a_reason(string called, string day, string fault) =>
        EditionChoice.Find(Editions, called, Ids.Day(day)).ShouldBe(new(null, fault));

    [Fact]
    public void A_municipality_has_partners_by_kind_and_in_all()
    {
        var register = Country
            .Division("x-2016", "x", 2016).Region("x0", "x-2016", "a", "b", "c").Region("x1", "x-2016", "a", "d")
            .Division("y-2016", "y", 2016).Region("y0", "y-2016", "a", "b")
            .Division("y-2030", "y", 2030).Region("y1", "y-2030", "a", "h")
            .Division("z-2016", "z", 2016).Region("z0", "z-2016", "e", "f").Register;
        var found = MunicipalityCongruence.Of(register, register.Organisation("a")!, Ids.Day("2020-01-01"));

        (found.DistinctPartners, found.PartnersInAll, found.MeanJaccard).ShouldBe((3, 1, 2 / 4d));
        found.PerKind.Select(k => (k.Kind, k.Edition.Key, string.Join(' ', k.Regions.Select(r => r.Key)), k.Partners))
            .ShouldBe([("x", "x-2016", "x0 x1", 3), ("y", "y-2016", "y0", 1)]);
    }

    [Fact]
    public void A_municipality_in_no_region_has_unknown_partners() =>
        MunicipalityCongruence.Of(Editions, Country.Register.Organisation("a")!, Ids.Day("2020-01-01"))
            .ShouldSatisfyAllConditions(
                m => m.DistinctPartners.ShouldBeNull(), m => m.PartnersInAll.ShouldBeNull(),
                m => m.MeanJaccard.ShouldBeNull(), m => m.PerKind.ShouldBeEmpty());

    [Fact]
    public void Is_what_counting_pairs_by_hand_gives() => Gen.Select(Regions, Regions).Sample((left, right) =>
    {
        var found = Between(left, right);
        var common = left.SelectMany(r => r).Intersect(right.SelectMany(r => r)).ToHashSet();
        var (inLeft, inRight) = (Pairs(left, common), Pairs(right, common));
        var either = inLeft.Union(inRight).Count();

        found.Municipalities.ShouldBe(common.Count);
        found.Congruence.ShouldBe(either == 0 ? null : inLeft.Intersect(inRight).Count() / (double)either);
        found.PerRegion.Select(r => r.Outcome).ShouldBe(left
            .Select(r => r.Intersect(common).ToHashSet())
            .Where(r => r.Count > 0)
            .Select(r => Outcome(r, [.. right.Select(o => o.Intersect(common).ToHashSet()).Where(o => o.Count > 0)])));
    }, iter: 1000);

    private static Register Editions => new Scene().Division("ggd-2018", "ggd", 2018).Division("ggd-2016", "ggd", 2016)
        .Division("jeugd-2020", "jeugd", 2020).Register;

    private static Thing Region(string id) => new(Ids.Id(id), id, id);

    private static DivisionCongruence Between(string[][] left, string[][] right)
    {
        var scene = Country.Division("left", "left", 2016).Division("right", "right", 2016);
        foreach (var (at, region) in left.Index())
        {
            scene.Region($"left{at}", "left", region);
        }

        foreach (var (at, region) in right.Index())
        {
            scene.Region($"right{at}", "right", region);
        }

        return Between(scene.Register, "left", "right");
    }

    private static DivisionCongruence Between(Register register, string left, string right) =>
        new Congruence(register, Edition.Of(register, register.Division(left)!))
            .With(Edition.Of(register, register.Division(right)!));

    private static HashSet<string> Pairs(string[][] regions, HashSet<string> common) => regions
        .SelectMany(r => r.SelectMany(a => r.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (a, b))))
        .Where(p => common.Contains(p.a) && common.Contains(p.b))
        .Select(p => p.a + p.b)
        .ToHashSet();

    private static string Outcome(HashSet<string> region, List<HashSet<string>> right) =>
        right.Exists(region.SetEquals) ? "equal"
        : right.Exists(region.IsProperSubsetOf) ? "nested"
        : region.SetEquals(right.Where(r => r.IsSubsetOf(region)).SelectMany(r => r)) ? "union"
        : "crossing";
}
