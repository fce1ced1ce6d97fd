namespace Regio.Projections.Specs;

/// <summary>What rows of money rest on: their amounts, and the regions, divisions and ministries that they are counted under.</summary>
public sealed class What_money_rests_on
{
    // One grant is for a region by name; the other lands by the territory of its network.
    private static Scene Country => new Scene()
        .Organisation("m", population: 300).Organisation("o", population: 100).Organisation("gone", until: "2019-01-01").Succession("merger", "2019-01-01", ("gone", "o"))
        .Division("work", "work", 2018).Region("west", "work", "m").Region("east", "work", "gone").Division("other", "other", 2018).Region("far", "other", "m", "o")
        .Network("n").Territory("n", "m", "o").Owner("szw").Scheme("s", division: "work").Budget("s", 2020, 1_000)
        .Grant("named", "s", "n", "m", [(2020, 10)], region: "west").Grant("landing", "s", "n", "m", [(2020, 20)]);

    [Fact]
    public void Names_the_region_the_division_and_the_successions_of_a_row_by_region()
    {
        var east = Row(Country, new([MoneyDimensions.Region]), row => row.Region?.Key == "east");
        Named("landing", "n", "s", "east", "work", "merger", "gone").ShouldBeSubsetOf(east);
        east.ShouldNotContain(Ids.Id("named"), "It is for the other region.");
        east.ShouldNotContain(Ids.Id("far"), "That is of no division that is meant.");
    }

    [Fact]
    public void Names_all_regions_of_a_division_in_which_it_was_looked_up_where_money_lands()
    {
        var question = new MoneyQuestion([MoneyDimensions.Region]);
        Row(Country, question, row => row.Region?.Key == "west").ShouldContain(Ids.Id("east"));
        var named = Country.Scheme("t", division: "work").Grant("only", "t", "n", "m", [(2020, 5)], region: "west");
        Row(named, question with { Scheme = Ids.Id("t") }, row => row.Region?.Key == "west").ShouldNotContain(Ids.Id("east"), "The region was named.");
    }

    [Fact]
    public void Names_the_region_that_is_asked_for_whatever_it_is_counted_by() =>
        Named("west", "work").ShouldBeSubsetOf(Row(Country, new([MoneyDimensions.Year], Region: Ids.Id("west")), _ => true));

    [Fact]
    public void Names_no_region_where_none_is_asked() =>
        Row(Country, new([MoneyDimensions.Year]), row => row.Year == 2020).ShouldNotContain(Ids.Id("work"));

    [Fact]
    public void Names_the_region_of_a_regional_budget()
    {
        var pot = Country.Scheme("u").Pot("pot", "west", "n").PutIn("pot", 1, "u", 7);
        Named("pot", "west", "work").ShouldBeSubsetOf(Row(pot, new([MoneyDimensions.Year], Region: Ids.Id("west"), Scheme: Ids.Id("u")), _ => true));
    }

    [Fact]
    public void Names_who_live_there_where_that_divides_the_money_or_stands_in_the_row()
    {
        Row(Country, new([MoneyDimensions.Region]), row => row.Region?.Key == "west").ShouldContain(Ids.Id("m"), "It is told per inhabitant.");
        var (split, full) = (new MoneyQuestion([MoneyDimensions.Region, MoneyDimensions.Network], IsSplit: true), new MoneyQuestion([MoneyDimensions.Region, MoneyDimensions.Network]));
        Row(Country, split, row => row.Region?.Key == "east").ShouldContain(Ids.Id("m"));
        Row(Country, full, row => row.Region?.Key == "east").ShouldNotContain(Ids.Id("m"));
    }

    [Fact]
    public void Names_the_owner_by_ministry_and_what_is_committed_in_a_cliff()
    {
        Row(Country, new([MoneyDimensions.Ministry]), _ => true).ShouldContain(Ids.Id("owner szw"));
        Row(Country, new([MoneyDimensions.Year]), row => row.Year == 2020).ShouldNotContain(Ids.Id("owner szw"));
        var pot = Country.Network("k").Pot("pot", "west", "k").PutIn("pot", 1, "s", 7).Allocated("pot", 1, 5, 5, 0, network: "n");
        Row(pot, new([MoneyDimensions.Network]), row => row.Network?.Key == "n").ShouldContain(Ids.Id("pot"));
    }

    [Theory]
    [InlineData(MoneyDimensions.Region)]
    [InlineData(MoneyDimensions.Network)]
    [InlineData(MoneyDimensions.Year)]
    public void Holds_in_the_totals_all_that_any_row_rests_on(string by)
    {
        var (money, behind) = Asked(Country, new([by]));
        behind.All(money).Distinct().ShouldBe(money.Rows.SelectMany(row => behind.Row(money, row)).Distinct(), ignoreOrder: true);
        Named("named", "landing", "s", "budget of s").ShouldBeSubsetOf(behind.All(money));
    }

    [Fact]
    public void Tells_with_the_totals_how_they_were_computed_from_each_amount_once()
    {
        var (money, _) = Asked(Country, new([MoneyDimensions.Region]));
        var amounts = money.Inputs()["amounts"].ShouldBeOfType<List<MoneyInput>>();
        amounts.Where(one => one.Measure == "awarded").Select(one => one.Amount).ShouldBe([10m, 20m], ignoreOrder: true, "The second is in two regions.");
        money.Totals.Awarded.ShouldBe(30);
        var (view, calculation) = (Country.View("2020-12-31"), new Calculation("rule", money.Inputs(), "1"));
        MoneyPage.Of(money.Rows, new(money.Totals, "full", money.Additive) { Calculation = calculation }, view.AsOf, money.Basis).Calculation.ShouldBe(calculation);
    }

    private static List<Guid> Row(Scene scene, MoneyQuestion question, Func<MoneyRow, bool> which)
    {
        var (money, behind) = Asked(scene, question);
        return [.. money.Rows.Where(which).SelectMany(row => behind.Row(money, row)).Distinct()];
    }

    private static (MoneyView Money, MoneyBehind Behind) Asked(Scene scene, MoneyQuestion question)
    {
        var picture = Picture.Of(scene.Register, Ids.Day("2020-12-31"));
        return (MoneyView.Of(picture, question, _ => true), new(picture, question));
    }

    private static List<Guid> Named(params string[] names) => [.. names.Select(Ids.Id)];
}
