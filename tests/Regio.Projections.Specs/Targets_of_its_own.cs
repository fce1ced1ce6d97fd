using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Hosting.Access;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>Targets that a network adopted itself, beside those of its grants.</summary>
public class Targets_of_its_own
{
    // From 0 up to 40 in four years.
    private static AdoptedAim Aim { get; } = new(0, 40, Ids.Day("2024-01-01"), [], true, "board", null);

    [Fact]
    public void Holds_a_value_against_the_way_from_its_first_day()
    {
        var progress = On(Adopted("2020-01-01").Observed("o", "jobs", "network", "n", "2020-01-01", "2022-01-01", 20, "2022-01-02"), "2022-01-02").ShouldHaveSingleItem();
        (progress.State, progress.Value, progress.Target, progress.Baseline, progress.Grant, progress.Scheme, progress.Adopted!.Id, progress.Edition)
            .ShouldBe(("on-track", 20, 40, 0, null, null, Ids.Id("t"), 1));
        progress.Pace!.Value.ShouldBe(1, 0.01);
    }

    [Fact]
    public void Pursues_it_from_its_first_day_until_it_is_dropped()
    {
        var scene = Adopted("2020-01-01").Then("t", new AdoptedTargetDropped(Ids.Id("t"), Ids.Day("2021-01-01"), null))
            .Then("t", new AdoptedTargetRevised(Ids.Id("t"), Ids.Day("2022-01-01"), Aim with { Value = 50 }));
        new[] { "2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01" }.Select(day => On(scene, day).SingleOrDefault()?.Target)
            .ShouldBe([null, 40, 40, null, null, 50]);
        On(scene.Then("t", new AdoptedTargetCorrected(Ids.Id("t"), Ids.Day("2022-02-01"), Aim with { Value = 60 }, Ids.Day("2022-03-01"), "typed")), "2022-02-01")
            .ShouldHaveSingleItem().Target.ShouldBe(60);
        On(scene, "2022-01-31").ShouldBeEmpty();
    }

    [Fact]
    public void Pursues_it_until_it_was_dropped_as_that_was_put_right()
    {
        var scene = Adopted("2020-01-01").Then("t", new AdoptedTargetDropped(Ids.Id("t"), Ids.Day("2021-01-01"), null))
            .Then("t", new AdoptedTargetDropCorrected(Ids.Id("t"), new(Ids.Id("t"), Ids.Day("2021-06-01"), null), Ids.Day("2021-07-01"), "typed"));
        new[] { "2021-05-31", "2021-06-01" }.Select(day => On(scene, day).SingleOrDefault()?.Target).ShouldBe([40, null]);
        On(scene.Then("t", new AdoptedTargetDropWithdrawn(Ids.Id("t"), Ids.Day("2021-08-01"), "never")), "2021-06-01").ShouldHaveSingleItem().Target.ShouldBe(40);
    }

    [Theory]
    [InlineData(null, "2020-01-01")]
    [InlineData("2021-07-01", "2020-01-01")]
    [InlineData("2021-01-01", "2021-07-01")]
    public void Goes_on_its_way_when_it_is_revised_and_begins_anew_after_it_was_dropped(string? dropped, string since)
    {
        var scene = Adopted("2020-01-01");
        _ = dropped is null ? scene : scene.Then("t", new AdoptedTargetDropped(Ids.Id("t"), Ids.Day(dropped), null));
        scene.Then("t", new AdoptedTargetRevised(Ids.Id("t"), Ids.Day("2021-07-01"), Aim));
        scene.Register.AdoptedTargets[Ids.Id("t")].On(Ids.Day("2022-01-01"))!.Value.Since.ShouldBe(Ids.Day(since));
        On(scene.Observed("o", "jobs", "network", "n", "2020-01-01", "2021-01-01", 5, "2021-02-01"), "2022-01-01").ShouldHaveSingleItem()
            .State.ShouldBe(since == "2020-01-01" ? "behind" : "no-data", "What was over before it began is no result of it.");
    }

    [Theory]
    [InlineData("exploration", "too-early")]
    [InlineData("building", "on-track")]
    public void Is_too_early_for_who_explores_and_for_nobody_else(string phase, string state) => On(
        Adopted("2021-12-01").Observed("o", "jobs", "network", "n", "2021-12-01", "2022-01-01", 2, "2022-01-02").Then("n", new PhaseAdvanced(Ids.Id("n"), phase, Ids.Day("2020-02-01"))),
        "2022-01-02").ShouldHaveSingleItem().State.ShouldBe(state);

    [Fact]
    public void Takes_what_nobody_asks_as_it_is_and_what_stands_in_a_report_once_it_was_accepted()
    {
        var scene = Adopted("2020-01-01").Scheme("s", terms: Asking(["jobs"])).Grant("g", "s", "n", "m", [(2020, 1)], until: "2024-01-01")
            .Observed("o", "jobs", "network", "n", "2021-01-01", "2022-01-01", 20, "2022-01-02");
        On(scene, "2022-01-10").ShouldHaveSingleItem().Value.ShouldBe(20, "Who sets the target asks no report.");
        scene.Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), Ids.Day("2022-01-05"), "parties"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2022-01-10"), "text", [new("jobs", Ids.Id("o"), null)], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2022-03-01"), ["jobs"])], "parties"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-02-01"), "parties"));
        On(scene, "2022-01-31").ShouldHaveSingleItem().Value.ShouldBeNull();
        On(scene, "2022-02-01").ShouldHaveSingleItem().Value.ShouldBe(20);
    }

    [Fact]
    public void Asks_the_network_for_a_baseline() => On(
        Adopted("2020-01-01", Aim with { Baseline = null }).Observed("o", "jobs", "network", "n", "2021-01-01", "2022-01-01", 20, "2022-01-02"), "2022-02-01").ShouldHaveSingleItem()
        .ShouldSatisfyAllConditions(one => one.State.ShouldBe("not-assessable"), one => one.Missing.ShouldBe([new("baseline", "Who takes part in the network.")]));

    [Fact]
    public void Counts_an_indicator_once_by_the_target_of_a_grant()
    {
        var scene = Adopted("2020-01-01", Aim with { Value = 80 }).Observed("o", "jobs", "network", "n", "2021-01-01", "2022-01-01", 20, "2022-01-02")
            .Observed("p", "jobs", "network", "n", "2020-01-01", "2021-01-01", 10, "2021-01-02");
        var own = Balance(scene);
        own.Results.ShouldHaveSingleItem().Progress.Target.ShouldBe(80);
        own.MedianPace!.Value.ShouldBe(0.5, 0.01);
        var both = Balance(scene.Scheme("s", terms: Untold with { StartUpMonths = 0, Targets = [new("jobs", null, 0, 40, Ids.Day("2024-01-01"), [], true, [])] })
            .Grant("g", "s", "n", "m", [(2020, 1)], until: "2024-01-01"));
        both.Results.ShouldHaveSingleItem().Progress.Source.Key.ShouldBe("g");
        both.MedianPace!.Value.ShouldBe(1, 0.01);
        On(scene, "2022-06-01").Select(one => one.Target).ShouldBe([40, 80], "Each is pursued.");
        Balance(scene.Then("other", Of("other", "2020-01-01", Aim, edition: 2))).Results.Select(one => (one.Progress.Edition, one.Progress.Grant?.Key)).ShouldBe([(1, "g"), (2, null)]);
    }

    [Fact]
    public void Shows_the_change_of_an_outcome() => Balance(new Scene().Municipalities("m").Network("n").Member("n", "m").Indicator("jobs", "outcome").Then("t", Of("t", "2020-01-01", Aim))
        .Observed("o", "jobs", "network", "n", "2020-01-01", "2021-01-01", 10, "2021-01-02").Observed("p", "jobs", "network", "n", "2021-01-01", "2022-01-01", 15, "2022-01-02"))
        .Results.ShouldHaveSingleItem().Change.ShouldBe(0.5);

    private static TargetAdopted Of(string id, string from, AdoptedAim aim, int edition = 1) => new(Ids.Id(id), Ids.Id("n"), "jobs", edition, Ids.Day(from), aim);

    private static Scene Adopted(string from, AdoptedAim? aim = null) =>
        new Scene().Municipalities("m").Network("n", from: "2018-01-01").Member("n", "m").Indicator("jobs").Then("t", Of("t", from, aim ?? Aim));

    private static IReadOnlyList<TargetProgress> On(Scene scene, string day)
    {
        var picture = Picture.Of(scene.Register, Ids.Day(day));
        return [.. TargetProgress.Of(picture.Standing, picture.Index.Networks[Ids.Id("n")])];
    }

    private static NetworkBalance Balance(Scene scene)
    {
        var picture = Picture.Of(scene.Register, Ids.Day("2022-06-01"));
        return NetworkBalance.Of(picture, picture.Index.Networks[Ids.Id("n")], new(picture.Register, new Caller(Roles.Analyst, null, "a"), picture.Day), isTrusted: true, new());
    }
}
