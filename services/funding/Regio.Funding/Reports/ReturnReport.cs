using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Reports;

/// <summary>Send a report back for a grant, with remarks.</summary>
public static class ReturnReport
{
    /// <summary>The grant that it is for (terugzending van een voortgangsrapportage).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The grant (verlening): id, or identifier in the source.")] string? Grant = null,
        [property: Required, Prose(4_000), Description("What is wrong (opmerkingen).")] string? Remarks = null);

    /// <summary>While it waits for review there, also anew; the same again changes nothing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reviewed">The review.</param>
    /// <param name="given">The values of the report, as they are now.</param>
    public static Decision Decide(Report report, ReportReturned reviewed, params IReadOnlyList<GivenValue> given) => report.Of(reviewed.GrantId) switch
    {
        null => Decision.Reject("not-served", "The report does not serve that grant."),
        { Status: ReviewStatus.Returned, Remarks: var remarks } when remarks == reviewed.Remarks => Decision.Nothing,
        { } review when review.Waits(given) => Decision.Accept(reviewed),
        { Status: var status, On: var on } => Decision.Reject("already-reviewed", $"It was {(status == ReviewStatus.Accepted ? "accepted" : "sent back")} on {on:O}."),
    };

    /// <summary><c>POST /funding/v1/reports/{id}/return</c>.</summary>
    public static void Map(RouteGroupBuilder reports) => reports
        .MapPost("{id:guid}/return", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("returnReport").WithSummary("Send a report back for a grant, with remarks")
        .WithDescription("By the owner of the scheme; each scheme reviews for itself. After the grant was settled it changes nothing of that.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, ReportChanges changes, TimeProvider clock, CancellationToken ct)
    {
        var grant = GrantChanges.IdOf(request.Grant!.Trim());
        return changes.ByOwner(id, grant, writing, request, (report, given) => Decide(report, new(report.Id, grant, clock.Today(), request.Remarks!.Trim()), given), ct);
    }
}
