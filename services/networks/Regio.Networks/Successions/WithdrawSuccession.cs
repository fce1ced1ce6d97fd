using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Successions;

/// <summary>Take back a succession that never took place.</summary>
public static class WithdrawSuccession
{
    /// <summary>Twice changes nothing.</summary>
    public static Decision Decide(Succession succession) => succession.IsWithdrawn
        ? Decision.Nothing
        : Decision.Accept(new SuccessionWithdrawn(succession.Id));

    /// <summary><c>POST /networks/v1/successions/{id}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder successions) => successions
        .MapPost("{id}/withdraw", Handle)
        .RequireRole(Roles.Steward)
        .WithName("withdrawSuccession").WithSummary("Withdraw a succession")
        .Refuses(401, 403, 404, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Streams streams, CancellationToken ct) =>
        streams.Change<Succession>(writing, StreamId.Parse(Succession.StreamKind, id), body: null, Decide, ct);
}
