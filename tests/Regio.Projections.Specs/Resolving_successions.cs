using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

public sealed class Resolving_successions
{
    private static Scene Country => new Scene()
        .Organisation("a", until: "2019-01-01").Organisation("b", until: "2021-01-01").Municipalities("c", "d")
        .Succession("ab", "2019-01-01", ("a", "b")).Succession("bcd", "2021-01-01", ("b", "c"), ("b", "d"));

    [Theory]
    [InlineData("2018-12-31", "a")]
    [InlineData("2019-01-01", "b")]
    [InlineData("2020-12-31", "b")]
    [InlineData("2021-01-01", "c d")]
    public void An_ended_organisation_is_its_successors_and_theirs(string day, string standing) =>
        Standing(Country, "a", day).ShouldBe(standing);

    [Fact]
    public void An_ended_organisation_without_a_known_successor_stays_itself() =>
        Standing(new Scene().Organisation("a", until: "2019-01-01"), "a", "2020-01-01").ShouldBe("a");

    [Fact]
    public void A_successor_counts_from_the_day_it_takes_effect() =>
        Standing(new Scene().Organisation("a", until: "2018-12-31").Municipalities("b")
            .Succession("ab", "2019-01-01", ("a", "b")), "a", "2018-12-31").ShouldBe("a");

    [Fact]
    public void An_organisation_that_lives_on_is_not_replaced() =>
        Standing(new Scene().Municipalities("a", "b").Succession("ab", "2019-01-01", ("a", "b")), "a", "2020-01-01")
            .ShouldBe("a");

    [Fact]
    public void A_circle_ends_where_there_is_a_way_out_and_else_stays_itself()
    {
        var circle = new Scene().Organisation("a", until: "2019-01-01").Organisation("b", until: "2019-01-01")
            .Municipalities("c").Succession("abba", "2019-01-01", ("a", "b"), ("b", "a"), ("a", "a"));
        Standing(circle, "a", "2020-01-01").ShouldBe("a");
        Standing(circle, "b", "2020-01-01").ShouldBe("b");
        Standing(circle.Succession("bc", "2019-01-01", ("b", "c")), "a", "2020-01-01").ShouldBe("c");
    }

    [Fact]
    public void A_withdrawn_succession_counts_for_nothing() => Standing(
        Country.Then("bcd", new SuccessionWithdrawn(Ids.Id("bcd"))), "a", "2022-01-01").ShouldBe("b");

    [Fact]
    public void A_corrected_succession_counts_as_corrected() => Standing(
        Country.Then("bcd", new SuccessionCorrected(
            Ids.Id("bcd"), Ids.Day("2022-01-01"), "merger", Scene.Links(("b", "d")))), "a", "2022-01-01").ShouldBe("d");

    private static string Standing(Scene scene, string organisation, string day)
    {
        var register = scene.Register;
        return string.Join(' ', new Succession(register, Ids.Day(day)).Of(Ids.Id(organisation))
            .Select(o => register.OrganisationThing(o).Key).Order());
    }
}
