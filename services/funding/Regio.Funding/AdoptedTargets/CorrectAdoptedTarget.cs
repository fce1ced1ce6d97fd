using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Put right what was recorded last of an adopted target, whole.</summary>
public static class CorrectAdoptedTarget
{
    /// <summary>A target as it should have been recorded (gecorrigeerd eigen doel), whole.</summary>
    public sealed record Request : AdoptedAimBody
    {
        /// <summary>Why.</summary>
        [Required, Prose(1_000), Description("Why (reden).")]
        public string? Reason { get; init; }
    }

    /// <summary>After what held before it, and not after it was dropped; the same again changes nothing.</summary>
    public static Decision Decide(AdoptedTarget target, AdoptedTargetCorrected corrected, bool isInForce)
    {
        var (latest, before) = (target.Latest, target.Times.Count > 1 ? target.Times[^2] : null);
        return latest == latest with { From = corrected.From, Aim = corrected.Aim }
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. corrected.From <= before?.From || corrected.From < before?.Until
                        ? [new Fault("/from", "before-the-present-one", $"The one before it holds from {before.From:O}{(before.Until is { } end ? $" until {end:O}" : "")}.")]
                        : Array.Empty<Fault>(),
                    .. Refusals.OfPeriod(corrected.From, latest.Until, "/from"),
                    .. AdoptedTargetRules.Faults(corrected.From, corrected.Aim, isInForce),
                ],
                () => Decision.Accept(corrected));
    }

    /// <summary><c>POST /funding/v1/adopted-targets/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder targets) => targets
        .MapPost("{id:guid}/correct", Handle)
        .RequireRole(AdoptedTargetChanges.Adopting)
        .WithName("correctAdoptedTarget").WithSummary("Correct a target of a network's own")
        .WithDescription("By a member or the coordinator of the network, or a steward: what was recorded last of it, whole. What was said before is kept.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, AdoptedTargetChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ChangeAim(
            id, writing, request,
            (known, isInForce) => Decide(known, new(id, request.From!.Value, request.Aim(), clock.Today(), request.Reason!.Trim()), isInForce), ct);
}
