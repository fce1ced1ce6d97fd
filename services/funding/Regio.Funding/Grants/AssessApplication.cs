using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Assess an application.</summary>
public static class AssessApplication
{
    /// <summary>An assessment (beoordeling).</summary>
    public sealed record Request(
        [property: Required, Description("Day of the assessment (dag).")] DateOnly? On = null,
        [property: Required, Prose(4_000), Description("What was found (bevindingen).")] string? Findings = null,
        [property: Range(typeof(decimal), "0", "1000"), Description("Points (score), where a call ranks; none when absent.")] decimal? Score = null);

    /// <summary>Before it is decided on, or again once an appeal against the rejection was upheld; in a call by ranking with points. The same again changes nothing.</summary>
    public static Decision Decide(Grant grant, ApplicationAssessed assessed, Call? call) =>
        !grant.IsOpen ? GrantRules.Decided(grant)
        : grant.Assessment == assessed ? Decision.Nothing
        : Refusals.Unless(
            [
                .. GrantRules.NotBefore(assessed.On, GrantRules.DecidedFrom(grant), "/on"),
                .. (call?.Order == Call.Ranking) != assessed.Score is not null
                    ? [new Fault("/score", "score-by-ranking", "Points are given in a call by ranking, and nowhere else.")]
                    : Array.Empty<Fault>(),
            ],
            () => Decision.Accept(assessed));

    /// <summary><c>POST /funding/v1/grants/{id}/assess</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/assess", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("assessApplication").WithSummary("Assess an application")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, scheme) => Decide(grant, new(grant.Id, request.On!.Value, request.Score, request.Findings!.Trim()), GrantRules.CallOf(grant, scheme)), ct);
}
