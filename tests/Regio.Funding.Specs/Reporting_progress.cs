using Regio.Funding.Grants;
using Regio.Funding.Reports;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Rules;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Reporting_progress : Spec<Report>
{
    private static readonly Guid Second = new("0198a000-0000-7000-8000-000000000099");
    private static readonly ServedDuty OtherDuty = ItsDuty with { GrantId = Second };
    private static readonly ReportReturned Returned = new(ReportBegun.ReportId, GrantId, new(2028, 10, 20), "Licht toe");
    private static readonly ReportAccepted Accepted = new(ReportBegun.ReportId, GrantId, new(2028, 10, 25));

    [Fact]
    public void Begins_where_somebody_asks()
    {
        Given().When(() => DraftReport.Decide(ReportBegun, null, [ADuty, ADuty with { GrantId = Second }], [Second])).Then(ReportBegun);
        Given().When(() => DraftReport.Decide(ReportBegun, null, [], [])).ThenRejected("nobody-asks", "/from");
        Given(ReportBegun).When(report => DraftReport.Decide(ReportBegun, report, [ADuty], [])).ThenNothing();
    }

    [Fact]
    public void Hands_in_once_for_all_who_ask()
    {
        var both = HandedIn with { Serves = [ItsDuty, OtherDuty] };
        Given(ReportBegun).When(report => SubmitReport.Decide(report, both, [])).Then(both);
        Given(ReportBegun, both).When(report => SubmitReport.Decide(report, both, [])).ThenNothing();
    }

    [Fact]
    public void Leaves_out_grants_that_were_settled() => Given(ReportBegun)
        .When(report => SubmitReport.Decide(report, HandedIn with { Serves = [ItsDuty, OtherDuty] }, [Second])).Then(HandedIn);

    [Fact]
    public void Refuses_a_report_on_settled_grants_alone()
    {
        Given().When(() => DraftReport.Decide(ReportBegun, null, [ADuty], [GrantId])).ThenRejected("already-settled", "/from");
        Given(ReportBegun).When(report => SubmitReport.Decide(report, HandedIn, [GrantId])).ThenRejected("already-settled");
        Given(ReportBegun).When(report => SubmitReport.Decide(report, HandedIn with { Serves = [] }, [])).ThenRejected("nobody-asks");
        Given(ReportBegun, HandedIn, Accepted).When(report => SubmitReport.Decide(report, HandedIn with { Narrative = "x" }, [GrantId])).ThenRejected("already-settled");
    }

    [Fact]
    public void Goes_on_with_what_a_grant_had_before_it_was_settled()
    {
        var again = HandedIn with { On = new(2028, 11, 1), Narrative = "Nader toegelicht." };
        Given(ReportBegun, HandedIn, Returned).When(report => SubmitReport.Decide(report, again, [GrantId])).Then(again);
        Given(ReportBegun, HandedIn, Returned).When(report => SubmitReport.Decide(report, again with { Serves = [ItsDuty, OtherDuty] }, [GrantId, Second])).Then(again);
    }

    [Fact]
    public void Refuses_before_the_period_is_over()
    {
        Given(ReportBegun).When(report => SubmitReport.Decide(report, HandedIn with { On = new(2028, 7, 30) }, [])).ThenRejected("in-the-future", "");
        Given(ReportBegun).When(report => SubmitReport.Decide(report, HandedIn with { On = new(2028, 7, 31) }, [])).Then(HandedIn with { On = new(2028, 7, 31) });
    }

    [Fact]
    public void Asks_for_every_value_or_why_it_is_missing()
    {
        var missing = HandedIn with { Values = [new("new-early-school-leavers", null, null)] };
        Given(ReportBegun).When(report => SubmitReport.Decide(report, missing, [])).ThenRejected("value-missing", "/missing");
        var explained = HandedIn with { Values = [new("new-early-school-leavers", null, "DUO is te laat")] };
        Given(ReportBegun).When(report => SubmitReport.Decide(report, explained, [])).Then(explained);
        Given(ReportBegun, HandedIn).When(report => CorrectReport.Decide(report, new(ReportBegun.ReportId, First, "Anders", missing.Values, "Telfout")))
            .ThenRejected("value-missing", "/missing");
    }

    [Fact]
    public void Hands_in_again_what_was_sent_back()
    {
        var again = HandedIn with { On = new(2028, 10, 22), Narrative = "Nader toegelicht." };
        Given(ReportBegun, HandedIn, Returned).When(report => SubmitReport.Decide(report, again, [])).Then(again);
        Given(ReportBegun, HandedIn, Returned).When(report => SubmitReport.Decide(report, HandedIn with { On = new(2028, 10, 22) }, []))
            .Then(HandedIn with { On = new(2028, 10, 22) });
        Folded(ReportBegun, HandedIn, Returned, again).Of(GrantId)!.SubmittedOn.ShouldBe(HandedIn.On, "It was in time the first time.");
    }

    [Fact]
    public void Leaves_what_one_of_them_accepted_as_it_is()
    {
        var both = HandedIn with { Serves = [ItsDuty, OtherDuty] };
        var again = both with { On = new(2028, 11, 1), Narrative = "Nader toegelicht." };
        Given(ReportBegun, both, Accepted, Returned with { GrantId = Second }).When(report => SubmitReport.Decide(report, again, [])).Then(again with { Serves = [OtherDuty] });
        Given(ReportBegun, HandedIn, Accepted).When(report => SubmitReport.Decide(report, HandedIn with { Narrative = "x" }, [])).ThenRejected("nobody-asks");
    }

    [Fact]
    public void Sends_back()
    {
        Given(ReportBegun, HandedIn).When(report => ReturnReport.Decide(report, Returned)).Then(Returned);
        Given(ReportBegun, HandedIn, Returned).When(report => ReturnReport.Decide(report, Returned)).ThenNothing();
        Given(ReportBegun, HandedIn, Returned).When(report => ReturnReport.Decide(report, Returned with { Remarks = "Meer" })).ThenRejected("already-reviewed");
        Given(ReportBegun, HandedIn, Accepted).When(report => ReturnReport.Decide(report, Returned)).ThenRejected("already-reviewed");
        Given(ReportBegun).When(report => ReturnReport.Decide(report, Returned)).ThenRejected("not-served");
    }

    [Fact]
    public void Accepts()
    {
        Given(ReportBegun, HandedIn).When(report => AcceptReport.Decide(report, Accepted)).Then(Accepted with { Accepted = [] });
        Given(ReportBegun, HandedIn, Accepted).When(report => AcceptReport.Decide(report, Accepted)).ThenNothing();
        Given(ReportBegun, HandedIn, Returned).When(report => AcceptReport.Decide(report, Accepted)).ThenRejected("already-reviewed");
        Given(ReportBegun).When(report => AcceptReport.Decide(report, Accepted)).ThenRejected("not-served");
    }

    [Fact]
    public void Corrects()
    {
        var corrected = new ReportCorrected(ReportBegun.ReportId, new(2028, 12, 1), "Anders", HandedIn.Values, "Telfout");
        Given(ReportBegun, HandedIn, Accepted).When(report => CorrectReport.Decide(report, corrected)).Then(corrected);
        Given(ReportBegun, HandedIn, corrected).When(report => CorrectReport.Decide(report, corrected)).ThenNothing();
        Given(ReportBegun).When(report => CorrectReport.Decide(report, corrected)).ThenRejected("not-handed-in");
        Folded(ReportBegun, HandedIn, Accepted, corrected).Of(GrantId)!.Status.ShouldBe(ReviewStatus.Accepted, "No value is another.");
    }

    [Fact]
    public void Waits_for_review_anew_where_a_value_that_was_accepted_is_given_otherwise()
    {
        var corrected = new ReportCorrected(ReportBegun.ReportId, new(2028, 12, 1), "Anders", [new("new-early-school-leavers", null, "Onbruikbaar")], "Telfout");
        var both = HandedIn with { Serves = [ItsDuty, OtherDuty with { Indicators = ["pupils"] }] };
        var report = Folded(ReportBegun, both, Accepted, Accepted with { GrantId = Second }, corrected);
        report.Of(GrantId).ShouldBe(new Review(ItsDuty, ReviewStatus.Submitted, corrected.On, HandedIn.On, null), "It was in time the first time.");
        report.Of(Second)!.Status.ShouldBe(ReviewStatus.Accepted, "It does not ask that value.");
        var anew = Accepted with { On = new(2028, 12, 5) };
        Given(ReportBegun, both, Accepted, corrected).When(known => AcceptReport.Decide(known, anew)).Then(anew with { Accepted = [] });
        Given(ReportBegun, both, Accepted, corrected).When(known => ReturnReport.Decide(known, Returned)).Then(Returned);
        Folded(ReportBegun, HandedIn, Accepted, HandedIn with { Values = corrected.Values, Serves = [OtherDuty], On = corrected.On }).Of(GrantId)!.Status
            .ShouldBe(ReviewStatus.Submitted, "Also where it is handed in again for another.");
    }

    [Fact]
    public void Owes_a_report_for_each_period_by_what_the_scheme_says_on_its_last_day()
    {
        var later = Said with { Terms = Asking("10-15", "pupils") };
        SchemeItem scheme = Item(Drafted, new SchemeRevised(SchemeId, Said with { Terms = Asking("12-01") }), Scene.Published, Amended with { Details = later, From = new(2028, 6, 1) });
        Duties.Of(Grant(Submitted, Awarded), scheme).ShouldBe(
        [
            new(GrantId, SchemeId, new(2027, 3, 1), new(2027, 8, 1), new(2027, 12, 1), []),
            new(GrantId, SchemeId, new(2027, 8, 1), new(2028, 8, 1), new(2028, 10, 15), [new("pupils", null)]),
            new(GrantId, SchemeId, new(2028, 8, 1), new(2029, 3, 1), new(2029, 10, 15), [new("pupils", null)]),
        ]);
    }

    [Fact]
    public void Owes_the_values_of_the_targets_where_the_rule_names_none()
    {
        var terms = Asking("10-15") with { Targets = [new("new-early-school-leavers", null, null, 1m, First, [], false, [])] };
        Duties.Of(Grant(Submitted, Awarded), Item(Drafted, new SchemeRevised(SchemeId, Said with { Terms = terms })))
            .ShouldAllBe(duty => duty.Codes.SequenceEqual(new[] { "new-early-school-leavers" }));
    }

    [Fact]
    public void Owes_a_value_by_the_edition_that_the_scheme_names()
    {
        SchemeTarget target = new("pupils", 1, null, 1m, First, [], false, []);
        var terms = Asking("10-15", "pupils", "others") with { Targets = [target, target with { Edition = 2 }, target with { Indicator = "more" }] };
        Duties.Of(Grant(Submitted, Awarded), Item(Drafted, new SchemeRevised(SchemeId, Said with { Terms = terms })))
            .ShouldAllBe(duty => duty.Indicators.SequenceEqual(new ReportIndicator[] { new("pupils", 1), new("pupils", 2), new("others", null) }));
    }

    [Fact]
    public void Says_why_a_value_is_missing_for_each_edition_or_for_all()
    {
        IReadOnlyList<FoundValue> asked = [new("pupils", 1, GrantId), new("pupils", 2, null), new("pupils", 3, null)];
        var body = new ReportBody { Missing = [new() { Indicator = "pupils", Edition = 3, Reason = "Later" }, new() { Indicator = "pupils", Reason = "Nooit" }] };
        body.ValuesOf(asked).ShouldBe([new("pupils", GrantId, null, 1), new("pupils", null, "Nooit", 2), new("pupils", null, "Later", 3)]);
    }

    [Fact]
    public void Owes_nothing_before_an_award_and_nothing_once_it_is_revoked()
    {
        var scheme = Item(Drafted, new SchemeRevised(SchemeId, Said with { Terms = Asking("10-15") }));
        Duties.Of(Grant(Submitted), scheme).ShouldBeEmpty();
        Duties.Of(Grant(Submitted, Awarded, new GrantAmended(GrantId, "2", First, [], First, First.AddYears(1), "Ingetrokken")), scheme).ShouldBeEmpty();
    }

    [Fact]
    public void Is_not_late_while_the_award_was()
    {
        var scheme = Item(Drafted, new SchemeRevised(SchemeId, Said with { Terms = Asking("10-15") }));
        Duties.Of(Grant(Submitted, Awarded with { On = new(2027, 10, 31) }), scheme)[0].DueOn.ShouldBe(new(2028, 1, 15), "As long after the award as after the period.");
        Duties.Of(
            Grant(Submitted, Awarded, new GrantAmended(GrantId, "2", new(2028, 1, 1), Awarded.Amounts, Awarded.From, Awarded.Until, "Anders")), scheme)[0].DueOn
            .ShouldBe(new(2027, 10, 15), "A change of the award is no award.");
    }

    [Fact]
    public void Is_read_by_the_network_by_who_pays_for_it_and_by_a_steward()
    {
        var (draft, handedIn) = (Folded(ReportBegun), Folded(ReportBegun, HandedIn));
        Caller?[] others = [ItsOwner, new(Roles.Steward, "urn:keeper", "steward"), AnotherMinistry, new(Roles.Member, "urn:other", "other"), null];
        new ReportReader(others[3], TakesPart: true).MayRead(draft, []).ShouldBeTrue();
        new ReportReader(others[3], TakesPart: true).MayRead(handedIn, []).ShouldBeTrue();
        others.Select(caller => new ReportReader(caller, TakesPart: false).MayRead(handedIn, [Owner, null])).ShouldBe([true, true, false, false, false]);
        others.ShouldAllBe(caller => !new ReportReader(caller, false).MayRead(draft, new[] { Owner }), "A draft is the network's own.");
    }

    [Fact]
    public void Others_see_in_the_calendar_neither_a_draft_nor_that_it_was_sent_back()
    {
        Told(mayRead: false, ReportBegun).ShouldBe((null, null));
        Told(mayRead: true, ReportBegun).ShouldBe((ReportBegun.ReportId, null));
        Told(mayRead: false, ReportBegun, HandedIn).ShouldBe((ReportBegun.ReportId, ReviewStatus.Submitted));
        Told(mayRead: false, ReportBegun, HandedIn, Returned).ShouldBe((ReportBegun.ReportId, null));
        Told(mayRead: true, ReportBegun, HandedIn, Returned).ShouldBe((ReportBegun.ReportId, ReviewStatus.Returned));
        Told(mayRead: false, ReportBegun, HandedIn, Accepted).ShouldBe((ReportBegun.ReportId, ReviewStatus.Accepted));
        ReadReportingCalendar.Row(Grant(Submitted, Awarded, SettledLower), Item(Drafted), ADuty, null, true, First).ShouldBeNull();

        (Guid?, ReviewStatus?) Told(bool mayRead, params IReadOnlyList<object> facts)
        {
            var row = ReadReportingCalendar.Row(Grant(Submitted, Awarded), Item(Drafted), ADuty, Folded(facts), mayRead, First)!;
            return (row.ReportId, row.Status);
        }
    }

    private static Duty ADuty => new(GrantId, SchemeId, ReportBegun.From, ReportBegun.Until, ItsDuty.DueOn, [new("new-early-school-leavers", null)]);

    private static SchemeTerms Asking(string dueDay, params string[] indicators) =>
        SchemeTerms.Untold with { Reporting = [new("yearly", 8, null, dueDay, [.. indicators])] };

    private static SchemeItem Item(params IReadOnlyList<object> facts) => facts.Aggregate(default(SchemeItem), SchemeItem.After)!;

    private static Grant Grant(params IReadOnlyList<object> facts) => facts.Aggregate(default(Grant), Grants.Grant.After)!;

    private static Report Folded(params IReadOnlyList<object> facts) => facts.Aggregate(default(Report), Report.After)!;
}
