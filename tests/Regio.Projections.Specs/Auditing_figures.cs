using Regio.Contracts.Funding;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>An audit holds figures of the same facts against each other: where the facts are the same they are, and else it shows.</summary>
public sealed class Auditing_figures
{
    private static Scene Country => new Scene().Municipalities("m", "o").Network("n").Member("n", "m").Division("d", "work", 2020).Region("r", "d", "m", "o")
        .Division("e", "ggd", 2020).Region("q", "e", "m").Indicator("jobs")
        .Scheme("s", terms: Untold with { Targets = [new SchemeTarget("jobs", null, 0, 40, Ids.Day("2024-01-01"), [], true, [])], StartUpMonths = 0 })
        .Grant("g", "s", "n", "m", [(2020, 1)], "2020-01-01", "2024-01-01");

    [Fact]
    public void Looks_at_each_view_and_finds_nothing_where_the_facts_are_the_same()
    {
        var figures = Held(Country, Country);
        figures.Where(one => one.Answered != one.Recomputed).ShouldBeEmpty();
        figures.Select(one => PathOf(one.Figure)).ShouldBe([
            "summary", "clashes", "money", "alignment/pairs", "meta-networks", "congruence", "overlaps", "territory-checks", "progress", "balance", "reporting-load", "punctuality",
        ]);
    }

    [Fact]
    public void Shows_the_views_that_tell_of_what_differs() =>
        Held(Country.Observed("value", "jobs", "network", "n", "2020-01-01", "2021-01-01", 20, "2021-02-01"), Country)
            .Where(one => one.Answered != one.Recomputed).Select(one => PathOf(one.Figure)).ShouldBe(["progress", "balance"]);

    private static string PathOf(string figure) => figure.Split('?')[0]["/insight/v1/".Length..];

    private static IReadOnlyList<(string Figure, string Answered, string Recomputed)> Held(Scene answered, Scene recomputed) =>
        new AuditedFigures(Picture.Of(answered.Register, Ids.Day("2022-06-01")), Picture.Of(recomputed.Register, Ids.Day("2022-06-01"))).All();
}
