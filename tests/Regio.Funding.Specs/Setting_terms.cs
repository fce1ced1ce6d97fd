using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>What a scheme asks and promises must make sense, and name what there is.</summary>
public sealed class Setting_terms : Spec<Scheme>
{
    private static readonly SchemeTarget Target = new(
        "new-early-school-leavers", 1, 400m, 300m, new(2030, 7, 31), [new(new(2028, 7, 31), 360m), new(new(2029, 7, 31), 330m)], false,
        [new("rmc-12", 40m, 30m, [])]);

    private static readonly MoneyKey Key = new(
        "by-measure", "pupils", new(2026, 10, 1), [new(12_500m, 175_000m), new(18_000m, 300_000m), new(null, 400_000m)],
        [new("rmc-12", 2027, 214_017m)]);

    private static readonly SchemeTerms Whole = new(
        null, [new("yearly", 8, null, "10-15", ["pupils"])], new(25m, ["municipality"], ["european-union"]), new("forbidden-with", ["rs-2"]),
        "earmarked", 2, 12, [Target], Key, new(60, 30, 90, 180));

    [Fact]
    public void Takes_whatever_makes_sense()
    {
        var said = Said with { Terms = Whole };
        Given(Drafted).When(scheme => ReviseScheme.Decide(scheme, said, Known, Gazetted)).Then(new SchemeRevised(SchemeId, said, Gazetted));
        Given(Drafted, new SchemeRevised(SchemeId, said)).When(scheme => ReviseScheme.Decide(scheme, Again(said), Known, Gazetted)).ThenNothing();
        SchemeDrafted.Of(SchemeId, null, Owner, said).Told().ShouldBe(said);
    }

    [Fact]
    public void Reads_a_draft_of_before_terms_were_told() => Drafted.Told().Terms.ShouldBe(SchemeTerms.Untold);

    [Fact]
    public void Refuses_a_report_without_a_day_or_with_two()
    {
        Refused(Whole with { Reporting = [new("yearly", 1, null, null, [])] }, "due-days-or-day", "/terms/reporting/0/dueDays");
        Refused(Whole with { Reporting = [new("yearly", 1, 30, "10-15", [])] }, "due-days-or-day", "/terms/reporting/0/dueDays");
    }

    [Fact]
    public void Refuses_a_day_that_no_year_has() =>
        Refused(Whole with { Reporting = [new("yearly", 1, null, "02-30", [])] }, "no-such-day", "/terms/reporting/0/dueDay");

    [Fact]
    public void Takes_a_leap_day() => Taken(Whole with { Reporting = [new("yearly", 1, null, "02-29", [])] });

    [Fact]
    public void Refuses_a_source_that_must_and_may_not() => Refused(
        Whole with { CoFinancing = new(null, ["province"], ["province"]) }, "demanded-and-forbidden", "/terms/coFinancing/forbidden");

    [Theory]
    [InlineData("forbidden-with", false)]
    [InlineData("forbidden", true)]
    [InlineData("allowed", true)]
    public void Names_schemes_where_some_are_forbidden_and_nowhere_else(string rule, bool named) => Refused(
        Whole with { Stacking = new(rule, named ? ["rs-2"] : []) }, "schemes-of-stacking", "/terms/stacking/schemes");

    [Fact]
    public void Refuses_indicators_that_are_not_there()
    {
        Refused(Whole with { Targets = [Target with { Indicator = "nothing" }] }, "unknown-indicator", "/terms/targets/0/indicator");
        Refused(Whole with { Targets = [Target with { Indicator = "retired-indicator" }] }, "indicator-withdrawn", "/terms/targets/0/indicator");
        Refused(Whole with { Targets = [Target with { Edition = 3 }] }, "unknown-edition", "/terms/targets/0/indicator");
        Refused(Whole with { Reporting = [new("yearly", 1, 30, null, ["nothing"])] }, "unknown-indicator", "/terms/reporting/0/indicators/0");
        Refused(Whole with { Key = Key with { Measure = "nothing" } }, "unknown-indicator", "/terms/key/measure");
    }

    [Fact]
    public void Refuses_an_indicator_or_region_twice()
    {
        Refused(Whole with { Targets = [Target, Target with { Value = 1m }] }, "named-twice", "/terms/targets/1/indicator");
        Refused(
            Whole with { Targets = [Target with { Regions = [new("rmc-12", null, 1m, []), new("rmc-12", null, 2m, [])] }] }, "named-twice",
            "/terms/targets/0/regions/1/region");
        Refused(Whole with { Key = Key with { Fixed = [new("rmc-12", 2027, 1m), new("rmc-12", 2027, 2m)] } }, "named-twice", "/terms/key/fixed/1/region");
        Taken(Whole with { Key = Key with { Fixed = [new("rmc-12", 2027, 1m), new("rmc-12", 2028, 2m)] } });
    }

    [Fact]
    public void Refuses_a_path_out_of_order()
    {
        Refused(Whole with { Targets = [Target with { Path = [new(Target.By, 1m)] }] }, "path-not-in-order", "/terms/targets/0/path/0/on");
        Refused(
            Whole with { Targets = [Target with { Path = [new(new(2028, 7, 31), 1m), new(new(2028, 7, 31), 1m)] }] }, "path-not-in-order",
            "/terms/targets/0/path/1/on");
        Refused(
            Whole with { Targets = [Target with { Regions = [new("rmc-12", null, 1m, [new(Target.By, 1m)])] }] }, "path-not-in-order",
            "/terms/targets/0/regions/0/path/0/on");
    }

    [Fact]
    public void Refuses_regions_that_are_not_there()
    {
        Refused(Whole with { Targets = [Target with { Regions = [new("rmc-99", null, 1m, [])] }] }, "unknown-region", "/terms/targets/0/regions/0/region");
        Refused(Whole with { Key = Key with { Fixed = [new("rmc-99", 2027, 1m)] } }, "unknown-region", "/terms/key/fixed/0/region");
    }

    [Fact]
    public void Refuses_a_key_that_lacks_something()
    {
        Refused(Whole with { Key = Key with { Measure = null } }, "key-incomplete", "/terms/key/kind");
        Refused(Whole with { Key = Key with { MeasuredOn = null } }, "key-incomplete", "/terms/key/kind");
        Refused(Whole with { Key = Key with { Classes = [] } }, "key-incomplete", "/terms/key/kind");
        Refused(Whole with { Key = Key with { Kind = "by-ranking" } }, "key-incomplete", "/terms/key/kind");
        Refused(Whole with { Key = new("fixed", null, null, [], []) }, "key-incomplete", "/terms/key/fixed");
        Taken(Whole with { Key = new("fixed", null, null, [], [new("rmc-13", 2027, 1m)]) });
    }

    [Fact]
    public void Refuses_classes_out_of_order()
    {
        Refused(Whole with { Key = Key with { Classes = [new(2m, 1m), new(2m, 2m)] } }, "classes-not-in-order", "/terms/key/classes/1/most");
        Refused(Whole with { Key = Key with { Classes = [new(null, 1m), new(2m, 2m)] } }, "classes-not-in-order", "/terms/key/classes/0/most");
    }

    [Fact]
    public void Hold_for_drafts_and_amendments_too()
    {
        var wrong = Said with { Terms = Whole with { Targets = [Target with { Indicator = "nothing" }] } };
        Given().When(() => DraftScheme.Decide(SchemeId, null, Owner, wrong, Known)).ThenRejected("unknown-indicator", "/terms/targets/0/indicator");
        Given(Drafted, Scene.Published).When(scheme => AmendScheme.Decide(scheme, Amended with { Details = wrong }, Known))
            .ThenRejected("unknown-indicator", "/terms/targets/0/indicator");
    }

    // The same by value and not by reference.
    private static SchemeDetails Again(SchemeDetails said) => said with
    {
        Terms = said.Terms with
        {
            Targets = [.. said.Terms.Targets.Select(one => one with { Path = [.. one.Path], Regions = [.. one.Regions] })],
            Key = said.Terms.Key! with { Classes = [.. said.Terms.Key!.Classes] },
        },
    };

    private static void Taken(SchemeTerms terms) => Given(Drafted).When(scheme => ReviseScheme.Decide(scheme, Said with { Terms = terms }, Known, Gazetted))
        .Then(new SchemeRevised(SchemeId, Said with { Terms = terms }, Gazetted));

    private static void Refused(SchemeTerms terms, string code, string pointer) =>
        Given(Drafted).When(scheme => ReviseScheme.Decide(scheme, Said with { Terms = terms }, Known, Gazetted)).ThenRejected(code, pointer);
}
