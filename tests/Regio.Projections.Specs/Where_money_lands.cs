using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>Money by network, region, ministry, domain, target group and year.</summary>
public class Where_money_lands
{
    // Two municipalities of 300 and 100 inhabitants in two regions, and one that is in neither.
    private static Scene Country => new Scene()
        .Organisation("szw", kind: "ministry").Organisation("vws", kind: "ministry").Organisation("m", population: 300).Organisation("o", population: 100)
        .Organisation("p", population: 200).Division("work", "work", 2020).Region("west", "work", "m").Region("east", "work", "o")
        .Network("n").Territory("n", "m", "o").Network("q").Territory("q", "m", "p").Network("r").Territory("r", "m");

    private static Scene Paying => Country.Scheme("s", groups: ["youth", "elderly"], domains: ["work"], division: "work")
        .Budget("s", 2020, 1000).Budget("s", 2021, 500);

    [Fact]
    public void Tells_each_measure_by_the_year_that_it_came_about_in()
    {
        var scene = Paying.Applied("g", "s", "n", "m", [(2020, 100), (2021, 60)], on: "2019-12-10", others: [("own-means", 7), ("province", 5)])
            .Awarded("g", [(2020, 90), (2021, 50)], on: "2020-01-10")
            .Then("g", new GrantAmended(Ids.Id("g"), "d", Ids.Day("2021-06-01"), Amounts((2020, 90)), Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), "less"))
            .Planned("g", (1, "2020-02-01", 40), (2, "2021-02-01", 50)).Paid("g", 1, "2020-02-01", 40).Paid("g", 2, "2021-02-01", 50)
            .Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2022-01-01"), 80, "less")).Then("g", new RecoveryReceived(Ids.Id("g"), Ids.Day("2022-03-01"), 10));
        Rows(scene, "2023-01-01", by: ["year"]).Select(row => (row.Year, Told(row.Money))).ShouldBe([
            (2019, "applied 160"), (2020, "budgeted 1000, awarded 140, paid 40, own 7"), (2021, "budgeted 500, awarded -50, paid 50"), (2022, "settled 80, recovered 10"),
        ]);
        Told(Of(scene, "2023-01-01").Totals).ShouldBe("budgeted 1500, applied 160, awarded 90, paid 90, settled 80, recovered 10, own 7");
        Told(Of(scene, "2020-06-01").Totals).ShouldBe("budgeted 1500, applied 160, awarded 140, paid 40, own 7");
        Told(Of(scene, "2020-01-09").Totals).ShouldBe("budgeted 1500, applied 160");
    }

    [Fact]
    public void Tells_what_was_put_right_where_it_should_have_been_and_kept_what_was_known_before()
    {
        var grant = Ids.Id("g");
        var scene = Paying.Grant("g", "s", "n", "m", [(2020, 90)]).Planned("g", (1, "2020-02-01", 40), (2, "2020-03-01", 30))
            .Paid("g", 1, "2020-02-01", 40).Paid("g", 2, "2020-03-01", 30)
            .Then("g", new RecoveryReceived(grant, Ids.Day("2020-04-01"), 10)).Then("g", new RecoveryReceived(grant, Ids.Day("2020-04-01"), 5));
        var known = scene.Register;
        scene.Then("g", new PaymentCorrected(grant, 1, new(grant, 1, Ids.Day("2021-02-01"), 45), Ids.Day("2022-01-01"), "typo"))
            .Then("g", new PaymentWithdrawn(grant, 2, Ids.Day("2022-01-01"), "twice"))
            .Then("g", new RepaymentCorrected(grant, 1, new(grant, Ids.Day("2021-04-01"), 11), Ids.Day("2022-01-01"), "typo"))
            .Then("g", new RepaymentWithdrawn(grant, 2, Ids.Day("2022-01-01"), "twice"));
        Told(Of(scene, "2020-12-31").Totals).ShouldBe("budgeted 1500, applied 90, awarded 90", "What was told of last year is told otherwise today.");
        Told(Of(scene, "2023-01-01").Totals).ShouldBe("budgeted 1500, applied 90, awarded 90, paid 45, recovered 11");
        Told(MoneyView.Of(Picture.Of(known, Ids.Day("2020-12-31")), new([]), _ => true).Totals).ShouldBe("budgeted 1500, applied 90, awarded 90, paid 70, recovered 15");
    }

    [Fact]
    public void Counts_no_scheme_before_it_is_published() =>
        Of(Country.Scheme("s", published: "2021-01-01").Budget("s", 2020, 1).Grant("g", "s", "n", "m", [(2020, 1)]), "2020-12-31").Rows.ShouldBeEmpty();

    [Fact]
    public void Tells_of_what_was_not_awarded_to_nobody_who_may_not_know() =>
        Told(MoneyView.Of(Picture.Of(Paying.Applied("g", "s", "n", "m", [(2020, 5)]).Register, Ids.Day("2020-06-01")), new([]), _ => false).Totals).ShouldBe("budgeted 1500");

    [Fact]
    public void Leaves_money_of_no_network_or_region_unallocated()
    {
        var scene = Paying.Grant("g", "s", "n", "m", [(2020, 10)]).Grant("h", "s", null, "m", [(2020, 5)]);
        Rows(scene, "2020-06-01", by: ["network"]).Select(row => (row.Network?.Key, string.Join(',', row.Unallocated), Told(row.Money))).ShouldBe([
            ("n", "", "applied 10, awarded 10"), (null, "network", "budgeted 1500, applied 5, awarded 5"),
        ]);
        Rows(scene, "2020-06-01", by: ["region"]).Select(row => (row.Region?.Key, Awarded: row.Money.Awarded)).ShouldBe([("east", 10m), ("west", 10), (null, 5)]);
        Rows(Country.Scheme("s").Grant("g", "s", "n", "m", [(2020, 10)]), "2020-06-01", by: ["region"]).ShouldHaveSingleItem().Unallocated.ShouldBe(["region"], "The scheme names no division.");
        Rows(Country.Scheme("s").Grant("g", "s", "n", "m", [(2020, 10)], region: "east"), "2020-06-01", by: ["region"]).ShouldHaveSingleItem().Region?.Key.ShouldBe("east", "The grant names its region.");
    }

    [Fact]
    public void Goes_by_the_territory_that_is_served_and_not_by_the_seat()
    {
        Rows(Paying.Grant("g", "s", "n", "m", [(2020, 10)], region: "east"), "2020-06-01", by: ["region"]).Select(row => row.Region?.Key).ShouldBe(["east", null]);
        Rows(Paying.Grant("g", "s", "r", "o", [(2020, 10)]), "2020-06-01", by: ["region"]).Select(row => row.Region?.Key).ShouldBe(["west", null]);
    }

    [Fact]
    public void Counts_in_full_under_each_region_and_each_euro_once_in_the_totals()
    {
        var money = Of(Country.Scheme("s", division: "work").Grant("g", "s", "n", "m", [(2020, 10)]), "2020-06-01", new(["region"]));
        money.Rows.Select(row => row.Money.Awarded).ShouldBe([10, 10]);
        (money.Totals.Awarded, money.Additive).ShouldBe((10, false));
        Of(Country.Scheme("s", division: "work").Grant("g", "s", "r", "m", [(2020, 10)]), "2020-06-01", new(["region"])).Additive.ShouldBeTrue();
    }

    [Fact]
    public void Tells_domains_in_their_order_and_what_has_none_last() =>
        Rows(Country.Scheme("u").Budget("u", 2020, 1).Scheme("s", domains: ["work", "care", "housing"]).Budget("s", 2020, 2), "2020-06-01", by: ["domain"])
            .Select(row => row.Domain).ShouldBe(["care", "housing", "work", null]);

    [Fact]
    public void Splits_over_regions_by_inhabitants_and_over_the_rest_evenly()
    {
        var scene = Country.Scheme("s", division: "work", groups: ["youth", "elderly", "families"]).Grant("g", "s", "n", "m", [(2020, 10)]);
        var money = Of(scene, "2020-06-01", new(["region"], IsSplit: true));
        money.Rows.Select(row => (row.Region?.Key, row.Money.Awarded)).ShouldBe([("east", 2.5m), ("west", 7.5m)]);
        money.Additive.ShouldBeTrue();
        Of(scene, "2020-06-01", new(["targetGroup"], IsSplit: true)).Rows.Select(row => (row.TargetGroup, row.Money.Awarded))
            .ShouldBe([("elderly", 3.33m), ("families", 3.33m), ("youth", 3.34m)], "Every cent is somewhere: the first of the scheme has the one that is left.");
        Asked(Country.Scheme("s", division: "work").Grant("g", "s", "q", "m", [(2020, 10)]), "2020-06-01", new(["region"], IsSplit: true))
            .Select(row => (row.Region?.Key, row.Money.Awarded)).ShouldBe([("west", 6), (null, 4)], "What lies in no region is unallocated.");
    }

    [Fact]
    public void Counts_each_region_once_however_many_municipalities_are_in_it() =>
        Asked(Country.Region("west", "work", "m", "p").Network("z").Territory("z", "m", "o", "p").Scheme("s", division: "work").Grant("g", "s", "z", "m", [(2020, 60)]), "2020-06-01", new(["region"], IsSplit: true))
            .Select(row => (row.Region?.Key, row.Money.Awarded, row.Grants)).ShouldBe([("east", 10, 1), ("west", 50, 1)]);

    [Fact]
    public void Splits_nothing_over_regions_whose_inhabitants_are_unknown()
    {
        var scene = Country.Organisation("x").Region("north", "work", "x").Network("z").Territory("z", "m", "x").Scheme("s", division: "work").Grant("g", "s", "z", "m", [(2020, 10)]);
        var split = Of(scene, "2020-06-01", new(["region"], IsSplit: true));
        split.Rows.ShouldHaveSingleItem().Unallocated.ShouldBe(["region"]);
        split.Basis.MissingBy["inhabitants"].ShouldBe(1);
        Rows(scene, "2020-06-01", by: ["region"]).Select(row => row.Region?.Key).ShouldBe(["north", "west"]);
    }

    [Fact]
    public void Counts_a_municipality_in_two_regions_for_half_in_each() =>
        Asked(Country.Region("south", "work", "m").Scheme("s", division: "work").Grant("g", "s", "n", "m", [(2020, 10)]), "2020-06-01", new(["region"], IsSplit: true))
            .Select(row => (row.Region?.Key, row.Money.Awarded)).ShouldBe([("east", 2.5m), ("south", 3.75m), ("west", 3.75m)]);

    [Fact]
    public void Is_of_the_region_that_is_named_whatever_became_of_its_municipalities() =>
        Rows(Paying.Region("south", "work", "m").Grant("g", "s", "n", "m", [(2020, 10)], region: "west"), "2020-06-01", by: ["region"])
            .Select(row => row.Region?.Key).ShouldBe(["west", null]);

    [Fact]
    public void Takes_the_division_that_is_asked_for()
    {
        var scene = Country.Division("care", "care", 2020).Region("all", "care", "m", "o").Scheme("s").Grant("g", "s", "n", "m", [(2020, 10)]);
        Of(scene, "2020-06-01", new(["region"], Division: scene.Register.Division("care"))).Rows.ShouldHaveSingleItem().Region!.Key.ShouldBe("all");
    }

    [Fact]
    public void Follows_an_owner_to_its_ministry()
    {
        var scene = Country.Then("dir", new OrganisationRegistered(Ids.Id("dir"), "dir", "directorate", "dir", null, null, null, null, "vws", null)).Scheme("s", owner: "dir")
            .Scheme("t", owner: "nobody").Budget("s", 2020, 1).Budget("t", 2020, 2).Scheme("u", owner: "vws").Budget("u", 2020, 4);
        Rows(scene, "2020-06-01", by: ["ministry"]).Select(row => (row.Ministry?.Key, row.Money.Budgeted)).ShouldBe([("nobody", 2), ("vws", 5)]);
        Of(scene, "2020-06-01", new(["ministry"], Ministry: Ids.Id("dir"))).Rows.ShouldHaveSingleItem().Money.Budgeted.ShouldBe(1, "A part of it can be asked by itself.");
    }

    [Fact]
    public void Is_of_who_owned_the_scheme_on_the_day()
    {
        var moved = Paying.Grant("g", "s", "n", "m", [(2020, 10)]).Then("s", new SchemeMoved(Ids.Id("s"), Ids.Day("2020-06-01"), "vws", Ids.Id("cause")));
        Rows(moved, "2020-05-31", by: ["ministry"]).ShouldHaveSingleItem().Ministry!.Key.ShouldBe("szw");
        Rows(moved, "2020-06-01", by: ["ministry"]).ShouldHaveSingleItem().Ministry!.Key.ShouldBe("vws");
        FundedBy.Of(Standing.Of(moved.Register, Ids.Day("2020-05-31")), Ids.Id("n")).ShouldHaveSingleItem().Ministry!.Key.ShouldBe("szw");
    }

    [Fact]
    public void Tells_only_what_is_asked_for()
    {
        var scene = Paying.Scheme("t", owner: "vws", groups: ["youth"], division: "work").Grant("g", "s", "n", "m", [(2020, 10)], region: "west").Grant("h", "t", "n", "m", [(2020, 4)], region: "east");
        decimal? Awarded(MoneyQuestion question) => Of(scene, "2020-06-01", question).Totals.Awarded;
        Awarded(new([], Region: Ids.Id("west"))).ShouldBe(10);
        Awarded(new([], Ministry: Ids.Id("vws"))).ShouldBe(4);
        Awarded(new([], Network: Ids.Id("r"))).ShouldBeNull();
        Awarded(new([], Network: Ids.Id("n"))).ShouldBe(14);
        Awarded(new([], Scheme: Ids.Id("t"))).ShouldBe(4);
        Awarded(new([], TargetGroup: "elderly")).ShouldBe(10);
        Awarded(new([], IsSplit: true, TargetGroup: "elderly")).ShouldBe(5);
        Awarded(new([], Domain: "work")).ShouldBe(10);
        Awarded(new([], Year: 2021)).ShouldBeNull();
        Of(scene, "2020-06-01", new([], Year: 2021)).Totals.Budgeted.ShouldBe(500);
        Asked(scene, "2020-06-01", new(["ministry"], Region: Ids.Id("east"))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Ministry!.Key.ShouldBe("vws"), row => row.Region.ShouldBeNull());
        Asked(scene, "2020-06-01", new(["year"], Ministry: Ids.Id("vws"), Network: Ids.Id("n"), Domain: null, TargetGroup: "youth")).Select(row => (row.Network, row.Ministry, row.TargetGroup, row.Unallocated.Count))
            .ShouldBe([(null, null, null, 0), (null, null, null, 0)], "In 2019 applied for, in 2020 awarded.");
    }

    [Fact]
    public void Tells_what_a_region_decides_itself()
    {
        var scene = Country.Scheme("s", terms: Untold with { Earmarking = "free" }).Scheme("t", terms: Untold with { Earmarking = "earmarked" }).Scheme("u")
            .Grant("g", "s", "n", "m", [(2020, 30)]).Grant("h", "t", "n", "m", [(2020, 10)]).Grant("i", "u", "n", "m", [(2020, 60)]);
        var money = Of(scene, "2020-06-01");
        (money.Totals.Free, money.Totals.FreeShare).ShouldBe((30, 0.75));
        money.Basis.MissingBy["earmarking"].ShouldBe(1);
        var told = scene.Amended("u", "2020-06-02", said => said with { Terms = Untold with { Earmarking = "free" } });
        Of(told, "2020-06-01").Basis.MissingBy["earmarking"].ShouldBe(1, "It says so from the next day on.");
        Of(told, "2020-06-02").Basis.MissingBy["earmarking"].ShouldBe(0);
        Of(Paying, "2020-06-01").Totals.ShouldSatisfyAllConditions(totals => totals.Free.ShouldBeNull(), totals => totals.FreeShare.ShouldBeNull());
    }

    [Fact]
    public void Divides_by_the_inhabitants_of_a_region_or_a_network()
    {
        var scene = Country.Scheme("s", division: "work").Grant("g", "s", "n", "m", [(2020, 1000)]);
        Rows(scene, "2020-06-01", by: ["network"]).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Inhabitants.ShouldBe(400), row => row.PerInhabitant!.Awarded.ShouldBe(2.5m));
        Rows(scene, "2020-06-01", by: ["region"]).Select(row => (row.Inhabitants, row.PerInhabitant!.Awarded)).ShouldBe([(100, 10), (300, 3.33m)]);
        Rows(scene, "2020-06-01", by: ["ministry"]).ShouldHaveSingleItem().PerInhabitant.ShouldBeNull();
    }

    [Fact]
    public void Keeps_the_territory_that_a_network_had_on_its_last_day() =>
        Rows(Country.Network("w", until: "2020-03-01").Member("w", "o").Left("w", "o", "2020-03-01").Scheme("s", division: "work").Grant("g", "s", "w", "m", [(2020, 1)]), "2021-01-01", by: ["region"])
            .ShouldHaveSingleItem().Region!.Key.ShouldBe("east");

    [Fact]
    public void Tells_no_territory_of_a_network_that_has_not_begun() =>
        Rows(Country.Network("w", from: "2022-01-01", until: "2024-01-01").Member("w", "o").Scheme("s", division: "work").Grant("g", "s", "w", "m", [(2020, 1)]), "2021-01-01", by: ["region"])
            .ShouldHaveSingleItem().Region.ShouldBeNull();

    [Fact]
    public void Says_of_how_many_grants_it_could_tell_all_that_was_asked() =>
        Of(Paying.Grant("g", "s", "n", "m", [(2020, 10)]).Grant("h", "s", null, "m", [(2020, 5)]), "2020-06-01", new(["network", "region", "year"])).Basis.ShouldSatisfyAllConditions(
            basis => (basis.Population, basis.Assessed).ShouldBe((2, 1)), basis => basis.MissingBy["network"].ShouldBe(1), basis => basis.MissingBy["region"].ShouldBe(1));

    [Fact]
    public void Resolves_what_is_served_to_the_day() =>
        Rows(Paying.Grant("g", "s", null, "m", [(2020, 10)], region: "east").Organisation("new", population: 1).Region("east", "work", "o", "new")
            .Then("o", new OrganisationEnded(Ids.Id("o"), Ids.Day("2020-02-01"))).Succession("x", "2020-02-01", ("o", "new")), "2020-06-01", by: ["region"])
            .Select(row => (row.Region?.Key, row.Inhabitants)).ShouldBe([("east", 1), (null, null)]);

    private static MoneyView Of(Scene scene, string day, MoneyQuestion? question = null) =>
        MoneyView.Of(Picture.Of(scene.Register, Ids.Day(day)), question ?? new([]), _ => true);

    private static IReadOnlyList<MoneyRow> Rows(Scene scene, string day, params string[] by) => Asked(scene, day, new(by));

    private static IReadOnlyList<MoneyRow> Asked(Scene scene, string day, MoneyQuestion question) => Of(scene, day, question).Rows;

    private static string Told(MoneyFigures money) => string.Join(", ", new (string, decimal?)[]
    {
        ("budgeted", money.Budgeted), ("applied", money.Applied), ("awarded", money.Awarded), ("paid", money.Paid), ("settled", money.Settled),
        ("recovered", money.Recovered), ("own", money.OwnContribution),
    }.Where(one => one.Item2 is not null).Select(one => $"{one.Item1} {one.Item2:0.##}"));
}
