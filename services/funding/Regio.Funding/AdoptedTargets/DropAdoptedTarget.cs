using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Let a network pursue a target of its own no longer.</summary>
public static class DropAdoptedTarget
{
    /// <summary>The end of a target (vervallen eigen doel).</summary>
    public sealed record Request(
        [property: Required, Description("First day without it (einddatum).")] DateOnly? Until = null,
        [property: Prose(1_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Once, and not before it held.</summary>
    public static Decision Decide(AdoptedTarget target, AdoptedTargetDropped dropped) =>
        target.Latest.Until == dropped.Until && target.Reason == dropped.Reason ? Decision.Nothing
        : target.Latest.Until is { } until ? Decision.Reject("target-dropped", $"It was dropped on {until:O}.")
        : Refusals.Unless([.. Refusals.OfPeriod(target.Latest.From, dropped.Until, "/until")], () => Decision.Accept(dropped));

    /// <summary><c>POST /funding/v1/adopted-targets/{id}/drop</c>.</summary>
    public static void Map(RouteGroupBuilder targets) => targets
        .MapPost("{id:guid}/drop", Handle)
        .RequireRole(AdoptedTargetChanges.Adopting)
        .WithName("dropAdoptedTarget").WithSummary("Drop a target of a network's own")
        .WithDescription("By a member or the coordinator of the network, or a steward. From that day on nothing is held against it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, AdoptedTargetChanges changes, CancellationToken ct) =>
        changes.Change(id, writing, request, known => Decide(known, new(id, request.Until!.Value, Values.Text(request.Reason))), ct);
}
