using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Observations;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;

namespace Regio.Funding.Reports;

/// <summary>Read progress reports, by those who take part in the network and by those who pay it.</summary>
internal static class ReadReports
{
    /// <summary>Roles that may read some report.</summary>
    public static readonly IReadOnlyList<string> Readers = [Roles.Region, Roles.Member, Roles.Ministry, Roles.Steward];

    /// <summary><c>GET /funding/v1/reports/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder reports)
    {
        reports.MapGet("{id:guid}", Read)
            .RequireRole(Readers)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readReport").TellsVersion().WithSummary("Read a progress report")
            .WithDescription("Of a draft, for those who take part in the network: what is known already, and who asks for it. Of what was handed in, also for the owners of the schemes that it serves: the receipt, grant by grant. Who asks for what was not handed in is told as it is now.")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        reports.MapGet("{id:guid}/history", ReadHistory)
            .RequireRole(Readers)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readReportHistory").WithSummary("Read what happened to a progress report")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Results<Ok<ReportRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Streams streams, Views views, Observers observers, ReportChanges changes, TimeProvider clock, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        if (await views.Read<ReportItem>(id, knownOn, ct) is not { State: var report } item)
        {
            return Views.NotFound();
        }

        var asked = await changes.AskedOf(report, ct);
        if (!await MayRead(report, asked, http, streams, observers, ct))
        {
            return Refused(report);
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(await Row(item, asked, views, knownOn, knownOn?.DayHere() ?? clock.Today(), ct));
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Streams streams, Views views, Observers observers, ReportChanges changes, CancellationToken ct) =>
        (await streams.Read<Report>(id, ct)).State is not { } report ? Views.NotFound()
        : await MayRead(report, await changes.AskedOf(report, ct), http, streams, observers, ct) ? await views.History<ReportItem>(http.QueryValues(), id, ct)
        : Refused(report);

    private static async Task<bool> MayRead(
        Report report, Asked asked, HttpContext http, Streams streams, Observers observers, CancellationToken ct)
    {
        var (caller, owners) = (Caller.Of(http.User), new List<string?>());
        foreach (var scheme in report.Reviews.Select(review => review.Duty.SchemeId).Concat(asked.Duties.Select(duty => duty.SchemeId)).Distinct())
        {
            owners.Add((await streams.Read<Scheme>(scheme, ct)).State?.OwnerId);
        }

        return new ReportReader(caller, await observers.TakesPart(caller, report.NetworkId, ct)).MayRead(report, owners);
    }

    // Others are not told that a draft is there.
    private static ProblemHttpResult Refused(Report report) => report.Narrative is null
        ? Views.NotFound()
        : new Problem("not-your-organisation", "Those who take part in the network read it, and the owners of the schemes that it serves.").AsResult();

    private static async Task<ReportRow> Row(
        ReportItem item, Asked asked, Views views, DateTimeOffset? knownOn, DateOnly today, CancellationToken ct)
    {
        var report = item.State;
        var isDraft = report.Narrative is null;
        var values = new List<ReportedRow>();
        foreach (var value in isDraft ? Draft(asked) : report.Values)
        {
            var observation = value.ObservationId is { } observed ? (await views.Read<ObservationItem>(observed, knownOn, ct))?.State : null;
            values.Add(new(value.Indicator, value.Edition, value.ObservationId, observation?.Value.Value, value.Missing));
        }

        return new(
            item.Id, item.Version, report.NetworkId, report.From, report.Until, isDraft, report.Narrative, values,
            [
                .. report.Reviews.Select(ServedRow.Of),
                .. asked.Duties.Where(duty => report.Of(duty.GrantId) is null && !asked.Settled.Contains(duty.GrantId))
                    .Select(duty => new ServedRow(duty.GrantId, duty.SchemeId, duty.DueOn, null, null, today > duty.DueOn, null)),
            ]);
    }

    private static IEnumerable<ReportedValue> Draft(Asked asked) =>
        asked.Values.Select(value => new ReportedValue(value.Indicator, value.ObservationId, null, value.Edition));
}
