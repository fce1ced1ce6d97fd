using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Reports;

/// <summary>A duty to report that a report serves (rapportageverplichting): one grant asks for it.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="SchemeId">Its scheme.</param>
/// <param name="DueOn">Last day on which it is in time.</param>
/// <param name="Indicators">Codes of the indicators whose values it asks.</param>
public sealed record ServedDuty(Guid GrantId, Guid SchemeId, DateOnly DueOn, Values<string> Indicators);

/// <summary>A value that a report gives.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="ObservationId">The value, reported once for all; null: there is none.</param>
/// <param name="Missing">Why there is none; null: there is.</param>
/// <param name="Edition">Edition of its definition that is asked; null: it was handed in before that was told.</param>
public sealed record ReportedValue(string Indicator, Guid? ObservationId, string? Missing, int? Edition = null);

/// <summary>A report was begun (concept-voortgangsrapportage), over a period of a network, for all who ask for it.</summary>
/// <param name="ReportId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="On">Day.</param>
public sealed record ReportDrafted(Guid ReportId, Guid NetworkId, DateOnly From, DateOnly Until, DateOnly On);

/// <summary>A report was handed in (ingediend), whole: one submission for every duty that it serves.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="On">Day.</param>
/// <param name="Narrative">What was done, and how it went.</param>
/// <param name="Values">The values asked.</param>
/// <param name="Serves">The duties that it serves.</param>
public sealed record ReportSubmitted(Guid ReportId, DateOnly On, string Narrative, Values<ReportedValue> Values, Values<ServedDuty> Serves);

/// <summary>A report was sent back for one of the grants, with remarks (teruggezonden).</summary>
public sealed record ReportReturned(Guid ReportId, Guid GrantId, DateOnly On, string Remarks);

/// <summary>A value that a report gives, as it was when that was accepted.</summary>
/// <param name="ObservationId">The value.</param>
/// <param name="Said">How many times it had been said by then, at first and corrected: what was said last of those was accepted.</param>
public sealed record AcceptedValue(Guid ObservationId, int Said);

/// <summary>A report was accepted for one of the grants (goedgekeurd).</summary>
/// <param name="ReportId">The report.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Accepted">The values that it gave, as they were; null: as they were at the end of the day, for it was not told.</param>
public sealed record ReportAccepted(Guid ReportId, Guid GrantId, DateOnly On, Values<AcceptedValue>? Accepted = null);

/// <summary>What was handed in was wrong (gecorrigeerd): this holds instead, whole; what was said before is kept.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="On">Day.</param>
/// <param name="Narrative">What was done, and how it went.</param>
/// <param name="Values">The values asked.</param>
/// <param name="Reason">Why.</param>
public sealed record ReportCorrected(Guid ReportId, DateOnly On, string Narrative, Values<ReportedValue> Values, string Reason);

/// <summary>How far a report is for one of the grants (status).</summary>
public enum ReviewStatus
{
    /// <summary>Handed in (ingediend).</summary>
    Submitted,

    /// <summary>Sent back (teruggezonden).</summary>
    Returned,

    /// <summary>Accepted (goedgekeurd).</summary>
    Accepted,
}

/// <summary>What became of a report for one of the grants.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Status">How far it is.</param>
/// <param name="On">Since which day.</param>
/// <param name="SubmittedOn">When it was first handed in for it: that is in time, or late.</param>
/// <param name="Remarks">Why it was sent back last; null: it was not.</param>
public sealed record Review(ServedDuty Duty, ReviewStatus Status, DateOnly On, DateOnly SubmittedOn, string? Remarks)
{
    /// <summary>The values of the report as they were accepted last; null: they were not, or it was not told.</summary>
    public Values<AcceptedValue>? Accepted { get; init; }

    /// <summary>Whether it waits for review: also anew, where a value that it asks was corrected after it was accepted.</summary>
    /// <param name="given">The values of the report, as they are now.</param>
    internal bool Waits(IEnumerable<GivenValue> given) =>
        Status == ReviewStatus.Submitted || (Status == ReviewStatus.Accepted && given.Any(one => Duty.Indicators.Contains(one.Indicator) && IsSaidSince(one)));

    private bool IsSaidSince(GivenValue given) => Accepted is { } told
        ? given.Said > told.Where(one => one.ObservationId == given.ObservationId).Select(one => one.Said).FirstOrDefault()
        : given.On > On;
}

/// <summary>A value that a report gives, as it is now.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="ObservationId">The value.</param>
/// <param name="Said">How many times it was said, at first and corrected.</param>
/// <param name="On">Day on which it was said last.</param>
public sealed record GivenValue(string Indicator, Guid ObservationId, int Said, DateOnly On);

/// <summary>What a decision about a report needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="Narrative">What was done; null while it is a draft.</param>
/// <param name="Values">The values asked.</param>
/// <param name="Reviews">What became of it for each grant; empty while it is a draft.</param>
public sealed record Report(
    Guid Id, Guid NetworkId, DateOnly From, DateOnly Until, string? Narrative, Values<ReportedValue> Values, Values<Review> Reviews) : IFold<Report>
{
    /// <summary>The stream of a report: there is one of a network for a period.</summary>
    public static Guid IdOf(Guid networkId, DateOnly from, DateOnly until) => StreamId.Of("report", $"{networkId}|{from:O}|{until:O}");

    /// <inheritdoc/>
    public static Report? After(Report? state, object fact) => (state, fact) switch
    {
        (null, ReportDrafted f) => new(f.ReportId, f.NetworkId, f.From, f.Until, null, [], []),
        ({ } known, ReportSubmitted f) => known.Given(f.Narrative, f.Values, f.On).Serving(f.Serves, f.On),
        ({ } known, ReportReturned f) => known.With(f.GrantId, review => review with { Status = ReviewStatus.Returned, On = f.On, Remarks = f.Remarks }),
        ({ } known, ReportAccepted f) => known.With(f.GrantId, review => review with { Status = ReviewStatus.Accepted, On = f.On, Accepted = f.Accepted }),
        ({ } known, ReportCorrected f) => known.Given(f.Narrative, f.Values, f.On),
        _ => state,
    };

    /// <summary>What became of it for a grant; null: it does not serve it.</summary>
    public Review? Of(Guid grantId) => Reviews.FirstOrDefault(review => review.Duty.GrantId == grantId);

    // Who accepted it reviews anew what is given otherwise since: what was accepted stays what it was.
    private Report Given(string narrative, Values<ReportedValue> values, DateOnly on)
    {
        var changed = Values.Except(values).Union(values.Except(Values)).Select(value => value.Indicator).ToHashSet();
        return this with
        {
            Narrative = narrative,
            Values = values,
            Reviews =
            [
                .. Reviews.Select(review => review.Status == ReviewStatus.Accepted && review.Duty.Indicators.Any(changed.Contains)
                    ? review with { Status = ReviewStatus.Submitted, On = on }
                    : review),
            ],
        };
    }

    private Report Serving(Values<ServedDuty> serves, DateOnly on) => this with
    {
        Reviews = [.. Reviews.Where(review => serves.All(duty => duty.GrantId != review.Duty.GrantId)), .. serves.Select(duty => Submitted(duty, on))],
    };

    private Review Submitted(ServedDuty duty, DateOnly on) => Of(duty.GrantId) switch
    {
        { Status: ReviewStatus.Accepted } accepted => accepted,
        var before => new(duty, ReviewStatus.Submitted, on, before?.SubmittedOn ?? on, before?.Remarks),
    };

    private Report With(Guid grantId, Func<Review, Review> change) =>
        this with { Reviews = [.. Reviews.Select(review => review.Duty.GrantId == grantId ? change(review) : review)] };
}
