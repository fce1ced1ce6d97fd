using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>Wherever what is allocated of a regional budget counts as money of a network, the budget and who put the money in are evidence.</summary>
public sealed class What_regional_budgets_are_behind
{
    private static readonly View Seen = Country.View("2020-06-01");
    private static readonly Rights Anyone = Seen.Rights();

    // One network decides on the budget, and allocates some of it to the other.
    private static Scene Country => new Scene().Organisation("m", population: 100).Organisation("o", population: 100).Division("d", "d", 2020).Region("r", "d", "m", "o")
        .Network("k").Members("k", "m", "o").Network("n").Members("n", "m", "o").Scheme("s").Grant("g", "s", "n", "m", [(2020, 10)])
        .Then("n", new BudgetRecorded(Ids.Id("n"), 2020, 5, [], null))
        .Owner("ocw").Scheme("u", "ocw").Pot("pot", "r", "k").PutIn("pot", 1, "u", 7).Allocated("pot", 1, 5, 5, 0, network: "n");

    [Fact]
    public void Are_named_in_a_portfolio() => Tells(GetMunicipality.RestsOn(
        Seen, Anyone.Pulses, Portfolio.Of(Seen.Picture.Standing, Ids.Id("m"), Anyone.Pulses, false).Networks.Single(one => one.Network.Key == "n")));

    [Fact]
    public void Are_named_on_a_council_sheet_and_where_a_page_sums_it_up()
    {
        Tells(GetCouncilSheet.RestsOn(Seen, CouncilSheet.Of(Seen.Picture, Ids.Id("m"), false).Networks.Single(one => one.Network.Key == "n")));
        var page = MunicipalityPage.Of(Seen, Seen.Picture.Register.Organisations[Ids.Id("m")], Anyone);
        Tells(page.OwnParts.Single(part => part.Part == "council").RestsOn());
    }

    [Fact]
    public void Are_named_of_a_meta_network_of_which_the_payers_are_told() =>
        Tells(GetMetaNetworks.RestsOn(Seen, GetMetaNetworks.Rows(Seen.Picture, new(0.5, 1)).Rows.ShouldHaveSingleItem()));

    [Fact]
    public void Are_named_in_a_balance() => Tells(GetBalance.RestsOn(
        Seen.Picture, Anyone.Pulses, GetBalance.Rows(Seen.Picture, Ids.Id("n"), null, Anyone.Pulses, false, new()).Rows.ShouldHaveSingleItem()));

    [Fact]
    public void Are_named_of_a_cliff_that_is_a_signal() => Tells(
        SignalsOf.Picture(Seen.Picture, Anyone.Pulses, false, null)
            .Single(one => one.Signal.Kind == SignalKinds.Cliff && one.Signal.Subject.Key == "n").RestsOn());

    [Fact]
    public void Are_named_in_the_stack_of_a_scheme_that_put_money_in()
    {
        var rows = Stack.Of(Seen.Picture, new(Ids.Day("2020-06-01"), Ids.Day("2021-06-01")), _ => true).Rows;
        Tells(GetStack.RestsOn(Seen.Picture, rows.Single(row => row.Initiative.Key == "u"), _ => true));
        GetStack.RestsOn(Seen.Picture, rows.Single(row => row.Initiative.Key == "s"), _ => true).ShouldNotContain(Ids.Id("pot"), "It put nothing in.");
    }

    [Fact]
    public void Are_named_with_whose_schemes_put_the_money_in_where_those_are_told()
    {
        var balance = GetBalance.Rows(Seen.Picture, Ids.Id("n"), null, Anyone.Pulses, false, new()).Rows.ShouldHaveSingleItem();
        GetBalance.RestsOn(Seen.Picture, Anyone.Pulses, balance).ShouldContain(Ids.Id("owner ocw"));
        GetMetaNetworks.RestsOn(Seen, GetMetaNetworks.Rows(Seen.Picture, new(0.5, 1)).Rows.ShouldHaveSingleItem()).ShouldContain(Ids.Id("owner ocw"));
        SignalsOf.Picture(Seen.Picture, Anyone.Pulses, false, null)
            .Single(one => one.Signal.Kind == SignalKinds.Cliff && one.Signal.Subject.Key == "n").RestsOn().ShouldContain(Ids.Id("owner ocw"));
    }

    [Fact]
    public void Stand_beside_grants_that_are_named_with_their_schemes()
    {
        var scene = Country.RecordedScheme("told").RecordedGrant("one", "told", 10, network: "n");
        new Behind(scene.Register).GrantsFor(Ids.Id("n")).ShouldBe([Ids.Id("g"), Ids.Id("s"), Ids.Id("one"), Ids.Id("told")], ignoreOrder: true);
    }

    private static void Tells(IEnumerable<Guid> streams) => new[] { Ids.Id("pot"), Ids.Id("u") }.ShouldBeSubsetOf(streams);
}
