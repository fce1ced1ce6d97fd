using System.Net;
using System.Text.RegularExpressions;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Rules;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>All that is unknown on a council sheet is said on its page, in Dutch, under the question that it leaves open.</summary>
public sealed partial class Pages_of_council_sheets
{
    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Municipalities("m").Network("a").Member("a", "m");

    private static Scene Paid => Country.Indicator("i").Scheme("s", terms: Untold with { Targets = [new("i", null, 0, 40, Ids.Day("2021-01-01"), [], false, [])], StartUpMonths = 0 })
        .Grant("g", "s", "a", "m", [(2020, 5)], "2019-01-01", "2021-01-01");

    [Fact]
    public void Say_of_what_nobody_recorded_whom_to_ask() => Cells(Country).ShouldBe(
    [
        "Onbekend: vraag a; onbekend: opdracht (vraag a)", "Onbekend: vraag a", "Onbekend: vraag a", "Onbekend: vraag a", "Onbekend: vraag a", "Onbekend: vraag a",
    ]);

    [Fact]
    public void Say_that_costs_are_unknown_beside_the_money_that_is_known() =>
        Cells(Paid)[2].ShouldBe("subsidie € 5 (szw); onbekend: wat het ons kost (vraag a)");

    [Fact]
    public void Say_it_beside_a_policy_too_and_whom_else_to_ask()
    {
        var obliged = Country.Then("p", PolicyScene.Policy("p")).Then("p", new CooperationObliged(Ids.Id("p"), Ids.Day("2020-01-01"), [Ids.Id("a")], null, [], "art. 1"));
        Cells(obliged)[2].ShouldBe("Onbekend: vraag a; onbekend: kosten van de verplichting (vraag szw)");
        Cells(obliged)[0].ShouldBe("beleid: p (verplicht) van szw; onbekend: waarvoor het is, opdracht (vraag a)");
    }

    [Fact]
    public void Tell_results_apart_from_what_would_show_success()
    {
        var early = Cells(Paid)[3];
        early.ShouldEndWith("; onbekend: wat het oplevert (vraag a)", customMessage: "No value is told.");
        var observed = Paid.Observed("v", "i", "network", "a", "2019-01-01", "2020-01-01", 39, "2020-02-01");
        Sheet(observed).Unknown.Select(one => one.Question).ShouldNotContain("yields");
        Sheet(observed).Unknown.Select(one => one.Question).ShouldContain("yields.successMeasure");
        Cells(observed)[3].ShouldBe("i: 39 van 40, op koers; onbekend: maat voor succes (vraag a)");
        Cells(observed.Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2020-01-01"), new(null, [], [], new("minder uitval")))))[3].ShouldBe("minder uitval; i: 39 van 40, op koers");
    }

    [Fact]
    public void Name_each_part_of_an_answer_that_is_unknown()
    {
        var told = Country
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2020-01-01"), new(null, [], ["youth"], null)))
            .Then("a", new VotingSet(Ids.Id("a"), "weighted", [], null)).Then("a", new BudgetRecorded(Ids.Id("a"), 2020, 100, [], null))
            .Then("a", new ExitTermsSet(Ids.Id("a"), null, null, "art. 20"));
        var cells = Cells(told);
        cells[0].ShouldBe("onbekend: doel, domeinen, opdracht (vraag a)");
        cells[1].ShouldBe("Gewogen stemmen; onbekend: ons gewicht, gewicht van allen, functie van onze vertegenwoordiger (vraag a)");
        cells[2].ShouldBe("samen € 100 in 2020; onbekend: onze bijdrage, verdeelsleutel (vraag a)");
        cells[4].ShouldBe("voor onbepaalde tijd; art. 20; onbekend: opzegtermijn, kosten van uittreden (vraag a)");
    }

    [Fact]
    public void Have_a_word_in_Dutch_for_each_answer_and_part()
    {
        var (parts, seen) = (new HashSet<string>(), 0);
        for (var seed = 0; seed < 20; seed++)
        {
            foreach (var row in Sheets_by_brute_force.Of(new Random(seed), Ids.Day("2021-01-01")))
            {
                var page = CouncilPage.Of(new(row.Network, [row]), Ids.Day("2021-01-01"), CodeLists.Domains);
                row.Unknown.Where(one => page.Contains(one.Question, StringComparison.Ordinal)).ShouldBeEmpty("It is the name of a field.");
                Answers(page).Zip(["whatFor", "whoDecides", "costs", "yields", "leaving", "moments"]).ShouldAllBe(cell => Named(cell.First)
                    == row.Unknown.Count(one => one.Question == cell.Second || one.Question.StartsWith($"{cell.Second}.", StringComparison.Ordinal)));
                parts.UnionWith(row.Unknown.Select(one => one.Question));
                seen++;
            }
        }

        (seen, parts.Count).ShouldSatisfyAllConditions(() => seen.ShouldBeGreaterThan(50), () => parts.Count.ShouldBeGreaterThan(15));
    }

    // How many things a cell says are unknown: all of an answer, and each part that it names.
    private static int Named(string cell) => (cell.StartsWith("Onbekend: vraag ", StringComparison.Ordinal) ? 1 : 0)
        + (cell.LastIndexOf("onbekend: ", StringComparison.Ordinal) is >= 0 and var at ? cell[at..].Split(", ").Sum(part => part.Split("; ").Length) : 0);

    private static List<string> Cells(Scene scene) =>
        Answers(CouncilPage.Of(new(new(Ids.Id("m"), "m", "m"), [Sheet(scene)]), Ids.Day("2020-06-01"), CodeLists.Domains));

    private static CouncilSheetNetwork Sheet(Scene scene) =>
        CouncilSheet.Of(Picture.Of(scene.Register, Ids.Day("2020-06-01")), Ids.Id("m"), isTrusted: true).Networks.ShouldHaveSingleItem();

    // Those of the only network, after its name and our role.
    private static List<string> Answers(string page) =>
        [.. Cell().Matches(page).Select(cell => WebUtility.HtmlDecode(Markup().Replace(cell.Groups["answer"].Value, ""))).Skip(1)];

    [GeneratedRegex("<td[^>]*><div>(?<answer>.*?)</div></td>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Markup();
}
