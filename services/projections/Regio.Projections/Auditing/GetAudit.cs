using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary><c>GET /audit</c>, <c>POST /audit</c>: whether the figures are what the events come to.</summary>
internal static class GetAudit
{
    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapGet("/audit", Read)
            .WithName("getAudit").WithTags("Status").WithSummary("Whether the figures are what the events come to")
            .WithDescription(
                "What the last audit (controle) found: every event of each source against those that were taken in, a sample of streams against the "
                + "view tables, and a sample of figures against those that are answered; each difference with what to do.")
            .ProducesProblem(404);
        insight.MapPost("/audit", Ask)
            .RequireRole(Roles.Steward)
            .WithName("askAudit").WithTags("Status").WithSummary("Audit the figures now")
            .WithDescription("The next audit (controle) begins within a second; what it finds is read at the same path.")
            .ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<Results<Ok<AuditReport>, ProblemHttpResult>> Read(AuditTable table, CancellationToken ct) =>
        await table.Last(ct) is { } report ? TypedResults.Ok(report) : new Problem("not-found", "No audit has ended yet: ask again in a while.").AsResult();

    private static async Task<Accepted> Ask(AuditTable table, TimeProvider clock, CancellationToken ct)
    {
        await table.Ask(clock.GetUtcNow(), ct);
        return TypedResults.Accepted("/insight/v1/audit");
    }
}
