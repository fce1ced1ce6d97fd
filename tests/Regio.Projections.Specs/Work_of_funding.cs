using Regio.Contracts.Funding;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>What of funding awaits who pays, who reports and who accounts.</summary>
public sealed class Work_of_funding
{
    private const string Day = "2021-01-15";

    private static IEnumerable<(string, DateOnly?, string)> Decisions(Scene scene) => Of(scene, "szw")
        .Where(item => item.What is "decide-application" or "settle-grant").Select(item => (item.What, item.On, item.Path));

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Municipalities("m", "p", "o").Network("n", by: "r").Member("n", "m").Member("n", "p")
        .Scheme("s", terms: FundingScene.Asking(["i"], deadlines: new(61, 14, 60, 100)));

    private static Scene Granted => Country.Grant("g", "s", "n", "m", [(2020, 100)]);

    // Settled at less, and another rejected.
    private static Scene Decided => Granted.Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2020-12-01"), 100, 0, null))
        .Then("g", new GrantSettled(Ids.Id("g"), "v", Ids.Day("2020-12-02"), 90, "less"))
        .Applied("b", "s", null, "m", [(2021, 1)], on: "2020-12-01").Then("b", new ApplicationRejected(Ids.Id("b"), "d", Ids.Day("2020-12-03"), "why", "parties"));

    [Theory]
    [InlineData("region", "m", 1)]
    [InlineData("member", "p", 1)]
    [InlineData("region", "r", 1)]
    [InlineData("region", "c", 1)]
    [InlineData("region", "o", 0)]
    [InlineData("region", "not registered", 0)]
    [InlineData("ministry", "m", 0)]
    public void Is_a_report_that_is_due_for_who_may_hand_it_in(string role, string organisation, int due)
    {
        var granted = Granted.Organisation("r").Organisation("c").Then("n", new CoordinatorAppointed(Ids.Id("n"), Ids.Id("c"), null, null, null, Ids.Day("2020-01-01")));
        Of(granted, organisation, role: role).Where(item => item.What == "report").ShouldBe(Enumerable.Repeat(
            new WorkItem(WorkKinds.Due, "report", Ids.Day("2021-01-30"), null, Thing("n"), Thing("s"), "/funding/v1/reports"), due));
    }

    [Fact]
    public void Is_a_report_until_it_is_handed_in_for_each_scheme_that_asks()
    {
        var begun = Granted.Scheme("t", terms: FundingScene.Asking(["i"])).Grant("h", "t", "n", "m", [(2020, 1)])
            .Reported("r", "n", "h", "t", "2020-01-01", "2021-01-01", "2021-01-10");
        Of(begun, "p").Select(item => (item.What, item.Subject!.Key, item.Path)).ShouldBe([("report", "s", $"/funding/v1/reports/{Ids.Id("r")}/submit")]);
        Of(begun, "p", "2021-02-02").Single().DaysOverdue.ShouldBe(3);
        var returned = begun.Then("r", new ReportReturned(Ids.Id("r"), Ids.Id("h"), Ids.Day("2021-01-14"), "more", "funders"));
        Of(returned, "p").Select(item => (item.Kind, item.What, item.Subject!.Key)).ShouldBe([("due", "report", "s"), ("returned", "report-returned", "t")]);
        Of(Granted, "p", "2020-10-01").ShouldBeEmpty("It is due in more than 90 days.");
        Of(Granted.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-01-10"), 1, null)), "p").ShouldBeEmpty("It takes none.");
        Of(Granted.Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-02-01"), 1, null)), "p", "2021-02-02").ShouldBeEmpty("It lapsed.");
    }

    [Fact]
    public void Is_the_final_account_and_what_is_claimed_back_for_the_lead_alone()
    {
        var claimed = Claimed();
        Of(claimed, "m").Where(item => item.What != "report").Select(item => (item.Kind, item.What, item.On, item.Path)).ShouldBe(
        [
            (WorkKinds.Due, "final-account", Ids.Day("2021-03-01"), $"/funding/v1/grants/{Ids.Id("g")}/submit-final-account"),
            (WorkKinds.Asked, "repay-recovery", null, $"/funding/v1/grants/{Ids.Id("g")}"),
        ]);
        Of(claimed, "p").Select(item => item.What).ShouldBe(["report"]);
        var done = claimed.Then("g", new RecoveryReceived(Ids.Id("g"), Ids.Day("2021-01-11"), 5)).Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-01-12"), 1, 0, null));
        Of(done, "m").Select(item => item.What).ShouldBe(["report"]);
        Of(done, "m", "2021-01-10").Select(item => item.What).ShouldContain("repay-recovery");
        Of(done, "m", "2021-01-11").Select(item => item.What).ShouldNotContain("repay-recovery");
        Of(claimed, "m", "2021-01-09").Select(item => item.What).ShouldNotContain("repay-recovery");
        var raised = Claimed().Then("g", new GrantAmended(Ids.Id("g"), "w", Ids.Day("2021-01-12"), [new(2020, 110)], Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), "more"));
        Of(raised, "m", "2021-01-11").Select(item => item.What).ShouldContain("repay-recovery");
        Of(raised, "m", "2021-01-12").Select(item => item.What).ShouldNotContain("repay-recovery", "Nothing is paid too much any more.");

        static Scene Claimed() => Granted.Then("g", new InstalmentsPlanned(Ids.Id("g"), [new(1, Ids.Day("2021-01-01"), 110)])).Then("g", new InstalmentPaid(Ids.Id("g"), 1, Ids.Day("2021-01-01"), 110))
            .Then("g", new RecoveryOrdered(Ids.Id("g"), "d", Ids.Day("2021-01-10"), 5, "why"));
    }

    [Fact]
    public void Is_that_of_who_stands_for_a_lead_that_ended()
    {
        var merged = Country.Organisation("old", until: "2021-01-01").Succession("x", "2021-01-01", ("old", "o")).Grant("g", "s", null, "old", [(2020, 1)]);
        Of(merged, "o").Select(item => (item.What, item.Network, item.Subject!.Key)).ShouldBe([("final-account", null, "s")]);
        Of(merged, "old").ShouldBeEmpty();
    }

    [Fact]
    public void Is_what_a_scheme_asks_of_its_owner()
    {
        var busy = Granted.Planned("g", (1, "2021-01-10", 5), (2, "2021-01-12", 5), (3, "2021-12-01", 5), (4, Day, 5))
            .Then("g", new InstalmentHeldBack(Ids.Id("g"), 2, Ids.Day("2021-01-11"), "why"))
            .Reported("r", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-10")
            .Applied("a", "s", "n", "m", [(2021, 1)], on: "2021-01-05").Applied("b", "s", null, "m", [(2021, 1)], on: "2021-01-05")
            .Then("b", new ApplicationRejected(Ids.Id("b"), "d", Ids.Day("2021-01-06"), "why", "parties"))
            .Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2021-01-12"), 1, 0, null));
        Of(busy, "szw").Select(item => (item.Kind, item.What, item.On, item.DaysOverdue, item.Path)).ShouldBe(
        [
            (WorkKinds.Due, "pay-instalment", Ids.Day("2021-01-10"), 5, $"/funding/v1/grants/{Ids.Id("g")}/pay-instalment"),
            (WorkKinds.Due, "pay-instalment", Ids.Day(Day), null, $"/funding/v1/grants/{Ids.Id("g")}/pay-instalment"),
            (WorkKinds.Asked, "review-report", Ids.Day("2021-01-24"), null, $"/funding/v1/reports/{Ids.Id("r")}"),
            (WorkKinds.Asked, "decide-application", Ids.Day("2021-03-07"), null, $"/funding/v1/grants/{Ids.Id("a")}"),
            (WorkKinds.Asked, "settle-grant", Ids.Day("2021-04-22"), null, $"/funding/v1/grants/{Ids.Id("g")}/settle"),
        ]);
        Of(busy, "ocw").ShouldBeEmpty();
        Of(busy, "szw", role: "member").ShouldBeEmpty("It would not be let.");
    }

    [Fact]
    public void Is_to_decide_anew_what_did_not_hold_on_appeal()
    {
        var settled = Decided;
        Decisions(settled).ShouldBeEmpty();
        var upheld = settled.Then("b", new AppealDecided(Ids.Id("b"), "d", Ids.Day("2020-12-04"), "upheld", Ids.Day("2021-01-04"), null, "parties"))
            .Then("g", new AppealDecided(Ids.Id("g"), "v", Ids.Day("2020-12-04"), "upheld", Ids.Day("2021-01-05"), null, "parties"));
        Decisions(upheld).ShouldBe([("decide-application", null, $"/funding/v1/grants/{Ids.Id("b")}"), ("settle-grant", null, $"/funding/v1/grants/{Ids.Id("g")}/settle")], ignoreOrder: true);
        Decisions(upheld.Then("b", new ApplicationRejected(Ids.Id("b"), "e", Ids.Day("2021-01-06"), "why", "parties", "d"))
            .Then("g", new GrantSettled(Ids.Id("g"), "w", Ids.Day("2021-01-06"), 95, "less", "v"))).ShouldBeEmpty();
    }

    [Fact]
    public void Is_to_decide_anew_what_did_not_hold_in_court_nor_by_the_number_that_it_had_at_first()
    {
        var inCourt = Decided.Then("b", new AppealDecided(Ids.Id("b"), "d", Ids.Day("2020-12-04"), "dismissed", Ids.Day("2020-12-10"), "o", "parties"))
            .Then("b", new AppealDecided(Ids.Id("b"), "o", Ids.Day("2020-12-11"), "upheld", Ids.Day("2021-01-04"), null, "parties"));
        Decisions(inCourt).ShouldBe([("decide-application", null, $"/funding/v1/grants/{Ids.Id("b")}")]);
        var sameDay = Decided.Then("b", new AppealDecided(Ids.Id("b"), "d", Ids.Day("2020-12-03"), "upheld", Ids.Day("2020-12-03"), null, "parties"));
        Decisions(sameDay).ShouldBe([("decide-application", null, $"/funding/v1/grants/{Ids.Id("b")}")], "What is decided on the day of the first is not that.");
        var renamed = Decided.Then("g", new AppealDecided(Ids.Id("g"), "v", Ids.Day("2020-12-04"), "upheld", Ids.Day("2021-01-05"), null, "parties"))
            .Then("g", new SettlementCorrected(Ids.Id("g"), new(Ids.Id("g"), "w", Ids.Day("2020-12-02"), 90, "less"), Ids.Day("2021-01-06"), "number"));
        Decisions(renamed).ShouldBe([("settle-grant", null, $"/funding/v1/grants/{Ids.Id("g")}/settle")]);
    }

    [Fact]
    public void Is_an_application_although_no_deadline_is_told_and_in_a_call_that_ranks_from_when_it_closed()
    {
        var applied = Country.Scheme("silent").Then("silent", new CallPlanned(Ids.Id("silent"), Call("2021-02-01T12:00:00Z", "ranking")))
            .Then("a", new ApplicationSubmitted(
                Ids.Id("a"), "a", Ids.Id("silent"), Ids.Id("c"), null, Ids.Id("m"), Ids.Day("2021-01-10"), new("plan", Ids.Day(Day), Ids.Day(Day), [], [], [], [], null), null, null, "parties"));
        Of(applied, "szw").Select(item => item.What).ShouldBe(["call-closes"]);
        Of(applied, "szw", "2021-02-02").Select(item => (item.What, item.On, item.Network)).ShouldBe([("decide-application", null, null)]);
    }

    [Theory]
    [InlineData("2021-02-01T12:00:00Z", null, 1)]
    [InlineData("2021-01-14T12:00:00Z", null, 0)]
    [InlineData("2021-08-01T12:00:00Z", null, 0)]
    [InlineData("2021-02-01T12:00:00Z", "2021-01-15", 0)]
    [InlineData("2021-02-01T12:00:00Z", "2021-01-16", 1)]
    public void Is_a_call_that_closes_while_the_scheme_takes_applications(string closes, string? closed, int expiring)
    {
        var called = Country.Then("s", new CallPlanned(Ids.Id("s"), Call(closes, "arrival")));
        called = closed is null ? called : called.Then("s", new SchemeClosed(Ids.Id("s"), Ids.Day(closed), null));
        Of(called, "szw").ShouldBe(Enumerable.Repeat(
            new WorkItem(WorkKinds.Expiring, "call-closes", Ids.Day("2021-02-01"), null, null, Thing("s"), $"/funding/v1/schemes/{Ids.Id("s")}"), expiring));
    }

    [Fact]
    public void Is_no_call_of_a_draft() =>
        Of(Country.Scheme("draft", published: "never").Then("draft", new CallPlanned(Ids.Id("draft"), Call("2021-02-01T12:00:00Z", "arrival"))), "szw").ShouldBeEmpty();

    [Fact]
    public void Stands_by_day_then_by_network_with_what_is_in_none_last()
    {
        WorkItem At(string? network, string? on) => new(WorkKinds.Due, "report", Ids.DayOrNone(on), null, network is null ? null : Thing(network), null, "/");
        WorkItem[] work = [At("n", null), At(null, "2021-01-02"), At("n", "2021-01-02"), At("a", "2021-01-02"), At(null, "2021-01-01")];
        WorkItem.Ordered(work).ShouldBe([work[4], work[3], work[2], work[1], work[0]]);
    }

    private static Call Call(string closes, string order) => new(Ids.Id("c"), "call", DateTimeOffset.UnixEpoch, DateTimeOffset.Parse(closes, null), order, []);

    private static Thing Thing(string id) => new(Ids.Id(id), id, id);

    private static IReadOnlyList<WorkItem> Of(Scene scene, string organisation, string day = Day, string? role = null) => WorkItem.Ordered(FundingWork.Of(
        Picture.Of(scene.Register, Ids.Day(day)), new(role ?? (organisation is "szw" or "ocw" ? "ministry" : "region"), organisation, "someone"), 90));
}
