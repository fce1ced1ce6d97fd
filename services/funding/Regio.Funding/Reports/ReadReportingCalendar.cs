using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Observations;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Funding.Reports;

/// <summary>A report that a network owes (rapportageverplichting): what, to whom, by when.</summary>
/// <param name="GrantId">The grant that asks for it.</param>
/// <param name="SchemeId">Its scheme.</param>
/// <param name="Scheme">Title of the scheme.</param>
/// <param name="OwnerId">TOOI URI of who is to have it; unknown when absent.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="DueOn">Last day on which it is in time.</param>
/// <param name="Indicators">Codes of the indicators whose values it asks, where a period that they are measured over ends in its own.</param>
/// <param name="ReportId">The report that serves it; absent: none was begun.</param>
/// <param name="Status">How far that is; absent: not handed in for it.</param>
/// <param name="IsLate">Whether it came, or is, after the day on which it was due.</param>
public sealed record DutyRow(
    Guid GrantId, Guid SchemeId, string Scheme, string? OwnerId, DateOnly From, DateOnly Until, DateOnly DueOn, IReadOnlyList<string> Indicators,
    Guid? ReportId, ReviewStatus? Status, bool IsLate);

/// <summary>Read what a network owes, to whom and when, over all its grants.</summary>
internal static class ReadReportingCalendar
{
    /// <summary><c>GET /funding/v1/networks/{id}/reporting-calendar</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapGet("{id}/reporting-calendar", Read)
        .WithQuery(
            new QueryParameter("from", QueryKind.Date, "Only what is due on or after this day."),
            new QueryParameter("until", QueryKind.Date, "Only what is due before this day."))
        .WithName("listReportingDuties").WithSummary("Read which reports a network owes, to whom and when")
        .WithDescription("A report is not late while the award or the rule was: it has as long from there as after its period.")
        .ProducesProblem(404);

    private static async Task<Results<Ok<IReadOnlyList<DutyRow>>, ProblemHttpResult>> Read(
        string id, HttpContext http, Streams streams, Observers observers, NetworkDuties duties, TimeProvider clock, CancellationToken ct)
    {
        if (await observers.Find(id, null, ct) is not (_, { } network))
        {
            return Hosting.Reading.Views.NotFound();
        }

        var (query, today, rows, reports) = (http.QueryValues(), clock.Today(), new List<DutyRow>(), new Dictionary<Guid, Report?>());
        foreach (var (grant, scheme, duty) in (await duties.Of(network, ct)).Where(one =>
            !(one.Duty.DueOn < query.Date("from")) && !(one.Duty.DueOn >= query.Date("until"))))
        {
            var reportId = Report.IdOf(network, duty.From, duty.Until);
            if (!reports.TryGetValue(reportId, out var report))
            {
                reports[reportId] = report = (await streams.Read<Report>(reportId, ct)).State;
            }

            if (report?.Of(grant.Id) is { } review)
            {
                rows.Add(Row(scheme, duty, reportId, review.Status, review.SubmittedOn > duty.DueOn));
            }
            else if (grant.Settlement is null)
            {
                rows.Add(Row(scheme, duty, report?.Id, null, today > duty.DueOn));
            }
        }

        return TypedResults.Ok<IReadOnlyList<DutyRow>>(rows);
    }

    private static DutyRow Row(SchemeItem scheme, Duty duty, Guid? reportId, ReviewStatus? status, bool isLate) => new(
        duty.GrantId, duty.SchemeId, scheme.State.Details.Title, scheme.State.OwnerId, duty.From, duty.Until, duty.DueOn, duty.Codes, reportId,
        status, isLate);
}
