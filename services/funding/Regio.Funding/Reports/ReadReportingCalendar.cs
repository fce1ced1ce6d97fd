using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Observations;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;

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
/// <param name="ReportId">The report that serves it; absent: none was begun, or a draft that is not the reader's.</param>
/// <param name="Status">How far that is; absent: not handed in for it, or sent back and not the reader's.</param>
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
            new QueryParameter("until", QueryKind.Date, "Only what is due before this day."),
            QueryParameter.KnownOn)
        .WithName("listReportingDuties").WithSummary("Read which reports a network owes, to whom and when")
        .WithDescription("A report is not late while the award or the rule was: it has as long from there as after its period.")
        .ProducesProblem(404);

    private static async Task<Results<Ok<IReadOnlyList<DutyRow>>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, Observers observers, NetworkDuties duties, TimeProvider clock, CancellationToken ct)
    {
        if (await observers.Find(id, null, ct) is not (_, { } network))
        {
            return Views.NotFound();
        }

        var (query, caller, reports) = (http.QueryValues(), Caller.Of(http.User), new Dictionary<Guid, Report?>());
        var knownOn = query.Moment("knownOn");
        var (owed, today) = (await duties.Of(network, ct, knownOn), knownOn?.DayHere() ?? clock.Today());
        var (reader, rows) = (new ReportReader(caller, await observers.TakesPart(caller, network, ct)), new List<DutyRow>());
        foreach (var (grant, scheme, duty) in owed.Where(one => !(one.Duty.DueOn < query.Date("from")) && !(one.Duty.DueOn >= query.Date("until"))))
        {
            var reportId = Report.IdOf(network, duty.From, duty.Until);
            if (!reports.TryGetValue(reportId, out var report))
            {
                reports[reportId] = report = (await views.Read<ReportItem>(reportId, knownOn, ct))?.State;
            }

            var owners = owed.Where(one => (one.Duty.From, one.Duty.Until) == (duty.From, duty.Until)).Select(one => one.Scheme.State.OwnerId);
            if (Row(grant, scheme, duty, report, report is not null && reader.MayRead(report, owners), today) is { } row)
            {
                rows.Add(row);
            }
        }

        return TypedResults.Ok<IReadOnlyList<DutyRow>>(rows);
    }

    /// <summary>A duty as a reader sees it; null: nothing is owed.</summary>
    /// <param name="grant">The grant that asks.</param>
    /// <param name="scheme">Its scheme.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="report">The report of the period; null: none was begun.</param>
    /// <param name="mayRead">Whether the reader may read that report.</param>
    /// <param name="today">Today.</param>
    internal static DutyRow? Row(Grant grant, SchemeItem scheme, Duty duty, Report? report, bool mayRead, DateOnly today)
    {
        var review = report?.Of(grant.Id);
        return review is null && grant.Settlement is not null ? null : new(
            duty.GrantId, duty.SchemeId, scheme.State.Details.Title, scheme.State.OwnerId, duty.From, duty.Until, duty.DueOn, duty.Codes,
            mayRead || review is not null ? report?.Id : null, mayRead || review?.Status != ReviewStatus.Returned ? review?.Status : null,
            (review?.SubmittedOn ?? today) > duty.DueOn);
    }
}
