using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Two schemes that forbid each other: the one lands on the whole of a region, the other on a part of it.</summary>
public sealed class What_is_felt_where
{
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];
    private static readonly View Seen = Country.View("2020-06-01");
    private static readonly Rights Anyone = Seen.Rights();

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Municipalities("m", "o")
        .Division("work", "work", 2020).Region("west", "work", "m", "o").Division("care", "care", 2020).Region("sea", "care", "m")
        .Division("safety", "safety", 2020).Region("north", "safety", "m").Region("south", "safety", "o")
        .Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Untold with { Stacking = new("forbidden", []) })
        .Scheme("b", "ocw", groups: Youth, domains: Work, division: "care");

    [Theory]
    [InlineData("west", 1)]
    [InlineData("sea", 1)]
    [InlineData("north", 1)]
    [InlineData("south", 0)]
    public void A_clash_is_felt_where_both_land(string region, int clashes)
    {
        var picture = Seen.Picture;
        var there = picture.Register.Regions[Ids.Id(region)];
        new ClashFilter(picture, Type: ClashTypes.Stacking, Region: there).Of().Count.ShouldBe(clashes);
        SignalsOf.Picture(picture, Anyone.Pulses, false, null, there).Count(one => one.Signal.About == ClashTypes.Stacking).ShouldBe(clashes);
    }

    [Fact]
    public void A_signal_tells_what_it_was_computed_from() => SignalsOf.Picture(Seen.Picture, Anyone.Pulses, false, null)
        .Single(one => one.Signal.About == ClashTypes.Stacking).Inputs().ShouldSatisfyAllConditions(
            inputs => ((ClashSide)inputs["left"]!).Initiative.Key.ShouldBe("a"), inputs => inputs["thresholds"].ShouldBe(ClashThresholds.Usual));

    [Theory]
    [InlineData("2020-05-31", 0)]
    [InlineData("2020-06-01", 1)]
    public void A_network_is_paid_from_the_day_on_which_a_register_says_that_it_was_decided(string day, int networks)
    {
        var scene = Country.Network("n").RecordedGrant("g", "a", 5, network: "n", decided: "2020-06-01");
        Picture.Of(scene.Register, Ids.Day(day)).Landings.Initiatives.Find(Ids.Id("a"))!.Networks.Length.ShouldBe(networks);
    }
}
