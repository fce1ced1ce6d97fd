using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Surroundings;

namespace Regio.Policy.Owners;

/// <summary>Put right what was recorded of an owner: its latest name and place, its kind, and when it joined.</summary>
public static class CorrectOwner
{
    /// <summary>An owner as it should have been recorded (correctie van een eigenaar), whole.</summary>
    public sealed record Request : OwnerBody
    {
        /// <summary>What was wrong.</summary>
        [Required, Prose(1_000), Description("What was wrong (reden).")]
        public string? Reason { get; init; }
    }

    /// <summary>After what it was before and not after its end, within what is known, joined on a day that has come; the same again changes nothing.</summary>
    public static Decision Decide(Owner owner, OwnerCorrected corrected, ParentKnown parent, DateOnly today)
    {
        var (now, before) = (new OwnerVersion(corrected.From, corrected.Name, corrected.Parent), owner.Versions.Count > 1 ? owner.Versions[^2] : null);
        return (owner.Latest, owner.Kind, owner.JoinedOn) == (now, corrected.Kind, corrected.JoinedOn)
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. OwnerRules.OfParent(corrected.Parent, parent),
                    .. corrected.From <= before?.From
                        ? [new Fault("/from", "before-the-present-one", $"What it was before holds from {before.From:O}.")]
                        : Array.Empty<Fault>(),
                    .. Refusals.OfPeriod(corrected.From, owner.Ending?.Until, "/from"),
                    .. Refusals.OfFuture(corrected.JoinedOn, today, "/joinedOn"),
                ],
                () => Decision.Accept(corrected));
    }

    /// <summary><c>POST /policy/v1/owners/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder owners) => owners
        .MapPost("{id:guid}/correct", Handle)
        .RequireRole(Roles.Steward)
        .WithName("correctOwner").WithSummary("Correct what was recorded of an owner")
        .WithDescription("By a steward, since the day of joining decides what counts against whom. A day of joining that is left out stays.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, OwnerChanges changes, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (register, parent, from) = ((await lookout.Look(ct)).Register, Values.Text(request.Parent), request.From!.Value);
        return await changes.Change(
            id, writing, request,
            owner => Decide(
                owner, new(id, request.Name!.Trim(), request.Kind!, parent, from, request.JoinedOn ?? owner.JoinedOn, request.Reason!.Trim()),
                OwnerRules.Known(register, owner.Organisation, parent, from), clock.Today()), ct);
    }
}
