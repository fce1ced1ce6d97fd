using Regio.Contracts.Funding;
using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>Which reports a network owes, and how far each is, on any day.</summary>
public sealed class Owing_reports
{
    private readonly Scene scene = new Scene().Network("n").Scheme("s", terms: FundingScene.Asking(["i"]))
        .Grant("g", "s", "n", "m", [(2020, 10)], until: "2022-01-01");

    [Theory]
    [InlineData("2020-01-09", "")]
    [InlineData("2020-01-10", "not-due not-due")]
    [InlineData("2020-12-31", "not-due not-due")]
    [InlineData("2021-01-01", "due not-due")]
    [InlineData("2021-01-30", "due not-due")]
    [InlineData("2021-01-31", "not-due overdue")]
    public void Begins_with_the_award_and_is_due_after_each_period(string day, string states) => States(scene, day).ShouldBe(states);

    [Theory]
    [InlineData("2021-01-19", "due", null)]
    [InlineData("2021-01-20", "handed-in", "2021-01-20")]
    [InlineData("2021-02-10", "returned", "2021-01-20")]
    [InlineData("2021-02-20", "handed-in", "2021-01-20")]
    [InlineData("2021-03-01", "accepted", "2021-01-20")]
    public void Goes_its_way_and_was_handed_in_when_it_first_was(string day, string state, string? handedIn)
    {
        var report = Of(scene.Reported("r", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-20")
            .Then("r", new ReportReturned(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-01"), "more", "funders"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2021-02-20"), "more", [], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2021-01-30"), [])], "funders"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-03-01"), "funders")), day)[0];
        (report.State, report.HandedInOn, report.ReportId).ShouldBe((state, Ids.DayOrNone(handedIn), Ids.Id("r")));
    }

    [Fact]
    public void Is_served_by_a_report_over_the_same_period_for_the_same_grant_alone()
    {
        var reported = scene.Scheme("t", terms: FundingScene.Asking(["i"])).Grant("h", "t", "n", "m", [(2020, 10)])
            .Reported("r", "n", "h", "t", "2020-01-01", "2021-01-01", "2021-01-20")
            .Reported("q", "n", "g", "s", "2020-01-01", "2020-07-01", "2021-01-20");
        Of(reported, "2021-02-10").Select(report => (report.Grant.ExternalId, report.State))
            .ShouldBe([("g", "overdue"), ("h", "handed-in"), ("g", "not-due")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2021-02-28", "accepted", null)]
    [InlineData("2021-03-01", "handed-in", "2021-03-01")]
    [InlineData("2021-03-20", "accepted", null)]
    public void Waits_for_review_anew_once_what_was_accepted_is_corrected(string day, string state, string? waitsFrom)
    {
        foreach (var correction in new object[]
        {
            new ReportCorrected(Ids.Id("r"), Ids.Day("2021-03-01"), "text", [new("i", null, "none")], "why", "funders"),
            new ObservationCorrected(Ids.Id("o"), new(6, "final", null), Ids.Day("2021-03-01"), "typed", null),
        })
        {
            var corrected = new Scene().Network("n").Scheme("s", terms: FundingScene.Asking(["i"])).Grant("g", "s", "n", "m", [(2020, 10)], until: "2022-01-01")
                .Observed("o", "i", "network", "n", "2020-01-01", "2021-01-01", 5, "2021-01-15")
                .Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), Ids.Day("2021-01-15"), "funders"))
                .Then("r", new ReportSubmitted(
                    Ids.Id("r"), Ids.Day("2021-01-20"), "text", [new("i", Ids.Id("o"), null)], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2021-01-30"), ["i"])], "funders"))
                .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-01"), "funders"))
                .Then(correction is ReportCorrected ? "r" : "o", correction)
                .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-03-20"), "funders"));
            var report = Of(corrected, day)[0];
            (report.State, report.HandedInOn).ShouldBe((state, Ids.Day("2021-01-20")), "It was in time the first time.");
            var waits = new GrantSteps(corrected.Register, Ids.Day(day)).Of(corrected.Register.Grants[Ids.Id("g")]).LastOrDefault(step => step is { What: Steps.Review, DoneOn: null });
            ((DateOnly?)waits?.From).ShouldBe(Ids.DayOrNone(waitsFrom));
        }
    }

    [Fact]
    public void Waits_for_review_anew_also_where_a_value_was_corrected_on_the_day_on_which_it_was_accepted()
    {
        var accepted = new Scene().Network("n").Scheme("s", terms: FundingScene.Asking(["i"])).Grant("g", "s", "n", "m", [(2020, 10)], until: "2022-01-01")
            .Observed("o", "i", "network", "n", "2020-01-01", "2021-01-01", 5, "2021-01-15")
            .Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), Ids.Day("2021-01-15"), "funders"))
            .Then("r", new ReportSubmitted(
                Ids.Id("r"), Ids.Day("2021-01-20"), "text", [new("i", Ids.Id("o"), null)], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2021-01-30"), ["i"])], "funders"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-01"), "funders", [new(Ids.Id("o"), 1)]));
        Of(accepted, "2021-02-01")[0].State.ShouldBe("accepted");
        var corrected = accepted.Then("o", new ObservationCorrected(Ids.Id("o"), new(6, "final", null), Ids.Day("2021-02-01"), "typed", null));
        Of(corrected, "2021-02-01")[0].State.ShouldBe("handed-in");
        Of(corrected.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-01"), "funders", [new(Ids.Id("o"), 2)])), "2021-02-01")[0].State.ShouldBe("accepted");
    }

    [Theory]
    [InlineData(null, null, false, "handed-in")]
    [InlineData("region", "m", true, "returned")]
    [InlineData("ministry", "szw", false, "returned")]
    [InlineData("ministry", "ocw", false, "returned")]
    [InlineData("ministry", "vws", false, "handed-in")]
    [InlineData("steward", "keeper", false, "returned")]
    [InlineData("member", "o", false, "handed-in")]
    public void Tells_others_neither_of_a_draft_nor_that_it_was_sent_back(string? role, string? organisation, bool isToldOfDraft, string returned)
    {
        var caller = role is null ? null : new Caller(role, organisation, "someone");
        var country = new Scene().Municipalities("m", "o").Network("n").Member("n", "m").Scheme("s", terms: FundingScene.Asking(["i"])).Scheme("t", "ocw", terms: FundingScene.Asking(["i"]))
            .Grant("g", "s", "n", "m", [(2020, 10)]).Grant("h", "t", "n", "m", [(2020, 10)])
            .Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), Ids.Day("2020-12-01"), "funders"));
        Told("2020-12-10").ReportId.ShouldBe(isToldOfDraft ? Ids.Id("r") : null);
        country.Reported("r", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-20").Then("r", new ReportReturned(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-01"), "more", "funders"));
        (Told("2021-02-01").State, Told("2021-02-01").ReportId).ShouldBe((returned, Ids.Id("r")), "Everyone is told that it was handed in.");
        country.Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2021-02-02"), "more", [], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2021-01-30"), [])], "funders"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-03"), "funders"));
        Told("2021-02-03").State.ShouldBe("accepted");
        NetworkReport Told(string day) => new ReportReader(Picture.Of(country.Register, Ids.Day(day)), caller).Told(Of(country, day).First(report => report.Grant.Id == Ids.Id("g")));
    }

    [Fact]
    public void Stands_by_day_then_by_period_then_by_grant()
    {
        var grants = new[] { "h", "k", "l" }.Aggregate(scene, (made, id) => made.Grant(id, "s", "n", "m", [(2020, 10)]));
        Of(grants, "2020-06-01").Take(4).Select(report => report.Grant.Id).ShouldBe(new[] { "g", "h", "k", "l" }.Select(Ids.Id).Order());
    }

    [Fact]
    public void Ends_when_the_grant_is_settled_and_what_was_due_by_then_has_lapsed()
    {
        var settled = scene.Reported("r", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-20").Grant("h", "s", "n", "m", [(2020, 10)], until: "2022-01-01")
            .Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-01-30"), 10, null)).Then("h", new GrantSettled(Ids.Id("h"), "d", Ids.Day("2021-01-30"), 10, null));
        States(settled, "2021-01-29").ShouldBe("due handed-in not-due not-due");
        States(settled, "2021-01-30").ShouldBe("handed-in lapsed", "What is due later nobody takes.");
    }

    [Fact]
    public void Follows_the_award_as_it_stands()
    {
        var revoked = scene.Then("g", new GrantAmended(Ids.Id("g"), "d", Ids.Day("2020-06-01"), [], Ids.Day("2020-01-01"), Ids.Day("2022-01-01"), "none"));
        States(revoked, "2020-05-31").ShouldBe("not-due not-due");
        States(revoked, "2020-06-01").ShouldBeEmpty();
    }

    [Fact]
    public void Is_never_due_before_who_owes_it_had_the_time_that_the_rule_gives()
    {
        var late = new Scene().Network("n").Scheme("s", terms: FundingScene.Asking([])).Grant("g", "s", "n", "m", [(2020, 10)], on: "2021-06-01");
        Of(late, "2021-06-15")[0].ShouldSatisfyAllConditions(
            report => report.Owed.DueOn.ShouldBe(Ids.Day("2021-07-01")), report => report.State.ShouldBe("due"));
    }

    [Fact]
    public void Is_what_the_scheme_asks_on_the_last_day_of_the_period()
    {
        var amended = scene.Amended("s", "2021-01-01", said => said with { Terms = FundingScene.Asking(["j"], "half-yearly") });
        Of(amended, "2020-06-01").Select(report => (report.Owed.Until, report.Owed.Codes.Single()))
            .ShouldBe([(Ids.Day("2021-01-01"), "i"), (Ids.Day("2021-07-01"), "j"), (Ids.Day("2022-01-01"), "j")]);
    }

    [Fact]
    public void Asks_for_the_targets_where_no_indicators_are_named()
    {
        var terms = FundingScene.Asking([]) with { Targets = [new("t", null, null, 5, Ids.Day("2021-01-01"), [], false, [])] };
        Of(new Scene().Network("n").Scheme("s", terms: terms).Grant("g", "s", "n", "m", [(2020, 10)]), "2020-06-01").Single().Owed.Codes.ShouldBe(["t"]);
    }

    private static IReadOnlyList<NetworkReport> Of(Scene scene, string day) => NetworkReport.Of(scene.Register, Ids.Id("n"), Ids.Day(day));

    private static string States(Scene scene, string day) => string.Join(' ', Of(scene, day).Select(report => report.State).Order(StringComparer.Ordinal));
}
