using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.BlindMatches;

/// <summary>Accept a blind match: be willing to know of the other, and to be known.</summary>
public static class AcceptBlindMatch
{
    /// <summary>While it lasts; the same again changes nothing.</summary>
    public static Decision Decide(BlindMatch known, string by, DateOnly on) =>
        known.IsEnded ? Decision.Reject("blind-match-ended", "It was not taken up, or it lapsed.")
        : known.Accepted.Contains(by) ? Decision.Nothing
        : Decision.Accept(new BlindMatchAccepted(known.Id, on, by, known.Found.Visibility));

    /// <summary><c>POST /policy/v1/blind-matches/{id}/accept</c>.</summary>
    public static void Map(RouteGroupBuilder matches) => matches
        .MapPost("{id:guid}/accept", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("acceptBlindMatch").WithSummary("Accept a blind match")
        .WithDescription("By the owner of either draft. Once both have, each reads the draft of the other, and an alignment case of the two can be opened.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, BlindMatchChanges changes, CancellationToken ct) => changes.ByOwner(id, writing, Decide, ct);
}
