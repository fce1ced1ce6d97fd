using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Schemes;

/// <summary>Take back the request to publish a scheme, while it waits: what is said of it later is too late.</summary>
public static class WithdrawPublication
{
    /// <summary>Of a draft; where no request waits it changes nothing.</summary>
    public static Decision Decide(Scheme scheme, DateTimeOffset at) => scheme switch
    {
        { Publication: not null } => Decision.Reject("scheme-already-published", "What is published stays so; close it, or amend it."),
        { Waiting: { } waiting } => Decision.Accept(new PublicationWithdrawn(scheme.Id, waiting.RequestId, at)),
        _ => Decision.Nothing,
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/withdraw-publication</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/withdraw-publication", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("withdrawPublication").WithSummary("Take back the request to publish a scheme")
        .WithDescription("While it waits; it is a draft again, and may be revised and asked for again.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, SchemeChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(id, writing, body: null, scheme => Decide(scheme, clock.GetUtcNow()), ct);
}
