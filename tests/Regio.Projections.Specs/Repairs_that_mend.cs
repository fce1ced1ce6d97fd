using Regio.Contracts.Funding;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Each repair of a clash removes it, by the smallest change of one of the two.</summary>
public class Repairs_that_mend
{
    private const int Worlds = 8;
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    private static Scene Region => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Municipalities("m", "o")
        .Division("work", "work", 2020).Region("west", "work", "m", "o").Counted("placed", "same").Counted("placed-too", "same");

    [Fact]
    public void Of_every_type_among_schemes_and_policies_as_the_dice_fall()
    {
        var mended = new HashSet<(string, string)>();
        for (var seed = 0; seed < Worlds; seed++)
        {
            var landings = new Landings(Standing.Of(Clashes_by_brute_force.World(new(seed)).Register, Ids.Day("2021-06-01")));
            foreach (var clash in landings.Clashes.Where(clash => clash.Right is not null && !(clash is { Type: "stacking", Repairs.Count: > 1 })))
            {
                foreach (var change in clash.Repairs)
                {
                    Clashes.Remaining(landings.Initiatives, clash, change).ShouldNotContain(
                        (clash.Type, clash.Subject), $"World {seed}: {clash.Left.Thing.Key} and {clash.Right!.Thing.Key}, {clash.Type} {clash.Subject}, {change.Code} {change.To} of {change.By.Key}");
                    mended.Add((clash.Type, change.Code));
                }
            }
        }

        mended.Select(one => one.Item1).Distinct().ShouldBe(ClashTypes.All.Where(type => type != ClashTypes.UnfundedMandate), ignoreOrder: true);
        mended.ShouldContain(("reporting-calendar", "extend"));
    }

    [Theory]
    [InlineData("2026-01-01", "2028-01-01", 30, "extend", "2026-01-01/2029-01-01", "adopt-reporting", "once from 01, due after 30 days, over 2026-01-01/2028-01-01")]
    [InlineData("2027-01-01", "2029-01-01", 30, "begin-sooner", "2026-01-01/2029-01-01", "adopt-reporting", "once from 01, due after 30 days, over 2027-01-01/2029-01-01")]
    [InlineData("2027-01-01", "2028-01-01", 30, "extend", "2026-01-01/2029-01-01", "adopt-reporting", "once from 01, due after 30 days, over 2027-01-01/2028-01-01")]
    [InlineData("2027-01-01", null, 30, "adopt-reporting", "once from 01, due after 30 days, over 2026-01-01/2029-01-01", "adopt-reporting", "once from 01, due after 30 days, over 2027-01-01/")]
    [InlineData("2026-01-01", "2028-01-01", 60, "adopt-reporting", "once from 01, due after 30 days, over 2026-01-01/2029-01-01", "adopt-reporting", "once from 01, due after 60 days, over 2026-01-01/2028-01-01")]
    [InlineData("2026-01-01", "2029-01-01", 60, "adopt-due-date", "once from 01, due after 30 days", "adopt-due-date", "once from 01, due after 60 days")]
    public void What_is_asked_once_over_other_periods_is_asked_over_the_same(string from, string? until, int days, string code, string to, string otherCode, string otherTo) =>
        Repairs(Carried().Scheme("a", "szw", from, until, "2020-01-01", Work, Youth, "work", Asking(["placed"], "once", days))
            .Scheme("b", "ocw", "2026-01-01", "2029-01-01", "2020-01-01", Work, Youth, "work", Asking(["placed"], "once")))
            .ShouldBe([("a", code, to), ("b", otherCode, otherTo)]);

    [Fact]
    public void Of_several_rhythms_of_the_other_one_is_adopted_that_needs_no_other_period()
    {
        var two = Untold with { Reporting = [new("once", 1, 30, null, ["placed"]), new("quarterly", 1, 30, null, ["placed"]), new("yearly", 1, 60, null, ["placed"])] };
        Repairs(Carried().Scheme("a", "szw", "2026-01-01", "2028-01-01", "2020-01-01", Work, Youth, "work", Asking(["placed"]))
            .Scheme("b", "ocw", "2026-01-01", "2029-01-01", "2020-01-01", Work, Youth, "work", two))
            .ShouldBe([("a", "adopt-due-date", "yearly from 01, due after 60 days"), ("b", "adopt-due-date", "yearly from 01, due after 30 days")]);
    }

    [Fact]
    public void A_concept_is_counted_by_all_the_definitions_of_the_other() =>
        Repairs(Carried().Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Counting("placed", "placed-too"))
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", terms: Counting("placed")))
            .ShouldBe([("a", "adopt-indicator", "placed v1"), ("b", "adopt-indicator", "placed v1; placed-too v1")]);

    [Fact]
    public void As_few_kinds_are_admitted_as_free_every_network_that_is_stuck()
    {
        Scene Stuck() => Region.Organisation("county", kind: "province").Organisation("school", kind: "school").Network("n", domains: Work, groups: Youth).Territory("n", "m").Members("n", "m", "school")
            .Network("k", domains: Work, groups: Youth).Territory("k", "m").Members("k", "county");
        Scene Led(Scene scene, string[] leads) => scene.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", leads: leads)
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", leads: ["employer"]);
        Repairs(Led(Stuck(), ["municipality", "province", "school"])).ShouldBe([("b", "admit-lead", "municipality province")], "Nobody is an employer.");
        Repairs(Led(Stuck().Members("k", "school"), ["municipality", "province", "school"])).ShouldBe([("b", "admit-lead", "school")]);
        Repairs(Led(Stuck(), ["municipality", "school"])).ShouldBeEmpty("The province may lead under neither.");
    }

    [Fact]
    public void Who_forbids_a_source_allows_it_only_where_the_other_demands_it()
    {
        SchemeTerms Financing(string[] demanded, params string[] forbidden) => Untold with { CoFinancing = new(null, demanded, forbidden) };
        Repairs(Region.Scheme("a", "szw", groups: Youth, division: "work", terms: Financing(["private"], "private"))
            .Scheme("b", "ocw", groups: Youth, division: "work", terms: Financing([], "private"))).ShouldBe([("b", "allow-source", "private")]);
    }

    [Fact]
    public void What_remains_is_told_too_of_two_that_do_not_meet()
    {
        var landings = Landings(Region.Scheme("a", "szw", until: "2020-06-01").Scheme("b", "szw", from: "2021-01-01", until: "2022-01-01", published: "2020-01-01")
            .Edge("b", "replaces", "a").Edge("b", "requires", "a"));
        landings.Clashes.Select(clash => (clash.Subject, string.Join(' ', clash.Repairs.SelectMany(change => Clashes.Remaining(landings.Initiatives, clash, change)).Select(one => one.Subject))))
            .ShouldBe([("replaces", "requires requires"), ("requires", "")]);
    }

    private static Scene Carried() => Region.Network("n", domains: Work, groups: Youth).Territory("n", "m").Members("n", "m", "o");

    private static SchemeTerms Counting(params string[] indicators) =>
        Untold with { Targets = [.. indicators.Select(indicator => new SchemeTarget(indicator, null, null, 1, Ids.Day("2021-01-01"), [], false, []))] };

    // Of the one clash that there is.
    private static IEnumerable<(string By, string Change, string To)> Repairs(Scene scene)
    {
        var landings = Landings(scene);
        var clash = landings.Clashes.ShouldHaveSingleItem();
        clash.Repairs.ShouldAllBe(change => Clashes.Remaining(landings.Initiatives, clash, change).Count == 0);
        return clash.Repairs.Select(change => (change.By.Key, change.Code, change.To));
    }

    private static Landings Landings(Scene scene) => new(Standing.Of(scene.Register, Ids.Day("2020-06-01")));
}
