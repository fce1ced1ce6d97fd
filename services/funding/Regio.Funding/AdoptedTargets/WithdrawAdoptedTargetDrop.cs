using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Take back that a network dropped a target of its own: it never did.</summary>
public static class WithdrawAdoptedTargetDrop
{
    /// <summary>Taking back the end of a target (intrekking van een vervallen eigen doel).</summary>
    public sealed record Request([property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>It holds on, as if it had never been dropped; what is not dropped does so already.</summary>
    public static Decision Decide(AdoptedTarget target, AdoptedTargetDropWithdrawn withdrawn) =>
        target.Latest.Until is null ? Decision.Nothing : Decision.Accept(withdrawn);

    /// <summary><c>POST /funding/v1/adopted-targets/{id}/withdraw-drop</c>.</summary>
    public static void Map(RouteGroupBuilder targets) => targets
        .MapPost("{id:guid}/withdraw-drop", Handle)
        .RequireRole(AdoptedTargetChanges.Adopting)
        .WithName("withdrawAdoptedTargetDrop").WithSummary("Withdraw the dropping of a target of a network's own")
        .WithDescription("By a member or the coordinator of the network, or a steward. It holds on without a break; history keeps what was recorded.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, AdoptedTargetChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(id, writing, request, known => Decide(known, new(id, clock.Today(), request.Reason!.Trim())), ct);
}
