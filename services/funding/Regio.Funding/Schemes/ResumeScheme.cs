using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Schemes;

/// <summary>Take applications again.</summary>
public static class ResumeScheme
{
    /// <summary>The end of a suspension (hervatting).</summary>
    public sealed record Request(
        [property: Required, Description("First day on which applications are taken again (ingangsdatum).")] DateOnly? From = null);

    /// <summary>While it is suspended, not before that began; the same again changes nothing.</summary>
    public static Decision Decide(Scheme scheme, DateOnly from) => scheme.Standing switch
    {
        { } standing => Refusals.Unless(
            [.. Refusals.OfPeriod(standing.From, from, "/from")], () => Decision.Accept(new SchemeResumed(scheme.Id, from))),
        null when scheme.Suspensions is [.., var last] && last.Until == from => Decision.Nothing,
        null => Decision.Reject("not-suspended", "It is not suspended."),
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/resume</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/resume", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("resumeScheme").WithSummary("Resume a suspended scheme")
        .WithDescription("Applications are taken again from a day on.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, CancellationToken ct) =>
        changes.Change(
            id, writing, request,
            scheme => Decide(scheme, request.From!.Value), ct);
}
