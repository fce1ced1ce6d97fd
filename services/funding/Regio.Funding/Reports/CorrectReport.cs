using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Reports;

/// <summary>Correct a report that was handed in; what was said before is kept.</summary>
public static class CorrectReport
{
    /// <summary>A corrected report (gecorrigeerde voortgangsrapportage), whole.</summary>
    public sealed record Request : ReportBody
    {
        /// <summary>Why.</summary>
        [Required, Prose(1_000), Description("Why (reden).")]
        public string? Reason { get; init; }
    }

    /// <summary>Once handed in, by the same rules; the same again changes nothing. Who accepted a value that it changes reviews it anew.</summary>
    public static Decision Decide(Report report, ReportCorrected corrected) =>
        report.Narrative is null ? Decision.Reject("not-handed-in", "It is a draft still.")
        : report.Narrative == corrected.Narrative && report.Values.Equals(corrected.Values) ? Decision.Nothing
        : Refusals.Unless([.. ReportRules.OfMissing(corrected.Values)], () => Decision.Accept(corrected));

    /// <summary><c>POST /funding/v1/reports/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder reports) => reports
        .MapPost("{id:guid}/correct", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("correctReport").WithSummary("Correct a progress report")
        .WithDescription("Where a value was accepted that it changes, the report waits for review anew; until then what was accepted counts.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, ReportChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByNetwork(
            id, writing, request,
            (report, asked) => Decide(
                report,
                new(
                    report.Id, clock.Today(), request.Narrative!.Trim(),
                    request.ValuesOf(asked.Given), request.Reason!.Trim())), ct);
}
