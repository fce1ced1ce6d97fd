using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Put right how a network was recorded to drop a target of its own, whole.</summary>
public static class CorrectAdoptedTargetDrop
{
    /// <summary>The end of a target as it should have been recorded (correctie van een vervallen eigen doel), whole.</summary>
    public sealed record Request(
        [property: Required, Description("First day without it (einddatum).")] DateOnly? Until = null,
        [property: Prose(1_000), Description("Why it was dropped (reden van het vervallen); unknown when absent.")] string? DropReason = null,
        [property: Required, Prose(1_000), Description("Why it is corrected (reden).")] string? Reason = null);

    /// <summary>While it is dropped, and not before it held; the same again changes nothing.</summary>
    public static Decision Decide(AdoptedTarget target, AdoptedTargetDropCorrected corrected) => target.Latest.Until switch
    {
        null => Decision.Reject("not-dropped", "It was not dropped, or holds again since."),
        { } until when (until, target.Reason) == (corrected.Dropped.Until, corrected.Dropped.Reason) => Decision.Nothing,
        _ => Refusals.Unless([.. Refusals.OfPeriod(target.Latest.From, corrected.Dropped.Until, "/until")], () => Decision.Accept(corrected)),
    };

    /// <summary><c>POST /funding/v1/adopted-targets/{id}/correct-drop</c>.</summary>
    public static void Map(RouteGroupBuilder targets) => targets
        .MapPost("{id:guid}/correct-drop", Handle)
        .RequireRole(AdoptedTargetChanges.Adopting)
        .WithName("correctAdoptedTargetDrop").WithSummary("Correct the dropping of a target of a network's own")
        .WithDescription("By a member or the coordinator of the network, or a steward. The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, AdoptedTargetChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(
            id, writing, request,
            known => Decide(known, new(id, new(id, request.Until!.Value, Values.Text(request.DropReason)), clock.Today(), request.Reason!.Trim())), ct);
}
