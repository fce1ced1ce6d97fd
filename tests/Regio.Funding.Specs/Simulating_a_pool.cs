using Regio.Funding.Schemes;
using Regio.Funding.Simulations;
using Regio.Rules;
using static Regio.Funding.Specs.PotScene;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Simulating_a_pool
{
    private static readonly SchemeTerms Quarterly = SchemeTerms.Untold with
    {
        Reporting = [new("quarterly", 1, 30, null, ["pupils"])],
        Stacking = new("allowed", []),
        CoFinancing = new(null, ["municipality"], []),
        Earmarking = "earmarked",
    };

    private static readonly SchemeTerms Yearly = SchemeTerms.Untold with
    {
        Reporting = [new("yearly", 1, null, "04-30", ["pupils", "new-early-school-leavers"])],
        Stacking = new("allowed", []),
        CoFinancing = new(null, [], []),
        Earmarking = "free",
    };

    private static readonly PooledScheme One = new(
        SchemeId, "one", Said with { Terms = Quarterly }, [new(CallId, "Voorjaar", Came, Came.AddDays(30), "arrival", [])]);

    private static readonly PooledScheme Other = new(OtherScheme, "other", Said with { Terms = Yearly }, []);

    [Fact]
    public void Says_what_falls_away()
    {
        // Of 2028: four quarterly reports, one of which is due on the day of the yearly one.
        var load = Pooling.Load([One, Other], 2028);
        (load.Reports.Before, load.Reports.Remains, load.Reports.FallsAway).ShouldBe((5, 1, 4));
        load.DueDates.ShouldBe(new(4, 1));
        load.Indicators.ShouldBe(new(3, 2));
        load.Calls.ShouldBe(new(0, 0));
        Pooling.Load([One, Other], 2027).Calls.ShouldBe(new(1, 0));
        load.Untold.ShouldBeEmpty();
    }

    [Fact]
    public void Does_not_count_what_nobody_told()
    {
        var untold = Other with { Said = Said with { LeadKinds = [], Division = null, TargetGroups = [], Terms = SchemeTerms.Untold } };
        Pooling.Load([One, untold], 2028).Untold.ShouldBe([OtherScheme]);
        Pooling.Clashes([One, untold], Concepts.First.TargetGroups).ShouldBeEmpty();
        Pooling.Untold([One, untold]).ShouldBe(Enum.GetValues<PoolingRule>().Select(rule => new UntoldRule(OtherScheme, rule)));
        Pooling.Groups([One, untold], Concepts.First.TargetGroups).ShouldBe([new(SchemeId, OtherScheme, null, null)]);
        Pooling.Load([], 2028).Reports.ShouldBe(new(0, 0));
    }

    [Fact]
    public void Finds_no_clash_where_rules_go_together() => Pooling.Clashes([One, Other], Concepts.First.TargetGroups).ShouldBeEmpty();

    [Fact]
    public void Finds_what_stands_in_the_way()
    {
        Clash(Said with { Terms = Yearly, LeadKinds = ["school"] }).ShouldBe((PoolingRule.Eligibility, "municipality school"));
        Clash(Said with { Terms = Yearly with { Stacking = new("forbidden", []) } }).ShouldBe((PoolingRule.Stacking, ""));
        Clash(Said with { Terms = Yearly with { Stacking = new("forbidden-with", ["one"]) } }).ShouldBe((PoolingRule.Stacking, ""));
        Pooling.Clashes([One, Other with { Said = Said with { Terms = Yearly with { Stacking = new("forbidden-with", ["another"]) } } }], Concepts.First.TargetGroups).ShouldBeEmpty();
        Clash(Said with { Terms = Yearly with { CoFinancing = new(null, [], ["municipality"]) } }).ShouldBe((PoolingRule.CoFinancing, "municipality"));
        Clash(Said with { Terms = Yearly, Division = "rmc-2014" }).ShouldBe((PoolingRule.Division, "labour-market-2025 rmc-2014"));
        Clash(Said with { Terms = Yearly, TargetGroups = ["elderly"] }).ShouldBe((PoolingRule.Earmarking, "unemployed-youth elderly"));
    }

    [Fact]
    public void Tells_by_which_target_groups_they_meet()
    {
        Pooling.Groups([One, Other with { Said = Said with { TargetGroups = ["youth"] } }], Concepts.First.TargetGroups).ShouldBe([new(SchemeId, OtherScheme, "unemployed-youth", "youth")]);
        Pooling.Groups([One, Other with { Said = Said with { TargetGroups = ["elderly"] } }], Concepts.First.TargetGroups).ShouldBeEmpty();
    }

    [Fact]
    public void Adds_up_only_what_is_known()
    {
        var region = PooledRegion.Of(RegionId, "Flevoland", [new(SchemeId, 10m, "earmarked"), new(OtherScheme, 5m, "free"), new(Stranger, null, null)]);
        (region.Known, region.Earmarked, region.Free).ShouldBe((15m, 10m, 5m));
    }

    private static (PoolingRule Rule, string Codes) Clash(SchemeDetails other)
    {
        var clash = Pooling.Clashes([One, Other with { Said = other }], Concepts.First.TargetGroups).ShouldHaveSingleItem();
        return (clash.Rule, string.Join(' ', clash.Codes));
    }
}
