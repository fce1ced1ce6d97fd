namespace Regio.Projections.Specs;

public sealed class What_could_be_looked_at
{
    private static readonly Picture Country = Picture.Of(new Scene()
        .Municipalities("m", "n")
        .Network("whole", domains: ["work"], groups: ["youth"]).Members("whole", "m", "n")
        .Network("aimless", domains: ["work"]).Members("aimless", "m")
        .Network("empty")
        .Register, Ids.Day("2022-01-01"));

    [Fact]
    public void Is_who_has_members_where_members_are_counted() =>
        Shown(Basis.OfMembers(Country)).ShouldBe("2 of 3; members 1");

    [Fact]
    public void Is_the_pairs_with_a_kind_and_those_that_no_unknown_aim_could_give_one()
    {
        string[] many = ["a", "b", "c", "d", "e"];
        var pairs = new Scene().Municipalities(many).Network("n").Members("n", many).Network("same").Members("same", many)
            .Network("part").Members("part", "a").Network("half").Members("half", "a", "b", "c").Pairs("2022-01-01");
        pairs.Select(pair => (pair.Left.Key + pair.Right.Key, pair.Kind)).ShouldContain(("nsame", OverlapKinds.SameTable));
        Shown(Basis.OfPairs(PairsTally.Of(pairs))).ShouldBe("1 of 6; domains 5, targetGroups 2");
        var far = new Scene().Municipalities(many).Network("n").Members("n", "a", "b").Network("o").Members("o", "b", "c").Pairs("2022-01-01");
        Shown(Basis.OfPairs(PairsTally.Of(far))).ShouldBe("1 of 1; domains 0, targetGroups 0");
    }

    [Fact]
    public void Is_every_chain_for_its_age_and_some_for_their_phases()
    {
        var lives = ChainLife.On(new Scene().Network("a").Network("b", until: "2021-01-01").Register, Ids.Day("2022-01-01"));
        Shown(ChainLife.BasisOf(lives)).ShouldBe("2 of 2; phases 2, endReason 1");
    }

    [Fact]
    public void Is_the_kinds_of_division_that_have_a_municipality()
    {
        var register = new Scene()
            .Municipalities("m", "n")
            .Division("one-2020", "one", 2020).Region("r", "one-2020", "m", "n")
            .Division("two-2020", "two", 2020).Region("s", "two-2020", "n")
            .Register;
        var congruence = MunicipalityCongruence.Of(register, register.Organisations[Ids.Id("m")], Ids.Day("2022-01-01"));

        congruence.KindsWithout.ShouldBe(["two"]);
        Shown(congruence.Basis()).ShouldBe("1 of 2; region 1");
    }

    private static string Shown(Basis basis) =>
        $"{basis.Assessed} of {basis.Population}; {string.Join(", ", basis.MissingBy.Select(one => $"{one.Key} {one.Value}"))}";
}
