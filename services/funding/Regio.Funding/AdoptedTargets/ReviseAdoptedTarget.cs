using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Let a network pursue something else with the same indicator from a day on.</summary>
public static class ReviseAdoptedTarget
{
    /// <summary>A target as it holds from a day on (herzien eigen doel), whole.</summary>
    public sealed record Request : AdoptedAimBody;

    /// <summary>From a later day than the present one, and not before it was dropped; the same again changes nothing.</summary>
    public static Decision Decide(AdoptedTarget target, AdoptedTargetRevised revised, bool isInForce)
    {
        var latest = target.Latest;
        return latest == new AdoptedFor(revised.From, null, revised.Aim)
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. revised.From > latest.From && !(revised.From < latest.Until)
                        ? Array.Empty<Fault>()
                        : [new Fault("/from", "before-the-present-one", $"The present one holds from {latest.From:O}{(latest.Until is { } end ? $" until {end:O}" : "")}.")],
                    .. AdoptedTargetRules.Faults(revised.From, revised.Aim, isInForce),
                ],
                () => Decision.Accept(revised));
    }

    /// <summary><c>POST /funding/v1/adopted-targets/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder targets) => targets
        .MapPost("{id:guid}/revise", Handle)
        .RequireRole(AdoptedTargetChanges.Adopting)
        .WithName("reviseAdoptedTarget").WithSummary("Revise a target of a network's own from a day on")
        .WithDescription("By a member or the coordinator of the network, or a steward. One that was dropped holds again.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, AdoptedTargetChanges changes, CancellationToken ct) =>
        changes.ChangeAim(
            id, writing, request, (known, isInForce) => Decide(known, new(id, request.From!.Value, request.Aim()), isInForce), ct);
}
