using Regio.Contracts.Networks;
using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>What concerns a municipality: its portfolio, council sheet and congruence in short, and the money of its networks.</summary>
public sealed class Gathering_a_municipality
{
    private const string Day = "2022-06-01";

    private static Scene Country => new Scene()
        .Organisation("old", until: "2022-01-01", population: 10).Organisation("m", population: 100).Municipalities("n", "o").Organisation("szw", kind: "ministry")
        .Succession("merger", "2022-01-01", ("old", "m"))
        .Network("a").Members("a", "old", "n").Network("b").Members("b", "m", "n").Network("elsewhere").Members("elsewhere", "o", "n");

    [Fact]
    public void Tells_what_its_portfolio_tells()
    {
        var view = Country.View(Day);
        var (page, portfolio) = (Of(view), Portfolio.Of(view.Picture.Standing, Ids.Id("m"), view.Rights().Pulses, isTrusted: false));
        page.Networks.Items.Select(row => row.Network.Key).ShouldBe(["a", "b"]);
        (page.Networks.Total, page.DistinctPartners, page.Load, page.Inhabitants).ShouldBe((2, portfolio.DistinctPartners, portfolio.Load, 100));
        page.MostFrequentPartners.ShouldBe(portfolio.MostFrequentPartners);
        page.Coverage.Included.ShouldBe(portfolio.Coverage.Included, ignoreOrder: true);
    }

    [Fact]
    public void Is_read_also_after_its_end_and_says_who_stands_for_it()
    {
        var page = Of(Country.View(Day), "old");
        (page.Until, page.CountsAs.Keys(), page.Networks.Total).ShouldBe((Ids.Day("2022-01-01"), "m", 0));
        Of(Country.View("2021-12-31"), "old").ShouldSatisfyAllConditions(
            before => before.CountsAs.ShouldBeEmpty(), before => before.Networks.Total.ShouldBe(1));
        Of(new Scene().Organisation("x", until: "2022-01-01").View(Day), "x").CountsAs.ShouldBeEmpty("Nobody is known to stand for it.");
    }

    [Fact]
    public void Counts_what_its_council_does_not_know_and_names_the_first_moments()
    {
        var scene = new[] { ("a", 9), ("b", 7), ("a", 8), ("b", 11), ("a", 10), ("b", 12), ("elsewhere", 7) }.Aggregate(Country, (known, one) => known.Then(
            one.Item1, new CouncilMomentPlanned(Ids.Id(one.Item1), Ids.Id($"{one}"), "principles", new(2022, one.Item2, 1), null, null)));
        var view = scene.View(Day);
        var (council, sheet) = (Of(view).Council, CouncilSheet.Of(view.Picture, Ids.Id("m"), isTrusted: false));
        council.Unknown.ShouldBe(sheet.Networks.Sum(network => network.Unknown.Count));
        council.Unknown.ShouldBeGreaterThan(0);
        council.Moments.Select(one => (one.Network.Key, one.Moment.On.Month)).ShouldBe([("b", 7), ("a", 8), ("a", 9), ("a", 10), ("b", 11)]);
        council.Href.ShouldStartWith($"/insight/v1/municipalities/{Ids.Id("m")}/council-sheet?snapshot=");
    }

    [Fact]
    public void Tells_its_regions_in_each_division()
    {
        var page = Of(Country.Division("d-2020", "d", 2020).Region("r", "d-2020", "m", "n").View(Day)).Congruence;
        page.Value.PerKind.ShouldHaveSingleItem().Regions.Keys().ShouldBe("r");
        page.Value.DistinctPartners.ShouldBe(1);
    }

    [Fact]
    public void Tells_the_money_of_its_networks_alone_and_who_pays_it_to_who_may_know()
    {
        var view = Country.Scheme("s").Budget("s", 2022, 1_000).Grant("g", "s", "a", "m", [(2022, 300)]).Grant("h", "s", "elsewhere", "o", [(2022, 7)])
            .Applied("asked", "s", "b", "n", [(2022, 40)]).View(Day);
        var page = Of(view);
        page.Money.Items.Select(row => (row.Network?.Key, row.Money.Awarded, row.Money.Budgeted)).ShouldBe([("a", 300, null)]);
        page.Payers.Items.Select(row => (row.Ministry?.Key, row.Money.Awarded)).ShouldBe([("szw", 300)]);
        Of(view, "m", Roles.Ministry, "szw").Money.Items.Select(row => row.Network?.Key).ShouldBe(["a", "b"]);
    }

    private static MunicipalityPage Of(View view, string municipality = "m", string? role = null, string? organisation = null) =>
        MunicipalityPage.Of(view, view.Picture.Register.Organisations[Ids.Id(municipality)], view.Rights(role, organisation));
}
