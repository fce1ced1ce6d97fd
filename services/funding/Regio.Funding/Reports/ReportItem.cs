using Regio.Hosting.Reading;

namespace Regio.Funding.Reports;

/// <summary>A report as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The report.</param>
public sealed record ReportItem(Guid Id, long Version, Report State) : IView<ReportItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.report-drafted.v1";

    /// <inheritdoc/>
    public ReportItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static ReportItem? After(ReportItem? view, object fact) =>
        Report.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>What readers see of a progress report (voortgangsrapportage).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="IsDraft">Whether it was not handed in yet.</param>
/// <param name="Narrative">What was done, and how it went; absent while it is a draft.</param>
/// <param name="Values">The values asked: as reported, or why they are missing; of a draft what is known already.</param>
/// <param name="Serves">Which grants it serves, and how far it is for each: the receipt. Of a draft who asks for it.</param>
public sealed record ReportRow(
    Guid Id, long Version, Guid NetworkId, DateOnly From, DateOnly Until, bool IsDraft, string? Narrative, IReadOnlyList<ReportedRow> Values,
    IReadOnlyList<ServedRow> Serves);

/// <summary>A value that a report gives (gerapporteerde waarde).</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition that is asked; absent: it was handed in before that was told.</param>
/// <param name="ObservationId">Where it was reported; absent: it was not.</param>
/// <param name="Value">The value as it is now, or as it was known; absent: there is none.</param>
/// <param name="Missing">Why there is none; absent: there is, or nobody said.</param>
public sealed record ReportedRow(string Indicator, int? Edition, Guid? ObservationId, decimal? Value, string? Missing);

/// <summary>A grant that a report serves (bediende verlening).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="SchemeId">Its scheme.</param>
/// <param name="DueOn">Last day on which it is in time.</param>
/// <param name="Status">How far it is; absent while it was not handed in for it.</param>
/// <param name="On">Since which day.</param>
/// <param name="IsLate">Whether it came, or is, after the day on which it was due.</param>
/// <param name="Remarks">Why it was sent back; absent: it was not.</param>
public sealed record ServedRow(Guid GrantId, Guid SchemeId, DateOnly DueOn, ReviewStatus? Status, DateOnly? On, bool IsLate, string? Remarks)
{
    /// <summary>Of what became of a report for a grant.</summary>
    internal static ServedRow Of(Review review) => new(
        review.Duty.GrantId, review.Duty.SchemeId, review.Duty.DueOn, review.Status, review.On, review.SubmittedOn > review.Duty.DueOn, review.Remarks);
}
