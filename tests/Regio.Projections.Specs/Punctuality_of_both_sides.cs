using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>Whether who pays and who is paid do in time what they are to do.</summary>
public sealed class Punctuality_of_both_sides
{
    private static readonly Deadlines Told = new(61, 14, 90, 100);

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Municipalities("m").Network("n").Member("n", "m")
        .Scheme("s", terms: FundingScene.Asking(["i"], deadlines: Told)).Scheme("silent").Scheme("fast", terms: FundingScene.Untold with { Deadlines = new(1, null, null, null) });

    // Applied for on 10 December, awarded on 10 January, for 2020.
    private static Scene Granted => Country.Grant("g", "s", "n", "m", [(2020, 100)]);

    [Theory]
    [InlineData("2019-12-09", null, null, null)]
    [InlineData("2020-01-09", "open", null, null)]
    [InlineData("2020-01-10", "in-time", "2020-01-10", -30)]
    public void A_decision_runs_from_the_submission(string day, string? state, string? done, int? days)
    {
        var step = Of(Granted, day, Steps.Decision).SingleOrDefault();
        (step?.State, step?.DoneOn, step?.Days).ShouldBe((state, Ids.DayOrNone(done), days));
        (step?.DueOn).ShouldBe(step is null ? null : Ids.Day("2020-02-09"));
    }

    [Fact]
    public void A_decision_is_overdue_until_it_is_made_either_way_or_no_longer_asked()
    {
        var applied = Country.Applied("g", "s", "n", "m", [(2020, 100)]).Applied("h", "s", "n", "m", [(2020, 100)]).Applied("k", "s", "n", "m", [(2020, 100)])
            .Then("g", new ApplicationRejected(Ids.Id("g"), "d", Ids.Day("2020-03-01"), "why", "parties"))
            .Then("h", new ApplicationWithdrawn(Ids.Id("h"), Ids.Day("2020-03-01"), null, "parties"));
        Of(applied, "2020-02-29", Steps.Decision).Select(step => (step.State, step.Days)).ShouldBe(Enumerable.Repeat(("overdue", (int?)20), 3));
        Of(applied, "2020-03-01", Steps.Decision).Select(step => (step.Grant.ExternalId, step.State, step.Days)).ShouldBe([("g", "late", 21), ("k", "overdue", 21)], ignoreOrder: true);
    }

    [Fact]
    public void A_decision_was_made_although_it_was_withdrawn_later() =>
        Of(Country.Applied("g", "s", "n", "m", [(2020, 100)]).Then("g", new ApplicationRejected(Ids.Id("g"), "d", Ids.Day("2020-03-01"), "why", "parties"))
            .Then("g", new ApplicationWithdrawn(Ids.Id("g"), Ids.Day("2020-03-02"), null, "parties")), "2020-04-01", Steps.Decision).Single().State.ShouldBe("late");

    [Fact]
    public void A_decision_runs_from_the_completion_and_from_the_closing_of_a_call_that_ranks()
    {
        var (came, closes) = (DateTimeOffset.Parse("2020-01-20T12:00:00Z", null), DateTimeOffset.Parse("2020-02-01T12:00:00Z", null));
        var completed = Country.Applied("g", "s", "n", "m", [(2020, 100)]);
        completed.Then("g", new ApplicationCompleted(Ids.Id("g"), came, completed.Register.Grants[Ids.Id("g")].Details, 1, "parties"));
        Of(completed, "2020-01-19", Steps.Decision).Single().From.ShouldBe(Ids.Day("2019-12-10"));
        Of(completed, "2020-01-20", Steps.Decision).Single().DueOn.ShouldBe(Ids.Day("2020-03-21"));
        foreach (var (order, from) in (IEnumerable<(string, string)>)[("ranking", "2020-02-01"), ("arrival", "2019-12-10")])
        {
            var called = Country.Then("s", new CallPlanned(Ids.Id("s"), new(Ids.Id("b"), "another", DateTimeOffset.UnixEpoch, closes.AddMonths(3), "ranking", [])))
                .Then("s", new CallPlanned(Ids.Id("s"), new(Ids.Id("c"), "call", DateTimeOffset.UnixEpoch, closes, order, [])))
                .Then("g", new ApplicationSubmitted(
                    Ids.Id("g"), "g", Ids.Id("s"), Ids.Id("c"), Ids.Id("n"), Ids.Id("m"), Ids.Day("2019-12-10"), new("plan", Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), [], [], [], [], null),
                    null, null, "parties"));
            Of(called, "2020-01-01", Steps.Decision).Single().From.ShouldBe(Ids.Day(from));
        }
    }

    [Fact]
    public void A_payment_is_due_as_planned_and_what_was_held_back_is_marked_and_not_late()
    {
        var planned = Granted.Planned("g", (1, "2020-02-01", 30), (2, "2020-03-01", 30), (3, "2020-03-01", 30), (4, "2020-03-01", 10))
            .Paid("g", 1, "2020-02-11", 30).Then("g", new InstalmentHeldBack(Ids.Id("g"), 2, Ids.Day("2020-02-20"), "why"))
            .Then("g", new InstalmentHeldBack(Ids.Id("g"), 3, Ids.Day("2020-02-20"), "why")).Then("g", new InstalmentReleased(Ids.Id("g"), 3, Ids.Day("2020-04-01")))
            .Paid("g", 3, "2020-04-10", 30);
        Of(planned, "2020-03-11", Steps.Payment).OrderBy(step => step.Instalment).Select(step => (step.State, step.Days))
            .ShouldBe([("late", 10), ("held-back", null), ("held-back", null), ("overdue", 10)]);
        Of(planned, "2020-04-10", Steps.Payment).Single(step => step.Instalment == 3).ShouldSatisfyAllConditions(
            step => step.State.ShouldBe("held-back"), step => step.DoneOn.ShouldBe(Ids.Day("2020-04-10")), step => step.IsAssessed.ShouldBeFalse());
        Of(planned, "2020-02-01", Steps.Payment).First(step => step.Instalment == 1).State.ShouldBe("open");
        var inTime = Granted.Planned("g", (1, "2020-03-01", 30)).Then("g", new InstalmentHeldBack(Ids.Id("g"), 1, Ids.Day("2020-02-20"), "why"))
            .Then("g", new InstalmentReleased(Ids.Id("g"), 1, Ids.Day("2020-02-25"))).Paid("g", 1, "2020-03-01", 30);
        Of(inTime, "2020-03-01", Steps.Payment).Single().State.ShouldBe("in-time");
    }

    [Theory]
    [InlineData("2020-03-01", "2020-03-01", "held-back")]
    [InlineData("2020-03-02", "2020-03-02", "overdue")]
    [InlineData("2020-03-02", "2020-03-20", "late")]
    public void What_is_held_back_after_the_day_on_which_it_was_due_was_late(string held, string day, string state) => Of(
        Granted.Planned("g", (1, "2020-03-01", 30)).Then("g", new InstalmentHeldBack(Ids.Id("g"), 1, Ids.Day(held), "why"))
            .Then("g", new InstalmentReleased(Ids.Id("g"), 1, Ids.Day("2020-03-10"))).Paid("g", 1, "2020-03-15", 30), day, Steps.Payment).Single().State.ShouldBe(state);

    [Theory]
    [InlineData("2021-01-01", "2021-03-31")]
    [InlineData("2021-04-01", "2021-08-30")]
    [InlineData("2022-01-01", "2022-03-31")]
    public void A_final_account_is_not_late_while_the_award_of_all_of_the_activities_was(string until, string due) => Of(
        Granted.Then("g", new GrantAmended(Ids.Id("g"), "longer", Ids.Day("2021-06-01"), FundingScene.Amounts((2020, 90)), Ids.Day("2020-01-01"), Ids.Day(until), "why")),
        "2022-06-01", Steps.FinalAccount).Single().DueOn.ShouldBe(Ids.Day(due));

    [Fact]
    public void Nothing_is_to_be_paid_once_all_that_a_grant_comes_to_is()
    {
        var settled = Granted.Planned("g", (1, "2020-02-01", 60), (2, "2020-03-01", 40)).Paid("g", 1, "2020-02-01", 60)
            .Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2020-06-01"), 60, "less"));
        Of(settled, "2020-05-31", Steps.Payment).Count.ShouldBe(2);
        Of(settled, "2020-06-01", Steps.Payment).Single().Instalment.ShouldBe(1);
    }

    [Fact]
    public void What_came_back_is_to_be_paid_again_when_it_is_settled_higher()
    {
        var again = Granted.Planned("g", (1, "2020-02-01", 100)).Paid("g", 1, "2020-02-01", 100)
            .Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2020-06-01"), 60, "less")).Then("g", new RecoveryReceived(Ids.Id("g"), Ids.Day("2020-07-01"), 40))
            .Then("g", new GrantSettled(Ids.Id("g"), "e", Ids.Day("2020-09-01"), 90, "more", "d")).Planned("g", (2, "2020-10-01", 30));
        Of(again, "2020-10-11", Steps.Payment).OrderBy(step => step.Instalment).Select(step => (step.State, step.Days)).ShouldBe([("in-time", 0), ("overdue", 10)]);
    }

    [Fact]
    public void The_first_decision_is_of_what_came_in_before_it()
    {
        var opened = Country.Applied("g", "s", "n", "m", [(2020, 100)]).Then("g", new ApplicationRejected(Ids.Id("g"), "d", Ids.Day("2020-03-01"), "why", "parties"))
            .Then("g", new AppealDecided(Ids.Id("g"), "d", Ids.Day("2020-03-10"), "upheld", Ids.Day("2020-05-01"), null, "parties"));
        opened.Then("g", new ApplicationCompleted(Ids.Id("g"), DateTimeOffset.Parse("2020-05-20T12:00:00Z", null), opened.Register.Grants[Ids.Id("g")].Details, 1, "parties"));
        Of(opened, "2020-06-01", Steps.Decision).Select(step => (step.From, step.State, step.Days))
            .ShouldBe([(Ids.Day("2019-12-10"), "late", 21), (Ids.Day("2020-05-01"), "untold", null)]);
    }

    [Fact]
    public void A_review_runs_from_each_hand_in()
    {
        var reported = Granted.Reported("r", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-20")
            .Then("r", new ReportReturned(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-04"), "more", "funders"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2021-02-10"), "more", [], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2021-01-30"), [])], "funders"));
        Of(reported, "2021-02-25", Steps.Review).Select(step => (step.From, step.State, step.Days))
            .ShouldBe([(Ids.Day("2021-01-20"), "late", 1), (Ids.Day("2021-02-10"), "overdue", 1)]);
        Of(reported, "2021-02-25", isTold: false, Steps.Review).Select(step => (step.From, step.DoneOn)).ShouldBe([(Ids.Day("2021-01-20"), null)], "To others it was never sent back.");
        var settled = reported.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-02-25"), 100, null));
        Of(settled, "2021-02-25", Steps.Review).Single().From.ShouldBe(Ids.Day("2021-01-20"), "Nobody asks for what was left when the grant was settled.");
        Of(settled, "2021-02-25", Steps.Report)[0].ReportId.ShouldBe(Ids.Id("r"), "It rests on what was handed in.");
        var accepted = settled.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-02-26"), "funders"));
        Of(accepted, "2021-02-26", isTold: false, Steps.Review).Select(step => (step.From, step.DoneOn)).ShouldBe([(Ids.Day("2021-01-20"), Ids.Day("2021-02-26"))]);
    }

    [Fact]
    public void A_review_of_what_is_given_otherwise_once_the_grant_was_settled_is_never_late()
    {
        var settled = Granted.Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), Ids.Day("2021-01-10"), "funders"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2021-01-20"), "text", [new("i", null, "none")], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2021-01-30"), ["i"])], "funders"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-01-25"), "funders"))
            .Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-02-25"), 100, null))
            .Then("r", new ReportCorrected(Ids.Id("r"), Ids.Day("2021-03-01"), "text", [new("i", null, "other")], "why", "funders"));
        Of(settled, "2021-12-01", Steps.Review).Select(step => (step.From, step.DueOn, step.DoneOn, step.State)).ShouldBe(
        [
            (Ids.Day("2021-01-20"), Ids.Day("2021-02-03"), Ids.Day("2021-01-25"), "in-time"),
            (Ids.Day("2021-03-01"), null, null, "untold"),
        ]);
        Of(settled.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-12-01"), "funders")), "2021-12-01", Steps.Review)[1].DoneOn.ShouldBe(Ids.Day("2021-12-01"));
    }

    [Fact]
    public void A_report_is_late_by_when_it_was_first_handed_in_and_not_before_its_period_is_over()
    {
        Of(Granted, "2020-12-31", Steps.Report).ShouldBeEmpty();
        Of(Granted, "2021-02-01", Steps.Report).Single().ShouldSatisfyAllConditions(step => step.State.ShouldBe("overdue"), step => step.Days.ShouldBe(2));
        Of(Granted.Reported("r", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-20"), "2021-03-01", Steps.Report).Single().Days.ShouldBe(-10);
        Of(Country.Grant("g", "s", "n", "m", [(2020, 100)], on: "2021-06-01"), "2021-07-01", Steps.Report).Single().State.ShouldBe("open", "The award was late.");
        Of(Granted.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-02-10"), 100, null)), "2021-03-01", Steps.Report).ShouldBeEmpty("Nobody takes it.");
    }

    [Fact]
    public void A_final_account_is_due_after_the_activities_and_never_late_while_the_award_was()
    {
        var accounted = Granted.Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-03-31"), 1, 0, null))
            .Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-05-01"), 2, 0, null));
        Of(accounted, "2021-06-01", Steps.FinalAccount).Single().ShouldSatisfyAllConditions(
            step => (step.DueOn, step.DoneOn, step.State).ShouldBe((Ids.Day("2021-03-31"), Ids.Day("2021-03-31"), "in-time"), "The day of the first."));
        Of(Country.Grant("g", "s", "n", "m", [(2020, 100)], on: "2021-06-01"), "2021-07-01", Steps.FinalAccount).Single().DueOn.ShouldBe(Ids.Day("2021-08-30"));
        Of(accounted.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-05-10"), 2, null)), "2021-06-01", Steps.FinalAccount).Single().State.ShouldBe("in-time");
        Of(Granted, "2020-06-01", Steps.FinalAccount).Single().State.ShouldBe("open", "It is told when it is due.");
        Of(Granted.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-04-10"), 100, null)), "2021-05-01", Steps.FinalAccount).ShouldBeEmpty("It was settled without.");
        Of(Granted.Then("g", new GrantAmended(Ids.Id("g"), "d", Ids.Day("2020-02-01"), [], Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), "none")), "2021-05-01", Steps.FinalAccount).ShouldBeEmpty();
    }

    [Fact]
    public void A_settlement_runs_from_the_final_account_that_was_last_handed_in()
    {
        var accounted = Granted.Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-03-01"), 1, 0, null))
            .Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-04-01"), 1, 0, null)).Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-07-20"), 1, null));
        Of(accounted, "2021-07-19", Steps.Settlement).Single().ShouldSatisfyAllConditions(step => step.DueOn.ShouldBe(Ids.Day("2021-07-10")), step => step.State.ShouldBe("overdue"));
        Of(accounted, "2021-07-20", Steps.Settlement).Single().State.ShouldBe("late");
        Of(accounted, "2021-03-31", Steps.Settlement).ShouldBeEmpty();
        var again = accounted.Then("g", new AppealDecided(Ids.Id("g"), "d", Ids.Day("2021-08-01"), "upheld", Ids.Day("2021-10-01"), null, "parties"))
            .Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-10-10"), 2, 0, null));
        foreach (var day in new[] { "2021-10-05", "2021-10-10" })
        {
            Of(again, day, Steps.Settlement).Select(step => (step.From, step.State)).ShouldBe([(Ids.Day("2021-04-01"), "late"), (Ids.Day("2021-10-01"), "untold")], "What was late stays late.");
        }
    }

    [Fact]
    public void What_was_settled_without_a_final_account_is_to_settle_anew_once_it_did_not_hold()
    {
        var settled = Granted.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-07-20"), 1, null))
            .Then("g", new AppealDecided(Ids.Id("g"), "d", Ids.Day("2021-08-01"), "upheld", Ids.Day("2021-10-01"), null, "parties"));
        Of(settled, "2021-09-30", Steps.Settlement).ShouldBeEmpty();
        Of(settled, "2021-10-01", Steps.Settlement).Select(step => (step.From, step.State)).ShouldBe([(Ids.Day("2021-10-01"), "untold")]);
    }

    [Fact]
    public void Nobody_is_late_by_a_deadline_that_is_not_told()
    {
        var untold = Country.Grant("g", "silent", "n", "m", [(2020, 100)]).Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-04-01"), 1, 0, null));
        Of(untold, "2022-01-01", Steps.Decision, Steps.Settlement, Steps.FinalAccount).Select(step => (step.State, step.DueOn, step.Days))
            .ShouldBe(Enumerable.Repeat(("untold", (DateOnly?)null, (int?)null), 3));
        Of(Country.Grant("g", "silent", "n", "m", [(2020, 100)]), "2020-12-31", Steps.FinalAccount).ShouldBeEmpty("The activities go on.");
    }

    [Fact]
    public void Is_counted_of_both_with_the_middle_of_the_days()
    {
        var planned = Granted.Planned("g", (1, "2020-02-01", 10), (2, "2020-02-01", 10), (3, "2020-02-01", 10), (4, "2020-02-01", 10), (5, "2020-09-01", 10))
            .Paid("g", 1, "2020-01-31", 10).Paid("g", 2, "2020-02-05", 10).Paid("g", 3, "2020-02-10", 10);
        var rows = Punctuality.Of(Of(planned, "2020-06-01", Steps.Payment, Steps.Decision).Select(step => (new Thing(Ids.Id("szw"), "szw", "szw"), step)));
        rows.Select(row => (row.What, row.Side)).ShouldBe([("decision", "payer"), ("payment", "payer")]);
        rows[1].ShouldBe(new(rows[1].Subject, "payment", "payer", 4, 1, 3, 1, 1, 0, 0, null, 3, 4.0), "Under ten a share is chance.");
        Steps.All.Where(what => Steps.SideOf(what) == "recipient").ShouldBe(["report", "final-account"]);
        var decision = Of(planned, "2020-06-01", Steps.Decision).Single();
        Punctuality.Of([(new(Ids.Id("szw"), "szw", "szw"), decision), (new(Ids.Id("ocw"), "ocw", "ocw"), decision)]).Select(row => row.Subject.Key).ShouldBe(["ocw", "szw"]);
    }

    [Theory]
    [InlineData(9, 0, null)]
    [InlineData(10, 0, 1.0)]
    [InlineData(10, 10, 1.0)]
    [InlineData(10, 11, null)]
    public void Gives_no_share_of_under_ten_or_where_of_more_than_half_no_deadline_is_told(int told, int untold, double? share)
    {
        var country = Enumerable.Range(0, told).Aggregate(Country, (made, i) => made.Grant($"t{i}", "fast", "n", "m", [(2020, 1)]));
        country = Enumerable.Range(0, untold).Aggregate(country, (made, i) => made.Grant($"u{i}", "silent", "n", "m", [(2020, 1)]));
        var row = Punctuality.Of(Of(country, "2020-06-01", Steps.Decision).Select(step => (new Thing(Ids.Id("szw"), "szw", "szw"), step))).Single();
        (row.Assessed, row.Late, row.Untold, row.LateShare, row.MedianDays).ShouldBe((told, told, untold, share, 30));
    }

    private static IReadOnlyList<TimedStep> Of(Scene scene, string day, params string[] what) => Of(scene, day, isTold: true, what);

    private static IReadOnlyList<TimedStep> Of(Scene scene, string day, bool isTold, params string[] what)
    {
        var register = scene.Register;
        return [.. register.Grants.Values.SelectMany(new GrantSteps(register, Ids.Day(day), _ => isTold).Of).Where(step => what.Contains(step.What))];
    }
}
