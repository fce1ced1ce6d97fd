using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Reject an application, with the reason.</summary>
public static class RejectApplication
{
    /// <summary>A rejection (afwijzing).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null,
        [property: Required, Prose(4_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>Before it is decided on, or by another decision once an appeal against the first was upheld; the same again changes nothing.</summary>
    public static Decision Decide(Grant grant, ApplicationRejected rejected) =>
        grant.Rejection is { } known && known with { Replaces = null } == rejected ? Decision.Nothing
        : !grant.IsOpen ? GrantRules.Decided(grant)
        : Refusals.Unless(
            [
                .. GrantRules.NotBefore(rejected.On, GrantRules.DecidedFrom(grant), "/on"),
                .. ReplacedDecision.Faults(grant, rejected.Decision, grant.Rejection?.Decision),
            ],
            () => Decision.Accept(rejected with { Replaces = grant.Rejection?.Decision }));

    /// <summary><c>POST /funding/v1/grants/{id}/reject</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/reject", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("rejectApplication").WithSummary("Reject an application")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Decision!.Trim(), request.On!.Value, request.Reason!.Trim())), ct);
}
