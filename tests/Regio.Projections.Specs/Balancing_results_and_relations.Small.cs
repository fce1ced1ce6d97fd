using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Hosting.Access;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

public partial class Balancing_results_and_relations
{
    [Fact]
    public void Counts_output_alone_and_tells_no_pace_of_small_counts_to_who_may_not_know()
    {
        Balance(OfAFew(), "2022-06-01", isTrusted: true).MedianPace!.Value.ShouldBe(0.5, 0.01);
        Balance(OfAFew(), "2022-06-01", isTrusted: false).ShouldSatisfyAllConditions(
            one => one.Has(BalanceSignal.Stalled).ShouldBeFalse(), one => one.MedianPace.ShouldBeNull(), one => one.Results[0].Progress.Released.ShouldBe("<10"), one => one.Results[1].Progress.Value.ShouldBe(40));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Fires_by_the_paces_that_are_asked_for_who_may_know_of_small_counts_alone(bool isTrusted, bool fires)
    {
        var scene = OfAFew(6).Observed("q", "jobs", "network", "n", "2021-01-01", "2022-01-01", 9, "2022-02-01");
        Balance(scene, "2022-06-01", isTrusted, Usual with { StalledPace = 0.7 }).Has(BalanceSignal.Stalled).ShouldBe(fires);
        Balance(scene, "2022-06-01", isTrusted).Has(BalanceSignal.Stalled).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, 2, 0.7)]
    [InlineData(false, 0, 0.5)]
    public void Explains_itself_by_no_pace_of_a_small_count_to_who_may_not_know(bool isTrusted, int paces, double stalled)
    {
        var scene = OfAFew(6).Observed("q", "jobs", "network", "n", "2021-01-01", "2022-01-01", 9, "2022-02-01");
        var asked = Usual with { StalledPace = 0.7 };
        var inputs = System.Text.Json.JsonSerializer.SerializeToElement(Balance(scene, "2022-06-01", isTrusted, asked).Inputs(asked, isTrusted));
        inputs.GetProperty("paces")[0].GetProperty("Paces").GetArrayLength().ShouldBe(paces);
        inputs.GetProperty("thresholds").GetProperty("StalledPace").GetDouble().ShouldBe(stalled);
    }

    [Theory]
    [InlineData(5, 12, null, 0.5)]
    [InlineData(12, 5, null, 0.5)]
    [InlineData(10, 12, 0.2, 0.5)]
    [InlineData(10, 12, 0.2, null, 9)]
    [InlineData(10, 12, 0.2, null, 0)]
    public void Tells_no_change_that_tells_a_small_count_to_who_may_not_know(int before, int last, double? change, double? national, int region = 10)
    {
        var scene = OfAFew(40).Observed("p2", "leavers", "network", "n", "2021-01-01", "2022-01-01", last, "2022-02-01")
            .Then("p", new ObservationCorrected(Ids.Id("p"), new(before, "final", null), Ids.Day("2021-03-01"), "typed", null));
        _ = Told(Told(scene, "r", 20), "q", region);
        Balance(scene, "2022-06-01", isTrusted: false).Results.Where(one => one.Progress.Kind == "outcome")
            .Select(one => (one.Change, one.National, one.Regions)).ShouldBe([(change, national, national is null ? null : 2)]);
        Balance(scene, "2022-06-01").Results.Single(one => one.Progress.Kind == "outcome").ShouldSatisfyAllConditions(
            one => one.Change.ShouldNotBeNull(), one => one.National!.Value.ShouldBe(0.5, 0.1));
        static Scene Told(Scene scene, string region, int first) => first == 0 ? scene : scene.Observed($"{region}1", "leavers", "region", region, "2020-01-01", "2021-01-01", first, "2021-02-01")
            .Observed($"{region}2", "leavers", "region", region, "2021-01-01", "2022-01-01", first * 1.5m, "2022-02-01");
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Tells_no_stall_by_a_small_earlier_value_to_who_may_not_know(int before, bool isTold)
    {
        var scene = OfAFew(before).Observed("q", "jobs", "network", "n", "2021-01-01", "2022-01-01", 10, "2022-02-01");
        Balance(scene, "2022-06-01", isTrusted: true, Usual with { StalledPace = 2 }).Has(BalanceSignal.Stalled).ShouldBeTrue();
        Balance(scene, "2022-06-01", isTrusted: false, Usual with { StalledPace = 2 }).Signals.Single(one => one.Signal == BalanceSignal.Stalled).Fired.ShouldBe(isTold ? true : null);
    }
}
