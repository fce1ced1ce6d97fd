using CsCheck;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Rules;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>How far networks are with the targets of their grants.</summary>
public partial class Pursuing_targets
{
    // From 100 down to 40 in four years, with a point on the way.
    private static SchemeTarget Fewer { get; } = new("leavers", null, 100, 40, Ids.Day("2024-01-01"), [new(Ids.Day("2022-01-01"), 80)], false, []);

    [Theory]
    [InlineData(40, "met", 3)]
    [InlineData(30, "met", 3.5)]
    [InlineData(80, "on-track", 1)]
    [InlineData(84, "on-track", 0.8)]
    [InlineData(85, "behind", 0.75)]
    [InlineData(100, "behind", 0)]
    [InlineData(101, "worse-than-baseline", -0.05)]
    public void Holds_a_value_against_what_was_expected(int value, string state, double pace) =>
        Pace.At(Path(), value, Ids.Day("2022-12-31"), "lower", Pace.Threshold).ShouldBe(new(80, pace, state));

    [Fact]
    public void Expects_nothing_before_the_first_point()
    {
        Pace.At(Path(), 100, Ids.Day("2021-12-31"), "lower", Pace.Threshold).ShouldBe(new(100, null, "on-track"));
        Pace.At(Path(), 101, Ids.Day("2021-12-31"), "lower", Pace.Threshold).State.ShouldBe("worse-than-baseline");
        Pace.At(Path(linear: true), 90, Ids.Day("2021-01-01"), "lower", Pace.Threshold).Of!.Value.ShouldBe(1, 0.01, "On a straight line half of it is expected after a year.");
    }

    [Theory]
    [InlineData("lower", 99, "kept")]
    [InlineData("lower", 100, "kept")]
    [InlineData("lower", 101, "not-kept")]
    [InlineData("higher", 101, "kept")]
    [InlineData("higher", 100, "kept")]
    [InlineData("higher", 99, "not-kept")]
    [InlineData("neither", 100, "kept")]
    [InlineData("neither", 101, "not-kept")]
    public void Keeps_what_was_to_stay(string direction, int value, string state) =>
        Pace.At(new(Ids.Day("2020-01-01"), 100, [new(Ids.Day("2024-01-01"), 100)], false), value, Ids.Day("2022-01-01"), direction, Pace.Threshold)
            .ShouldBe(new(100, null, state));

    [Fact]
    public void Is_not_assessable_without_a_baseline()
    {
        var progress = Of(Funded(Fewer with { Baseline = null }).Observed("o", "leavers", "network", "n", "2021-01-01", "2022-01-01", 90, "2022-02-01"));
        (progress.State, progress.Value).ShouldBe(("not-assessable", 90m));
        progress.Missing.ShouldHaveSingleItem().Input.ShouldBe("baseline");
    }

    [Fact]
    public void Has_no_data_before_the_first_value() => Of(Funded(Fewer)).ShouldSatisfyAllConditions(
        progress => progress.State.ShouldBe("no-data"), progress => progress.Missing.ShouldHaveSingleItem().Input.ShouldBe("value"));

    [Fact]
    public void Expects_no_result_in_the_months_after_the_award()
    {
        var scene = Observed(80);
        Of(scene, "2021-01-09").State.ShouldBe("too-early");
        Of(scene, "2021-01-10").State.ShouldNotBe("too-early");
        Of(Observed(80, Terms(Fewer) with { StartUpMonths = 30 }), "2022-07-09").State.ShouldBe("too-early");
        Of(Observed(80, Terms(Fewer) with { StartUpMonths = 30 }), "2022-07-10").State.ShouldBe("on-track");
    }

    [Theory]
    [InlineData("exploration", "too-early")]
    [InlineData("forming", "too-early")]
    [InlineData("building", "on-track")]
    public void Expects_no_result_of_who_forms(string phase, string state)
    {
        var scene = Observed(80).Then("n", new PhaseAdvanced(Ids.Id("n"), phase, Ids.Day("2022-03-01")));
        Of(scene, "2022-03-01").State.ShouldBe(state);
        Of(scene, "2022-02-28").State.ShouldBe("on-track");
    }

    [Theory]
    [InlineData(null, "too-early")]
    [InlineData("building", "on-track")]
    public void Expects_no_result_of_a_version_whose_chain_forms_unless_it_says_itself_how_far_it_is(string? own, string state)
    {
        var scene = Observed(80).Network("before", from: "2019-01-01", until: "2020-01-01").Versions("n", "before")
            .Then("before", new PhaseAdvanced(Ids.Id("before"), "building", Ids.Day("2019-01-01")))
            .Then("before", new PhaseAdvanced(Ids.Id("before"), "forming", Ids.Day("2019-06-01")));
        Of(own is null ? scene : scene.Then("n", new PhaseAdvanced(Ids.Id("n"), own, Ids.Day("2020-01-01"))), "2022-03-01").State.ShouldBe(state);
    }

    [Fact]
    public void Counts_a_value_of_the_region_of_which_no_report_tells() => Of(
        Funded(Fewer, Terms(Fewer) with { Reporting = [new("yearly", 1, 30, null, ["leavers"])] }, "west").Region("west", "d", "m")
            .Observed("o", "leavers", "region", "west", "2021-01-01", "2022-01-01", 80, "2022-01-15"), "2022-02-01").Subject!.Key.ShouldBe("west");

    [Fact]
    public void Takes_the_last_period_and_what_was_last_said_of_it()
    {
        var scene = Observed(99, until: "2021-01-01").Observed("p", "leavers", "network", "n", "2021-01-01", "2022-01-01", 90, "2022-02-01")
            .Then("p", new ObservationCorrected(Ids.Id("p"), new(85, "final", null), Ids.Day("2022-03-01"), "typo", null));
        new[] { "2022-01-31", "2022-02-28", "2022-03-01" }.Select(day => Of(scene, day).Value).ShouldBe([99, 90, 85]);
    }

    [Fact]
    public void Takes_the_shortest_of_the_periods_that_end_last() => Of(Funded(Fewer)
        .Observed("a", "leavers", "network", "n", "2021-10-01", "2022-01-01", 85, "2022-02-01").Observed("b", "leavers", "network", "n", "2021-01-01", "2022-01-01", 90, "2022-02-01")
        .Observed("c", "leavers", "network", "n", "2021-07-01", "2022-01-01", 95, "2022-02-01")).Value.ShouldBe(85);

    [Fact]
    public void Is_kept_by_the_direction_of_its_indicator()
    {
        var stay = Fewer with { Value = 100, Path = [] };
        Of(Funded(stay).Observed("o", "leavers", "network", "n", "2021-01-01", "2022-01-01", 90, "2022-02-01")).State.ShouldBe("kept");
        var unknown = Of(Funded(stay with { Indicator = "untold" }).Observed("o", "untold", "network", "n", "2021-01-01", "2022-01-01", 90, "2022-02-01"));
        (unknown.State, unknown.Edition, unknown.IndicatorName, unknown.Unit).ShouldBe(("not-kept", 1, null, null), "Of an indicator that is not known neither is better.");
    }

    [Fact]
    public void Counts_no_value_of_before_the_activities_or_of_another_edition_indicator_or_network()
    {
        Of(Funded(Fewer).Observed("o", "leavers", "network", "n", "2019-01-01", "2020-01-01", 5, "2020-02-01")).State.ShouldBe("no-data");
        Of(Funded(Fewer with { Edition = 2 }).Observed("o", "leavers", "network", "n", "2021-01-01", "2022-01-01", 5, "2022-02-01")).State.ShouldBe("no-data");
        Of(Funded(Fewer).Observed("o", "others", "network", "n", "2021-01-01", "2022-01-01", 5, "2022-02-01")).State.ShouldBe("no-data");
        Of(Funded(Fewer).Observed("o", "leavers", "network", "other", "2021-01-01", "2022-01-01", 5, "2022-02-01")).State.ShouldBe("no-data");
    }

    [Fact]
    public void Goes_by_the_region_where_its_target_or_value_is_the_regions()
    {
        var scene = Funded(Fewer with { Regions = [new("east", 1, 2, []), new("west", 50, 45, [])] }, region: "west").Region("west", "d", "m")
            .Observed("o", "leavers", "region", "west", "2022-01-01", "2024-01-02", 45, "2024-02-01");
        Of(scene, "2024-02-01").ShouldSatisfyAllConditions(
            progress => (progress.Baseline, progress.Target, progress.State, progress.Subject!.Key).ShouldBe((50, 45, "met", "west")));
        Of(scene.Observed("p", "leavers", "network", "n", "2022-01-01", "2024-01-02", 46, "2024-02-01"), "2024-02-01").Subject!.Key.ShouldBe("n");
    }

    [Fact]
    public void Goes_by_the_way_of_the_region_and_not_by_that_of_the_scheme()
    {
        Expected([new(Ids.Day("2022-01-01"), 48)]).ShouldBe(48);
        Expected([]).ShouldBe(50, "It has no point on its way, whatever the scheme's has.");
        static decimal? Expected(PathPoint[] path) => Of(
            Funded(Fewer with { Regions = [new("west", 50, 45, path)] }, region: "west").Region("west", "d", "m").Observed("o", "leavers", "network", "n", "2022-01-01", "2023-01-01", 49, "2023-02-01"),
            "2023-02-01").Expected;
    }

    [Fact]
    public void Follows_what_the_scheme_says_on_the_day()
    {
        var scene = Observed(80).Amended("s", "2023-01-01", said => said with { Terms = Terms(Fewer with { Value = 79 }) });
        Of(scene, "2022-12-31").Target.ShouldBe(40);
        Of(scene, "2023-01-01").Target.ShouldBe(79);
    }

    [Fact]
    public void Is_of_what_is_awarded_on_the_day()
    {
        All(Funded(Fewer), "2020-01-09").ShouldBeEmpty();
        All(Funded(Fewer).Grant("h", "unknown", "n", "m", [(2020, 1)]), "2020-01-10").ShouldHaveSingleItem().Source.Key.ShouldBe("g", "What the other promises nobody knows.");
        All(Funded(Fewer).Then("g", new GrantAmended(Ids.Id("g"), "d", Ids.Day("2021-01-01"), [], Ids.Day("2020-01-01"), Ids.Day("2024-01-01"), "revoked")), "2021-01-01").ShouldBeEmpty();
    }

    [Fact]
    public void A_network_on_the_line_is_on_track_on_every_day_between_two_reports() => Gen.Int[0, 364].Sample(days =>
    {
        var scene = Funded(Fewer with { Linear = true, Path = [] });
        var path = new TargetPath(Ids.Day("2020-01-01"), 100, [new(Ids.Day("2024-01-01"), 40)], true);
        foreach (var year in new[] { 2020, 2021, 2022 })
        {
            var end = new DateOnly(year + 1, 1, 1);
            scene.Observed($"o{year}", "leavers", "network", "n", $"{year}-01-01", $"{year + 1}-01-01", path.On(end.AddDays(-1)), $"{year + 1}-01-01");
        }

        var progress = Of(scene, new DateOnly(2022, 1, 1).AddDays(days).ToString("O"));
        return progress.State == "on-track" && Math.Abs(progress.Pace!.Value - 1) < 1e-9;
    });

    private static TargetPath Path(bool linear = false) => new(Ids.Day("2020-01-01"), 100, [new(Ids.Day("2022-01-01"), 80), new(Ids.Day("2024-01-01"), 40)], linear);

    private static SchemeTerms Terms(params SchemeTarget[] targets) => Untold with { Targets = targets };

    private static Scene Funded(SchemeTarget target, SchemeTerms? terms = null, string? region = null) => new Scene().Municipalities("m").Network("n").Member("n", "m")
        .Indicator("leavers", "outcome", "lower").Scheme("s", terms: terms ?? Terms(target)).Grant("g", "s", "n", "m", [(2020, 1)], "2020-01-01", "2024-01-01", region: region);

    private static Scene Observed(int value, SchemeTerms? terms = null, string until = "2022-01-01") => Funded(Fewer, terms)
        .Observed("o", "leavers", "network", "n", Ids.Day(until).AddYears(-1).ToString("O"), until, value, until);

    // As it stands in a report that was accepted.
    private static Scene Reviewed(int value, int? said = null) => Observed(value, Terms(Fewer) with { Reporting = [new("yearly", 1, 30, null, ["leavers"])] })
        .Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), Ids.Day("2022-01-05"), "parties"))
        .Then("r", new ReportSubmitted(
            Ids.Id("r"), Ids.Day("2022-01-10"), "text", [new("leavers", Ids.Id("o"), null)], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2022-03-01"), ["leavers"])], "parties"))
        .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-02-01"), "parties", said is { } times ? [new(Ids.Id("o"), times)] : null));

    private static TargetProgress Of(Scene scene, string day = "2022-06-01") => All(scene, day).ShouldHaveSingleItem();

    private static IReadOnlyList<TargetProgress> All(Scene scene, string day)
    {
        var picture = Picture.Of(scene.Register, Ids.Day(day));
        return [.. TargetProgress.Of(picture.Standing, picture.Index.Networks[Ids.Id("n")])];
    }
}
