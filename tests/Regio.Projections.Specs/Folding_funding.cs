using Regio.Contracts.Funding;
using Shouldly;
using Xunit;

namespace Regio.Projections.Specs;

/// <summary>What is known of money and results after their contracts, as of any day.</summary>
public class Folding_funding
{
    private static readonly DateOnly Day = Ids.Day("2020-06-01");

    [Fact]
    public void A_scheme_says_what_it_said_on_a_day()
    {
        var scheme = Of(new Scene().Scheme("s", published: "2020-02-01").Amended("s", "2020-06-01", said => said with { Title = "later" }));
        scheme.On(Ids.Day("2020-01-01")).Title.ShouldBe("s", "The draft.");
        scheme.On(Ids.Day("2020-05-31")).Title.ShouldBe("s");
        scheme.On(Day).Title.ShouldBe("later");
        scheme.ThingOn(Day).ShouldBe(new(Ids.Id("s"), "s", "later"));
        (scheme.IsPublished(Ids.Day("2020-01-31")), scheme.IsPublished(Ids.Day("2020-02-01"))).ShouldBe((false, true));
        scheme.IsUnchecked.ShouldBeFalse("It was published here.");
    }

    [Fact]
    public void A_draft_is_what_was_last_said_of_it()
    {
        var details = new SchemeDetails("revised", null, [], [], null, Ids.Day("2020-01-01"), null, [], [], [], null);
        var scheme = Of(new Scene().Scheme("s", published: "never").Then("s", new SchemeRevised(Ids.Id("s"), details, "owner")).Then("s", new SchemeIntended(Ids.Id("s"), Day, "ministries")));
        (scheme.On(Day).Title, scheme.Visibility, scheme.IsPublished(DateOnly.MaxValue)).ShouldBe(("revised", "ministries", false));
    }

    [Fact]
    public void A_scheme_that_was_published_elsewhere_is_unchecked() =>
        Of(new Scene().Scheme("s", published: "never").Then("s", new PublicationElsewhereRecorded(Ids.Id("s"), Day, "stcrt"))).ShouldSatisfyAllConditions(
            s => s.IsUnchecked.ShouldBeTrue(), s => s.PublishedOn.ShouldBe(Day), s => s.Versions[0].From.ShouldBe(Day), s => s.Visibility.ShouldBe("public"));

    [Fact]
    public void What_was_amended_before_its_publication_was_recorded_stays_amended() => Of(new Scene().RecordedScheme("s")
        .Amended("s", "2020-06-01", said => said with { Title = "amended" }).Then("s", new PublicationElsewhereRecorded(Ids.Id("s"), Ids.Day("2020-01-01"), "stcrt")))
        .ShouldSatisfyAllConditions(s => s.On(Ids.Day("2020-05-31")).Title.ShouldBe("s"), s => s.On(Ids.Day("2020-06-01")).Title.ShouldBe("amended"));

    [Fact]
    public void A_scheme_waits_from_the_request_to_publish_it_until_it_is_settled()
    {
        var requested = new PublicationRequested(Ids.Id("s"), Ids.Id("r"), Day, "stcrt", DateTimeOffset.UnixEpoch, "owner");
        Scene Asked() => new Scene().Scheme("s", published: "never").Then("s", requested);
        Of(Asked()).Waiting.ShouldBe(requested);
        (Of(Asked()).Visibility, Of(Asked()).IsPublished(DateOnly.MaxValue)).ShouldBe(("owner", false));
        foreach (var settled in (object[])[
            new PublicationWithdrawn(Ids.Id("s"), Ids.Id("r"), DateTimeOffset.UnixEpoch, "owner"), new PublicationLapsed(Ids.Id("s"), Ids.Id("r"), DateTimeOffset.UnixEpoch, "owner"),
            new PublicationHeldBack(Ids.Id("s"), Ids.Id("r"), [], DateTimeOffset.UnixEpoch, "owner"), new SchemePublished(Ids.Id("s"), Day, "stcrt"),
            new PublicationElsewhereRecorded(Ids.Id("s"), Day, "stcrt")])
        {
            Of(Asked().Then("s", settled)).Waiting.ShouldBeNull();
        }
    }

    [Fact]
    public void A_scheme_and_a_grant_are_what_their_register_last_told()
    {
        var scene = new Scene().RecordedScheme("s", published: "2020-01-01").Amended("s", "2020-06-01", said => said with { Title = "amended" })
            .Then("s", new SchemeRecordCorrected(Ids.Id("s"), new(null, "other", null, [], [], null, null, null, [], [], [], null, null, null, "stcrt", [], [])))
            .RecordedGrant("g", "s", 1).Then("g", new GrantRecordCorrected(Ids.Id("g"), new(Ids.Id("t"), null, null, null, null, null, null, null, null, null, null, 2, [], null, null, null, null)));
        var scheme = Of(scene);
        (scheme.OwnerId, scheme.PublishedOn, scheme.Gazette, scheme.IsUnchecked, scheme.Record!.Title, scheme.Visibility).ShouldBe((null, null, "stcrt", true, "other", "public"));
        (scheme.On(Ids.Day("2020-05-31")).Title, scheme.On(Day).Title, scheme.IsPublished(DateOnly.MinValue)).ShouldBe(("other", "amended", true));
        var grant = scene.Register.RecordedGrants[Ids.Id("g")];
        (grant.ExternalId, grant.Record.Amount).ShouldBe(("g", 2));
        scene.Register.RecordedUnder[Ids.Id("s")].ShouldBeEmpty();
        scene.Register.RecordedUnder[Ids.Id("t")].ShouldBe([grant.Id]);
        new Scene().RecordedScheme("s", published: "2020-01-01").Register.Schemes[Ids.Id("s")].IsPublished(Ids.Day("2019-12-31")).ShouldBeFalse();
    }

    [Fact]
    public void A_scheme_runs_and_rests_as_its_owner_said()
    {
        var call = new Call(Ids.Id("c"), "call", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "ranking", []);
        var scheme = Of(new Scene().Scheme("s").Amended("s", "2020-03-01", said => said with { Title = "later" })
            .Then("s", new SchemeExtended(Ids.Id("s"), Ids.Day("2030-01-01"), "stcrt"))
            .Then("s", new SchemeSuspended(Ids.Id("s"), Ids.Day("2021-01-01"), null)).Then("s", new SchemeResumed(Ids.Id("s"), Ids.Day("2021-02-01")))
            .Then("s", new SchemeSuspended(Ids.Id("s"), Ids.Day("2022-01-01"), null)).Then("s", new SchemeResumed(Ids.Id("s"), Ids.Day("2022-02-01")))
            .Then("s", new SchemeClosed(Ids.Id("s"), Ids.Day("2023-01-01"), null))
            .Then("s", new CallPlanned(Ids.Id("s"), call)).Then("s", new CallPlanned(Ids.Id("s"), call with { Id = Ids.Id("d") }))
            .Then("s", new CallPlanned(Ids.Id("s"), call with { Id = Ids.Id("e"), Title = "next" }))
            .Then("s", new CallPlanned(Ids.Id("s"), call with { Title = "other" })).Then("s", new CallWithdrawn(Ids.Id("s"), Ids.Id("d"), null)));
        (scheme.On(Day).Title, scheme.On(Day).Until).ShouldBe(("later", Ids.Day("2030-01-01")));
        scheme.On(Ids.Day("2020-02-29")).Until.ShouldBeNull("Longer is what it says now.");
        var dated = Of(new Scene().Scheme("s").Then("s", new SchemeExtended(Ids.Id("s"), Ids.Day("2030-01-01"), "stcrt", Ids.Day("2020-06-01")))
            .Then("s", new SchemeExtended(Ids.Id("s"), Ids.Day("2031-01-01"), "stcrt", Ids.Day("2020-06-01"))));
        dated.On(Ids.Day("2020-05-31")).Until.ShouldBeNull("That was decided later.");
        (dated.On(Ids.Day("2020-06-01")).Until, dated.Versions.Count).ShouldBe((Ids.Day("2031-01-01"), 2));
        scheme.Suspensions.ShouldBe([new(Ids.Day("2021-01-01"), Ids.Day("2021-02-01")), new(Ids.Day("2022-01-01"), Ids.Day("2022-02-01"))]);
        scheme.ClosedOn.ShouldBe(Ids.Day("2023-01-01"));
        scheme.Calls.Select(one => one.Title).ShouldBe(["next", "other"]);
    }

    [Fact]
    public void A_budget_is_what_was_decided_by_the_day()
    {
        var register = new Scene().Scheme("s").Budget("s", 2021, 5).Budget("s", 2020, 10).Budget("s", 2020, 20, "2020-06-01").Register;
        var budget = register.Budgets[register.BudgetsOf[Ids.Id("s")].ShouldHaveSingleItem()];
        budget.On(Ids.Day("2020-05-31")).ShouldBe(FundingScene.Amounts((2020, 10), (2021, 5)));
        budget.On(Day).ShouldBe(FundingScene.Amounts((2020, 20), (2021, 5)));
        budget.On(Ids.Day("2019-11-30")).ShouldBeEmpty();
    }

    [Fact]
    public void Of_budgets_that_were_set_for_a_year_the_last_that_was_recorded_holds()
    {
        var register = new Scene().Scheme("s").Budget("s", 2020, 30, "2020-06-01").Budget("s", 2020, 20, "2020-06-01").Budget("s", 2021, 9, "2020-06-01")
            .Budget("s", 2021, 8, "2020-05-01").Register;
        register.Budgets[register.BudgetsOf[Ids.Id("s")].ShouldHaveSingleItem()].On(Day).ShouldBe([new(2020, 20), new(2021, 8)]);
    }

    [Fact]
    public void A_grant_is_told_as_of_any_day()
    {
        var scene = new Scene().Applied("g", "s", "n", "m", [(2020, 100)], on: "2020-01-05")
            .Then("g", new ApplicationCompleted(Ids.Id("g"), DateTimeOffset.UnixEpoch, new("more", Day, Day, [], FundingScene.Amounts((2020, 90)), [], [], null), 1, "parties"))
            .Awarded("g", [(2020, 90)], on: "2020-02-01")
            .Then("g", new GrantAmended(Ids.Id("g"), "d", Ids.Day("2020-06-01"), FundingScene.Amounts((2020, 60)), Day, Day, "less"))
            .Planned("g", (1, "2020-03-01", 40), (2, "2020-07-01", 30)).Paid("g", 1, "2020-03-05", 40)
            .Then("g", new InstalmentHeldBack(Ids.Id("g"), 2, Day, "why")).Planned("g", (2, "2020-08-01", 20), (3, "2020-09-01", 1))
            .Then("g", new InstalmentHeldBack(Ids.Id("g"), 2, Day, "why")).Then("g", new InstalmentHeldBack(Ids.Id("g"), 3, Day, "why"))
            .Then("g", new InstalmentReleased(Ids.Id("g"), 3, Day))
            .Then("g", new FinalAccountSubmitted(Ids.Id("g"), Day, 40, 0, null)).Then("g", new FinalAccountSubmitted(Ids.Id("g"), Ids.Day("2020-07-01"), 50, 0, null)).Then("g", new GrantSettled(Ids.Id("g"), "d", Ids.Day("2021-01-01"), 35, "less"))
            .Then("g", new RecoveryOrdered(Ids.Id("g"), "d", Day, 5, "why")).Then("g", new RecoveryOrdered(Ids.Id("g"), "d", Day, 6, "why"))
            .Then("g", new RecoveryReceived(Ids.Id("g"), Day, 4)).Then("g", new RecoveryReceived(Ids.Id("g"), Day, 7))
            .Then("g", new MoneyPassedOn(Ids.Id("g"), Ids.Id("p"), Day, 3, null)).Then("g", new MoneyPassedOn(Ids.Id("g"), Ids.Id("p"), Day, 2, null));
        var grant = scene.Register.Grants[Ids.Id("g")];
        (grant.Details.Plan, grant.CameAt).ShouldBe(("more", DateTimeOffset.UnixEpoch));
        new[] { "2020-01-31", "2020-02-01", "2020-05-31", "2020-06-01" }.Select(day => grant.AwardOn(Ids.Day(day))?.Total).ShouldBe([null, 90, 90, 60]);
        new[] { "2020-03-04", "2020-03-05" }.Select(day => grant.PaidBy(Ids.Day(day))).ShouldBe([0m, 40]);
        new[] { "2020-12-31", "2021-01-01" }.Select(day => grant.SettledBy(Ids.Day(day))).ShouldBe([null, 35]);
        var anew = scene.Then("g", new GrantSettled(Ids.Id("g"), "e", Ids.Day("2021-05-01"), 40, "less", "d"))
            .Then("g", new SettlementCorrected(Ids.Id("g"), new(Ids.Id("g"), "e", Ids.Day("2021-06-01"), 41, "less", "d"), Ids.Day("2021-07-01"), "typed")).Register.Grants[Ids.Id("g")];
        new[] { "2021-01-01", "2021-05-31", "2021-06-01" }.Select(day => anew.SettledBy(Ids.Day(day))).ShouldBe([35, 35, 41]);
        anew.SettledOn.ShouldBe(Ids.Day("2021-01-01"));
        grant.Instalments.ShouldBe([
            new(1, Ids.Day("2020-03-01"), 40, false, Ids.Day("2020-03-05")), new(2, Ids.Day("2020-08-01"), 20, true, null, Day), new(3, Ids.Day("2020-09-01"), 1, false, null, Day),
        ]);
        grant.AccountedOn.ShouldBe(Day, "When it was first handed in.");
        grant.Account!.Costs.ShouldBe(50);
        (grant.Recoveries.Holding().Sum(one => one.Amount), grant.Received.Holding().Sum(one => one.Amount), grant.PassedOn.Holding().Sum(one => one.Amount)).ShouldBe((11, 11, 5));
        scene.Register.GrantsUnder[Ids.Id("s")].ShouldBe([grant.Id]);
        scene.Register.GrantsFor[Ids.Id("n")].ShouldBe([grant.Id]);
    }

    [Fact]
    public void The_money_of_a_grant_is_what_was_last_put_right()
    {
        var (g, later) = (Ids.Id("g"), Ids.Day("2021-01-01"));
        var grant = new Scene().Applied("g", "s", "n", "m", [(2020, 100)]).Awarded("g", [(2020, 90)])
            .Then("g", new RecoveryOrdered(g, "d", Day, 5, "why")).Then("g", new RecoveryOrdered(g, "e", Day, 6, "why"))
            .Then("g", new MoneyPassedOn(g, Ids.Id("p"), Day, 3, null)).Then("g", new MoneyPassedOn(g, Ids.Id("p"), Day, 2, null))
            .Then("g", new RecoveryCorrected(g, 2, new(g, "f", later, 7, "why"), later, "typo")).Then("g", new RecoveryWithdrawn(g, 1, later, "twice"))
            .Then("g", new PassingOnCorrected(g, 1, new(g, Ids.Id("q"), later, 4, null), later, "typo")).Then("g", new PassingOnWithdrawn(g, 2, later, "twice"))
            .Then("g", new RecoveryOrdered(g, "h", later, 1, "why")).Register.Grants[g];
        grant.Recoveries.ShouldBe([new(1, null), new(2, new(g, "f", later, 7, "why")), new(3, new(g, "h", later, 1, "why"))]);
        grant.PassedOn.ShouldBe([new(1, new(g, Ids.Id("q"), later, 4, null)), new(2, null)]);
    }

    [Fact]
    public void An_application_can_come_to_nothing()
    {
        var scene = new Scene().Applied("g", "s", null, "m", [(2020, 1)]).Applied("h", "s", null, "m", [(2020, 1)])
            .Then("g", new ApplicationWithdrawn(Ids.Id("g"), Day, null, "parties")).Then("h", new ApplicationRejected(Ids.Id("h"), "d", Day, "why", "parties"));
        (scene.Register.Grants[Ids.Id("g")].WithdrawnOn, scene.Register.Grants[Ids.Id("h")].RejectedOn).ShouldBe((Day, Day));
        scene.Register.GrantsFor.Keys.ShouldBeEmpty("It is for no network.");
    }

    [Fact]
    public void An_indicator_counts_as_its_edition_says()
    {
        var details = new IndicatorDetails("other", "c", "output", "persons", "higher", "calendar-year", null, "definition", null);
        var indicator = new Scene().Indicator("i").Then("i", new IndicatorRevised(Ids.Id("i"), Ids.Day("2020-01-01"), details with { Name = "wrong" }))
            .Then("i", new IndicatorCorrected(Ids.Id("i"), Day, details)).Then("i", new IndicatorWithdrawn(Ids.Id("i"), Day, null)).Register.Indicator("I")!;
        (indicator.EditionOn(Ids.Day("2020-05-31")), indicator.EditionOn(Day), indicator.EditionOn(DateOnly.MinValue)).ShouldBe((1, 2, 1));
        (indicator.Edition(1)?.Name, indicator.Edition(2)?.Name, indicator.Edition(3)?.Name).ShouldBe(("i", "other", null));
    }

    [Fact]
    public void A_value_is_what_was_last_said_of_it_by_the_day()
    {
        var register = new Scene().Observed("o", "i", "network", "n", "2020-01-01", "2021-01-01", 5, "2021-02-01")
            .Then("o", new ObservationCorrected(Ids.Id("o"), new(6, "final", null), Ids.Day("2021-03-01"), "typo", null)).Register;
        var value = register.Observations[register.ObservationsOf[Ids.Id("n")].ShouldHaveSingleItem()];
        new[] { "2021-01-31", "2021-02-28", "2021-03-01" }.Select(day => value.ValueOn(Ids.Day(day))?.Value).ShouldBe([null, 5, 6]);
    }

    [Fact]
    public void A_report_goes_its_way_for_each_grant()
    {
        var register = new Scene().Reported("r", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-10")
            .Then("r", new ReportReturned(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-01-20"), "more", "parties"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2021-02-01"), "text", [new("i", null, "none")], [new(Ids.Id("g"), Ids.Id("s"), Day, []), new(Ids.Id("h"), Ids.Id("s"), Day, [])], "parties"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2021-03-01"), "parties"))
            .Then("r", new ReportCorrected(Ids.Id("r"), Ids.Day("2021-04-01"), "text", [new("i", Ids.Id("o"), null)], "why", "parties")).Register;
        var report = register.Reports[register.ReportsOf[Ids.Id("n")].ShouldHaveSingleItem()];
        report.StepsFor(Ids.Id("g"), Ids.Day("2021-03-01")).Select(step => step.Step).ShouldBe([ReportStep.HandedIn, ReportStep.Returned, ReportStep.HandedIn, ReportStep.Accepted]);
        report.StepsFor(Ids.Id("g"), Ids.Day("2021-02-28")).Count().ShouldBe(3);
        report.StepsFor(Ids.Id("h"), DateOnly.MaxValue).ShouldHaveSingleItem().On.ShouldBe(Ids.Day("2021-02-01"));
        report.Values.ShouldHaveSingleItem().ObservationId.ShouldBe(Ids.Id("o"));
    }

    [Fact]
    public void Money_and_results_are_found_and_kept_as_stored()
    {
        var register = new Scene().Scheme("s").Budget("s", 2020, 1).Grant("g", "s", "n", "m", [(2020, 1)]).RecordedGrant("q", "s").Indicator("i").Pot("k", "r", "n").PutIn("k", 1, "s", 1)
            .Observed("o", "i", "region", "r", "2020-01-01", "2021-01-01", 5, "2021-02-01").Reported("p", "n", "g", "s", "2020-01-01", "2021-01-01", "2021-01-10").Register;
        foreach (var stream in new[] { "s", "budget of s", "g", "q", "i", "o", "p", "k" }.Select(Ids.Id))
        {
            register.Facts(stream)!.Id.ShouldBe(stream);
            StreamFacts.Write(StreamFacts.Read(StreamFacts.Write(register.Facts(stream)!))).ShouldBe(StreamFacts.Write(register.Facts(stream)!));
        }

        (register.Scheme("S")!.Id, register.SchemeThing(Ids.Id("s"), Day).Key).ShouldBe((Ids.Id("s"), "s"));
        register.SchemeThing(Ids.Id("x"), Day).ShouldBe(new(Ids.Id("x"), null, null));
    }

    private static SchemeFacts Of(Scene scene) => scene.Register.Schemes[Ids.Id("s")];
}
