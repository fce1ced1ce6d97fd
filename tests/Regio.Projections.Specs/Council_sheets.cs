using Regio.Rules;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

public sealed class Council_sheets
{
    private const string Day = "2026-06-01";

    private readonly Scene scene = new Scene().Municipalities("m", "n").Network("a", legalForm: "OL").Member("a", "m", share: 40m).Member("a", "n");

    [Fact]
    public void What_nobody_recorded_is_unknown_and_says_whom_to_ask()
    {
        var sheet = Of(new Scene().Municipalities("m", "n").Network("a").Member("a", "m").Member("a", "n", role: "lead"));
        (sheet.WhatFor, sheet.WhoDecides, sheet.Costs, sheet.Yields, sheet.Leaving).ShouldBe((null, null, null, null, null));
        sheet.Unknown.Select(unknown => unknown.Answer).Distinct().ShouldBe(["unknown: ask n"]);
        sheet.Unknown.Select(unknown => unknown.Question).ShouldBe(["whatFor", "whoDecides", "costs", "yields", "leaving", "moments", "whatFor.obligation"]);
    }

    [Fact]
    public void What_is_ours_is_told_apart()
    {
        var told = scene
            .Then("a", new VotingSet(Ids.Id("a"), "weighted", [new(Ids.Id("m"), 2), new(Ids.Id("n"), 3)], "wethouder"))
            .Then("a", new BudgetRecorded(Ids.Id("a"), 2025, 100, [new(Ids.Id("m"), 40)], null))
            .Then("a", new BudgetRecorded(Ids.Id("a"), 2027, 200, [], null))
            .Then("a", new ExitTermsSet(Ids.Id("a"), 12, "twee jaar bijdrage", "art. 20"));
        var sheet = Of(told);
        sheet.WhoDecides.ShouldBe(new("weighted", 2, 5, "wethouder", null));
        sheet.Costs.ShouldBe(new(2025, 40, 100, 40, null, null, null));
        sheet.Leaving.ShouldBe(new(null, 12, "twee jaar bijdrage", "art. 20"));
    }

    [Fact]
    public void What_would_show_success_is_told_as_it_was_aimed_at_on_the_day()
    {
        Of(Measured(new("minder uitval"))).Yields.ShouldBe("minder uitval");
        Of(Measured(new(null))).ShouldSatisfyAllConditions(
            sheet => sheet.Yields.ShouldBe("", "It is known that there is none."), sheet => sheet.Unknown.ShouldNotContain(unknown => unknown.Question == "yields"));
        Of(Measured(null)).Yields.ShouldBeNull();
        Of(Measured(new("minder uitval")).Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2026-06-02"), new(null, [], [], new("later"))))).Yields.ShouldBe("minder uitval");
        static Scene Measured(TextOrNone? measure) => new Scene().Municipalities("m").Network("a").Member("a", "m")
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2026-01-01"), new(null, [], [], measure)));
    }

    [Fact]
    public void What_ends_is_known_without_terms_of_leaving() =>
        Of(new Scene().Municipalities("m").Network("a", until: "2027-01-01").Member("a", "m")).Leaving.ShouldBe(new(Ids.Day("2027-01-01"), null, null, null));

    [Fact]
    public void What_was_a_predecessors_is_its_only_successors()
    {
        var merged = new Scene().Municipalities("m").Organisation("old", until: "2024-01-01").Succession("s", "2024-01-01", ("old", "m"))
            .Network("a").Member("a", "old")
            .Then("a", new BudgetRecorded(Ids.Id("a"), 2026, 100, [new(Ids.Id("old"), 40)], null));
        Of(merged).Costs.ShouldBe(new(2026, 40, 100, null, null, null, null));
    }

    [Fact]
    public void The_council_is_heard_in_the_twelve_months_from_the_day()
    {
        var planned = scene.Then("a", new CouncilMomentPlanned(Ids.Id("a"), Ids.Id("x"), "evaluation", Ids.Day("2026-11-05"), "Vijf jaar", null))
            .Then("a", new CouncilMomentPlanned(Ids.Id("a"), Ids.Id("y"), "other", Ids.Day("2027-06-01"), null, null))
            .Then("a", new CouncilMomentPlanned(Ids.Id("a"), Ids.Id("z"), "other", Ids.Day("2026-05-31"), null, null));
        Of(planned).Moments.Select(m => (m.Kind, m.On, m.Derived)).ShouldBe(
        [
            ("budget", Ids.Day("2026-09-14"), true), ("evaluation", Ids.Day("2026-11-05"), false),
            ("principles", Ids.Day("2027-04-29"), true),
        ]);
    }

    [Fact]
    public void A_moment_that_is_planned_anew_is_on_its_last_day_and_one_that_is_cancelled_on_none()
    {
        var planned = new[] { "x", "y" }.Aggregate(scene, (s, id) => s.Then("a", Planned(id, "2026-11-05"))).Then("a", Planned("x", "2026-11-12"));
        Evaluations(planned).ShouldBe(["2026-11-05 y", "2026-11-12 x"]);
        Evaluations(planned.Then("a", new CouncilMomentCancelled(Ids.Id("a"), Ids.Id("y")))).ShouldBe(["2026-11-12 x"]);

        static CouncilMomentPlanned Planned(string id, string on) => new(Ids.Id("a"), Ids.Id(id), "evaluation", Ids.Day(on), id, null);
        static IEnumerable<string> Evaluations(Scene scene) =>
            Of(scene).Moments.Where(moment => !moment.Derived).Select(moment => $"{moment.On:yyyy-MM-dd} {moment.Subject}");
    }

    [Fact]
    public void Its_contact_desk_is_asked_where_there_is_one() =>
        Of(scene.Then("a", new ContactDeskSet(Ids.Id("a"), "loket@a.example"))).Unknown.Select(unknown => unknown.Answer).Distinct()
            .ShouldBe(["unknown: ask loket@a.example"]);

    [Fact]
    public void A_budget_of_a_year_is_the_last_that_was_recorded_of_it()
    {
        var budgets = new[] { (2026, 100), (2025, 80), (2026, 120) }.Aggregate(
            scene, (s, one) => s.Then("a", new BudgetRecorded(Ids.Id("a"), one.Item1, one.Item2, [], null)));
        (Of(budgets).Costs!.Year, Of(budgets).Costs!.Total).ShouldBe((2026, 120m));
        budgets.Register.Network("a")!.Terms!.Budgets.Select(budget => budget.Year).ShouldBe([2025, 2026]);
    }

    [Fact]
    public void A_draft_budget_of_which_nobody_knows_the_day_is_unknown_and_not_left_out()
    {
        Drafts(Of(scene)).ShouldBe(["unknown: ask a"]);
        CouncilPage.Of(Sheet(scene), Ids.Day(Day), CodeLists.Domains).ShouldContain("onbekend: ontwerpbegroting (vraag a)");
        Drafts(Of(new Scene().Municipalities("m").Network("a").Member("a", "m"))).ShouldBeEmpty("It may have no board.");
        Drafts(Of(scene.Then("a", new CouncilMomentPlanned(Ids.Id("a"), Ids.Id("x"), "board-meeting", Ids.Day("2026-09-10"), null, null)))).ShouldBeEmpty();

        static IEnumerable<string> Drafts(CouncilSheetNetwork sheet) =>
            sheet.Unknown.Where(unknown => unknown.Question == "moments.draft-budget").Select(unknown => unknown.Answer);
    }

    [Fact]
    public void A_draft_budget_comes_twelve_weeks_before_a_meeting_also_when_that_is_in_the_year_after_the_next()
    {
        var early = scene.Then("a", new CouncilMomentPlanned(Ids.Id("a"), Ids.Id("x"), "board-meeting", Ids.Day("2028-02-20"), null, null));
        Coming("2026-11-28").ShouldBeEmpty("It is more than twelve months away.");
        Coming("2026-11-29").ShouldBe([Ids.Day("2027-11-28")]);

        IEnumerable<DateOnly> Coming(string day) => CouncilSheet.Of(Picture.Of(early.Register, Ids.Day(day)), Ids.Id("m"), isTrusted: false).Networks
            .SelectMany(network => network.Moments).Where(moment => moment.Kind == "draft-budget").Select(moment => moment.On);
    }

    [Fact]
    public void Each_part_of_the_costs_that_nobody_recorded_is_unknown()
    {
        Of(scene).Unknown.Select(unknown => unknown.Question).Where(question => question.StartsWith("costs", StringComparison.Ordinal))
            .ShouldBe(["costs.year", "costs.ourContribution", "costs.total"]);
        CouncilPage.Of(Sheet(scene), Ids.Day(Day), CodeLists.Domains).ShouldContain("onbekend: begroting, onze bijdrage, totaal (vraag a)");
    }

    [Fact]
    public void So_is_each_part_of_any_other_answer()
    {
        var told = scene.Then("a", new VotingSet(Ids.Id("a"), "weighted", [], null)).Then("a", new ExitTermsSet(Ids.Id("a"), 12, null, null));
        Of(told).Unknown.Select(unknown => unknown.Question).Where(question => question.StartsWith("whoDecides.", StringComparison.Ordinal)
            || question.StartsWith("leaving.", StringComparison.Ordinal))
            .ShouldBe(["whoDecides.ourWeight", "whoDecides.allWeights", "whoDecides.representativeFunction", "leaving.costs", "leaving.article"]);
        Of(new Scene().Municipalities("m").Network("a", domains: ["care"]).Member("a", "m")).Unknown.Select(unknown => unknown.Question)
            .Where(question => question.StartsWith("whatFor", StringComparison.Ordinal)).ShouldBe(["whatFor.objective", "whatFor.targetGroups", "whatFor.obligation"]);
    }

    [Fact]
    public void Its_page_is_Dutch_and_holds_no_markup_of_others()
    {
        var page = CouncilPage.Of(Sheet(new Scene().Municipalities("m").Network("<b>a</b>").Member("<b>a</b>", "m")), Ids.Day(Day), CodeLists.Domains);
        page.ShouldContain("Peildatum 1-6-2026");
        page.ShouldContain("Onbekend: vraag &lt;b&gt;a&lt;/b&gt;");
        page.ShouldNotContain("<b>");
    }

    // What Chromium prints of it was looked at: up to sixty networks with the longest answers, one A4 each time.
    [Fact]
    public void Its_page_is_one_A4_however_many_networks_there_are()
    {
        foreach (var rows in Enumerable.Range(1, 60))
        {
            var fit = PageFit.For(rows);
            fit.HeightOf(Math.Min(rows, PageFit.MostRows)).ShouldBeLessThanOrEqualTo(166, $"{rows} rows");
            fit.Lines.ShouldBeInRange(1, PageFit.MostLines);
        }

        PageFit.For(19).ShouldBe(new(6, 3), "The municipality with the most networks of the register.");
    }

    [Theory]
    [InlineData(PageFit.MostRows, false)]
    [InlineData(PageFit.MostRows + 2, true)]
    public void Its_page_says_what_does_not_fit(int networks, bool said)
    {
        var many = Enumerable.Range(0, networks).Aggregate(new Scene().Municipalities("m"), (s, i) => s.Network($"n{i}").Member($"n{i}", "m"));
        var page = CouncilPage.Of(Sheet(many), Ids.Day(Day), CodeLists.Domains);
        page.Split("<tr><th scope=\"row\">").Length.ShouldBe(PageFit.MostRows + 1);
        page.Contains("Nog 2 verbanden passen niet op deze bladzijde").ShouldBe(said);
        page.ShouldContain("Wat met … eindigt is ingekort");
    }

    [Fact]
    public void Its_dates_are_a_calendar()
    {
        var recorded = new Dictionary<Guid, Recorded> { [Ids.Id("a")] = new(7, new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc)) };
        var file = CouncilCalendarFile.Of(Sheet(scene), recorded);
        var calendar = Ical.Net.Calendar.Load(file)!;
        calendar.Events.Select(e => (e.Summary, e.Start!.Date)).ShouldBe(
            [("Begroting: a", Ids.Day("2026-09-14")), ("Kaders en voorlopige jaarrekening: a", Ids.Day("2027-04-29"))], ignoreOrder: true);
        calendar.Events.Select(e => (e.DtStamp!.AsUtc, e.Sequence)).Distinct().ShouldBe([(recorded[Ids.Id("a")].Last, 7)], "As new as its network's last fact.");
        CouncilCalendarFile.Of(Sheet(scene), recorded).ShouldBe(file);
    }

    private static CouncilSheet Sheet(Scene scene) => CouncilSheet.Of(Picture.Of(scene.Register, Ids.Day(Day)), Ids.Id("m"), isTrusted: false);

    private static CouncilSheetNetwork Of(Scene scene) => Sheet(scene).Networks.ShouldHaveSingleItem();
}
