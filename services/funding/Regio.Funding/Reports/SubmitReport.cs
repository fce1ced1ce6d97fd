using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Reports;

/// <summary>Hand in a report, once for every grant that asks for it; also again, after it was sent back.</summary>
public static class SubmitReport
{
    /// <summary>A report (voortgangsrapportage), whole.</summary>
    public sealed record Request : ReportBody;

    /// <summary>
    /// For those duties that are not accepted, once every value that is asked is reported or explained; of grants that were settled
    /// those alone that it served before. Not before the period is over; the same again changes nothing.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="submitted">What is handed in, for every duty over the period.</param>
    /// <param name="settled">Of those, the grants that were settled.</param>
    public static Decision Decide(Report report, ReportSubmitted submitted, IReadOnlyList<Guid> settled)
    {
        var open = submitted.Serves
            .Where(duty => report.Of(duty.GrantId) is { } review ? review.Status != ReviewStatus.Accepted : !settled.Contains(duty.GrantId)).ToList();
        return report.Narrative == submitted.Narrative && report.Values.Equals(submitted.Values) && open.All(duty => report.Of(duty.GrantId)?.Status == ReviewStatus.Submitted)
            ? Decision.Nothing
            : open.Count == 0
                ? submitted.Serves is { Count: > 0 } asked && asked.All(duty => settled.Contains(duty.GrantId))
                    ? Decision.Reject("already-settled", "Every grant that asks for it was settled: correct the report.")
                    : Decision.Reject("nobody-asks", "Every grant that asked for it accepted it, or was settled: correct the report.")
                : Refusals.Unless(
                    [.. Refusals.OfFuture(report.Until.AddDays(-1), submitted.On, ""), .. ReportRules.OfMissing(submitted.Values)],
                    () => Decision.Accept(submitted with { Serves = [.. open] }));
    }

    /// <summary><c>POST /funding/v1/reports/{id}/submit</c>.</summary>
    public static void Map(RouteGroupBuilder reports) => reports
        .MapPost("{id:guid}/submit", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("submitReport").WithSummary("Hand in a progress report")
        .WithDescription("One submission serves every grant that asks for it over the period: reading the report tells which.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, ReportChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByNetwork(
            id, writing, request,
            (report, asked) => Decide(
                report,
                new(
                    report.Id, clock.Today(), request.Narrative!.Trim(), request.ValuesOf(asked.Values),
                    [.. asked.Duties.Select(duty => duty.Served)]),
                asked.Settled), ct);
}
