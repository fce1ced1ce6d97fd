namespace Regio.Projections.Specs;

public sealed class What_could_be_looked_at
{
    private static readonly ActiveIndex Country = new Scene()
        .Municipalities("m", "n")
        .Network("whole", domains: ["work"], groups: ["youth"]).Members("whole", "m", "n")
        .Network("aimless", domains: ["work"]).Members("aimless", "m")
        .Network("empty")
        .On("2022-01-01");

    [Fact]
    public void Is_who_has_members_where_members_are_counted() =>
        Shown(Basis.OfMembers(Country)).ShouldBe("2 of 3; members 1");

    [Fact]
    public void Is_who_has_members_and_aims_where_kinds_are_told() =>
        Shown(Basis.OfAims(Country)).ShouldBe("1 of 3; members 1, domains 1, targetGroups 2");

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
