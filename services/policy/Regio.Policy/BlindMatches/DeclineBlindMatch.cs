using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.BlindMatches;

/// <summary>Decline a blind match, for good; the other is told that it was not taken up, and no more.</summary>
public static class DeclineBlindMatch
{
    /// <summary>While it lasts and the two do not know each other, also by who accepted; the same again changes nothing.</summary>
    public static Decision Decide(BlindMatch known, string by, DateOnly on) => known switch
    {
        { Declined: { } declined } when declined.By == by => Decision.Nothing,
        { IsEnded: true } => Decision.Reject("blind-match-ended", "It was not taken up, or it lapsed."),
        { IsOpened: true } => Decision.Reject("blind-match-opened", "Both accepted it, and know of each other."),
        _ => Decision.Accept(new BlindMatchDeclined(known.Id, on, by, known.Found.Visibility)),
    };

    /// <summary><c>POST /policy/v1/blind-matches/{id}/decline</c>.</summary>
    public static void Map(RouteGroupBuilder matches) => matches
        .MapPost("{id:guid}/decline", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("declineBlindMatch").WithSummary("Decline a blind match")
        .WithDescription("By the owner of either draft, until both have accepted. It is not told again of these two.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, BlindMatchChanges changes, CancellationToken ct) => changes.ByOwner(id, writing, Decide, ct);
}
