using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Edges;

/// <summary>Say, as the owner of one of the two, that it is so.</summary>
public static class ConfirmEdge
{
    /// <summary>Unless the other says that it is not so; who said it already changes nothing.</summary>
    public static Decision Decide(Edge edge, EdgeConfirmed confirmed) =>
        edge.Says.Contains(confirmed.By) ? Decision.Nothing
        : edge.Rejection is { } rejection && rejection.By != confirmed.By
            ? Decision.Reject("edge-rejected", "The owner of the other says that it is not so.")
            : Decision.Accept(confirmed);

    /// <summary><c>POST /policy/v1/edges/{id}/confirm</c>.</summary>
    public static void Map(RouteGroupBuilder edges) => edges
        .MapPost("{id:guid}/confirm", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("confirmEdge").WithSummary("Confirm what a policy or scheme is to another")
        .WithDescription("By the owner of either. Who rejected it may confirm it after all.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, EdgeChanges changes, CancellationToken ct) =>
        changes.Change(id, writing, null, (edge, by, today) => Decide(edge, new(id, by, today)), ct);
}
