using Regio.Contracts.Funding;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>What is in a region already where a draft for young people would land, on the first of June 2020: money and reports, and what is not known of them.</summary>
public class Money_that_is_there_already
{
    private static readonly string[] Youth = ["youth"];

    private static Scene Country => Checking_a_draft.Country.Scheme("s", "ocw", groups: Youth);

    [Theory]
    [InlineData("2020-03-01", null, 70, 0)]
    [InlineData("2020-06-01", "2021-01-01", 70, 0)]
    [InlineData(null, "2020-03-01", 70, 0)]
    [InlineData("2019-12-31", "2020-03-01", 0, 0)]
    [InlineData("2020-06-02", "2020-03-01", 0, 0)]
    [InlineData(null, "2020-06-02", 0, 0)]
    [InlineData(null, null, 0, 1)]
    public void What_a_register_tells_no_year_of_is_of_the_year_of_its_decision(string? decided, string? from, int money, int unknown) =>
        Of(Country.RecordedGrant("r", "s", 70, region: "west", decided: decided, from: from)).ShouldBe([("east", 0, 0), ("west", money, unknown)]);

    [Fact]
    public void How_much_it_is_a_register_may_not_tell() => Of(Country.RecordedGrant("r", "s", region: "west", decided: "2020-03-01").RecordedGrant("q", "s", region: "west", decided: "2019-03-01"))
        .ShouldBe([("east", 0, 0), ("west", 0, 1)]);

    [Theory]
    [InlineData("2020-06-01", 70)]
    [InlineData("2020-06-02", 0)]
    public void What_is_decided_later_is_not_there_yet(string decided, int money) =>
        Of(Country.RecordedGrant("r", "s", years: [(2020, 70)], region: "west", decided: decided)).ShouldBe([("east", 0, 0), ("west", money, 0)]);

    [Fact]
    public void What_serves_an_unknown_place_may_serve_each() =>
        Of(Country.Grant("g", "s", null, "m", [(2020, 50)]).RecordedGrant("r", "s", years: [(2020, 5)]).RecordedGrant("other-year", "s", years: [(2019, 5)]))
            .ShouldBe([("east", 0, 2), ("west", 0, 2)]);

    [Fact]
    public void What_is_for_unknown_target_groups_may_be_for_those_of_the_draft()
    {
        Scene Untold() => Country.Scheme("untold", "ocw").Scheme("elderly", "ocw", groups: ["elderly"]).RecordedGrant("r", "untold", years: [(2020, 5)], region: "west")
            .RecordedGrant("q", "elderly", years: [(2020, 7)], region: "west").RecordedGrant("p", "s", years: [(2020, 9)], region: "west");
        Of(Untold()).ShouldBe([("east", 0, 0), ("west", 9, 1)]);
        var forNobody = new SchemeDrafted(Ids.Id("draft"), "ocw", "draft", null, [], [], "work", Ids.Day("2020-07-01"), null, "owner");
        Checking_a_draft.Check(Untold(), forNobody).Regions.Select(region => (region.Money, region.MoneyUnknown)).ShouldBe([(0m, 0), (0m, 3)]);
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("handed-in", 3)]
    [InlineData("returned", 4)]
    [InlineData("accepted", 3)]
    public void Reports_are_owed_until_they_are_handed_in_also_when_they_are_overdue(string? state, int owed)
    {
        foreach (var (from, until, earlier) in new[] { ("2020-01-01", "2020-04-01", 0), ("2020-04-01", "2020-07-01", 1) })
        {
            var asked = Checking_a_draft.Country.Network("n").Members("n", "m").Scheme("s", "ocw", terms: Asking(["placed"], "quarterly")).Grant("g", "s", "n", "m", [(2020, 1)], from);
            _ = state is null ? asked : asked.Reported("r", "n", "g", "s", from, until, "2020-05-01");
            _ = state is not "returned" ? asked : asked.Then("r", new ReportReturned(Ids.Id("r"), Ids.Id("g"), Ids.Day("2020-05-10"), "more", "funders"));
            _ = state is not "accepted" ? asked : asked.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2020-05-10"), "funders"));
            Checking_a_draft.Check(asked).Regions.Select(region => (region.Region.Key, region.ReportsOwed)).ShouldBe([("east", 0), ("west", owed - earlier)]);
        }
    }

    private static IEnumerable<(string, decimal, int)> Of(Scene scene) =>
        Checking_a_draft.Check(scene).Regions.Select(region => (region.Region.Key, region.Money, region.MoneyUnknown));
}
