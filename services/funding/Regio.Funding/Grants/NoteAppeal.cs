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

/// <summary>Note that someone objects to a decision, or appeals.</summary>
public static class NoteAppeal
{
    /// <summary>An objection or appeal (bezwaar, beroep).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision that it is against (besluitnummer).")] string? Against = null,
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Prose(4_000), Description("Why (gronden); unknown when absent.")] string? Grounds = null);

    /// <summary>
    /// Against a decision of this grant, also one that was made anew or on another appeal, and against one that was replaced only if it
    /// came before that; the same again changes nothing.
    /// </summary>
    public static Decision Decide(Grant grant, AppealNoted noted) =>
        grant.Appeals.Contains(noted) ? Decision.Nothing
        : grant.Replaced.FirstOrDefault(one => one.Number == noted.Against && one.ReplacedOn <= noted.On) is { } replaced
            ? Decision.Reject(
                "decision-no-longer-holds", $"It was replaced on {replaced.ReplacedOn:O}, by {replaced.By}.",
                new Fault("/against", "decision-no-longer-holds", $"Name the decision that holds: {replaced.By}."))
        : GrantRules.Decisions(grant).All(one => one.Number != noted.Against)
            ? Decision.Reject("unknown-decision", "No decision about it has that number.", new Fault("/against", "unknown-decision", "Read the grant for its decisions."))
        : Refusals.Unless(
            [.. GrantRules.NotBefore(noted.On, GrantRules.Decisions(grant).First(one => one.Number == noted.Against).On, "/on")],
            () => Decision.Accept(noted));

    /// <summary><c>POST /funding/v1/grants/{id}/note-appeal</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/note-appeal", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("noteAppeal").WithSummary("Note an objection or appeal")
        .WithDescription("Against any decision about it: also against the one on an objection, and against what was decided anew.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Against!.Trim(), request.On!.Value, Values.Text(request.Grounds))), ct);
}
