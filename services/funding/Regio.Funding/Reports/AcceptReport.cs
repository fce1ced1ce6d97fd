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

/// <summary>Accept a report for a grant.</summary>
public static class AcceptReport
{
    /// <summary>The grant that it is for (goedkeuring van een voortgangsrapportage).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The grant (verlening): id, or identifier in the source.")] string? Grant = null);

    /// <summary>While it waits for review there, also anew; it says what was accepted, so that what is corrected since is reviewed. The same again changes nothing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reviewed">The review.</param>
    /// <param name="given">The values of the report, as they are now.</param>
    public static Decision Decide(Report report, ReportAccepted reviewed, params IReadOnlyList<GivenValue> given) => report.Of(reviewed.GrantId) switch
    {
        null => Decision.Reject("not-served", "The report does not serve that grant."),
        { } review when review.Waits(given) => Decision.Accept(reviewed with { Accepted = [.. given.Select(one => new AcceptedValue(one.ObservationId, one.Said)).Distinct()] }),
        { Status: ReviewStatus.Accepted } => Decision.Nothing,
        { On: var on } => Decision.Reject("already-reviewed", $"It was sent back on {on:O}."),
    };

    /// <summary><c>POST /funding/v1/reports/{id}/accept</c>.</summary>
    public static void Map(RouteGroupBuilder reports) => reports
        .MapPost("{id:guid}/accept", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("acceptReport").WithSummary("Accept a report for a grant")
        .WithDescription("By the owner of the scheme; each scheme reviews for itself. After the grant was settled it changes nothing of that.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, ReportChanges changes, TimeProvider clock, CancellationToken ct)
    {
        var grant = GrantChanges.IdOf(request.Grant!.Trim());
        return changes.ByOwner(id, grant, writing, request, (report, given) => Decide(report, new(report.Id, grant, clock.Today()), given), ct);
    }
}
