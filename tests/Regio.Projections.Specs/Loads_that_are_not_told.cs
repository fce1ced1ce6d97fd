using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>A portfolio tells of how many grants it is not known what they ask, so that few told reports do not pass for all.</summary>
public sealed class Loads_that_are_not_told
{
    private static Scene Country => new Scene().Municipalities("m").Network("a").Member("a", "m").Network("b").Member("b", "m")
        .Scheme("yearly", terms: Asking(["i", "j"])).Scheme("silent").RecordedScheme("elsewhere");

    private static Scene Told => Country.Grant("g", "yearly", "a", "m", [(2020, 1)], until: "2022-01-01");

    [Fact]
    public void Stand_beside_the_reports_that_are()
    {
        var silent = Enumerable.Range(0, 19).Aggregate(Told, (scene, i) => scene.Grant($"silent {i}", "silent", "a", "m", [(2021, 1)], until: "2022-01-01"));
        var portfolio = Of(silent);
        (portfolio.Load.ReportsDuePerYear, portfolio.Load.ValuesAskedPerYear, portfolio.Load.Grants, portfolio.Load.GrantsUntold).ShouldBe((1, 2, 20, 19));
        portfolio.Networks.Select(row => (row.Grants, row.GrantsUntold)).ShouldBe([(20, 19), (0, 0)]);
        portfolio.Basis().MissingBy["reporting"].ShouldBe(2);
        portfolio.Coverage.Included["reports"].ShouldBe(0);
        portfolio.Coverage.NotIncluded.ShouldContain(new NotIncluded("reports", 2, "funder"));
    }

    [Fact]
    public void Are_none_where_all_is_told()
    {
        var portfolio = Of(Told.Grant("h", "yearly", "b", "m", [(2021, 1)], until: "2022-01-01"));
        (portfolio.Load.ReportsDuePerYear, portfolio.Load.Grants, portfolio.Load.GrantsUntold).ShouldBe((2, 2, 0));
        portfolio.Basis().ShouldSatisfyAllConditions(
            basis => (basis.Population, basis.Assessed).ShouldBe((2, 2)), basis => basis.MissingBy["reporting"].ShouldBe(0));
        portfolio.Coverage.NotIncluded.ShouldNotContain(one => one.What == "reports");
    }

    [Fact]
    public void Are_unknown_in_all_where_nothing_is_told()
    {
        var load = Of(Country.Grant("h", "silent", "a", "m", [(2021, 1)], until: "2022-01-01").RecordedGrant("r", "elsewhere", 5, network: "b")).Load;
        (load.ReportsDuePerYear, load.ValuesAskedPerYear, load.Grants, load.GrantsUntold).ShouldBe((null, null, 2, 2));
        Of(Country).Load.ShouldSatisfyAllConditions(none => none.ReportsDuePerYear.ShouldBeNull(), none => (none.Grants, none.GrantsUntold).ShouldBe((0, 0)));
    }

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData("2021-12-31", null, null, null, true)]
    [InlineData("2022-01-01", null, null, null, false)]
    [InlineData(null, "2021-01-02", null, null, true)]
    [InlineData(null, "2021-01-01", null, null, false)]
    [InlineData("2019-01-01", "2023-01-01", "2021-06-01", null, true)]
    [InlineData("2019-01-01", "2023-01-01", "2021-06-02", null, false)]
    [InlineData(null, null, null, "2021-01-01", true)]
    [InlineData(null, null, null, "2020-12-31", false)]
    public void Are_also_of_grants_that_registers_tell_of_unless_these_run_in_another_year(string? from, string? until, string? decided, string? settled, bool isCounted)
    {
        var told = Told.RecordedGrant("r", "elsewhere", 5, network: "a", from: from, until: until, decided: decided, settled: settled is null ? null : 5, settledOn: settled);
        (Of(told).Load.ReportsDuePerYear, Of(told).Load.GrantsUntold).ShouldBe((1, isCounted ? 1 : 0));
    }

    [Theory]
    [InlineData(2021, 2021, true)]
    [InlineData(2019, 2022, true)]
    [InlineData(2019, 2020, false)]
    [InlineData(2022, 2023, false)]
    public void Are_of_those_by_the_years_of_their_money_where_no_day_is_told(int first, int last, bool isCounted) =>
        Of(Told.RecordedGrant("r", "elsewhere", years: [(first, 1), (last, 1)], network: "a")).Load.GrantsUntold.ShouldBe(isCounted ? 1 : 0);

    private static Portfolio Of(Scene scene)
    {
        var standing = Standing.Of(scene.Register, Ids.Day("2021-06-01"));
        return Portfolio.Of(standing, Ids.Id("m"), new(standing.Register, null, standing.Day), isTrusted: false);
    }
}
