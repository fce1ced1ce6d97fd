using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Policy.Edges;

/// <summary>Say, as the owner of one of the two, that it is not so; it is not suggested again.</summary>
public static class RejectEdge
{
    /// <summary>The rejection of an edge (verwerping van een verband).</summary>
    public sealed record Request([property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>Whatever was said of it; who rejected it already changes nothing.</summary>
    public static Decision Decide(Edge edge, EdgeRejected rejected) =>
        edge.Rejection?.By == rejected.By ? Decision.Nothing : Decision.Accept(rejected);

    /// <summary><c>POST /policy/v1/edges/{id}/reject</c>.</summary>
    public static void Map(RouteGroupBuilder edges) => edges
        .MapPost("{id:guid}/reject", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("rejectEdge").WithSummary("Reject what a policy or scheme is said to be to another")
        .WithDescription("By the owner of either.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, EdgeChanges changes, CancellationToken ct) =>
        changes.Change(id, writing, request, (edge, by, today) => Decide(edge, new(id, by, request.Reason!.Trim(), today)), ct);
}
