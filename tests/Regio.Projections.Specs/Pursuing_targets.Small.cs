using CsCheck;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Rules;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

public partial class Pursuing_targets
{
    [Fact]
    public void Leaves_out_small_counts_and_what_tells_them()
    {
        Guarded(9).ShouldBe((null, null, "<10", "met"));
        Guarded(10).ShouldBe((10m, 4.5, null, "met"));
        static (decimal?, double?, string?, string) Guarded(int value)
        {
            var progress = Of(Observed(value).Observed("p", "leavers", "network", "n", "2022-01-01", "2023-01-01", value, "2023-02-01"), "2023-02-01").Guarded();
            return (progress.Value, progress.Pace, progress.Released, progress.State);
        }
    }

    [Fact]
    public void Explains_itself_by_the_way_to_the_target_and_by_no_small_count()
    {
        var inputs = Of(Observed(9), "2022-06-01").Guarded().Inputs(new(0.9m));
        inputs["value"].ShouldBe("<10");
        inputs["periodEnd"].ShouldBe(Ids.Day("2021-12-31"));
        inputs["behindBelow"].ShouldBe(0.8m, "By what is asked the pace could be found.");
        inputs["path"].ShouldBeOfType<TargetPath>().Points.Count.ShouldBe(2);
        Of(Observed(40), "2022-06-01").Guarded().Inputs(new(0.9m))["value"].ShouldBe(40m);
    }

    [Fact]
    public void Tells_no_pace_of_a_small_count_by_the_threshold_that_is_asked()
    {
        var growing = new SchemeTarget("leavers", null, 0, 40, Ids.Day("2024-01-01"), [new(Ids.Day("2022-01-01"), 10)], false, []);
        string State(int value, bool isTrusted) => For(
            Funded(growing).Observed("p", "leavers", "network", "n", "2022-01-01", "2023-01-01", value, "2023-02-01"), isTrusted, 0.95m);
        (State(9, true), State(9, false)).ShouldBe(("behind", "on-track"));
        State(10, false).ShouldBe("on-track");
        static string For(Scene scene, bool isTrusted, decimal threshold)
        {
            var picture = Picture.Of(scene.Register, Ids.Day("2023-02-01"));
            return TargetProgress.For(picture.Standing, picture.Index.Networks[Ids.Id("n")], isTrusted, new(threshold)).ShouldHaveSingleItem().State;
        }
    }
}
