using Regio.Funding.Reports;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>Who accepted a value reviews it anew once it was corrected, however soon after.</summary>
public sealed class Reviewing_a_report_anew : Spec<Report>
{
    private static readonly ReportReturned Returned = new(ReportBegun.ReportId, GrantId, new(2028, 10, 20), "Licht toe");
    private static readonly ReportAccepted Accepted = new(ReportBegun.ReportId, GrantId, new(2028, 10, 25));

    [Fact]
    public void Waits_where_a_value_was_corrected_since()
    {
        var anew = Accepted with { On = Accepted.On.AddDays(9) };
        var (once, twice) = (Times(1, Accepted.On), Times(2, Accepted.On));
        Given(ReportBegun, HandedIn).When(report => AcceptReport.Decide(report, Accepted, once)).Then(Accepted with { Accepted = [new(Observing.StreamId, 1)] });
        var accepted = Accepted with { Accepted = [new(Observing.StreamId, 1)] };
        Given(ReportBegun, HandedIn, accepted).When(report => AcceptReport.Decide(report, anew, once)).ThenNothing();
        Given(ReportBegun, HandedIn, accepted).When(report => AcceptReport.Decide(report, anew, twice)).Then(anew with { Accepted = [new(Observing.StreamId, 2)] });
        Given(ReportBegun, HandedIn, accepted).When(report => ReturnReport.Decide(report, Returned, twice)).Then(Returned);
        Given(ReportBegun, HandedIn, accepted, anew with { Accepted = [new(Observing.StreamId, 2)] }).When(report => AcceptReport.Decide(report, anew, twice)).ThenNothing();
        Given(ReportBegun, HandedIn, accepted).When(report => AcceptReport.Decide(report, anew, once, twice with { Indicator = "pupils", ObservationId = Stranger })).ThenNothing();
    }

    [Fact]
    public void Goes_by_the_day_where_it_was_not_told_what_was_accepted()
    {
        var anew = Accepted with { On = Accepted.On.AddDays(9) };
        Given(ReportBegun, HandedIn, Accepted).When(report => AcceptReport.Decide(report, anew, Times(2, Accepted.On))).ThenNothing();
        Given(ReportBegun, HandedIn, Accepted).When(report => AcceptReport.Decide(report, anew, Times(2, Accepted.On.AddDays(1))))
            .Then(anew with { Accepted = [new(Observing.StreamId, 2)] });
    }

    private static GivenValue Times(int times, DateOnly on) => new("new-early-school-leavers", Observing.StreamId, times, on);
}
