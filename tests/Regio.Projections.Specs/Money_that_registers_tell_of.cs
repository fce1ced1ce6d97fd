using Shouldly;
using Xunit;

namespace Regio.Projections.Specs;

/// <summary>Money of schemes and grants that registers tell of: no euro twice, and what is unknown unallocated.</summary>
public class Money_that_registers_tell_of
{
    [Fact]
    public void Counts_a_total_once_with_the_grants_in_it() =>
        Rows(new Scene().RecordedScheme("s", totals: (2015, 100)).RecordedGrant("g", "s", 30, [(2015, 30)]).RecordedGrant("h", "s", -5, [(2015, -5)]), "network").ShouldBe("network: 100");

    [Theory]
    [InlineData("2015-06-01", "2015: 100, 2016: 50")]
    [InlineData("2016-06-01", "2015: 100, 2016: 50")]
    [InlineData(null, "2015: 100, 2016: 50, year: 0")]
    public void Counts_a_grant_of_which_no_years_are_told_within_the_totals(string? decided, string years)
    {
        var scene = new Scene().RecordedScheme("s", totals: [(2015, 100), (2016, 50)]).RecordedGrant("g", "s", 60, decided: decided);
        Rows(scene, "year").ShouldBe(years);
        Rows(scene, "network").ShouldBe("network: 150");
        View(scene, "2015-12-31", new([])).Totals.Awarded.ShouldBe(100);
    }

    [Fact]
    public void Counts_what_the_totals_cannot_hold_besides() =>
        Rows(new Scene().RecordedScheme("s", totals: (2015, 100)).RecordedGrant("g", "s", 130), "year").ShouldBe("2015: 100, year: 30");

    [Fact]
    public void Tells_grants_where_the_total_is_unknown() =>
        Rows(new Scene().RecordedScheme("s", totals: (2015, null)).RecordedGrant("g", "s", 30, [(2015, 30)]), "year").ShouldBe("2015: 30");

    [Fact]
    public void Is_of_the_scheme_where_no_grant_is_told() => Rows(new Scene().RecordedScheme("s", totals: (2015, 100)), "year").ShouldBe("2015: 100");

    [Fact]
    public void Goes_by_the_region_that_is_told()
    {
        var scene = new Scene().Organisation("m", population: 1).Division("work", "work", 2010).Region("west", "work", "m").RecordedScheme("s", totals: (2015, 100))
            .RecordedGrant("g", "s", 30, [(2015, 30)], region: "west");
        var question = new MoneyQuestion(["region"], Division: scene.Register.Division("work"));
        View(scene, "2020-01-01", question).Rows.Select(row => (row.Region?.Key, row.Money.Awarded)).ShouldBe([("west", 30m), (null, 70)]);
        View(scene.RecordedGrant("h", "s", 70, [(2015, 70)], region: "west"), "2020-01-01", question).Rows.ShouldHaveSingleItem().Region!.Key.ShouldBe("west", "Nothing is left.");
    }

    [Theory]
    [InlineData("2015-12-31", null, "2015: 30")]
    [InlineData("2015-12-30", null, "")]
    [InlineData("2015-03-01", "2015-03-01", "2015: 30")]
    [InlineData("2015-02-28", "2015-03-01", "")]
    public void Came_about_by_the_decision_or_the_end_of_its_year(string day, string? decided, string told) =>
        Rows(new Scene().RecordedScheme("s").RecordedGrant("g", "s", 30, [(2015, 30)], decided: decided), "year", day).ShouldBe(told);

    [Theory]
    [InlineData("2015-12-30", "")]
    [InlineData("2015-12-31", "2015: 100")]
    public void Came_about_by_the_end_of_the_year_in_all(string day, string told) => Rows(new Scene().RecordedScheme("s", totals: (2015, 100)), "year", day).ShouldBe(told);

    [Theory]
    [InlineData("2016-02-01", null, "2016: 30")]
    [InlineData(null, "2017-01-01", "2017: 30")]
    [InlineData("2016-02-01", "2017-01-01", "2016: 30")]
    [InlineData(null, null, "year: 30")]
    public void Takes_the_year_of_the_decision_else_of_the_activities(string? decided, string? from, string told) =>
        Rows(new Scene().RecordedScheme("s").RecordedGrant("g", "s", 30, decided: decided, from: from), "year").ShouldBe(told);

    [Theory]
    [InlineData("2016-01-31", "")]
    [InlineData("2016-02-01", "2016: 30")]
    public void Came_about_on_the_very_day_of_the_decision(string day, string told) =>
        Rows(new Scene().RecordedScheme("s").RecordedGrant("g", "s", 30, decided: "2016-02-01"), "year", day).ShouldBe(told);

    [Fact]
    public void Has_what_is_told_of_settlements()
    {
        var scene = new Scene().RecordedScheme("s").RecordedGrant("g", "s", settled: 20, settledOn: "2017-05-01").RecordedGrant("h", "s", settled: 3);
        View(scene, "2017-04-30", new([])).Totals.Settled.ShouldBe(3);
        View(scene, "2017-05-01", new(["year"])).Rows.Select(row => (row.Year, row.Money.Settled)).ShouldBe([(2017, 20), (null, 3)]);
    }

    [Fact]
    public void Leaves_an_owner_that_is_not_told_unallocated() => Rows(new Scene().RecordedScheme("s", owner: null, totals: (2015, 100)), "ministry").ShouldBe("ministry: 100");

    private static MoneyView View(Scene scene, string day, MoneyQuestion question) => MoneyView.Of(Picture.Of(scene.Register, Ids.Day(day)), question, _ => true);

    private static string Rows(Scene scene, string by, string day = "2020-01-01") => string.Join(", ", View(scene, day, new([by])).Rows
        .Select(row => $"{row.Year?.ToString() ?? string.Join(' ', row.Unallocated)}: {row.Money.Awarded:0.##}"));
}
