using CsCheck;
using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>What reporting asks in a year, before and after reporting once.</summary>
public sealed class Loads_of_reporting
{
    private const string Day = "2021-06-01";

    // Three schemes of two ministries ask one network on the same days; one of them asks another value too, and later.
    private static Scene Asked => new Scene().Municipalities("m", "o").Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry")
        .Network("n").Member("n", "m").Network("k").Member("k", "o").Member("k", "szw").Indicator("i").Indicator("j")
        .Scheme("a", terms: FundingScene.Asking(["i"])).Scheme("b", terms: FundingScene.Asking(["i"]))
        .Scheme("c", "ocw", terms: FundingScene.Asking(["i", "j"], days: 60)).Scheme("silent", terms: FundingScene.Untold)
        .Grant("ga", "a", "n", "m", [(2020, 1)]).Grant("gb", "b", "n", "m", [(2020, 1)]).Grant("gc", "c", "n", "m", [(2020, 1)]);

    [Fact]
    public void Count_one_submission_and_each_value_once_where_periods_are_the_same()
    {
        var load = Of(Asked).Single();
        (load.Subject.Key, load.Grants, load.GrantsUntold).ShouldBe(("n", 3, 0));
        (load.Before, load.After, load.LoadFactor, load.DueDates).ShouldBe((new(3, 4), new(1, 2), 2.0, 2));
        load.Indicators.ShouldBe([new("i", 3, 3, 1), new("j", 1, 1, 1)]);
    }

    [Fact]
    public void Count_a_value_of_another_network_or_edition_or_period_for_itself()
    {
        Of(Asked.Grant("other", "a", "k", "o", [(2020, 1)])).Select(load => load.After!.Values).ShouldBe([1, 2]);
        var revised = Asked.Then("i", new IndicatorRevised(Ids.Id("i"), Ids.Day("2020-06-01"), Asked.Register.Indicator("i")!.Editions[0].Details));
        Of(revised).Single().After!.Values.ShouldBe(2, "All ask for the latest.");
        Of(revised.Amended("a", "2020-01-02", Targeting(1))).Single().After!.Values.ShouldBe(3, "One names the first.");
        Of(Asked.Grant("next", "a", "n", "m", [(2020, 1)], "2020-01-01", "2020-07-01"), year: 2020).Single().Before.ShouldBe(new(1, 0), "No year ends in its half.");
    }

    [Theory]
    [InlineData("2020-12-31", 3)]
    [InlineData("2021-01-01", 2)]
    public void Ask_for_the_edition_of_the_last_day_of_the_period(string revised, int values) =>
        Of(Asked.Then("i", new IndicatorRevised(Ids.Id("i"), Ids.Day(revised), Asked.Register.Indicator("i")!.Editions[0].Details)).Amended("a", "2020-01-02", Targeting(1)))
            .Single().After!.Values.ShouldBe(values);

    [Fact]
    public void Ask_once_for_an_indicator_that_is_named_twice()
    {
        var load = Of(Asked.Scheme("twice", terms: FundingScene.Asking(["j", "j"])).Grant("gt", "twice", "k", "o", [(2020, 1)]))[0];
        (load.Subject.Key, load.Before, load.After).ShouldBe(("k", new(1, 1), new(1, 1)));
        Of(Asked.Scheme("both", terms: FundingScene.Asking(["j", "i"])).Grant("gt", "both", "k", "o", [(2020, 1)]))[0].Indicators.Select(one => one.Indicator).ShouldBe(["i", "j"]);
    }

    [Fact]
    public void Count_the_value_of_a_year_once_in_a_yearly_and_in_a_half_yearly_report()
    {
        var halves = Asked.Scheme("h", terms: FundingScene.Asking(["i"], "half-yearly", days: 200)).Grant("gh", "h", "n", "m", [(2020, 1)]);
        Of(halves).Single().ShouldSatisfyAllConditions(
            load => load.Before.ShouldBe(new(5, 5)), load => load.After.ShouldBe(new(3, 2), "No year ends in the first half: it is not asked there."),
            load => load.Indicators[0].ShouldBe(new("i", 4, 4, 1)));
    }

    [Fact]
    public void Are_not_known_where_no_scheme_tells_what_it_asks()
    {
        var untold = Asked.Grant("gs", "silent", "k", "o", [(2020, 1)], until: "2022-01-01");
        Of(untold)[0].ShouldSatisfyAllConditions(
            load => load.Subject.Key.ShouldBe("k"), load => (load.Grants, load.GrantsUntold).ShouldBe((1, 1)),
            load => (load.Before, load.After, load.LoadFactor, load.DueDates).ShouldBe((null, null, null, null)));
        Of(untold.Grant("gt", "a", "k", "o", [(2020, 1)], until: "2022-07-01"))[0].ShouldSatisfyAllConditions(
            load => (load.Grants, load.GrantsUntold).ShouldBe((2, 1)), load => load.Before.ShouldBe(new(1, 1)));
    }

    [Fact]
    public void Are_nothing_in_a_year_in_which_a_grant_runs_and_none_is_due()
    {
        Of(Asked, 2020).Single().ShouldSatisfyAllConditions(load => load.Before.ShouldBe(new(0, 0)), load => load.LoadFactor.ShouldBeNull());
        Of(Asked, 2019).ShouldBeEmpty();
        Of(Asked, 2022).ShouldBeEmpty();
        Of(Asked.Grant("gs", "silent", "k", "o", [(2021, 1)], until: "2022-01-01").Grant("gu", "unknown", "k", "o", [(2021, 1)], until: "2022-01-01")
            .Then("gs", new GrantAmended(Ids.Id("gs"), "d", Ids.Day("2020-02-01"), [], Ids.Day("2020-01-01"), Ids.Day("2022-01-01"), "revoked"))).Count.ShouldBe(1);
        var running = Asked.Grant("gs", "silent", "k", "o", [(2021, 1)], "2020-12-31", "2022-01-02").Grant("gt", "silent", "k", "o", [(2021, 1)], "2020-12-31", "2022-01-01");
        new[] { 2019, 2020, 2021, 2022, 2023 }.Select(year => Of(running, year).SingleOrDefault(load => load.Subject.Key == "k")?.Grants).ShouldBe([null, 2, 2, 1, null]);
    }

    [Fact]
    public void Are_counted_for_all_whom_a_grant_concerns()
    {
        var country = Asked.Division("d", "work", 2020).Region("r", "d", "m").Region("q", "d", "o").Territory("n", "m", "o").Members("n", "o", "szw")
            .Division("e", "work", 2022).Region("later", "e", "m");
        Of(country, by: LoadSubjects.Municipality).Select(load => (load.Subject.Key, load.Before!.Reports)).ShouldBe([("m", 3), ("o", 3)]);
        Of(country, by: LoadSubjects.Region).Select(load => (load.Subject.Key, load.Before!.Reports)).ShouldBe([("q", 3), ("r", 3)]);
        Of(country, by: LoadSubjects.Region, edition: "e").Select(load => load.Subject.Key).ShouldBe(["later"]);
        Of(country, by: LoadSubjects.Ministry).Select(load => (load.Subject.Key, load.Before)).ShouldBe([("ocw", new LoadSide(1, 2)), ("szw", new(2, 2))]);
        Of(country.Grant("alone", "a", null, "m", [(2020, 1)], until: "2022-01-01")).Single().Grants.ShouldBe(3);
    }

    [Fact]
    public void Are_those_of_the_ministry_that_a_directorate_is_part_of()
    {
        var directed = Asked.Then("pdv", new Contracts.Networks.OrganisationRegistered(Ids.Id("pdv"), "pdv", "directorate", "pdv", null, null, null, null, "szw", null))
            .Scheme("d", "pdv", terms: FundingScene.Asking(["i"])).Grant("gd", "d", "n", "m", [(2020, 1)]).Scheme("nobody's", "who", terms: FundingScene.Asking(["i"]))
            .Grant("gw", "nobody's", "n", "m", [(2020, 1)]);
        Of(directed, by: LoadSubjects.Ministry).Select(load => (load.Subject.Key, load.Before!.Reports)).ShouldBe([("ocw", 1), ("szw", 3), ("who", 1)]);
    }

    [Fact]
    public void Are_the_same_as_counted_by_hand() => Askers.Sample(
        askers =>
        {
            var country = askers.Index().Aggregate(
                new Scene().Network("n1").Network("n2").Indicator("i1").Indicator("i2").Indicator("i3"),
                (made, one) => made
                    .Scheme($"s{one.Index}", terms: FundingScene.Asking([.. one.Item.Indicators.Distinct()], one.Item.Months switch { 3 => "quarterly", 6 => "half-yearly", _ => "yearly" }))
                    .Grant($"g{one.Index}", $"s{one.Index}", one.Item.Network, "m", [(2020, 1)], until: $"{2020 + one.Item.Years}-01-01", on: "2019-12-20"));
            foreach (var year in (int[])[2020, 2021, 2022])
            {
                var loads = Of(country, year, day: "2021-06-01");
                foreach (var network in (string[])["n1", "n2"])
                {
                    var (asked, distinct) = ByHand([.. askers.Where(one => one.Network == network)], year);
                    var load = loads.SingleOrDefault(one => one.Subject.Key == network);
                    (load?.Before?.Values ?? 0, load?.After?.Values ?? 0, load?.LoadFactor)
                        .ShouldBe((asked, distinct, distinct == 0 ? null : asked / (double)distinct));
                }
            }
        },
        iter: 200);

    private sealed record Asker(string Network, int Months, int Years, string[] Indicators);

    private static readonly Gen<Asker[]> Askers = Gen.Select(
        Gen.OneOf("n1", "n2"), Gen.OneOf(3, 6, 12), Gen.Int[1, 2], Gen.OneOf("i1", "i2", "i3").Array[1, 4],
        (network, months, years, indicators) => new Asker(network, months, years, indicators)).Array[1, 5];

    // Each value beside every other: the same when indicator and year are; where the year was not over, it is not asked.
    private static (int Asked, int Distinct) ByHand(Asker[] askers, int year)
    {
        var values = new List<(string Indicator, DateOnly From, DateOnly Until)>();
        foreach (var asker in askers)
        {
            for (var from = new DateOnly(2020, 1, 1); from < new DateOnly(2020 + asker.Years, 1, 1); from = from.AddMonths(asker.Months))
            {
                var until = from.AddMonths(asker.Months);
                if (until.AddDays(29).Year == year && until.Month == 1)
                {
                    values.AddRange(asker.Indicators.Distinct().Select(one => (one, until.AddYears(-1), until)));
                }
            }
        }

        return (values.Count, values.Where((one, place) => !values.Take(place).Any(before => before == one)).Count());
    }

    private static Func<SchemeDetails, SchemeDetails> Targeting(int edition) => said => said with
    {
        Terms = said.Terms! with { Targets = [new("i", edition, null, 5, Ids.Day("2021-01-01"), [], false, [])] },
    };

    private static IReadOnlyList<ReportingLoad> Of(Scene scene, int year = 2021, string by = LoadSubjects.Network, string day = Day, string? edition = null)
    {
        var picture = Picture.Of(scene.Register, Ids.Day(day));
        var subjects = new LoadSubjects(picture, null, edition is null ? null : picture.Register.Division(edition));
        return ReportingLoad.Of(
            picture.Register, year,
            AskedGrant.Of(picture.Register, picture.Day, year, picture.Register.Grants.Values)
                .SelectMany(grant => subjects.Of(grant.Grant, by).Select(subject => (subject, grant))));
    }
}
