using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Take no applications for the time being.</summary>
public static class SuspendScheme
{
    /// <summary>The suspension of a scheme (opschorting).</summary>
    public sealed record Request(
        [property: Required, Description("First day without applications (ingangsdatum).")] DateOnly? From = null,
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>While it is public and not closed, after the suspension before, and once at a time; the same again changes nothing.</summary>
    public static Decision Decide(Scheme scheme, SchemeSuspended suspended) => scheme.Standing switch
    {
        { } standing when (standing.From, standing.Reason) == (suspended.From, suspended.Reason) => Decision.Nothing,
        { } standing => Decision.Reject("already-suspended", $"It is suspended since {standing.From:O}."),
        null => SchemeRules.WhilePublished(scheme, () => Refusals.Unless(
            suspended.From < (scheme.Suspensions is [.., var last] ? last.Until : scheme.Publication!.On)
                ? [new Fault("/from", "before-the-present-one", "It was published, or last suspended, later than that.")]
                : [],
            () => Decision.Accept(suspended))),
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/suspend</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/suspend", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("suspendScheme").WithSummary("Suspend a scheme")
        .WithDescription("No applications are taken until it is resumed; what was awarded goes on.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, CancellationToken ct) =>
        changes.Change(
            id, writing, request,
            scheme => Decide(scheme, new(scheme.Id, request.From!.Value, Values.Text(request.Reason))), ct);
}
