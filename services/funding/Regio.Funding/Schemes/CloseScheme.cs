using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Take no more applications, for good.</summary>
public static class CloseScheme
{
    /// <summary>The closing of a scheme (sluiting).</summary>
    public sealed record Request(
        [property: Required, Description("First day without applications (einddatum).")] DateOnly? On = null,
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Once, of what is public, not before its publication; the same again changes nothing.</summary>
    public static Decision Decide(Scheme scheme, SchemeClosed closed) => scheme.Closing == closed
        ? Decision.Nothing
        : SchemeRules.WhilePublished(scheme, () => Refusals.Unless(
            closed.On < scheme.Publication!.On
                ? [new Fault("/on", "ends-before-start", $"It was published on {scheme.Publication.On:O}.")]
                : [],
            () => Decision.Accept(closed)));

    /// <summary><c>POST /funding/v1/schemes/{id}/close</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/close", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("closeScheme").WithSummary("Close a scheme")
        .WithDescription("What was awarded goes on to its settlement.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, CancellationToken ct) =>
        changes.Change(
            id, writing, request,
            scheme => Decide(scheme, new(scheme.Id, request.On!.Value, Values.Text(request.Reason))), ct);
}
