using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Schemes;

/// <summary>Say otherwise what a draft says, whole.</summary>
public static class ReviseScheme
{
    /// <summary>A draft as it is now (herzien concept), whole.</summary>
    public sealed record Request : SchemeBody;

    /// <summary>While it is a draft that nobody asked to publish: what is published is amended. The same again changes nothing.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="details">What it is to say.</param>
    /// <param name="known">What its terms may name.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(Scheme scheme, SchemeDetails details, TermsKnown known, DateOnly today) => scheme switch
    {
        { Publication: not null } => Decision.Reject("scheme-already-published", "What is published is amended, not revised."),
        { Waiting: not null } => Decision.Reject("publication-waits", "It is to be published as it reads now."),
        _ => Refusals.Unless(
            [.. SchemeRules.Faults(details, known)],
            () => details == scheme.Details ? Decision.Nothing : Decision.Accept(new SchemeRevised(scheme.Id, details, today))),
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/revise", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("reviseScheme").WithSummary("Revise a drafted scheme")
        .WithDescription("The body replaces what the draft says, whole.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Say(id, writing, request, request.Details(), (scheme, details, known) => Decide(scheme, details, known, clock.Today()), ct);
}
